import type { LoggedEvent } from '@shared/domain/events';
import type { CardNumber } from '@shared/domain/ids';
import type { DoorAct, DoorView } from './hall-views';
import { memberName } from './names';
import { doorCard } from './presence-views';
import type { Session } from './session';

/** As many of the last acts are told. */
const RECENT = 12;

type PresenceEvent = Extract<LoggedEvent, { type: 'presence-noted' }>;

/** What happened at this computer's door, by its own log. */
export function doorView(session: Session): DoorView {
  const own = session.logs.get(session.identity.fingerprint) ?? [];
  const noted = own.filter((event): event is PresenceEvent => event.type === 'presence-noted');
  const left = noted.filter(({ payload }) => !payload.present).length;
  return {
    left,
    back: noted.length - left,
    recent: noted
      .slice(-RECENT)
      .reverse()
      .map((event) => actOf(session, event)),
    kept: keptCards(session, noted).map((event) => actOf(session, event)),
  };
}

/** The last note of each card that was kept here and still is, as far as is known: in the order in which they came. */
function keptCards(session: Session, noted: readonly PresenceEvent[]): readonly PresenceEvent[] {
  const kept = new Map<CardNumber, PresenceEvent>();
  for (const event of noted) {
    const { card, cardKept } = event.payload;
    if (card === undefined) continue;
    kept.delete(card);
    if (cardKept === true) kept.set(card, event);
  }
  return [...kept].filter(([card]) => doorCard(session, card)?.cardKept === true).map(([, event]) => event);
}

function actOf(session: Session, { deskId, seq, hlc, payload }: PresenceEvent): DoorAct {
  const { present, card, cardKept } = payload;
  const member = payload.member ?? (card === undefined ? undefined : holderOf(session, card));
  return {
    event: { deskId, seq },
    at: hlc.time,
    present,
    ...(card !== undefined && { card }),
    ...(member !== undefined && { member, name: memberName(session, member) }),
    cardKept: cardKept === true,
  };
}

function holderOf({ state }: Session, card: CardNumber) {
  return state.cards.get(card)?.accreditations.at(-1)?.member;
}
