import type { DocumentOf } from '@shared/print/documents';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { formatCount, formatDateAndTime } from '../../i18n/format';
import type { FlowBlock } from '../flow-pages';
import { headingBlock, NumberCell, TableRow } from './document-parts';
import classes from './hall-documents.module.css';

type Frozen = DocumentOf<'frozen-count'>;
type Tally = Frozen['present'];

/** People, with the votes where cards have several. */
export function tallyText(t: TFunction, { people, votes }: Tally): string {
  const shown = formatCount(people);
  return votes === people
    ? shown
    : `${shown} (${t('paper.votesOf', { count: votes, shown: formatCount(votes) })})`;
}

interface FiguresProps {
  readonly figures: readonly {
    readonly label: string;
    readonly value: string;
    readonly detail?: string | undefined;
  }[];
}

/** Few figures in large print, side by side. */
export function Figures({ figures }: FiguresProps) {
  return (
    <div className={classes['figures']}>
      {figures.map(({ label, value, detail }) => (
        <div key={label} className={classes['figure']}>
          <p className={classes['figureValue']}>{value}</p>
          <p className={classes['figureLabel']}>{label}</p>
          {detail === undefined ? undefined : <p className={classes['figureDetail']}>{detail}</p>}
        </div>
      ))}
    </div>
  );
}

/** Whether there is a quorum, by sign and words, and the rule that sets it. */
export function QuorumBox({
  t,
  quorum,
}: {
  readonly t: TFunction;
  readonly quorum: NonNullable<Frozen['quorum']>;
}) {
  const { met, have, needed, of, sentence } = quorum;
  const text = t(`paper.quorum.${met ? 'met' : 'notMet'}`, {
    have: formatCount(have),
    needed: formatCount(needed),
  });
  return (
    <div className={classes['quorum']} data-met={met}>
      <p className={classes['quorumText']}>
        {met ? '✓' : '✕'} {of === undefined ? text : t('paper.quorum.ofShare', { text, of: formatCount(of) })}
      </p>
      {sentence === undefined ? undefined : <p>{sentence}</p>}
    </div>
  );
}

const MAJORITY_COLUMNS = '1fr 40mm 40mm';

/** Which majorities take how many votes. */
export function majorityBlocks(
  t: TFunction,
  key: string,
  { majorities: { absolute, twoThirds } }: Pick<Frozen, 'majorities'>,
): readonly FlowBlock[] {
  const row = (name: 'absolute' | 'twoThirds', needed: Frozen['majorities']['absolute']): FlowBlock => ({
    key: `${key}-${name}`,
    under: 'majorities',
    content: (
      <TableRow
        columns={MAJORITY_COLUMNS}
        cells={[
          t(`paper.majority.${name}`),
          <NumberCell key="present">{formatCount(needed.present)}</NumberCell>,
          <NumberCell key="accredited">{formatCount(needed.accredited)}</NumberCell>,
        ]}
      />
    ),
  });
  return [
    {
      key: `${key}-simple`,
      under: 'majorities',
      content: (
        <TableRow
          columns="1fr 84mm"
          cells={[
            t('paper.majority.simple'),
            <div key="text" className={classes['right']}>
              {t('paper.majority.simpleText')}
            </div>,
          ]}
        />
      ),
    },
    row('absolute', absolute),
    row('twoThirds', twoThirds),
  ];
}

export function majorityHead(t: TFunction): ReactNode {
  return (
    <TableRow
      columns={MAJORITY_COLUMNS}
      kind="head"
      cells={[
        t('paper.majority.title'),
        <NumberCell key="present">{t('paper.majority.ofPresent')}</NumberCell>,
        <NumberCell key="accredited">{t('paper.majority.ofAccredited')}</NumberCell>,
      ]}
    />
  );
}

const COVERAGE_COLUMNS = '1fr 26mm 66mm';

/** Which logs are known how far: under the head `coverage`. */
export function coverageBlocks(
  t: TFunction,
  key: string,
  coverage: Frozen['coverage'],
): readonly FlowBlock[] {
  if (coverage.length === 0) return [];
  return [
    headingBlock(`${key}-title`, t('paper.coverage.title')),
    ...coverage.map((row, at): FlowBlock => ({
      key: `${key}-${at}`,
      under: 'coverage',
      content: (
        <TableRow
          columns={COVERAGE_COLUMNS}
          cells={[
            row.name,
            <NumberCell key="upTo">{formatCount(row.upTo)}</NumberCell>,
            reportedText(t, row),
          ]}
        />
      ),
    })),
  ];
}

/** The same in a few lines. */
export function coverageText(t: TFunction, coverage: Frozen['coverage']): string {
  return coverage
    .map((row) =>
      t('paper.coverage.inLine', {
        replace: { name: row.name, upTo: formatCount(row.upTo), reported: reportedText(t, row) },
      }),
    )
    .join('; ');
}

export function coverageHead(t: TFunction): ReactNode {
  return (
    <TableRow
      columns={COVERAGE_COLUMNS}
      kind="head"
      cells={[
        t('paper.coverage.desk'),
        <NumberCell key="upTo">{t('paper.coverage.upTo')}</NumberCell>,
        t('paper.coverage.reported'),
      ]}
    />
  );
}

function reportedText(t: TFunction, { own, reportedAt, clockOff }: Frozen['coverage'][number]): string {
  const when =
    reportedAt === undefined ? t(`paper.coverage.${own ? 'own' : 'never'}`) : formatDateAndTime(reportedAt);
  if (clockOff === undefined) return when;
  const minutes = formatCount(Math.round(Math.abs(clockOff) / 60_000));
  return `${when}; ${t(`paper.coverage.${clockOff > 0 ? 'clockAhead' : 'clockBehind'}`, { minutes })}`;
}

/** A share in whole percent; a dash where there is nothing to be a share of. */
export function shareText(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.round((part / whole) * 100)} %`;
}
