import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { engine } from '../../../app/engine';
import { Banner } from '../../../components/banner';
import { Button } from '../../../components/button';
import { DataTable } from '../../../components/data-table';
import { EmptyState } from '../../../components/empty-state';
import { Panel } from '../../../components/panel';
import { Sign } from '../../../components/sign';
import { formatCount, formatMoment } from '../../../i18n/format';
import type { Snapshot, TransferView } from '../../../roll-worker/engine-api';
import { CardText } from './card-text';
import type { StepProps } from './cards-room';
import { rangesText } from './read-ranges';
import { TransferSlipDialog } from './transfer-slip-dialog';
import classes from './transfers-step.module.css';
import { useRead } from '../../../lib/use-read';

/** Which cards moved between desks or back to the office, and whether both sides say so. */
export function TransfersStep({ snapshot, onStep }: StepProps) {
  const { t } = useTranslation();
  const transfers = useRead(snapshot, readTransfers);
  const [printing, setPrinting] = useState<TransferView>();
  const open = transfers?.filter((one) => !isRecordedAlike(one)).length ?? 0;
  return (
    <Panel
      title={t('transfers.title')}
      lede={t('transfers.lede')}
      aside={<Button onClick={() => onStep('takeBack')}>{t('transfers.toTakeBack')}</Button>}
    >
      {transfers?.length === 0 ? (
        <EmptyState title={t('transfers.empty')} text={t('transfers.emptyText')} />
      ) : undefined}
      {transfers === undefined || transfers.length === 0 ? undefined : (
        <>
          <Banner
            tone={open === 0 ? 'go' : 'cure'}
            title={
              open === 0
                ? t('transfers.allFine')
                : t('transfers.open', { count: open, shown: formatCount(open) })
            }
          />
          <TransferTable snapshot={snapshot} transfers={transfers} onPrint={setPrinting} />
        </>
      )}
      {printing === undefined ? undefined : (
        <TransferSlipDialog
          snapshot={snapshot}
          transfer={{
            slip: printing.slip,
            fromName: printing.fromLabel,
            toName: printing.toLabel,
            ranges: printing.ranges,
          }}
          onClose={() => setPrinting(undefined)}
        />
      )}
    </Panel>
  );
}

interface TransferTableProps {
  readonly snapshot: Snapshot;
  readonly transfers: readonly TransferView[];
  readonly onPrint: (transfer: TransferView) => void;
}

function TransferTable({ transfers, onPrint }: TransferTableProps) {
  const { t } = useTranslation();
  return (
    <DataTable
      label={t('transfers.list')}
      head={[
        t('transfers.colState'),
        t('transfers.colWay'),
        t('transfers.colCards'),
        t('transfers.colWhen'),
        t('transfers.colSlip'),
      ]}
      rows={transfers.map((transfer) => {
        const at = transfer.givenAt ?? transfer.receivedAt;
        const alike = isRecordedAlike(transfer);
        return {
          key: transfer.slip,
          cells: [
            <div key="state" className={classes['state']}>
              <Sign tone={alike ? 'go' : 'cure'} sign={alike ? '✓' : '!'} />
              <span>{recordedText(t, transfer)}</span>
            </div>,
            `${transfer.fromLabel} → ${transfer.toLabel}`,
            <div key="cards">
              <CardText>{rangesText(transfer.ranges)}</CardText>
              <p className={classes['count']}>
                {t('cards.cardsShown', { count: transfer.cards, shown: formatCount(transfer.cards) })}
              </p>
            </div>,
            at === undefined ? '–' : formatMoment(at),
            <Button
              key="slip"
              tone="quiet"
              onClick={() => onPrint(transfer)}
              aria-label={`${t('takeBack.print')}: ${transfer.slip}`}
            >
              {transfer.slip}
            </Button>,
          ],
        };
      })}
    />
  );
}

function isRecordedAlike({ givenAt, receivedAt, differs }: TransferView): boolean {
  return givenAt !== undefined && receivedAt !== undefined && !differs;
}

/** Which side has recorded it, and what to do where one is missing. */
function recordedText(t: TFunction, transfer: TransferView): string {
  const { givenAt, receivedAt, differs, fromLabel: from, toLabel: to } = transfer;
  if (differs) return t('transfers.differs');
  if (receivedAt === undefined) return t('transfers.onlyGiven', { from, to });
  if (givenAt === undefined) return t('transfers.onlyReceived', { from, to });
  return t('transfers.both');
}

function readTransfers() {
  return engine().transfers();
}
