import type { DocumentOf } from '@shared/print/documents';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  formatCount,
  formatDate,
  formatDateAndTime,
  formatDay,
  formatMoney,
  formatTime,
} from '../../i18n/format';
import { type FlowBlock, FlowPages } from '../flow-pages';
import { cashCountBlocks, denominationHead, DENOMINATIONS } from './cash-count-blocks';
import { headingBlock, NumberCell, Signatures, TableRow } from './document-parts';
import classes from './hall-documents.module.css';
import { coverageBlocks, coverageHead, Figures } from './hall-parts';

const SUM_COLUMNS = '1fr 30mm 30mm 30mm';
const RECEIPT_COLUMNS = '12mm 18mm 1fr 36mm 13mm 25mm';

type Report = DocumentOf<'cash-report'>;
type Desk = Report['desks'][number];

/** For the treasurer: sums, each receipt of each desk in order, and how the boxes were counted. */
export function CashReport({ document }: { readonly document: Report }) {
  const { t } = useTranslation(undefined, { lng: document.language });
  const parts = useMemo(() => {
    const { desks } = document;
    const blocks: readonly FlowBlock[] = [
      { key: 'sums', content: <Sums t={t} document={document} /> },
      ...(desks.length === 0 ? [{ key: 'none', content: <p>{t('paper.cash.none')}</p> }] : []),
      ...sumBlocks(t, document),
      ...desks.flatMap((desk, at) => deskBlocks(t, desk, at, document)),
      ...coverageBlocks(t, 'coverage', document.coverage),
      {
        key: 'signatures',
        content: (
          <Signatures
            t={t}
            parties={[
              { caption: t('paper.cash.given'), name: '' },
              { caption: t('paper.cash.taken'), name: '' },
            ]}
          />
        ),
      },
    ];
    return { blocks, heads: headsOf(t) };
  }, [t, document]);
  return <FlowPages document={document} title={t('paper.cash.title')} {...parts} />;
}

function headsOf(t: TFunction) {
  const sums = (['cashSum', 'cardSum', 'total'] as const).map((name) => (
    <NumberCell key={name}>{t(`paper.cash.${name}`)}</NumberCell>
  ));
  return {
    sums: <TableRow columns={SUM_COLUMNS} kind="head" cells={[t('paper.cash.desk'), ...sums]} />,
    receipts: (
      <TableRow
        columns={RECEIPT_COLUMNS}
        kind="head"
        cells={[
          <NumberCell key="number">{t('paper.cash.number')}</NumberCell>,
          t('paper.cash.at'),
          t('paper.cash.person'),
          t('paper.cash.what'),
          '',
          <NumberCell key="amount">{t('paper.cash.amount')}</NumberCell>,
        ]}
      />
    ),
    [DENOMINATIONS]: denominationHead(t),
    coverage: coverageHead(t),
  };
}

function Sums({ t, document }: { readonly t: TFunction; readonly document: Report }) {
  const { cash, card, receipts, reversals, language } = document;
  return (
    <div>
      <Figures
        figures={[
          { label: t('paper.cash.cashSum'), value: formatMoney(cash, language) },
          { label: t('paper.cash.cardSum'), value: formatMoney(card, language) },
        ]}
      />
      <p>
        {t('paper.cash.receipts')}: <strong>{formatCount(receipts)}</strong> · {t('paper.cash.reversals')}:{' '}
        <strong>{formatCount(reversals)}</strong>
      </p>
    </div>
  );
}

function sumBlocks(t: TFunction, { desks, cash, card, language }: Report): readonly FlowBlock[] {
  if (desks.length === 0) return [];
  const row = (name: string, ofCash: number, ofCard: number, kind: 'row' | 'sum') => (
    <TableRow
      columns={SUM_COLUMNS}
      kind={kind}
      cells={[
        name,
        ...[ofCash, ofCard, ofCash + ofCard].map((cents, at) => (
          <NumberCell key={at}>{formatMoney(cents, language)}</NumberCell>
        )),
      ]}
    />
  );
  return [
    headingBlock('sums-title', t('paper.cash.desks')),
    ...desks.map((desk, at): FlowBlock => ({
      key: `sum-${at}`,
      under: 'sums',
      content: row(desk.name, desk.cash, desk.card, 'row'),
    })),
    { key: 'sum-total', under: 'sums', content: row(t('paper.cash.total'), cash, card, 'sum') },
  ];
}

