import { buildIndex } from '@shared/search/build-index';
import { search } from '@shared/search/search';
import type { SearchIndex } from '@shared/search/search-index';
import type { SearchFields } from '@shared/search/tokens';

export function indexOf(people: readonly SearchFields[]): SearchIndex {
  const steps = buildIndex({ count: people.length, fieldsAt: (row) => people[row] ?? {} });
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The people found, as `Surname, First name`, in the order of the hits. */
export function namesFound(people: readonly SearchFields[], query: string): readonly string[] {
  const { rows } = search(indexOf(people), query, { offset: 0, limit: 100 });
  return rows.map((row) => `${people[row]?.surname ?? ''}, ${people[row]?.givenName ?? ''}`);
}

export function person(surname: string, givenName: string, more: SearchFields = {}): SearchFields {
  return { surname, givenName, ...more };
}
