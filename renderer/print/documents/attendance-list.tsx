import type { DocumentOf } from '@shared/print/documents';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatDate, formatDateAndTime, formatDay, formatTime } from '../../i18n/format';
import { voteNames } from '../../i18n/standing-text';
import { type FlowBlock, FlowPages } from '../flow-pages';
import { NumberCell, Signatures, TableRow } from './document-parts';
import classes from './hall-documents.module.css';
import { coverageBlocks, coverageHead } from './hall-parts';

const COLUMNS = '11mm 1fr 36mm 20mm 15mm 19mm';

type List = DocumentOf<'attendance-list'>;

/** Whoever attended, in order of names; only where the statutes ask for such a list. */
export function AttendanceList({ document }: { readonly document: List }) {
  const { t } = useTranslation(undefined, { lng: document.language });
  const parts = useMemo(() => {
    const { rows, total, part, assembly } = document;
    const before = part?.rowsBefore ?? 0;
    const held = new Set(rows.flatMap(({ votes }) => votes)).size;
    const blocks: readonly FlowBlock[] = [
      { key: 'lede', content: <Lede t={t} document={document} /> },
      ...rows.map((row, at): FlowBlock => ({
        key: `row-${at}`,
        under: 'people',
        content: <Line t={t} row={row} place={before + at + 1} held={held} day={formatDate(assembly.date)} />,
      })),
      ...(total === 0 ? [{ key: 'none', content: <p>{t('paper.attendance.none')}</p> }] : []),
      ...coverageBlocks(t, 'coverage', document.coverage),
      {
        key: 'signatures',
        content: <Signatures t={t} parties={[{ caption: t('paper.attendance.signed'), name: '' }]} />,
      },
    ];
    return { blocks, heads: { people: headOf(t), coverage: coverageHead(t) } };
  }, [t, document]);
  const { part } = document;
  const title =
    part === undefined
      ? t('paper.attendance.title')
      : t('paper.attendance.titlePart', { number: part.number, of: part.of });
  return <FlowPages document={document} title={title} {...parts} />;
}

function headOf(t: TFunction) {
  return (
    <TableRow
      columns={COLUMNS}
      kind="head"
      cells={[
        t('paper.attendance.place'),
        t('paper.attendance.name'),
        t('paper.attendance.unit'),
        t('paper.attendance.card'),
        <NumberCell key="came">{t('paper.attendance.came')}</NumberCell>,
        <NumberCell key="left">{t('paper.attendance.left')}</NumberCell>,
      ]}
    />
  );
}

function Lede({ t, document: { total, part, rows } }: { readonly t: TFunction; readonly document: List }) {
  return (
    <div className={classes['lede']}>
      <p className={classes['strong']}>
        {t('paper.attendance.total', { count: total, shown: formatCount(total) })}
      </p>
      {part === undefined ? undefined : (
        <p>
          {t('paper.attendance.partRows', {
            from: formatCount(part.rowsBefore + 1),
            to: formatCount(part.rowsBefore + rows.length),
          })}
        </p>
      )}
    </div>
  );
}

interface LineProps {
  readonly t: TFunction;
  readonly row: List['rows'][number];
  readonly place: number;
  /** How many votes are held; of whoever may take part in all of them nothing is said. */
  readonly held: number;
  /** The assembly's: on that day the time is enough. */
  readonly day: string;
}

function Line({ t, row, place, held, day }: LineProps) {
  const { name, unit, card, votes, accreditedAt, leftAt, proxyHolder } = row;
  const when = (at: number) => (formatDay(at) === day ? formatTime(at) : formatDateAndTime(at));
  const notes = [
    votes.length < held ? t('paper.attendance.only', { votes: voteNames(t, votes) }) : '',
    proxyHolder === undefined ? '' : t('paper.attendance.proxy', { name: proxyHolder }),
  ].filter(Boolean);
  return (
    <TableRow
      columns={COLUMNS}
      cells={[
        <span key="place" className={classes['soft']}>
          {formatCount(place)}
        </span>,
        <div key="name">
          <p>{name}</p>
          {notes.length === 0 ? undefined : <p className={classes['soft']}>{notes.join(', ')}</p>}
        </div>,
        <span key="unit" className={classes['small']}>
          {unit ?? '–'}
        </span>,
        <span key="card" className={classes['mono']}>
          {card}
        </span>,
        <NumberCell key="came">{when(accreditedAt)}</NumberCell>,
        <NumberCell key="left">{leftAt === undefined ? '' : when(leftAt)}</NumberCell>,
      ]}
    />
  );
}
