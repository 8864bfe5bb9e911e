import { search } from '../pilot/desk';
import type { Seat } from '../pilot/program';

/** Somebody in the list of hits, as the screen shows them. */
export interface Found {
  /** Member number, or the reference code where there is none. */
  readonly key: string;
  readonly entitled: boolean;
}

/** Searches letter by letter until enough entitled people, and one who is not, are found. */
export async function findPeople(seat: Seat, wanted: number): Promise<readonly Found[]> {
  const found = new Map<string, Found>();
  for (const letter of 'mbkswhaefgnlrtpdjcouivzyqx') {
    for (const person of await shownAt(seat, letter)) found.set(person.key, person);
    const entitled = [...found.values()].filter((person) => person.entitled).length;
    if (entitled >= wanted && entitled < found.size) break;
  }
  return [...found.values()];
}

async function shownAt(seat: Seat, query: string): Promise<readonly Found[]> {
  const options = await search(seat, query);
  const labels = await options.evaluateAll((rows) =>
    rows.map((row) => ({
      standing: row.getAttribute('aria-label')?.split(', ').at(-1) ?? '',
      number: row.querySelector(':scope > span:last-child')?.textContent ?? '',
    })),
  );
  return labels
    .map(({ standing, number }) => ({
      key: number.replace(/\s/g, ''),
      entitled: standing === 'stimmberechtigt',
    }))
    .filter(({ key }) => key !== '');
}
