import type { LoggedEvent } from '@shared/domain/events';
import type { CardNumber } from '@shared/domain/ids';
import type { DoorAct, DoorView } from './hall-views';
import { memberName } from './names';
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
    kept: keptCards(noted).map((event) => actOf(session, event)),
  };
}

/** The last note of each card that was kept and of which nothing was noted since: in the order in which they came. */
function keptCards(noted: readonly PresenceEvent[]): readonly PresenceEvent[] {
  const kept = new Map<CardNumber, PresenceEvent>();
  for (const event of noted) {
    const { card, present, cardKept } = event.payload;
    if (card === undefined) continue;
    if (present) kept.delete(card);
    else if (cardKept === true) kept.set(card, event);
  }
  return [...kept.values()];
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
