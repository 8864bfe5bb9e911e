import { z } from 'zod';
import { RANGE_LIMIT, rangeSize, type CardRange } from '../domain/cards';
import { factSchema, type Fact } from '../domain/events';
import type { DeskId } from '../domain/ids';

/** As many facts as a package tells. */
const FACTS_LIMIT = 20_000;

export const factsSchema = z.array(factSchema).max(FACTS_LIMIT);

/** What is wrong with the fact at `at`, and in which of its fields. */
interface FactProblem {
  readonly at: number;
  readonly field: readonly (string | number)[];
  readonly message: string;
}

/** What keeps facts from being told by this office: that only it could know, that there is no such range, or told twice. */
export function factProblems(facts: readonly Fact[], office: DeskId): readonly FactProblem[] {
  const told = new Set<string>();
  return facts.flatMap((fact, at): FactProblem[] => {
    const name = `${fact.deskId} ${fact.seq}`;
    if (told.has(name)) return [{ at, field: ['seq'], message: 'told twice' }];
    told.add(name);
    if (isOfOffice(fact) && fact.deskId !== office)
      return [{ at, field: ['deskId'], message: 'not the office' }];
    const bad = rangesOf(fact).findIndex((range) => !isCardRange(range));
    if (bad < 0) return [];
    return [{ at, field: ['payload', 'ranges', bad], message: 'not a range of 1 to 100,000 cards' }];
  });
}

/** No register is listed card by card beyond what anybody prints. */
export function isCardRange(range: CardRange): boolean {
  const size = rangeSize(range);
  return size >= 1 && size <= RANGE_LIMIT;
}

function rangesOf(fact: Fact): readonly CardRange[] {
  switch (fact.type) {
    case 'cards-printed':
    case 'cards-blocked':
    case 'cards-given':
    case 'cards-received':
      return fact.payload.ranges;
    default:
      return [];
  }
}

/** Whether only the office writes such an event. */
function isOfOffice({ type }: Fact): boolean {
  switch (type) {
    case 'series-added':
    case 'cards-printed':
    case 'emergency-desk-added':
    case 'emergency-desk-known':
    case 'conflict-settled':
    case 'accreditation-corrected':
    case 'mandates-set':
      return true;
    default:
      return false;
  }
}
