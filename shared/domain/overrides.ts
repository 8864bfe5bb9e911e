import type { Vote } from './assembly';
import type { Accreditation } from './register';
import { refKey } from './state-names';

/**
 * The votes that a person was accredited for in spite of obstacles. Whoever got another card from the office keeps the override of the
 * first (rules S7, M12).
 * @param among all accreditations of this person, under whichever key (rule M15)
 */
export function overriddenVotes(side: Accreditation, among: readonly Accreditation[]): readonly Vote[] {
  const seen = new Set<string>();
  let found: Accreditation | undefined = side;
  while (found !== undefined && found.override === undefined && found.corrects !== undefined) {
    const original = refKey(found.corrects);
    if (seen.has(original)) return [];
    seen.add(original);
    found = among.find(({ event }) => refKey(event) === original);
  }
  return found?.override?.votes ?? [];
}
