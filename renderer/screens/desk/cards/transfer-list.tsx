import type { SlipId } from '@shared/domain/series';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { Panel } from '../../../components/panel';
import { formatCount, formatMoment } from '../../../i18n/format';
import { rangeText } from '../../../lib/card-range';
import type { Snapshot } from '../../../roll-worker/engine-api';
import classes from './transfer-list.module.css';
import { useTransfers } from './use-transfers';

interface TransferListProps {
  readonly snapshot: Snapshot;
  readonly onShow: (slip: SlipId) => void;
}

/** Cards that this desk gave away or received, each with its slip. */
export function TransferList({ snapshot, onShow }: TransferListProps) {
  const { t } = useTranslation();
  const transfers = useTransfers(snapshot);
  if (transfers === undefined || transfers.length === 0) return undefined;
  return (
    <Panel title={t('deskCards.transfers.title')} lede={t('deskCards.transfers.lede')}>
      <ul className={classes['list']} aria-label={t('deskCards.transfers.title')}>
        {transfers.map(({ slip, from, fromLabel, toLabel, ranges, cards, givenAt, receivedAt, differs }) => {
          const isGiven = from === snapshot.deskId;
          const at = isGiven ? givenAt : receivedAt;
          return (
            <li key={slip} className={classes['transfer']}>
              <span className={classes['slip']}>{slip}</span>
              <span>
                {t(isGiven ? 'deskCards.transfers.given' : 'deskCards.transfers.received', {
                  replace: {
                    shown: formatCount(cards),
                    name: isGiven ? toLabel : fromLabel,
                    ranges: ranges.map((range) => rangeText(range)).join(', '),
                  },
                })}
                {at === undefined ? '' : ` · ${formatMoment(at)}`}
                {differs ? ` · ${t('deskCards.transfers.differs')}` : ''}
              </span>
              {isGiven ? (
                <Button
                  tone="quiet"
                  aria-label={t('deskCards.transfers.showSlip', { slip })}
                  onClick={() => onShow(slip)}
                >
                  {t('deskCards.transfers.show')}
                </Button>
              ) : undefined}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
