import type { CardNumber } from '@shared/domain/ids';
import type { TFunction } from 'i18next';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { engine } from '../../app/engine';
import { goToRoom } from '../../app/session';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { Fact, Facts } from '../../components/fact';
import { Panel } from '../../components/panel';
import { SeriesMark } from '../../components/series-mark';
import { Sign } from '../../components/sign';
import { cardPlainText } from '../../i18n/card-text';
import { formatMoment } from '../../i18n/format';
import type { CardLife, Snapshot } from '../../roll-worker/engine-api';
import { usePlaces } from '../../stores/place-store';
import classes from './card-life-panel.module.css';
import { CardTimeline } from './card-timeline';
import { cardStateSigns } from './card-list-row';

interface CardLifePanelProps {
  readonly card: CardNumber;
  readonly snapshot: Snapshot;
  readonly onClose: () => void;
  readonly onOpen: (card: CardNumber) => void;
}

/** A card: its state now, whom it belongs to, and its life from the first day. */
export function CardLifePanel({ card, snapshot, onClose, onOpen }: CardLifePanelProps) {
  const { t } = useTranslation();
  const read = useCardLife(card, snapshot);
  if (!read) return undefined;
  const { life } = read;
  const close = (
    <Button tone="quiet" onClick={onClose}>
      {t('common.close')}
    </Button>
  );
  if (!life)
    return (
      <Panel title={t('card.title', { card })} aside={close}>
        <p>{t('cardLife.absent', { card })}</p>
      </Panel>
    );
  const more = moreOfState(t, life);
  return (
    <Panel title={t('card.title', { card })} aside={close}>
      <p className={classes['state']}>
        <Sign {...cardStateSigns[life.state]} strong />
        {t(`cardState.${life.state}`)}
        {more === undefined ? '' : ` · ${more}`}
      </p>
      {life.inConflict ? (
        <Banner tone="cure" title={t('cardLife.inConflict')}>
          {snapshot.role === 'office' ? (
            <div>
              <Button
                onClick={() => {
                  usePlaces.setState({ conflictOf: card });
                  goToRoom('merge');
                }}
              >
                {t('cardLife.toConflict')}
              </Button>
            </div>
          ) : undefined}
        </Banner>
      ) : undefined}
      <CardFacts life={life} onOpen={onOpen} />
      <CardTimeline life={life} onOpen={onOpen} />
    </Panel>
  );
}

/** What the facts below don't say of the state. */
function moreOfState(t: TFunction, life: CardLife): string | undefined {
  if (life.state === 'assigned') return undefined;
  if (life.state !== 'blocked') return cardPlainText(t, life);
  return life.cause && t(`cardCause.${life.cause}`);
}

function CardFacts({
  life,
  onOpen,
}: {
  readonly life: CardLife;
  readonly onOpen: (card: CardNumber) => void;
}) {
  const { t } = useTranslation();
  const links = [
    ['card.replacedBy', life.replacedBy],
    ['card.replaces', life.replaces],
  ] as const;
  return (
    <Facts>
      {life.series === undefined ? undefined : (
        <Fact label={t('cardLife.series')}>
          <SeriesMark series={life.series} />
        </Fact>
      )}
      {life.memberName === undefined ? undefined : <Fact label={t('card.member')}>{life.memberName}</Fact>}
      {life.holderName === undefined ? undefined : <Fact label={t('card.holder')}>{life.holderName}</Fact>}
      {life.ballotBox === undefined ? undefined : <Fact label={t('card.ballotBox')}>{life.ballotBox}</Fact>}
      {life.foundAt === undefined ? undefined : (
        <Fact label={t('cardLife.found')}>{formatMoment(life.foundAt)}</Fact>
      )}
      {links.map(([label, linked]) =>
        linked === undefined ? undefined : (
          <Fact key={label} label={t(label)}>
            <Button tone="quiet" onClick={() => onOpen(linked)}>
              {linked}
            </Button>
          </Fact>
        ),
      )}
    </Facts>
  );
}

/** Read anew after each change; undefined until it has been read. */
function useCardLife(
  card: CardNumber,
  snapshot: Snapshot,
): { readonly life: CardLife | undefined } | undefined {
  const [read, setRead] = useState<{ readonly life: CardLife | undefined }>();
  useEffect(() => {
    let wanted = true;
    void engine()
      .card(card)
      .then((life) => {
        if (wanted) setRead({ life });
      });
    return () => {
      wanted = false;
    };
  }, [card, snapshot]);
  return read;
}
