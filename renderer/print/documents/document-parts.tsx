import type { CardRange } from '@shared/domain/cards';
import type { TFunction } from 'i18next';
import type { CSSProperties, ReactNode } from 'react';
import { formatCount } from '../../i18n/format';
import { rangeText } from '../../lib/card-range';
import type { FlowBlock } from '../flow-pages';
import classes from './documents.module.css';

/** A heading, never left alone at the foot of a page. */
export function headingBlock(key: string, text: string): FlowBlock {
  return { key, content: <h2 className={classes['heading']}>{text}</h2>, keepWithNext: true };
}

/** Text that people wrote: a block a line, so that one of any length flows over pages. */
export function textBlocks(key: string, text: string): readonly FlowBlock[] {
  return text.split('\n').map((line, at) => ({
    key: `${key}-${at}`,
    content: <p className={classes['paragraph']}>{line === '' ? '\u00a0' : line}</p>,
  }));
}

interface DocumentFactProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** Facts side by side, two in a row. */
export function DocumentFacts({ children }: { readonly children: ReactNode }) {
  return <div className={classes['facts']}>{children}</div>;
}

export function DocumentFact({ label, children }: DocumentFactProps) {
  return (
    <div>
      <p className={classes['factLabel']}>{label}</p>
      <p className={classes['factValue']}>{children}</p>
    </div>
  );
}

interface TableRowProps {
  /** Widths of the columns, as CSS grid has them: the same for all rows of a table and its head. */
  readonly columns: string;
  readonly kind?: 'head' | 'row' | 'sum';
  readonly cells: readonly ReactNode[];
}

/** A row of a table: rows and head stand in line since their columns have fixed widths. */
export function TableRow({ columns, kind = 'row', cells }: TableRowProps) {
  const style: CSSProperties = { gridTemplateColumns: columns };
  return (
    <div
      className={classes[kind === 'head' ? 'rowHead' : 'row']}
      style={style}
      data-strong={kind === 'sum' || undefined}
    >
      {cells.map((cell, at) => (
        <div key={at}>{cell}</div>
      ))}
    </div>
  );
}

export function NumberCell({ children }: { readonly children: ReactNode }) {
  return <div className={classes['number']}>{children}</div>;
}

const RANGE_COLUMNS = '1fr 22mm';

/** Ranges with their sizes, a block each, and the head that they stand under. */
export function rangeTable(
  t: TFunction,
  key: string,
  ranges: readonly (CardRange & { readonly count: number })[],
): { readonly head: ReactNode; readonly blocks: readonly FlowBlock[] } {
  const total = ranges.reduce((sum, { count }) => sum + count, 0);
  const rows = ranges.map(({ from, to, count }) => ({
    key: `${key}-${from}-${to}`,
    under: key,
    content: (
      <TableRow
        columns={RANGE_COLUMNS}
        cells={[
          <span key="range" className={classes['range']} data-large={ranges.length === 1 || undefined}>
            {rangeText({ from, to })}
          </span>,
          <NumberCell key="count">{formatCount(count)}</NumberCell>,
        ]}
      />
    ),
  }));
  const sum = {
    key: `${key}-sum`,
    under: key,
    content: (
      <TableRow
        columns={RANGE_COLUMNS}
        kind="sum"
        cells={[t('documents.total'), <NumberCell key="sum">{formatCount(total)}</NumberCell>]}
      />
    ),
  };
  const head = (
    <TableRow
      columns={RANGE_COLUMNS}
      kind="head"
      cells={[t('documents.cards'), <NumberCell key="count">{t('documents.count')}</NumberCell>]}
    />
  );
  return { head, blocks: ranges.length > 1 ? [...rows, sum] : rows };
}

interface SignaturesProps {
  readonly t: TFunction;
  /** Both sides: what they sign for, and who. `name` empty: whoever it will be. */
  readonly parties: readonly { readonly caption: string; readonly name: string }[];
}

/** A line for day and time and one for the name of each side. */
export function Signatures({ t, parties }: SignaturesProps) {
  return (
    <div className={classes['signatures']}>
      {parties.map(({ caption, name }) => (
        <div key={caption}>
          <p className={classes['quiet']}>{caption}</p>
          <p className={classes['signer']}>{name === '' ? '\u00a0' : name}</p>
          <div className={classes['line']} />
          <p className={classes['lineLabel']}>{t('documents.signature.dateTime')}</p>
          <div className={classes['line']} />
          <p className={classes['lineLabel']}>{t('documents.signature.name')}</p>
        </div>
      ))}
    </div>
  );
}

interface EquationProps {
  readonly t: TFunction;
  readonly account: {
    readonly printed: number;
    readonly unassigned: number;
    readonly assigned: number;
    readonly blocked: number;
    readonly difference: number;
  };
}

/** Printed is unassigned, assigned and blocked together (rule C18); what is over or missing stands there too. */
export function Equation({ t, account }: EquationProps) {
  const { printed, unassigned, assigned, blocked, difference } = account;
  const terms = [
    { name: 'printed', sign: '', value: printed },
    { name: 'unassigned', sign: '=', value: unassigned },
    { name: 'assigned', sign: '+', value: assigned },
    { name: 'blocked', sign: '+', value: blocked },
    ...(difference === 0
      ? []
      : [{ name: 'difference', sign: difference > 0 ? '+' : '−', value: Math.abs(difference) } as const]),
  ] as const;
  return (
    <div className={classes['equation']}>
      {terms.map(({ name, sign, value }) => [
        sign === '' ? undefined : (
          <span key={`${name}-sign`} className={classes['operator']}>
            {sign}
          </span>
        ),
        <div key={name} className={classes['term']}>
          <p className={classes['termValue']}>{formatCount(value)}</p>
          <p className={classes['termLabel']}>{t(`documents.account.${name}`)}</p>
        </div>,
      ])}
    </div>
  );
}
