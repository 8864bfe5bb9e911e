import type { DocumentOf } from '@shared/print/documents';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { formatCount, formatDateAndTime, formatMoney } from '../../i18n/format';
import type { FlowBlock } from '../flow-pages';
import { NumberCell, TableRow } from './document-parts';
import classes from './hall-documents.module.css';

/** The key of the head over coins and notes. */
export const DENOMINATIONS = 'denominations';
const COLUMNS = '1fr 30mm 40mm';

type Desk = DocumentOf<'cash-report'>['desks'][number];
type Count = Desk['counts'][number];

export function denominationHead(t: TFunction): ReactNode {
  return (
    <TableRow
      columns={COLUMNS}
      kind="head"
      cells={[
        t('paper.cash.piece'),
        <NumberCell key="pieces">{t('paper.cash.pieces')}</NumberCell>,
        <NumberCell key="amount">{t('paper.cash.amount')}</NumberCell>,
      ]}
    />
  );
}

/** How a desk's box was counted, each time, and whether something is left to count (rule B10). */
export function cashCountBlocks(
  t: TFunction,
  key: string,
  { counts, uncounted, receipts }: Desk,
  language: string,
): readonly FlowBlock[] {
  const tookCash = receipts.some(({ means }) => means === 'cash');
  const open = counts.length === 0 ? tookCash : uncounted;
  return [
    ...counts.flatMap((count, at) => countBlocks(t, `${key}-count-${at}`, count, language)),
    ...(open
      ? [
          {
            key: `${key}-uncounted`,
            content: (
              <p className={classes['warning']}>
                ! {t(counts.length === 0 ? 'paper.cash.neverCounted' : 'paper.cash.uncounted')}
              </p>
            ),
          },
        ]
      : []),
  ];
}

function countBlocks(t: TFunction, key: string, count: Count, language: string): readonly FlowBlock[] {
  const { at, operator, denominations, explanation } = count;
  return [
    {
      key: `${key}-title`,
      keepWithNext: true,
      content: (
        <p className={classes['subheading']}>
          {t('paper.cash.count', { at: formatDateAndTime(at), name: operator })}
        </p>
      ),
    },
    ...denominations
      .filter((denomination) => denomination.count > 0)
      .map((denomination): FlowBlock => ({
        key: `${key}-${denomination.cents}`,
        under: DENOMINATIONS,
        content: (
          <TableRow
            columns={COLUMNS}
            cells={[
              formatMoney(denomination.cents, language),
              <NumberCell key="pieces">{formatCount(denomination.count)}</NumberCell>,
              <NumberCell key="amount">
                {formatMoney(denomination.cents * denomination.count, language)}
              </NumberCell>,
            ]}
          />
        ),
      })),
    { key: `${key}-outcome`, content: <CashOutcome t={t} count={count} language={language} /> },
    ...(explanation === undefined
      ? []
      : [
          {
            key: `${key}-explanation`,
            content: <p className={classes['text']}>{t('paper.cash.explanation', { text: explanation })}</p>,
          },
        ]),
  ];
}

interface OutcomeProps {
  readonly t: TFunction;
  readonly count: Pick<Count, 'float' | 'counted' | 'expected'>;
  readonly language: string;
}

/** What a count of the box came to: change it began with, what there should be, what there is. */
export function CashOutcome({ t, count: { float, counted, expected }, language }: OutcomeProps) {
  const difference = counted - expected;
  const amounts = [
    [t('paper.cash.float'), float],
    [t('paper.cash.expected'), expected],
    [t('paper.cash.counted'), counted],
  ] as const;
  return (
    <div className={classes['outcome']}>
      {amounts.map(([label, cents]) => (
        <span key={label}>
          {label}: <strong className={classes['mono']}>{formatMoney(cents, language)}</strong>
        </span>
      ))}
      {difference === 0 ? (
        <strong>✓ {t('paper.cash.balanced')}</strong>
      ) : (
        <strong>
          ! {t('paper.cash.difference')}: {difference > 0 ? '+' : ''}
          {formatMoney(difference, language)}
        </strong>
      )}
    </div>
  );
}
