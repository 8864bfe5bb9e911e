import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { goToRoom } from '../../../app/session';
import { Banner } from '../../../components/banner';
import { Button } from '../../../components/button';
import { Fact, Facts } from '../../../components/fact';
import { Page } from '../../../components/page';
import { Panel } from '../../../components/panel';
import { Row } from '../../../components/row';
import { Stack } from '../../../components/stack';
import { formatCount, formatMoney } from '../../../i18n/format';
import type { CashDesk, Snapshot } from '../../../roll-worker/engine-api';
import { useDesk } from '../../../stores/desk-store';
import { ReceiptRows } from '../dues/receipt-rows';
import { ReversalDialog } from '../dues/reversal-dialog';
import { CashCounts } from './cash-counts';
import { receiptsFor } from './receipts-for';

interface CashOverviewProps {
  readonly snapshot: Snapshot;
  /** Absent: nothing was taken here yet. */
  readonly own: CashDesk | undefined;
  /** It was counted just now. */
  readonly isCounted: boolean;
  readonly onCount: () => void;
}

/** Totals, receipts and counts of this desk. */
export function CashOverview({ snapshot, own, isCounted, onCount }: CashOverviewProps) {
  const { t, i18n } = useTranslation();
  const money = (cents: number) => formatMoney(cents, i18n.language);
  const { cash = 0, card = 0, receipts = [], missing = [], uncounted = false } = own ?? {};
  return (
    <Page title={t('deskCash.title')} lede={t('deskCash.lede')}>
      <Stack narrow>
        {isCounted && !uncounted ? (
          <Banner tone="go" title={t('deskCashCount.saved')} role="status" />
        ) : undefined}
        <Panel>
          <Facts>
            <Fact label={t('deskCash.cash')}>{money(cash)}</Fact>
            <Fact label={t('deskCash.card')}>{money(card)}</Fact>
            <Fact label={t('deskCash.receipts')}>{formatCount(receipts.length)}</Fact>
            <Fact label={t('deskCash.lastNumber')}>
              {Math.max(0, ...receipts.map(({ receipt }) => receipt)) || '–'}
            </Fact>
          </Facts>
          {missing.length === 0 ? undefined : (
            <Banner tone="stop" title={t('deskCash.missing', { list: missing.join(', ') })} />
          )}
          {uncounted ? (
            <Banner tone="cure" title={t('deskCash.uncounted')}>
              <p>{t('deskCash.uncountedNow')}</p>
            </Banner>
          ) : undefined}
          <Row>
            <Button tone={uncounted ? 'primary' : 'plain'} onClick={onCount}>
              {t('deskCash.count')}
            </Button>
            {isCounted && !uncounted && snapshot.closed === undefined ? (
              <Button tone="quiet" onClick={() => goToRoom('cards')}>
                {t('deskCash.toClose')}
              </Button>
            ) : undefined}
          </Row>
        </Panel>
        <Receipts snapshot={snapshot} receipts={receipts} />
        <CashCounts counts={own?.counts ?? []} />
      </Stack>
    </Page>
  );
}

interface ReceiptsProps {
  readonly snapshot: Snapshot;
  readonly receipts: CashDesk['receipts'];
}

/** All receipts of this desk, latest first, with a search. */
function Receipts({ snapshot, receipts }: ReceiptsProps) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const [reversing, setReversing] = useState<number>();
  const openPerson = useDesk((state) => state.openPerson);
  const found = receiptsFor(receipts, query);
  const reversed = receipts.find(({ receipt }) => receipt === reversing);
  return (
    <Panel title={t('deskReceipt.title')}>
      {receipts.length === 0 ? (
        <p>{t('deskReceipt.none')}</p>
      ) : (
        <>
          <TextInput
            label={t('deskCash.search')}
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
            autoComplete="off"
          />
          {found.length === 0 ? <p role="status">{t('deskReceipt.noneFound')}</p> : undefined}
          <ReceiptRows
            receipts={found}
            snapshot={snapshot}
            onReverse={({ receipt }) => setReversing(receipt)}
            onOpen={(member) => {
              goToRoom('desk');
              openPerson(member);
            }}
          />
        </>
      )}
      {reversed === undefined ? undefined : (
        <ReversalDialog receipt={reversed} snapshot={snapshot} onClose={() => setReversing(undefined)} />
      )}
    </Panel>
  );
}
