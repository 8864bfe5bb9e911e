import type { Row } from '@shared/domain/member';
import { MADE_UP_COLUMNS, madeUpRows } from '../support/made-up-roll';

/** Somebody to be searched for. */
export interface Typed {
  readonly number: string;
  readonly surname: string;
  readonly givenName: string;
}

/**
 * Some of the made-up people who may vote, from all over the roll. Nearly each letter of their names changes what is found or
 * what is marked of it, so that the keystroke shows on screen.
 */
export function entitledPeople(size: number, wanted: number): readonly Typed[] {
  const people: Typed[] = [];
  for (const row of madeUpRows({ count: size })) {
    const text = (column: (typeof MADE_UP_COLUMNS)[number]) => textAt(row, MADE_UP_COLUMNS.indexOf(column));
    const [number, surname, givenName] = [text('number'), text('surname'), text('givenName')];
    const mayVote = row[MADE_UP_COLUMNS.indexOf('openDues')] === 0 && number !== '';
    const isPlain = [surname, givenName].every((name) => /^(?!.*[aou]e)[A-Z][a-z]+$/i.test(name));
    if (mayVote && isPlain) people.push({ number, surname, givenName });
  }
  const stride = Math.floor(people.length / wanted);
  return people.filter((_, at) => at % stride === 0);
}

function textAt(row: Row, at: number): string {
  const cell = row[at];
  return typeof cell === 'string' ? cell : '';
}
