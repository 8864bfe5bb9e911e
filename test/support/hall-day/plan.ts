import type { ConflictKind } from '@shared/domain/events';
import type { CardNumber } from '@shared/domain/ids';
import { MADE_UP_COLUMNS, madeUpAkkFile } from '../made-up-roll';
import { cardNo } from '../register-desk';

/** A day in a large hall: twelve desks with 240 cards each, and 120 more that stay in the office. */
export const DESKS = 12;
export const CARDS_A_DESK = 240;
export const FIRST_CARD = 1001;
export const LAST_CARD = 4000;
/** People accredited at each desk, beside those that are planted. */
export const PEOPLE_A_DESK = 160;

/** Desks at whose clock nobody looked: three hours ahead. */
export const FAST_DESK = 7;
/** The desk that gives cards to the one after it. */
export const GIVING_DESK = 10;

/** What can't be right, as it was arranged: told by what it is about. */
export interface Planted {
  readonly kind: ConflictKind;
  readonly subject: string;
}

/** The card of this place, from 0, in a desk's batch. */
export function cardOf(desk: number, place: number): CardNumber {
  return cardNo(String(FIRST_CARD + desk * CARDS_A_DESK + place));
}

/** Who sits at the desks. */
export const ACCREDITORS = [
  ...['Aylin Acar', 'Bernd Brand', 'Carla Conti', 'Dieter Dorn', 'Emma Eder', 'Finn Falk'],
  ...['Greta Gruber', 'Hamid Haddad', 'Ines Imhof', 'Jan Jung', 'Klara Kern', 'Leo Lang'],
] as const;

/** Cards for guests that each of the busy desks has. */
export const GUEST_CARDS_A_DESK = 20;

/** The card of this place, from 0, among those for guests at a desk. */
export function guestCardOf(desk: number, place: number): CardNumber {
  return cardNo(`G${String(1 + desk * GUEST_CARDS_A_DESK + place).padStart(3, '0')}`);
}

/** A card that the office kept. */
export function spareCard(place: number): CardNumber {
  return cardNo(String(FIRST_CARD + DESKS * CARDS_A_DESK + place));
}

const MEMBERS = 3_600;

/** The list of the morning. */
export function morningList(): string {
  return [...madeUpAkkFile({ count: MEMBERS, seed: 12 })].join('');
}

/**
 * The list of noon: as that of the morning, but some were barred and some are gone.
 * @param barred @param gone member numbers
 */
export function noonList(barred: readonly string[], gone: readonly string[]): string {
  const numberAt = MADE_UP_COLUMNS.indexOf('number');
  const warningAt = MADE_UP_COLUMNS.indexOf('warning');
  const lines = morningList().split('\r\n');
  const kept = lines.filter((line) => !gone.includes(line.split(',')[numberAt] ?? ''));
  return kept
    .map((line) => {
      const cells = line.split(',');
      return barred.includes(cells[numberAt] ?? '') ? cells.with(warningAt, 'S').join(',') : line;
    })
    .join('\r\n');
}
