import { Timeline } from '@mantine/core';
import type { CardNumber } from '@shared/domain/ids';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button';
import { Sign } from '../../components/sign';
import { eventSentence, whoDid } from '../../i18n/event-text';
import { formatMoment } from '../../i18n/format';
import type { CardLife } from '../../roll-worker/engine-api';
import classes from './card-timeline.module.css';
import { cardStateSigns } from './card-list-row';

interface CardTimelineProps {
  readonly life: CardLife;
  readonly onOpen: (card: CardNumber) => void;
}

/** The life of a card, oldest first: what happened, when, where, who, why, and the state that it led to. */
export function CardTimeline({ life, onOpen }: CardTimelineProps) {
  const { t } = useTranslation();
  return (
    <Timeline
      active={life.steps.length}
      bulletSize={14}
      lineWidth={2}
      className={classes['life'] ?? ''}
      aria-label={t('card.life')}
    >
      {life.steps.map((step) => {
        const other = [step.card, step.otherCard].find((one) => one !== undefined && one !== life.number);
        return (
          <Timeline.Item key={`${step.event.deskId}-${step.event.seq}`} title={eventSentence(t, step)}>
            <p className={classes['when']}>
              {formatMoment(step.at)} · {whoDid(t, step)}
            </p>
            {step.note === undefined ? undefined : (
              <p className={classes['reason']}>{t('cardLife.reason', { reason: step.note })}</p>
            )}
            <p className={classes['then']}>
              <Sign {...cardStateSigns[step.state]} />
              {t('cardLife.state', { state: t(`cardState.${step.state}`) })}
              {other === undefined ? undefined : (
                <Button tone="quiet" onClick={() => onOpen(other)}>
                  {t('card.title', { card: other })}
                </Button>
              )}
            </p>
          </Timeline.Item>
        );
      })}
    </Timeline>
  );
}
