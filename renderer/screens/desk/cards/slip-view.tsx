import type { SlipId } from '@shared/domain/series';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { Panel } from '../../../components/panel';
import { PrintPanel } from '../../../components/print-panel';
import { Row } from '../../../components/row';
import { formatCount } from '../../../i18n/format';
import { rangeText } from '../../../lib/card-range';
import { composeTransferSlip } from '../../../print/documents/compose-transfer-slip';
import type { Snapshot, TransferView } from '../../../roll-worker/engine-api';
import classes from './slip-view.module.css';
import { StepPage } from './step-page';
import { printing } from './printing';
import { useTransfers } from './use-transfers';

interface SlipViewProps {
  readonly slip: SlipId;
  readonly snapshot: Snapshot;
  readonly onBack: () => void;
}

/** The slip that goes with cards: big, to be copied by hand, and as a PDF. */
export function SlipView({ slip, snapshot, onBack }: SlipViewProps) {
  const { t } = useTranslation();
  const transfer = useTransfers(snapshot)?.find((one) => one.slip === slip);
  return (
    <StepPage title={t('deskCards.slip.title')} lede={t('deskCards.slip.lede')} onBack={onBack}>
      {transfer === undefined ? undefined : <Slip transfer={transfer} snapshot={snapshot} onBack={onBack} />}
    </StepPage>
  );
}

interface SlipProps {
  readonly transfer: TransferView;
  readonly snapshot: Snapshot;
  readonly onBack: () => void;
}

function Slip({ transfer, snapshot, onBack }: SlipProps) {
  const { t, i18n } = useTranslation();
  const { slip, fromLabel, toLabel, ranges, cards } = transfer;
  const document = useMemo(
    () =>
      composeTransferSlip(
        snapshot,
        { slip, fromName: fromLabel, toName: toLabel, ranges },
        printing(i18n.language),
      ),
    [snapshot, slip, fromLabel, toLabel, ranges, i18n.language],
  );
  return (
    <>
      <Panel>
        <p className={classes['code']} data-testid="slip-code">
          {slip.slice(0, 3)} {slip.slice(3)}
        </p>
        <p className={classes['whom']}>{t('deskCards.slip.whom', { from: fromLabel, to: toLabel })}</p>
        <ul className={classes['ranges']}>
          {ranges.map((range) => (
            <li key={range.from}>{rangeText(range, ` ${t('common.to')} `)}</li>
          ))}
        </ul>
        <p>{t('deskCards.pickedSize', { count: cards, shown: formatCount(cards) })}</p>
        <p>{t('deskCards.slip.byHand')}</p>
        <Row>
          <Button tone="primary" onClick={onBack}>
            {t('deskCards.slip.done')}
          </Button>
        </Row>
      </Panel>
      <PrintPanel
        document={document}
        suggestedName={t('deskCards.slip.file', { slip })}
        label={t('deskCards.slip.save')}
      />
    </>
  );
}
