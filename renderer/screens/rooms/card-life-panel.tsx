import { Timeline } from '@mantine/core';
import type { CardNumber } from '@shared/domain/ids';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { engine } from '../../app/engine';
import { Button } from '../../components/button';
import { Fact, Facts } from '../../components/fact';
import { Panel } from '../../components/panel';
import { Sign } from '../../components/sign';
import { eventSentence, whoDid } from '../../i18n/event-text';
import { formatMoment } from '../../i18n/format';
import type { CardLife, Snapshot } from '../../roll-worker/engine-api';
import classes from './card-life-panel.module.css';
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
  const [life, setLife] = useState<CardLife>();
  useEffect(() => {
    let wanted = true;
    void engine()
      .card(card)
      .then((found) => {
        if (wanted) setLife(found);
      });
    return () => {
      wanted = false;
    };
  }, [card, snapshot]);
  if (!life) return undefined;
  const linked = life.replacedBy ?? life.replaces;
  return (
    <Panel
      title={t('card.title', { card })}
      aside={
        <Button tone="quiet" onClick={onClose}>
          {t('common.close')}
        </Button>
      }
    >
      <p className={classes['state']}>
        <Sign {...cardStateSigns[life.state]} strong />
        {t(`cardState.${life.state}`)}
        {life.cause === undefined ? '' : ` · ${t(`cardCause.${life.cause}`)}`}
      </p>
      <Facts>
        {life.memberName === undefined ? undefined : <Fact label={t('card.member')}>{life.memberName}</Fact>}
        {life.holderName === undefined ? undefined : <Fact label={t('card.holder')}>{life.holderName}</Fact>}
        {life.ballotBox === undefined ? undefined : <Fact label={t('card.ballotBox')}>{life.ballotBox}</Fact>}
        {linked === undefined ? undefined : (
          <Fact label={t(life.replacedBy === undefined ? 'card.replaces' : 'card.replacedBy')}>
            <Button tone="quiet" onClick={() => onOpen(linked)}>
              {linked}
            </Button>
          </Fact>
        )}
      </Facts>
      <Timeline
        active={life.steps.length}
        bulletSize={14}
        lineWidth={2}
        className={classes['life'] ?? ''}
        aria-label={t('card.life')}
      >
        {life.steps.map((step) => (
          <Timeline.Item key={`${step.event.deskId}-${step.event.seq}`} title={eventSentence(t, step)}>
            <p className={classes['when']}>
              {formatMoment(step.at)} · {whoDid(t, step)}
              {step.note === undefined ? '' : ` · ${step.note}`}
            </p>
          </Timeline.Item>
        ))}
      </Timeline>
    </Panel>
  );
}
