import { shortHash } from '@shared/lib/short-hash';
import type { DocumentOf } from '@shared/print/documents';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../i18n/format';
import { type FlowBlock, FlowPages } from '../flow-pages';
import { Equation, headingBlock, NumberCell, TableRow } from './document-parts';
import classes from './documents.module.css';

const COLUMNS = '1fr 22mm 24mm 22mm 20mm 24mm';
const LOG_COLUMNS = '1fr 20mm 52mm';

type Account = DocumentOf<'reconciliation'>;

/** Whether every card is accounted for: by holder, what stands out, and what proves it. */
export function ReconciliationSheet({ document }: { readonly document: Account }) {
  const { t } = useTranslation(undefined, { lng: document.language });
  const parts = useMemo(() => {
    const blocks: readonly FlowBlock[] = [
      { key: 'verdict', content: <Verdict t={t} document={document} /> },
      ...document.rows.map((row, at) => ({
        key: `row-${at}`,
        under: 'rows',
        content: <AccountRow row={row} name={row.name} kind="row" />,
      })),
      {
        key: 'total',
        under: 'rows',
        content: <AccountRow row={document.total} name={t('documents.reconciliation.total')} kind="sum" />,
      },
      ...findingBlocks(t, document.findings),
      ...proofBlocks(t, document),
    ];
    return { blocks, heads: headsOf(t) };
  }, [t, document]);
  return <FlowPages document={document} title={t('documents.reconciliation.title')} {...parts} />;
}

function headsOf(t: TFunction) {
  const names = ['printed', 'unassigned', 'assigned', 'blocked', 'difference'] as const;
  const numbers = names.map((name) => <NumberCell key={name}>{t(`documents.account.${name}`)}</NumberCell>);
  const log = [
    t('documents.reconciliation.log'),
    <NumberCell key="event">{t('documents.reconciliation.event')}</NumberCell>,
    t('documents.reconciliation.head'),
  ];
  return {
    rows: (
      <TableRow columns={COLUMNS} kind="head" cells={[t('documents.reconciliation.holder'), ...numbers]} />
    ),
    logs: <TableRow columns={LOG_COLUMNS} kind="head" cells={log} />,
  };
}

function Verdict({ t, document }: { readonly t: TFunction; readonly document: Account }) {
  const { balanced, total, unused, openConflicts } = document;
  return (
    <div className={classes['spaced']}>
      <p className={classes['verdict']}>
        {balanced
          ? `✓ ${t('documents.reconciliation.balanced')}`
          : `✕ ${t('documents.reconciliation.notBalanced')}`}
      </p>
      <p className={classes['paragraph']}>
        {[
          t(`documents.reconciliation.${balanced ? 'balancedText' : 'notBalancedText'}`),
          unused > 0
            ? t('documents.reconciliation.unused', { count: unused, shown: formatCount(unused) })
            : '',
          openConflicts > 0
            ? t('documents.reconciliation.conflicts', {
                count: openConflicts,
                shown: formatCount(openConflicts),
              })
            : '',
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      <Equation t={t} account={total} />
    </div>
  );
}

interface AccountRowProps {
  readonly row: Account['total'];
  readonly name: string;
  readonly kind: 'row' | 'sum';
}

function AccountRow({ row, name, kind }: AccountRowProps) {
  const values = [row.printed, row.unassigned, row.assigned, row.blocked];
  const { difference } = row;
  const sign = difference > 0 ? '+' : difference < 0 ? '−' : '';
  return (
    <TableRow
      columns={COLUMNS}
      kind={kind}
      cells={[
        name,
        ...values.map((value, at) => <NumberCell key={at}>{formatCount(value)}</NumberCell>),
        <NumberCell key="difference">{`${sign}${formatCount(Math.abs(difference))}`}</NumberCell>,
      ]}
    />
  );
}

function findingBlocks(t: TFunction, findings: Account['findings']): readonly FlowBlock[] {
  const texts = findings.length === 0 ? [t('documents.reconciliation.noFindings')] : findings;
  return [
    headingBlock('findings', t('documents.reconciliation.findings')),
    ...texts.map((text, at) => ({
      key: `finding-${at}`,
      content: <p className={classes['paragraph']}>{text}</p>,
    })),
  ];
}

function proofBlocks(t: TFunction, { digest, heads }: Account): readonly FlowBlock[] {
  return [
    headingBlock('digest-title', t('documents.reconciliation.digest')),
    {
      key: 'digest',
      content: (
        <div>
          <p className={classes['digest']}>{(digest.match(/.{1,4}/g) ?? []).join(' ')}</p>
          <p className={classes['quiet']}>{t('documents.reconciliation.digestText')}</p>
        </div>
      ),
    },
    headingBlock('heads-title', t('documents.reconciliation.heads')),
    ...heads.map(({ name, seq, hash }, at) => ({
      key: `head-${at}`,
      under: 'logs',
      content: (
        <TableRow
          columns={LOG_COLUMNS}
          cells={[
            name,
            <NumberCell key="seq">{formatCount(seq)}</NumberCell>,
            <span key="hash" className={classes['mono']}>
              {shortHash(hash)}
            </span>,
          ]}
        />
      ),
    })),
  ];
}
