import type { SearchFields } from '@shared/search/tokens';
import type { Random } from '../support/random';

/** What stands in the search field after each of `count` keystrokes of people who look for members of the roll. */
export function keystrokes(
  random: Random,
  people: readonly SearchFields[],
  count: number,
): readonly string[] {
  const typed: string[] = [];
  while (typed.length < count) {
    const query = wholeQuery(random, random.pick(people));
    for (let length = 1; length <= query.length && typed.length < count; length += 1) {
      typed.push(query.slice(0, length));
    }
  }
  return typed;
}

/** Mostly names, often both; else a number, a birth date, or a name with something that tells namesakes apart. */
function wholeQuery(random: Random, person: SearchFields): string {
  const surname = withoutUmlauts(random, person.surname ?? '');
  const givenName = person.givenName ?? '';
  const [year = '', month = '', day = ''] = (person.birthDate ?? '').split('-');
  const number = person.number ?? person.refCode ?? '';
  const chance = random.next();
  if (chance < 0.3) return surname;
  if (chance < 0.45) return `${surname} ${givenName}`;
  if (chance < 0.55) return `${givenName} ${surname}`;
  if (chance < 0.72) return number;
  if (chance < 0.75) return `${number.slice(0, 3)} ${number.slice(3)}`;
  if (chance < 0.85) return `${day}.${month}.${year}`;
  return chance < 0.92 ? `${surname} ${year}` : `${surname} ${person.town ?? ''}`;
}

/** Half of all people type what is quicker. */
function withoutUmlauts(random: Random, name: string): string {
  if (random.next() < 0.5) return name;
  return name
    .toLowerCase()
    .replaceAll('ü', 'ue')
    .replaceAll('ö', 'oe')
    .replaceAll('ä', 'ae')
    .replaceAll('ß', 'ss');
}
