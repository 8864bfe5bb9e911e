import { describe, expect, it } from 'vitest';
import { checkRow } from '@shared/domain/members';
import { MADE_UP_COLUMNS, madeUpAkkFile, madeUpRows } from '../../support/made-up-roll';

const rows = [...madeUpRows({ count: 5_000 })];
const at = Object.fromEntries(MADE_UP_COLUMNS.map((column, place) => [column, place]));

function column(name: (typeof MADE_UP_COLUMNS)[number]): readonly unknown[] {
  return rows.map((row) => row[at[name] ?? -1]);
}

describe('a made-up roll', () => {
  it('is the same for the same seed, and another for another', () => {
    expect([...madeUpRows({ count: 200 })]).toEqual(rows.slice(0, 200));
    expect([...madeUpRows({ count: 200, seed: 2 })]).not.toEqual(rows.slice(0, 200));
  });

  it('holds rows that a roll accepts', () => {
    for (const row of rows) expect(checkRow(MADE_UP_COLUMNS, row)).toMatchObject({ ok: true });
  });

  it('has numbers and reference codes only once, and about 4 % pending without a number', () => {
    const numbers = column('number').filter((number) => number !== null);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(new Set(column('refCode')).size).toBe(rows.length);
    expect(column('pending').filter(Boolean)).toHaveLength(rows.length - numbers.length);
    expect(1 - numbers.length / rows.length).toBeCloseTo(0.04, 1);
  });

  it('has very common surnames, many rare ones, and letters of many languages', () => {
    const surnames = column('surname').map(String);
    expect(surnames.filter((name) => name === 'Müller').length).toBeGreaterThan(rows.length / 60);
    expect(new Set(surnames).size).toBeGreaterThan(rows.length / 4);
    expect(surnames.some((name) => name.includes('-'))).toBe(true);
    for (const letter of 'Şıłőðß')
      expect(surnames.concat(column('givenName').map(String)).join()).toContain(letter);
  });

  it('is the same people as an Akk-Datei', () => {
    const file = [...madeUpAkkFile({ count: 5_000 })].join('');
    const [header = [], ...lines] = file
      .trimEnd()
      .split('\r\n')
      .map((line) => line.replace(/"[^"]*"/u, 'quoted').split(','));
    expect(new Set(lines.map((cells) => cells.length))).toEqual(new Set([header.length]));
    expect(lines.map((cells) => cells[header.indexOf('nachname')])).toEqual(column('surname'));
    const numbers = lines.map((cells) => cells[header.indexOf('mitgliedsnummer')]);
    expect(numbers).toEqual(column('number').map((number) => number ?? '\\N'));
  });
});
