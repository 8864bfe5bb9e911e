import { shortHash } from '@shared/lib/short-hash';
import type { DocumentOf } from '@shared/print/documents';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatDateAndTime } from '../../i18n/format';
import { fingerprintGroups } from '../../lib/fingerprint';
import { type FlowBlock, FlowPages } from '../flow-pages';
import { CashOutcome } from './cash-count-blocks';
import {
  DocumentFact,
  DocumentFacts,
  Equation,
  headingBlock,
  rangeTable,
  Signatures,
  textBlocks,
} from './document-parts';
import classes from './documents.module.css';

/** As many numbers as stand in one line of the list of blocked cards. */
const IN_LINE = 5;

type Closing = DocumentOf<'closing-sheet'>;

/** A desk's account at its end, with the end of its log, by which the paper proves the log later. */
export function ClosingSheet({ document }: { readonly document: Closing }) {
  const { t } = useTranslation(undefined, { lng: document.language });
  const parts = useMemo(() => {
    const inHand = rangeTable(t, 'in-hand', document.inHand);
    const blocks: readonly FlowBlock[] = [
      { key: 'facts', content: <ClosingFacts t={t} document={document} /> },
      headingBlock('account', t('documents.closing-sheet.account')),
      { key: 'equation', content: <Equation t={t} account={document.row} /> },
      { key: 'count', content: <CountLine t={t} document={document} /> },
      ...(document.explanation === undefined
        ? []
        : [
            headingBlock('explained', t('documents.closing-sheet.explanation')),
            ...textBlocks('explanation', document.explanation),
          ]),
      ...cashBlocks(t, document),
      headingBlock('hand', t('documents.closing-sheet.inHand')),
      ...(document.inHand.length === 0
        ? textBlocks('none-in-hand', t('documents.closing-sheet.noneInHand'))
        : inHand.blocks),
      ...blockedBlocks(t, document.blocked),
      { key: 'proof', content: <Proof t={t} document={document} />, keepWithNext: true },
      {
        key: 'signatures',
        content: (
          <Signatures
            t={t}
            parties={[
              { caption: t('documents.closing-sheet.countedBy'), name: document.closedBy },
              { caption: t('documents.closing-sheet.witness'), name: '' },
            ]}
          />
        ),
      },
    ];
    return { blocks, heads: { 'in-hand': inHand.head } };
  }, [t, document]);
  return <FlowPages document={document} title={t('documents.closing-sheet.title')} {...parts} />;
}

interface PartProps {
  readonly t: TFunction;
  readonly document: Closing;
}

function ClosingFacts({ t, document: { deskName, accredited, closedAt, closedBy } }: PartProps) {
  return (
    <DocumentFacts>
      <DocumentFact label={t('documents.closing-sheet.desk')}>{deskName}</DocumentFact>
      <DocumentFact label={t('documents.closing-sheet.accredited')}>{formatCount(accredited)}</DocumentFact>
      <DocumentFact label={t('documents.closing-sheet.closed')}>{formatDateAndTime(closedAt)}</DocumentFact>
      <DocumentFact label={t('documents.closing-sheet.by')}>{closedBy}</DocumentFact>
    </DocumentFacts>
  );
}

function CountLine({ t, document: { counted, expected } }: PartProps) {
  const difference = counted - expected;
  const sign = difference > 0 ? '+' : difference < 0 ? '−' : '';
  const values = [
    [t('documents.closing-sheet.counted'), formatCount(counted)],
    [t('documents.closing-sheet.expected'), formatCount(expected)],
    [t('documents.closing-sheet.difference'), `${sign}${formatCount(Math.abs(difference))}`],
  ];
  return (
    <div className={classes['countLine']}>
      {values.map(([label, value]) => (
        <span key={label}>
          {label} <strong className={classes['mono']}>{value}</strong>
        </span>
      ))}
    </div>
  );
}

/** The box, where the desk had one. */
function cashBlocks(t: TFunction, { cash, language }: Closing): readonly FlowBlock[] {
  if (cash === undefined) return [];
  const { at, operator: name, explanation } = cash;
  return [
    headingBlock('cash', t('paper.cash.count', { at: formatDateAndTime(at), name })),
    { key: 'cash-outcome', content: <CashOutcome t={t} count={cash} language={language} /> },
    ...(explanation === undefined
      ? []
      : textBlocks('cash-explanation', t('paper.cash.explanation', { text: explanation }))),
  ];
}

function blockedBlocks(t: TFunction, blocked: Closing['blocked']): readonly FlowBlock[] {
  const count = blocked.length;
  if (count === 0) return textBlocks('none-blocked', t('documents.closing-sheet.noneBlocked'));
  const lines = Array.from({ length: Math.ceil(count / IN_LINE) }, (_, at) =>
    blocked.slice(at * IN_LINE, (at + 1) * IN_LINE),
  );
  return [
    headingBlock('blocked', t('documents.closing-sheet.blocked', { count, shown: formatCount(count) })),
    ...lines.map((line) => ({
      key: `blocked-${line[0] ?? ''}`,
      content: (
        <div className={classes['chips']}>
          {line.map((card) => (
            <span key={card}>{card}</span>
          ))}
        </div>
      ),
    })),
  ];
}

function Proof({ t, document: { head, fingerprint } }: PartProps) {
  return (
    <div className={classes['proof']}>
      <div className={classes['box']}>
        <p className={classes['factLabel']}>
          {t('documents.closing-sheet.proof')} · {t('documents.closing-sheet.event', { seq: head.seq })}
        </p>
        <p className={classes['code']} data-print-part="head">
          {shortHash(head.hash)}
        </p>
        <p className={classes['quiet']}>{t('documents.closing-sheet.proofText')}</p>
        <p className={classes['quiet']}>
          {t('documents.closing-sheet.key')}{' '}
          <span className={classes['mono']}>{fingerprintGroups(fingerprint).join(' ')}</span>
        </p>
      </div>
    </div>
  );
}
