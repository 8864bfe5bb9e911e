/** The credentials report: mandates, filled and present, quota, quorum, proxies (rules D1 to D10, N6). */
import { peopleAt, type StandingCard } from '@shared/domain/attendance';
import { delegationOf, mandateVotes } from '@shared/domain/mandates';
import { carriedCards } from '@shared/domain/proxies';
import { refKey } from '@shared/domain/state';
import { unitSeatsAt, type SeatHolder } from '@shared/domain/seats';
import { attendanceByGroup, attendanceOf } from './attendance-views';
import type { CredentialsView, Tally } from './hall-views';
import { mandateView } from './mandate-views';
import { memberName } from './names';
import { rollView } from './roll-view';
import type { Session } from './session';

/**
 * As of a time, by the table of mandates as it is now. Undefined: there is none.
 * @param asOf ms; absent: all that is known
 */
export async function credentialsView(
  session: Session,
  asOf: number | undefined,
  nowMs: number,
): Promise<CredentialsView | undefined> {
  const { state, assembly } = session;
  if (state.mandates === undefined) return undefined;
  const attendance = await attendanceOf(session, asOf, nowMs);
  const standing = [...peopleAt(state, asOf ?? Infinity, rollView(session))].flatMap((one) => one.standing);
  const isPresent = presenceIn(standing);
  const seats = unitSeatsAt(state, assembly, {
    asOf: asOf ?? Infinity,
    cards: standing.map(({ accreditation }) => accreditation),
    roll: rollView(session),
  });
  const units = [...seats.values()];
  const filled = units.flatMap(({ holders }) => holders.filter((one) => one.accreditation !== undefined));
  const [vote] = mandateVotes(assembly);
  const quorum = attendance.votes.find((one) => one.vote === vote)?.quorum;
  const from = delegationOf(assembly).substitutesFrom;
  return {
    asOf: attendance.asOf,
    units: units.map((one) => mandateView(session, one, attendance.asOf, isPresent)),
    seats: units.reduce((sum, { mandate }) => sum + mandate.seats, 0),
    filled: tallyOf(filled),
    present: tallyOf(filled.filter(isPresent)),
    ...(await genders(session, asOf)),
    ...(from !== undefined && { substitutesFrom: from }),
    ...(quorum !== undefined && { quorum }),
    proxies: proxiesAt(session, asOf ?? Infinity),
    coverage: attendance.coverage,
  };
}

function presenceIn(standing: readonly StandingCard[]): (holder: SeatHolder) => boolean {
  const there = new Map(standing.map((one) => [refKey(one.accreditation.event), one.present]));
  return ({ accreditation }) =>
    accreditation !== undefined && there.get(refKey(accreditation.event)) === true;
}

function tallyOf(holders: readonly SeatHolder[]): Tally {
  const votes = holders.map(({ accreditation }) => accreditation?.weight ?? 1);
  return { people: holders.length, votes: votes.reduce((sum, weight) => sum + weight, 0) };
}

/** Only where the statutes have a quota, and the roll says. */
async function genders(
  session: Session,
  asOf: number | undefined,
): Promise<Pick<CredentialsView, 'byGender'>> {
  const { assembly, roll } = session;
  const [vote] = mandateVotes(assembly);
  const isKnown = assembly.genderQuota === true && roll?.record.columns.includes('gender') === true;
  if (!isKnown || vote === undefined) return {};
  const groups = await attendanceByGroup(session, 'gender', vote, asOf);
  return { byGender: groups.filter(({ accredited }) => accredited.people > 0) };
}

function proxiesAt(session: Session, asOf: number): CredentialsView['proxies'] {
  return carriedCards(session.state).flatMap(({ member, card, proxy, at }) => {
    if (proxy === undefined || at.time > asOf) return [];
    const holder = memberName(session, proxy.holder);
    return [{ principal: memberName(session, member), holder, card, note: proxy.note }];
  });
}
