import { peopleAt } from '@shared/domain/attendance';
import type { StandingCard } from '@shared/domain/attendance';
import { rollCounts, type RollCounts } from './attendance-roll';
import type { Attendee } from './hall-views';
import { deskName, memberName } from './names';
import { presenceWith } from './presence-views';
import { personByKey, rollView } from './roll-view';
import type { Session } from './session';

/** More than these nobody looks at in one go. */
const LIMIT = 500;

/** Everybody who is accredited, a row a card, in order of names. */
export async function attendeesOf(
  session: Session,
  offset: number,
  limit: number,
): Promise<{ readonly total: number; readonly rows: readonly Attendee[] }> {
  const onRoll = await rollCounts(session);
  const all = inOrder(session);
  const rows = all.slice(offset, offset + Math.min(limit, LIMIT));
  return { total: all.length, rows: rows.map((one) => attendeeOf(session, one, onRoll)) };
}

/** Everybody, for lists on paper and in tables. */
export async function allAttendees(session: Session): Promise<readonly Attendee[]> {
  const onRoll = await rollCounts(session);
  return inOrder(session).map((one) => attendeeOf(session, one, onRoll));
}

interface Named extends StandingCard {
  readonly name: string;
}

const ordered = new WeakMap<Session['state'], { readonly roll: unknown; readonly all: readonly Named[] }>();

function inOrder(session: Session): readonly Named[] {
  const roll = rollView(session);
  const before = ordered.get(session.state);
  if (before !== undefined && before.roll === roll) return before.all;
  const { compare } = new Intl.Collator('de');
  const all = [...peopleAt(session.state, Infinity, roll)]
    .flatMap(({ standing }) => standing)
    .filter(({ accreditation }) => accreditation.guest === undefined)
    .map((one): Named => ({ ...one, name: memberName(session, one.accreditation.member) }))
    .sort((a, b) => compare(a.name, b.name) || a.accreditation.card.localeCompare(b.accreditation.card));
  ordered.set(session.state, { roll, all });
  return all;
}

function attendeeOf(
  session: Session,
  { accreditation, present, name }: Named,
  onRoll: RollCounts | undefined,
): Attendee {
  const { member: key, card, votes, at, desk, proxy } = accreditation;
  const member = personByKey(session, key);
  const unit = onRoll && member?.[onRoll.level];
  const { since, cardKept } = presenceWith(session, accreditation);
  return {
    ...{ member: member?.key ?? key, name, card, votes, present, accreditedAt: at.time },
    ...(member?.number !== undefined && { number: member.number }),
    ...(unit !== undefined && { unit }),
    deskName: deskName(session, desk),
    ...(!present && since !== undefined && { leftAt: since }),
    ...(cardKept !== undefined && { cardKeptAt: deskName(session, cardKept.event.deskId) }),
    ...(proxy !== undefined && { proxyHolder: memberName(session, proxy.holder) }),
  };
}
