import type { Accreditation, CardStateName } from './register';
import type { Segment } from './segments';
import { refKey, type CardRecord, type RegisterState } from './state';

/** Whether its own log has not ended it. The office may have: see `isStanding`. */
export function isActive({ status }: Accreditation): boolean {
  return status === 'active';
}

/** Whether the card went out by it and didn't come back when it was withdrawn: else it left no trace on the card (rule M6). */
export function isUsed({ cardReturned }: Accreditation): boolean {
  return cardReturned === undefined;
}

/** Whether neither its own log ended it nor the office decided that it is void (rules C3, M11). */
export function isStanding(
  { rulings }: Pick<RegisterState, 'rulings'>,
  accreditation: Accreditation,
): boolean {
  return isActive(accreditation) && !isVoid({ rulings }, accreditation);
}

/** Whether the office decided that it is void, whatever its own log did with it. */
export function isVoid(
  { rulings }: Pick<RegisterState, 'rulings'>,
  { event }: Pick<Accreditation, 'event'>,
): boolean {
  return rulings.get(refKey(event))?.ruling === 'void';
}

/** The state of a card: rules C1 to C4. */
export function stateOf(
  state: Pick<RegisterState, 'rulings'>,
  record: CardRecord | undefined,
  segment: Segment | undefined,
): CardStateName {
  if (record?.isBlocked === true || segment?.blocked !== undefined) return 'blocked';
  if (record?.accreditations.some((one) => isStanding(state, one)) === true) return 'assigned';
  const wasSeen = record !== undefined && record.accreditations.length > 0;
  return segment?.isPrinted === true || wasSeen ? 'unassigned' : 'unused';
}
