import { expect, test } from 'vitest';
import { readAmount, readBirthDate, readDate, readFlag, readText } from '@shared/tables/values';
import { TODAY } from '../../support/tables';

test.each([
  ['  Anna   Maria ', 'Anna Maria'],
  ['Zoe\u0308', 'Zoë'],
  ['a\r\n\tb', 'a b'],
  ['\u00A0Köln\u200B\uFEFF', 'Köln'],
  ['Łukasiewicz', 'Łukasiewicz'],
  ['x'.repeat(1000), 'x'.repeat(1000)],
  ['', null],
  ['   ', null],
  ['\\N', null],
  [' \\N ', null],
  ['Null', 'Null'],
])('[T12] the text %j is %j', (cell, value) => {
  expect(readText(cell)).toEqual({ ok: true, value });
});

test.each([
  ['x'.repeat(1001), 'cell-too-long'],
  ['a\u0000b', 'control-character'],
  ['a\u0085b\u009Fc', 'control-character'],
  ['\u202Etxt', 'control-character'],
  ['M\uFFFDller', 'unreadable-character'],
  ['a\uD800', 'unreadable-character'],
])('[T12] %j is beyond any sense', (cell, error) => {
  expect(readText(cell)).toEqual({ ok: false, error });
});

test.each([
  ['31.12.2025', '2025-12-31'],
  ['1.2.2025', '2025-02-01'],
  ['29.02.2024', '2024-02-29'],
  ['2025-12-31', '2025-12-31'],
  ['01.01.1900', '1900-01-01'],
  ['2100-12-31', '2100-12-31'],
])('[T13] the day %s is %s', (text, value) => {
  expect(readDate(text)).toEqual({ ok: true, value });
});

test.each([
  ['31.12.25', 'two-digit-year'],
  ['31.02.2025', 'impossible-date'],
  ['29.02.2023', 'impossible-date'],
  ['29.02.1900', 'impossible-date'],
  ['00.01.2025', 'impossible-date'],
  ['2025-13-01', 'impossible-date'],
  ['0000-00-00', 'impossible-date'],
  ['31.12.1899', 'date-out-of-range'],
  ['2101-01-01', 'date-out-of-range'],
  ['12/31/2025', 'not-a-date'],
  ['2025-1-1', 'not-a-date'],
  ['45992', 'not-a-date'],
  ['31.12.2025 00:00', 'not-a-date'],
  ['31.12.025', 'not-a-date'],
])('[T13] %s is refused: %s', (text, error) => {
  expect(readDate(text)).toEqual({ ok: false, error });
});

test('[T13] nobody is born after today', () => {
  expect(readBirthDate('21.11.2026', TODAY)).toEqual({ ok: true, value: '2026-11-21' });
  expect(readBirthDate('22.11.2026', TODAY)).toEqual({ ok: false, error: 'birth-date-in-future' });
  expect(readBirthDate('31.02.2027', TODAY)).toEqual({ ok: false, error: 'impossible-date' });
});

test.each([
  ['0', 0],
  ['-0,00', 0],
  ['12', 1200],
  ['12,5', 1250],
  ['12,50', 1250],
  ['12.50', 1250],
  ['0,07', 7],
  ['1.234,56', 123456],
  ['1,234.56', 123456],
  ['1.234.567', 123456700],
  ['-3,00', -300],
  ['+3,00', 300],
  ['\u22123,00', -300],
  ['72,00 €', 7200],
  ['€72.00', 7200],
  ['72 EUR', 7200],
  ['999999999,99', 99999999999],
])('[T14] the amount %s is %d cents', (text, value) => {
  expect(readAmount(text)).toEqual({ ok: true, value });
});

test.each([
  ['1.234', 'ambiguous-amount'],
  ['1,234', 'ambiguous-amount'],
  ['12,505', 'ambiguous-amount'],
  ['1.234.56', 'bad-amount'],
  ['1.23,45', 'bad-amount'],
  ['1234.567,89', 'bad-amount'],
  [',50', 'bad-amount'],
  ['12,', 'bad-amount'],
  ['--3', 'bad-amount'],
  ['1e3', 'bad-amount'],
  ['NaN', 'bad-amount'],
  ['€', 'bad-amount'],
  ['12,50 $', 'bad-amount'],
  ['1000000000', 'bad-amount'],
  ['zwölf', 'bad-amount'],
])('[T14] %s is refused: %s', (text, error) => {
  expect(readAmount(text)).toEqual({ ok: false, error });
});

test('[T15] yes and no have many words', () => {
  const words = (list: string) => list.split(' ').map((word) => readFlag(word));
  expect(words('Ja ja JA j J yes y WAHR true TRUE x X 1 -1').every((flag) => flag.ok && flag.value)).toBe(
    true,
  );
  expect(words('Nein nein N n no FALSCH false 0').every((flag) => flag.ok && !flag.value)).toBe(true);
  for (const word of ['vielleicht', '2', 'S', '-', '00']) {
    expect(readFlag(word)).toEqual({ ok: false, error: 'bad-flag' });
  }
});
