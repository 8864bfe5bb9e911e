import type { MemberKey } from '@shared/domain/ids';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { formatMoment, formatMoney } from '../../../i18n/format';
import type { ReceiptView, Snapshot } from '../../../roll-worker/engine-api';
import { paidItemsText } from './paid-items';
import { PrintReceipt } from './print-receipt';
import classes from './receipt-rows.module.css';

interface ReceiptRowsProps {
  readonly receipts: readonly ReceiptView[];
  readonly snapshot: Snapshot;
  readonly onReverse: (receipt: ReceiptView) => void;
  /** Absent: all are of the person that is open. */
  readonly onOpen?: (member: MemberKey) => void;
}

/** Receipts, one under the other, each with what can be done with it. */
export function ReceiptRows({ receipts, snapshot, onReverse, onOpen }: ReceiptRowsProps) {
  const { t } = useTranslation();
  return (
    <ul className={classes['list']} aria-label={t('deskReceipt.title')}>
      {receipts.map((receipt) => (
        <li key={`${receipt.event.deskId}-${receipt.event.seq}`} className={classes['row']}>
          <ReceiptText receipt={receipt} onOpen={onOpen} />
          <div className={classes['acts']}>
            <PrintReceipt receipt={receipt} snapshot={snapshot} inList />
            {receipt.reversible ? (
              <Button
                tone="quiet"
                onClick={() => onReverse(receipt)}
                aria-label={t('deskReceipt.reverseOf', { receipt: receipt.receipt })}
              >
                {t('deskReceipt.reverse')}
              </Button>
            ) : undefined}
          </div>
        </li>
      ))}
    </ul>
  );
}

interface ReceiptTextProps {
  readonly receipt: ReceiptView;
  readonly onOpen: ((member: MemberKey) => void) | undefined;
}

function ReceiptText({ receipt, onOpen }: ReceiptTextProps) {
  const { t, i18n } = useTranslation();
  const { kind, other, cents, means, at, operator, deskName, name, member, items, note, reason } = receipt;
  const undone = kind === 'payment' && other !== undefined;
  const parts = [
    formatMoment(at),
    t(`means.${means}`),
    kind === 'payment' ? paidItemsText(t, items) : undefined,
    deskName === operator ? operator : `${deskName}, ${operator}`,
    note,
    reason,
  ];
  return (
    <div className={classes['text']}>
      <p className={classes['first']}>
        <span className={classes['number']}>{t('deskReceipt.number', { receipt: receipt.receipt })}</span>
        <span className={classes['money']} data-undone={undone}>
          {formatMoney(cents, i18n.language)}
        </span>
        {undone ? <span>✕ {t('deskReceipt.reversedBy', { receipt: other })}</span> : undefined}
        {kind === 'reversal' && other !== undefined ? (
          <span>{t('deskReceipt.reverses', { receipt: other })}</span>
        ) : undefined}
      </p>
      {onOpen === undefined ? undefined : (
        <p>
          <Button tone="quiet" onClick={() => onOpen(member)} aria-label={t('deskReceipt.open', { name })}>
            {name}
          </Button>
        </p>
      )}
      <p className={classes['detail']}>
        {parts.filter((part) => part !== undefined && part !== '').join(' · ')}
      </p>
    </div>
  );
}
