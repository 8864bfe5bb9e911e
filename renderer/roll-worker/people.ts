import { assessEntitlement, type Entitlement } from '@shared/domain/entitlement';
import type { MemberKey } from '@shared/domain/ids';
import type { Member } from '@shared/domain/member';
import { ageOn } from '@shared/domain/members';
import { activeAccreditations, compareDated } from '@shared/domain/register-queries';
import { highlight } from '@shared/search/highlight';
import { search } from '@shared/search/search';
import { conflictsOf } from './conflict-views';
import type { Hit, Person, SearchAnswer, Standing } from './engine-views';
import { deskName } from './names';
import { memberOf, type Session } from './session';

/** More than this nobody looks at in one go. */
const LIMIT = 500;

export function searchPeople(
  session: Session | undefined,
  query: string,
  offset: number,
  limit: number,
): SearchAnswer {
  const roll = session?.roll;
  if (session === undefined || roll === undefined) return { query, total: 0, hits: [] };
  const { total, rows } = search(roll.index, query, { offset, limit: Math.min(limit, LIMIT) });
  return { query, total, hits: rows.map((row) => hitOf(session, roll.roll.member(row), query)) };
}

/** All members in display order. */
export function browsePeople(session: Session | undefined, offset: number, limit: number): SearchAnswer {
  const roll = session?.roll?.roll;
  if (session === undefined || roll === undefined) return { query: '', total: 0, hits: [] };
  const size = Math.max(0, Math.min(limit, LIMIT, roll.count - offset));
  const hits = Array.from({ length: size }, (_, at) => hitOf(session, roll.member(offset + at), ''));
  return { query: '', total: roll.count, hits };
}

export function personOf(session: Session | undefined, key: MemberKey): Person | undefined {
  const member = session === undefined ? undefined : memberOf(session, key);
  if (session === undefined || member === undefined) return undefined;
  const standing = standingOf(session, member);
  const accreditations = [...(session.state.members.get(key) ?? [])].sort(compareDated);
  return {
    member,
    standing,
    ...(member.birthDate !== undefined && { age: ageOn(member.birthDate, session.assembly.date) }),
    accreditations: accreditations.map(
      ({ event, card, at, desk, operator, identity, votes, ballotBox, override, status }) => ({
        ...{ event, card, operator, identity, votes, status },
        at: at.time,
        deskName: deskName(session, desk),
        ...(ballotBox !== undefined && { ballotBox }),
        ...(override !== undefined && { override }),
      }),
    ),
    ...(differsFromCentre(member, standing.entitlement) && { calculatedVoteDiffers: true }),
  };
}

function standingOf(session: Session, member: Member): Standing {
  const [active] = activeAccreditations(session.state, member.key);
  return {
    entitlement: assessEntitlement(member, session.assembly, session.roll?.record.columns ?? []),
    ...(active !== undefined && {
      card: active.card,
      accreditedAt: active.at.time,
      deskName: deskName(session, active.desk),
    }),
    inConflict: conflictsOf(session.state).members.has(member.key),
    warning: member.warning === true,
  };
}

function hitOf(session: Session, member: Member, query: string): Hit {
  const { key, number, refCode, surname, givenName, birthDate, town, district } = member;
  return {
    ...{ key, surname, givenName },
    ...(number !== undefined && { number }),
    ...(refCode !== undefined && { refCode }),
    ...(birthDate !== undefined && { birthDate }),
    ...(town !== undefined && { town }),
    ...(district !== undefined && { district }),
    standing: standingOf(session, member),
    surnameMarks: highlight(surname, query),
    givenNameMarks: highlight(givenName, query),
  };
}

function differsFromCentre({ calculatedVote }: Member, { kind }: Entitlement): boolean {
  return calculatedVote !== undefined && calculatedVote !== (kind === 'entitled' || kind === 'partly');
}
