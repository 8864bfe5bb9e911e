import type { Assembly } from './assembly';
import { isForAny } from './card-votes';
import type { SeatObstacle } from './entitlement';
import type { MemberKey } from './ids';
import { delegationOf, mandateVotes, namedInMandates } from './mandates';
import type { RollView } from './register';
import { activeAccreditations } from './register-queries';
import { isBefore, unitSeats, type SeatHolder, type SeatRules, type UnitSeats } from './seats';
import type { RegisterState } from './state';

/**
 * What keeps a person from a seat, by the table of mandates; none: the person has one, or can have it. Undefined where no vote rests on
 * mandates.
 * @param keys all under which the person is known (rule M15)
 * @param context `nowMs` absent: only whether the table names the person is asked, not order and time; `roll` as of `unitSeats`
 */
export function seatObstacles(
  state: RegisterState,
  keys: readonly MemberKey[],
  assembly: Assembly,
  { nowMs, roll }: { readonly nowMs?: number | undefined; readonly roll?: RollView | undefined } = {},
): readonly SeatObstacle[] | undefined {
  if (mandateVotes(assembly).length === 0) return undefined;
  const named = namedInMandates(state.mandates, keys);
  if (named === undefined) return [{ kind: 'no-mandate' }];
  if (nowMs === undefined) return [];
  const seats = unitSeats(state, assembly, roll).get(named.mandate.unit);
  const own = seats?.holders.find(({ holder }) => holder.member === named.holder.member);
  if (seats === undefined || own === undefined || hasSeat(state, keys, assembly)) return [];
  return own.holder.rank === undefined
    ? obstaclesOfDelegate(seats, assembly)
    : obstaclesOfSubstitute(seats, own, assembly, nowMs);
}

function hasSeat(state: RegisterState, keys: readonly MemberKey[], assembly: SeatRules): boolean {
  const votes = mandateVotes(assembly);
  return activeAccreditations(state, keys).some((one) => isForAny(one, votes));
}

/** Rules D2 and D6. */
function obstaclesOfDelegate({ mandate, free }: UnitSeats, assembly: Assembly): SeatObstacle[] {
  const isLost = delegationOf(assembly).late === 'seat-lost' && free === 0;
  return isLost ? [{ kind: 'seat-lost', unit: mandate.unit }] : [];
}

/** Rules D3 to D5. */
function obstaclesOfSubstitute(
  { mandate: { unit, seats }, free, waiting }: UnitSeats,
  own: SeatHolder,
  assembly: Assembly,
  nowMs: number,
): SeatObstacle[] {
  const from = delegationOf(assembly).substitutesFrom;
  const early: SeatObstacle[] =
    from !== undefined && nowMs < from ? [{ kind: 'substitute-too-early', unit, from }] : [];
  if (free === 0) return [...early, { kind: 'no-seat-free', unit, seats }];
  const before = waiting.filter((one) => one !== own && isBefore(one, own, assembly));
  return [
    ...early,
    ...(before.length >= free
      ? [{ kind: 'not-next' as const, unit, before: before.map(({ holder }) => holder.member) }]
      : []),
    ...(own.waitingSince === undefined ? [{ kind: 'substitute-not-waiting' as const, unit }] : []),
  ];
}
