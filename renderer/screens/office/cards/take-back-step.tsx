import type { CardRange } from '@shared/domain/cards';
import type { SlipId } from '@shared/domain/series';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { engine } from '../../../app/engine';
import { Button } from '../../../components/button';
import { EmptyState } from '../../../components/empty-state';
import { Message } from '../../../components/message';
import { Panel } from '../../../components/panel';
import { formatCount, formatMoment } from '../../../i18n/format';
import type { TransferView } from '../../../roll-worker/engine-api';
import { useAct } from '../../desk/use-act';
import type { StepProps } from './cards-room';
import { DoneBanner } from './done-banner';
import { rangesText, sizeOf } from './read-ranges';
import { TakeBackForm } from './take-back-form';
import classes from './take-back-step.module.css';
import { TransferSlipDialog } from './transfer-slip-dialog';
import { useRead } from '../../../lib/use-read';

/** Cards that came back from a desk, by the slip that both sides record. */
export interface TakenBack {
  readonly slip: SlipId;
  readonly fromName: string;
  readonly ranges: readonly CardRange[];
  /** The desk's side isn't known here yet: the slip has to reach it. */
  readonly tellDesk: boolean;
}

/** Takes cards back from a desk: those that it recorded already by one click, others by slip and numbers. */
export function TakeBackStep({ snapshot, onStep }: StepProps) {
  const { t } = useTranslation();
  const { busy, refusal, act } = useAct(snapshot);
  const [done, setDone] = useState<TakenBack>();
  const [printing, setPrinting] = useState(false);
  const transfers = useRead(snapshot, readTransfers);
  const announced = (transfers ?? []).filter(
    ({ to, receivedAt }) => to === snapshot.deskId && receivedAt === undefined,
  );
  const isHeld = snapshot.batches.length > 0;
  const accept = async ({ slip, from, fromLabel, ranges }: TransferView) => {
    const taken = await act({ type: 'receive-cards', slip, from, fromName: fromLabel, ranges });
    if (taken) setDone({ slip, fromName: fromLabel, ranges, tellDesk: false });
  };
  const count = done === undefined ? 0 : sizeOf(done.ranges);
  return (
    <Panel title={t('takeBack.title')} lede={t('takeBack.lede')}>
      {announced.length === 0 ? undefined : (
        <Announced transfers={announced} busy={busy} onAccept={(transfer) => void accept(transfer)} />
      )}
      {refusal ? <Message text={refusal} /> : undefined}
      {isHeld ? (
        <TakeBackForm snapshot={snapshot} onDone={setDone} onTyped={() => setDone(undefined)} />
      ) : (
        <EmptyState title={t('takeBack.nobody')} text={t('takeBack.nobodyText')}>
          <Button onClick={() => onStep('handOver')}>{t('createCards.toHandOver')}</Button>
        </EmptyState>
      )}
      {done === undefined ? undefined : (
        <DoneBanner
          title={t('takeBack.done', { count, shown: formatCount(count), name: done.fromName })}
          text={done.tellDesk ? t('takeBack.slipText', { slip: done.slip }) : undefined}
        >
          {done.tellDesk ? (
            <Button onClick={() => setPrinting(true)}>{t('takeBack.print')}</Button>
          ) : undefined}
        </DoneBanner>
      )}
      {printing && done !== undefined ? (
        <TransferSlipDialog
          snapshot={snapshot}
          transfer={{ ...done, toName: snapshot.operator?.name ?? snapshot.assembly.unit }}
          onClose={() => setPrinting(false)}
        />
      ) : undefined}
    </Panel>
  );
}

function readTransfers() {
  return engine().transfers();
}

interface AnnouncedProps {
  readonly transfers: readonly TransferView[];
  readonly busy: boolean;
  readonly onAccept: (transfer: TransferView) => void;
}

/** What desks have recorded as given to the office. */
function Announced({ transfers, busy, onAccept }: AnnouncedProps) {
  const { t } = useTranslation();
  return (
    <section aria-label={t('takeBack.announced')}>
      <h3 className={classes['heading']}>{t('takeBack.announced')}</h3>
      <ul>
        {transfers.map((transfer) => (
          <li key={transfer.slip} className={classes['transfer']}>
            <div className={classes['what']}>
              <p className={classes['cards']}>{rangesText(transfer.ranges)}</p>
              <p className={classes['who']}>
                {[
                  t('takeBack.from', { name: transfer.fromLabel }),
                  t('cards.cardsShown', { count: transfer.cards, shown: formatCount(transfer.cards) }),
                  `${t('takeBack.slip')} ${transfer.slip}`,
                  ...(transfer.givenAt === undefined ? [] : [formatMoment(transfer.givenAt)]),
                ].join(' · ')}
              </p>
            </div>
            <Button
              tone="primary"
              busy={busy}
              onClick={() => onAccept(transfer)}
              aria-label={t('takeBack.acceptOf', { slip: transfer.slip })}
            >
              {t('takeBack.accept')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
