import type { Accreditation } from './register';
import { refKey, type RegisterState } from './state';

/** Whether its own log has not ended it. The office may have: see `isStanding`. */
export function isActive({ status }: Accreditation): boolean {
  return status === 'active';
}

/** Whether neither its own log ended it nor the office decided that it is void (rules C3, M11). */
export function isStanding(
  { rulings }: Pick<RegisterState, 'rulings'>,
  accreditation: Accreditation,
): boolean {
  return isActive(accreditation) && rulings.get(refKey(accreditation.event))?.ruling !== 'void';
}
