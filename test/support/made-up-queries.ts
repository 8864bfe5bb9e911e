import type { SearchFields } from '@shared/search/tokens';
import type { Random } from './random';

/** One query, at any stage of its typing: mostly for somebody on the roll, with wildcards and mistakes among them. */
export function madeUpQuery(random: Random, people: readonly SearchFields[]): string {
  const first = madeUpWord(random, random.pick(people));
  const chance = random.next();
  if (chance < 0.5) return first;
  const other = madeUpWord(random, random.pick(people));
  return chance < 0.55 ? `${first} ${other} ${madeUpWord(random, random.pick(people))}` : `${first} ${other}`;
}

function madeUpWord(random: Random, person: SearchFields): string {
  const whole = random.pick([
    person.surname ?? '',
    person.givenName ?? '',
    person.number ?? person.refCode ?? '',
    person.refCode ?? '',
    typedDate(random, person.birthDate ?? ''),
    person.town ?? '',
  ]);
  const word = whole.slice(0, 1 + random.below(whole.length));
  const chance = random.next();
  if (chance < 0.1) return withWildcard(random, word);
  if (chance < 0.15) return word.slice(1);
  if (chance < 0.25) return word.toUpperCase();
  if (chance < 0.35) return word.replaceAll('ü', 'ue').replaceAll('ö', 'oe').replaceAll('ß', 'ss');
  return chance < 0.4 ? `${word.slice(0, 3)} ${word.slice(3)}` : word;
}

function typedDate(random: Random, date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return random.pick([
    date,
    `${day}.${month}.${year}`,
    `${String(Number(day))}.${String(Number(month))}.${year}`,
    `${day}.${month}.${year.slice(2)}`,
    day + month + year.slice(2),
    year,
  ]);
}

function withWildcard(random: Random, word: string): string {
  const at = random.below(word.length + 1);
  const dropped = random.below(3);
  return `${word.slice(0, at)}*${word.slice(at + dropped)}${random.next() < 0.3 ? '*' : ''}`;
}