function deskBlocks(
  t: TFunction,
  desk: Desk,
  at: number,
  { language, assembly }: Report,
): readonly FlowBlock[] {
  const day = formatDate(assembly.date);
  const key = `desk-${at}`;
  const { receipts, missing, incomplete, name, cash, card } = desk;
  return [
    headingBlock(`${key}-title`, t('paper.cash.deskTitle', { name })),
    ...receipts.map((receipt): FlowBlock => ({
      key: `${key}-${receipt.receipt}`,
      under: 'receipts',
      content: <ReceiptLine {...{ t, receipt, language, day }} />,
    })),
    {
      key: `${key}-total`,
      under: 'receipts',
      content: (
        <TableRow
          columns="1fr 40mm"
          kind="sum"
          cells={[
            t('paper.cash.total'),
            <NumberCell key="sum">{formatMoney(cash + card, language)}</NumberCell>,
          ]}
        />
      ),
    },
    ...(incomplete === undefined
      ? []
      : [
          {
            key: `${key}-incomplete`,
            content: (
              <p className={classes['warning']}>! {t(`treasury.incomplete.${incomplete}`, { desk: name })}</p>
            ),
          },
        ]),
    ...(missing.length === 0
      ? []
      : [
          {
            key: `${key}-missing`,
            content: (
              <p className={classes['warning']}>
                !{' '}
                {t('paper.cash.missing', {
                  count: missing.length,
                  numbers: [...missing.slice(0, 50), ...(missing.length > 50 ? ['…'] : [])].join(', '),
                })}
              </p>
            ),
          },
        ]),
    ...cashCountBlocks(t, key, desk, language),
  ];
}

interface ReceiptLineProps {
  readonly t: TFunction;
  readonly receipt: Desk['receipts'][number];
  readonly language: string;
  /** The assembly's: on that day the time is enough. */
  readonly day: string;
}

function ReceiptLine({ t, receipt, language, day }: ReceiptLineProps) {
  const { cents, means, items, other, reason, approvedBy, note, name, number } = receipt;
  const isReversal = cents < 0;
  const notes = [
    isReversal && other !== undefined
      ? t('paper.cash.reversal', { receipt: other, reason: reason ?? '' })
      : '',
    !isReversal && other !== undefined ? t('paper.cash.reversed', { receipt: other }) : '',
    approvedBy === undefined ? '' : t('paper.cash.approved', { name: approvedBy }),
    note ?? '',
  ].filter(Boolean);
  const what = items.map(({ for: of, year }) => {
    const named = t(`paper.receipt.for.${of}`);
    return year === undefined ? named : t('paper.receipt.year', { what: named, year });
  });
  return (
    <>
      <TableRow
        columns={RECEIPT_COLUMNS}
        cells={[
          <NumberCell key="receipt">{receipt.receipt}</NumberCell>,
          <span key="at" className={classes['small']}>
            {formatDay(receipt.at) === day ? formatTime(receipt.at) : formatDateAndTime(receipt.at)}
          </span>,
          <div key="person">
            <p>{name}</p>
            <p className={classes['soft']}>{[number ?? '', receipt.operator].filter(Boolean).join(' · ')}</p>
          </div>,
          <span key="what" className={classes['small']}>
            {what.join(', ')}
          </span>,
          <span key="means" className={classes['small']}>
            {t(`paper.cash.means.${means}`)}
          </span>,
          <NumberCell key="amount">{formatMoney(cents, language)}</NumberCell>,
        ]}
      />
      {notes.length === 0 ? undefined : <p className={classes['rowNote']}>{notes.join(' · ')}</p>}
    </>
  );
}
