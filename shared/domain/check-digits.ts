import { assertNever } from '../lib/assert-never';
import type { CheckScheme } from './series';

/** The quasigroup of order 10 that Damm gives: totally anti-symmetric, with zeros on its diagonal (doctoral thesis, Marburg 2004). */
const DAMM = [
  [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
  [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
  [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
  [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
  [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
  [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
  [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
  [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
  [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
  [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
] as const;

const LETTER_A = 10;

/** How many of a number's last digits are check digits. */
export function checkWidth(check: CheckScheme | undefined): number {
  if (check === undefined) return 0;
  return check === 'damm' ? 1 : 2;
}

/**
 * The check digits that follow these digits (rule C13).
 * @param prefix capital letters; only MOD 97-10 heeds them
 * @param digits without check digits
 */
export function checkDigits(prefix: string, digits: string, check: CheckScheme): string {
  switch (check) {
    case 'damm':
      return String(Array.from(digits, Number).reduce((row, digit) => DAMM[row]?.[digit] ?? 0, 0));
    case 'mod-97-10': {
      const letters = Array.from(prefix, (letter) => letter.charCodeAt(0) - 'A'.charCodeAt(0) + LETTER_A);
      return String(98 - remainder97(`${letters.join('')}${digits}00`)).padStart(2, '0');
    }
    default:
      return assertNever(check);
  }
}

/** Digit by digit: the number may have more digits than a double holds. */
function remainder97(digits: string): number {
  return Array.from(digits, Number).reduce((rest, digit) => (rest * 10 + digit) % 97, 0);
}
