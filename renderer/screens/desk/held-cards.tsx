import { useTranslation } from 'react-i18next';
import type { Person, Snapshot } from '../../roll-worker/engine-api';
import { useDesk } from '../../stores/desk-store';
import { CardHeld } from './card-held';
import type { Asking } from './use-asking';
import { standingCards } from './votes-to-give';

interface HeldCardsProps {
  readonly person: Person;
  readonly snapshot: Snapshot;
  readonly onAsk: (asking: Asking) => void;
}

/** The cards that the person holds: one for all votes, or one for each, with its own acts (rule A16). */
export function HeldCards({ person, snapshot, onAsk }: HeldCardsProps) {
  const { t } = useTranslation();
  const setWithdrawing = useDesk((state) => state.setWithdrawing);
  const cards = standingCards(person);
  return cards.map((accreditation) => {
    const { card, event } = accreditation;
    const acts = [
      { label: t('deskVoteCard.lost', { card }), act: () => onAsk({ what: 'lost', card }) },
      { label: t('deskVoteCard.spoiled', { card }), act: () => onAsk({ what: 'spoiled', card }) },
      {
        label: t('deskVoteCard.withdraw', { card }),
        act: () => setWithdrawing(person.member.key, card),
      },
    ];
    return (
      <CardHeld
        key={`${event.deskId}-${event.seq}`}
        accreditation={accreditation}
        votesHeld={snapshot.assembly.votes.length}
        revision={snapshot}
        {...(event.deskId === snapshot.deskId && { onNewCard: () => onAsk({ what: 'lost', card }) })}
        {...(cards.length > 1 && { acts })}
      />
    );
  });
}
