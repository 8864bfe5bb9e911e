import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { Fold } from '../../../components/fold';
import { Row } from '../../../components/row';
import { Stack } from '../../../components/stack';
import { formatMoney } from '../../../i18n/format';
import type { DuesView, Person, ReceiptView, Snapshot } from '../../../roll-worker/engine-api';
import { DuesItems } from './dues-items';
import { ReceiptRows } from './receipt-rows';

interface DuesFoldProps {
  readonly person: Person;
  readonly dues: DuesView;
  readonly snapshot: Snapshot;
  /** Absent: no payment is taken here now. */
  readonly onPay: (() => void) | undefined;
  readonly onReverse: (receipt: ReceiptView) => void;
}

/** What a person owes and has paid here, folded away: what decides stands above. */
export function DuesFold({ person, dues, snapshot, onPay, onReverse }: DuesFoldProps) {
  const { t, i18n } = useTranslation();
  const { receipts } = person;
  const now = [
    dues.open > 0
      ? t('deskDues.open', { money: formatMoney(dues.open, i18n.language) })
      : t('deskDues.nothingOpen'),
    receipts.length > 0 ? t('deskDues.receipts', { count: receipts.length }) : undefined,
  ];
  return (
    <Fold title={t('deskDues.title')} now={now.filter((part) => part !== undefined).join(' · ')}>
      <Stack>
        <DuesItems dues={dues} />
        {receipts.length === 0 ? undefined : (
          <ReceiptRows receipts={receipts} snapshot={snapshot} onReverse={onReverse} />
        )}
        {onPay === undefined ? undefined : (
          <Row>
            <Button onClick={onPay}>{t('deskDues.collect')} …</Button>
          </Row>
        )}
      </Stack>
    </Fold>
  );
}
