import { conflicts, isOpen } from '@shared/domain/conflicts';
import type { CardNumber, MemberKey } from '@shared/domain/ids';
import type { Accreditation, Conflict, Settlement } from '@shared/domain/register';
import { card as cardOf } from '@shared/domain/register-queries';
import { conflictKey, refKey, type RegisterState } from '@shared/domain/state';
import { clockOffOf } from './clocks';
import type { ConflictSide, ConflictView } from './conflict-shapes';
import { eventAt, logEntry } from './log-views';
import { cardHolderName, deskName, memberName } from './names';
import { entitlementOf, personByKey, rollView } from './roll-view';
import type { Session } from './session';
import type { OpenRoll } from './stored-roll';

interface KnownConflicts {
  readonly roll: OpenRoll | undefined;
  /** Open and reopened ones first, then those settled; each in their one order. */
  readonly list: readonly Conflict[];
  /** Open and reopened. */
  readonly open: number;
  /** Members who are a side of an open one, under every key that a side has. */
  readonly members: ReadonlySet<MemberKey>;
  /** Cards that an open one is about, or that a side of it has. */
  readonly cards: ReadonlySet<CardNumber>;
}

type Judged = Pick<Session, 'state' | 'role' | 'roll' | 'assembly'>;

const known = new WeakMap<RegisterState, KnownConflicts>();

/** The conflicts, and who and what is in one that is open; found once for a state and, in the office, the roll in use. */
export function conflictsOf(session: Judged): KnownConflicts {
  const { state } = session;
  const roll = session.role === 'office' ? session.roll : undefined;
  let found = known.get(state);
  if (found === undefined || found.roll !== roll) {
    found = findConflicts(session, roll);
    known.set(state, found);
  }
  return found;
}

function findConflicts({ state, assembly }: Judged, roll: OpenRoll | undefined): KnownConflicts {
  const all = conflicts(state, rollView({ roll, assembly }));
  const open = all.filter(isOpen);
  const sides = open.flatMap((conflict) => conflict.sides);
  const about = open.flatMap(({ card }) => (card === undefined ? [] : [card]));
  return {
    ...{ roll, open: open.length },
    list: [...open, ...all.filter((conflict) => !isOpen(conflict))],
    members: new Set(sides.map(({ member }) => member)),
    cards: new Set([...about, ...sides.map(({ card }) => card)]),
  };
}

/** In the order of `conflictsOf`. */
export function conflictViews(session: Session): ConflictView[] {
  return conflictsOf(session).list.map((conflict) => viewOf(session, conflict));
}

function viewOf(session: Session, conflict: Conflict): ConflictView {
  const { kind, subject, status, card, member, blocked, settlement } = conflict;
  const held = kind === 'card-not-held' && card ? cardOf(session.state, card) : undefined;
  const holderName = held && cardHolderName(session, held);
  const blockedBy = blocked && eventAt(session, blocked);
  const obstacles = kind === 'not-entitled' && member ? entitlementOf(session, member) : undefined;
  return {
    ...{ key: conflictKey(kind, subject), kind, subject, status },
    ...(card !== undefined && { card }),
    ...(member !== undefined && { member, memberName: memberName(session, member) }),
    ...(holderName !== undefined && { holderName }),
    ...(blockedBy !== undefined && { blocked: logEntry(session, blockedBy) }),
    ...(obstacles !== undefined && { obstacles }),
    sides: conflict.sides.map((side) => sideOf(session, side)),
    ...(settlement !== undefined && { settlement: settlementOf(session, settlement) }),
  };
}

function sideOf(session: Session, side: Accreditation): ConflictSide {
  const { event, desk, operator, at, card, member, identity, votes, override, foreignCard, status } = side;
  const person = personByKey(session, member);
  const clockOff = clockOffOf(session, event.deskId);
  const ruling = session.state.rulings.get(refKey(event))?.ruling;
  return {
    ...{ event, desk, operator, card, member, votes, status },
    ...(identity !== undefined && { identity }),
    deskName: deskName(session, desk),
    at: at.time,
    ...(clockOff !== undefined && { clockOff }),
    ...holdingOf(session, card),
    memberName: memberName(session, member),
    ...(person?.number !== undefined && { memberNumber: person.number }),
    ...(person?.birthDate !== undefined && { birthDate: person.birthDate }),
    ...(person?.town !== undefined && { town: person.town }),
    orphan: person === undefined && side.guest === undefined,
    ...(side.guest !== undefined && { guest: side.guest.kind }),
    ...(override !== undefined && { override }),
    ...(foreignCard !== undefined && { foreignCard }),
    ...(ruling !== undefined && { ruling }),
  };
}

function holdingOf(
  session: Session,
  number: CardNumber,
): Pick<ConflictSide, 'cardHolderName' | 'cardBlocked'> {
  const card = cardOf(session.state, number);
  const holder = card && cardHolderName(session, card);
  return {
    ...(holder !== undefined && { cardHolderName: holder }),
    cardBlocked: card?.state === 'blocked',
  };
}

function settlementOf(
  session: Session,
  { at, operator, reason, approvedBy, rulings, blocks }: Settlement,
): NonNullable<ConflictView['settlement']> {
  return {
    ...{ at: at.time, operator, reason, blocks },
    ...(approvedBy !== undefined && { approvedBy }),
    rulings: rulings.map(({ event, card, member, ruling }) => ({
      ...{ event, card, ruling },
      memberName: memberName(session, member),
    })),
  };
}
