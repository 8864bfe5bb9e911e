import type { Assembly } from './assembly';
import { paidBy } from './dues';
import type { Circumstances } from './entitlement';
import type { MemberKey } from './ids';
import type { RollView } from './register';
import { seatObstacles } from './seat-obstacles';
import type { RegisterState } from './state';

/**
 * What is known of a person beside the roll: what was paid at desks, and the seat that the person has or can get.
 * @param keys all under which the person is known (rule M15)
 * @param nowMs absent: whether a substitute can move up now is not asked
 * @param roll without it nobody else who has a seat has two keys
 */
export function circumstancesOf(
  state: RegisterState,
  keys: readonly MemberKey[],
  assembly: Assembly,
  nowMs?: number,
  roll?: RollView,
): Circumstances {
  const seat = seatObstacles(state, keys, assembly, { nowMs, roll });
  return { paid: paidBy(state, keys), ...(seat !== undefined && { seat }) };
}
