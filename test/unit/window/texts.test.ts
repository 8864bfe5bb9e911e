import { describe, expect, test } from 'vitest';
import { de } from '../../../renderer/i18n/de';
import { en } from '../../../renderer/i18n/en';
import {
  formatCount,
  formatDate,
  formatDuration,
  formatMemberNumber,
  formatMoment,
  formatTime,
} from '../../../renderer/i18n/format';
import { fingerprintGroups } from '../../../renderer/lib/fingerprint';
import { remainingSeconds } from '../../../renderer/lib/remaining';

type Texts = { readonly [key: string]: string | Texts };

function flatten(texts: Texts, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : flatten(value, `${path}${key}.`),
  );
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort();
}

describe('the catalogues', () => {
  const english = new Map(flatten(en));

  test('say everything in English with the same values as in German', () => {
    const differing = flatten(de).filter(
      ([key, german]) => placeholders(english.get(key) ?? '').join() !== placeholders(german).join(),
    );
    expect(differing).toEqual([]);
  });

  test('have no English text that German lacks', () => {
    expect([...english.keys()].sort()).toEqual(
      flatten(de)
        .map(([key]) => key)
        .sort(),
    );
  });
});

describe('the parts of a catalogue', () => {
  test.each(['de', 'en'])('have no group of texts in common, %s: one would replace the other', (language) => {
    const files = import.meta.glob<Record<string, Texts>>('../../../renderer/i18n/{de,en}/*.ts', {
      eager: true,
    });
    const groups = Object.entries(files)
      .filter(([file]) => file.includes(`/${language}/`))
      .flatMap(([, parts]) => Object.values(parts).flatMap((part) => Object.keys(part)));
    expect(groups.length).toBeGreaterThan(20);
    expect(groups.filter((group, index) => groups.indexOf(group) !== index)).toEqual([]);
  });
});

describe('numbers, days and times', () => {
  const noon = new Date(2026, 10, 21, 14, 5).getTime();

  test('a day is written as people in Germany write it', () =>
    expect(formatDate('1987-03-14')).toBe('14.03.1987'));
  test('a time has hours and minutes', () => expect(formatTime(noon)).toBe('14:05'));
  test('a moment of another day says which', () => {
    expect(formatMoment(noon, noon + 60_000)).toBe('14:05');
    expect(formatMoment(noon, noon + 86_400_000)).toBe('21.11.2026, 14:05');
  });
  test('counts are grouped, a member number is, a reference code is not', () => {
    expect(formatCount(365000)).toBe('365\u202f000');
    expect(formatMemberNumber('104233')).toBe('104\u202f233');
    expect(formatMemberNumber('FFJNNUEV')).toBe('FFJNNUEV');
    expect(formatMemberNumber('1042')).toBe('1042');
  });
  test('a duration has minutes and seconds', () => expect(formatDuration(65)).toBe('1:05'));
  test('a fingerprint is read in ten groups of four', () => {
    const groups = fingerprintGroups('2465af3b5dec428fe861f2dfff8306f5c3d24aa8');
    expect(groups).toHaveLength(10);
    expect(groups[0]).toBe('2465');
    expect(groups[9]).toBe('4AA8');
  });
  test('the time left is said only once it can be told', () => {
    expect(remainingSeconds({ step: 'reading', done: 0, total: 100 }, 5000)).toBeUndefined();
    expect(remainingSeconds({ step: 'reading', done: 50, total: 0 }, 5000)).toBeUndefined();
    expect(remainingSeconds({ step: 'reading', done: 50, total: 100 }, 500)).toBeUndefined();
    expect(remainingSeconds({ step: 'reading', done: 25, total: 100 }, 2000)).toBe(6);
  });
});
