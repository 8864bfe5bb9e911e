import type { CardNumber } from '@shared/domain/ids';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { engine } from '../../app/engine';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import classes from './notice.module.css';

interface BlockedCardProps {
  readonly card: CardNumber;
  /** Who handed it out. */
  readonly deskName: string;
  /** The card is looked up anew when this changes. */
  readonly revision: unknown;
  /** Absent: another desk has to replace it. */
  readonly onNewCard: (() => void) | undefined;
}

/** The card was blocked, by the office say, while the person holds it: a blocked card is no card, and a new one is due (rule C4). */
export function BlockedCard({ card, deskName, revision, onNewCard }: BlockedCardProps) {
  const { t } = useTranslation();
  const [blocked, setBlocked] = useState(false);
  useEffect(() => {
    let wanted = true;
    void engine()
      .card(card)
      .then((life) => {
        if (wanted) setBlocked(life?.state === 'blocked');
      });
    return () => {
      wanted = false;
    };
  }, [card, revision]);
  if (!blocked) return undefined;
  return (
    <Banner tone="stop" title={t('deskVoteCard.blocked', { card })} role="alert">
      <p>{t(onNewCard ? 'deskVoteCard.blockedNow' : 'deskVoteCard.blockedElsewhere', { desk: deskName })}</p>
      {onNewCard ? (
        <div className={classes['act']}>
          <Button tone="primary" onClick={onNewCard}>
            {t('deskVoteCard.newCard')}
          </Button>
        </div>
      ) : undefined}
    </Banner>
  );
}
