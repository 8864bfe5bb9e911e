import type { Vote } from '@shared/domain/assembly';
import { votesWithout } from '@shared/domain/card-votes';
import { circumstancesOf } from '@shared/domain/circumstances';
import { assessEntitlement, oursGives, type Entitlement } from '@shared/domain/entitlement';
import type { MemberKey } from '@shared/domain/ids';
import type { Column, Member } from '@shared/domain/member';
import { keysOf } from '@shared/domain/member-keys';
import { ageOn } from '@shared/domain/members';
import { carriedBy } from '@shared/domain/proxies';
import type { Accreditation } from '@shared/domain/register';
import { activeAccreditations, compareDated } from '@shared/domain/register-queries';
import { refKey } from '@shared/domain/state';
import { highlight } from '@shared/search/highlight';
import { search } from '@shared/search/search';
import { casesOfPerson } from './case-views';
import { duesView, receiptsOf } from './cash-views';
import { conflictsOf } from './conflict-views';
import type { Hit, Person, SearchAnswer, Standing } from './engine-views';
import { mandateOfPerson } from './mandate-views';
import { deskName, memberName } from './names';
import { personPresence } from './presence-views';
import { personByKey, rollView } from './roll-view';
import type { Session } from './session';

/** More than this nobody looks at in one go. */
const LIMIT = 500;
const NO_COLUMNS: readonly Column[] = [];

/** A part of people in order, as things stand at a time. */
interface Part {
  readonly offset: number;
  readonly limit: number;
  readonly nowMs: number;
}

export function searchPeople(
  session: Session | undefined,
  query: string,
  { offset, limit, nowMs }: Part,
): SearchAnswer {
  const roll = session?.roll;
  if (session === undefined || roll === undefined) return { query, total: 0, hits: [] };
  const { total, rows } = search(roll.index, query, { offset, limit: Math.min(limit, LIMIT) });
  return { query, total, hits: rows.map((row) => hitOf(session, roll.roll.member(row), query, nowMs)) };
}

/** All members in display order. */
export function browsePeople(session: Session | undefined, { offset, limit, nowMs }: Part): SearchAnswer {
  const roll = session?.roll?.roll;
  if (session === undefined || roll === undefined) return { query: '', total: 0, hits: [] };
  const size = Math.max(0, Math.min(limit, LIMIT, roll.count - offset));
  const hits = Array.from({ length: size }, (_, at) => hitOf(session, roll.member(offset + at), '', nowMs));
  return { query: '', total: roll.count, hits };
}

/** @param key of the roll in use, or of an accreditation: whoever has got a member number since is found by both (rule M15) */
export function personOf(session: Session | undefined, key: MemberKey, nowMs: number): Person | undefined {
  const member = session === undefined ? undefined : personByKey(session, key);
  if (session === undefined || member === undefined) return undefined;
  const standing = standingOf(session, member, nowMs);
  const accreditations = keysOf(member).flatMap((one) => session.state.members.get(one) ?? []);
  const dues = duesView(session, member);
  const mandate = mandateOfPerson(session, member, nowMs);
  const presence = personPresence(session, activeAccreditations(session.state, keysOf(member)));
  return {
    member,
    standing,
    ...(member.birthDate !== undefined && { age: ageOn(member.birthDate, session.assembly.date) }),
    accreditations: accreditations.sort(compareDated).map((one) => accreditationView(session, one)),
    votesLeft: votesLeft(session, member, standing),
    ...(mandate !== undefined && { mandate }),
    carries: carriedBy(session.state, keysOf(member)).map((one) => ({
      ...{ member: one.member, card: one.card },
      name: memberName(session, one.member),
    })),
    ...(dues !== undefined && { dues }),
    receipts: receiptsOf(session, member),
    cases: casesOfPerson(session, member),
    ...(presence !== undefined && { presence }),
    ...(differsFromCentre(member, standing.entitlement) && { calculatedVoteDiffers: true }),
  };
}

function accreditationView(session: Session, accreditation: Accreditation): Person['accreditations'][number] {
  const { event, card, at, desk, operator, identity, votes, status } = accreditation;
  const { ballotBox, override, foreignCard, corrects, proxy, weight } = accreditation;
  const isVoid = session.state.rulings.get(refKey(event))?.ruling === 'void';
  return {
    ...{ event, card, operator, votes, status },
    ...(identity !== undefined && { identity }),
    at: at.time,
    deskName: deskName(session, desk),
    ...(ballotBox !== undefined && { ballotBox }),
    ...(override !== undefined && { override }),
    ...(foreignCard !== undefined && { foreignCard }),
    ...(proxy !== undefined && { proxy: { ...proxy, holderName: memberName(session, proxy.holder) } }),
    ...(weight !== undefined && { weight }),
    ...(isVoid && { voided: true }),
    ...(corrects !== undefined && { corrected: true }),
  };
}

/** What the person may vote in and has no card for (rules A6, A16). */
function votesLeft({ state }: Session, member: Member, { entitlement }: Standing): readonly Vote[] {
  const may = entitlement.votes.filter(({ entitled }) => entitled).map(({ vote }) => vote);
  return votesWithout(activeAccreditations(state, keysOf(member)), may);
}

function standingOf(session: Session, member: Member, nowMs: number): Standing {
  const keys = keysOf(member);
  const held = activeAccreditations(session.state, keys);
  const [active] = held;
  const presence = personPresence(session, held);
  const { members } = conflictsOf(session);
  const { state, assembly, roll } = session;
  const circumstances = circumstancesOf(state, keys, assembly, nowMs, rollView(session));
  return {
    entitlement: assessEntitlement(member, assembly, roll?.record.columns ?? NO_COLUMNS, circumstances),
    ...(active !== undefined && {
      card: active.card,
      accreditedAt: active.at.time,
      deskName: deskName(session, active.desk),
    }),
    ...(presence !== undefined && { present: presence.present }),
    inConflict: keys.some((key) => members.has(key)),
    warning: member.warning === true,
  };
}

function hitOf(session: Session, member: Member, query: string, nowMs: number): Hit {
  const { key, number, refCode, surname, givenName, birthDate, town, district } = member;
  return {
    ...{ key, surname, givenName },
    ...(number !== undefined && { number }),
    ...(refCode !== undefined && { refCode }),
    ...(birthDate !== undefined && { birthDate }),
    ...(town !== undefined && { town }),
    ...(district !== undefined && { district }),
    standing: standingOf(session, member, nowMs),
    surnameMarks: highlight(surname, query),
    givenNameMarks: highlight(givenName, query),
  };
}

/** The centre says that the person has a vote, and our rules give none; or the other way round (rule E22). */
function differsFromCentre({ calculatedVote }: Member, { votes }: Entitlement): boolean {
  return calculatedVote !== undefined && calculatedVote !== votes.some(oursGives);
}
