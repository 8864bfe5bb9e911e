import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ENCODINGS } from '@shared/tables/encoding';
import { mapRoll } from '@shared/tables/profiles';
import { inspectTable, readTable } from '@shared/tables/open-table';
import { createRollImport } from '@shared/tables/import-roll';
import { createTableReader } from '@shared/tables/reader';
import { SEPARATORS } from '@shared/tables/separator';
import { readAmount, readDate } from '@shared/tables/values';
import { makeHarmless, writeTable } from '@shared/tables/write';
import { encodeText, TODAY } from '../support/tables';

const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('a', ';', ',', '"', '\n', '\r', ' ', '\t', '=', '-', 'ß', '1') }),
);

/** Tables of three columns whose rows aren't blank. */
const table = fc.array(fc.tuple(fc.constant('x'), cell, cell), { minLength: 2, maxLength: 12 });

function readPieces(text: string, cuts: readonly number[]) {
  const reader = createTableReader(';');
  const records = [];
  const places = [...new Set([0, ...cuts.map((cut) => cut % (text.length + 1)), text.length])].sort(
    (one, other) => one - other,
  );
  for (const [index, place] of places.entries())
    records.push(...reader.push(text.slice(place, places[index + 1] ?? text.length)));
  records.push(...reader.finish());
  return { header: reader.header, records };
}

test('[T22] any cells that are written are read again, wherever the text is cut', () => {
  fc.assert(
    fc.property(table, fc.array(fc.nat(), { maxLength: 6 }), (rows, cuts) => {
      // A quoted cell that holds as many separators as its lines would need to be rows is taken for swallowed rows (T7).
      fc.pre(!rows.flat().some((text) => /[\r\n]/.test(text) && text.includes(';')));
      const written = writeTable(rows);
      const { header, records } = readPieces(written, cuts);
      const expected = rows.map((row) => row.map((text) => makeHarmless(text).replace(/\r\n?/g, '\n')));
      expect([header, ...records.map((record) => record.cells)]).toEqual(expected);
      expect(records.every(({ fault }) => fault === undefined)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('[T5] the line of a record is where its text begins', () => {
  fc.assert(
    fc.property(table, (rows) => {
      fc.pre(!rows.flat().some((text) => /[\r\n]/.test(text) && text.includes(';')));
      const { records } = readPieces(writeTable(rows), []);
      let line = 1;
      const lines = rows.map((row) => {
        const start = line;
        line += writeTable([row]).split(/\r\n?|\n/).length - 1;
        return start;
      });
      expect(records.map((record) => record.line)).toEqual(lines.slice(1));
    }),
  );
});

test('[T7] whatever the text, it reads the same in pieces, and no line is lost without a word', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ';', '"', '\n', '\r', ' ', 'ü'), maxLength: 120 });
  fc.assert(
    fc.property(text, fc.array(fc.nat(), { maxLength: 8 }), (body, cuts) => {
      const whole = readPieces(`h;i\n${body}`, []);
      expect(readPieces(`h;i\n${body}`, cuts)).toEqual(whole);
      const lines = `h;i\n${body}`.split(/\r\n?|\n/);
      const told = new Set<number>();
      for (const { line, cells, fault } of whole.records) {
        const length = fault === 'unbalanced-quote' ? 1 : cells.join('').split('\n').length;
        for (let place = line; place < line + length; place++) told.add(place);
      }
      const lost = lines.filter(
        (content, index) => index > 0 && !told.has(index + 1) && /[aü]/.test(content),
      );
      expect(lost).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('[T1] text comes back from every encoding', () => {
  const letters = fc.string({
    unit: fc.constantFrom('a', 'Z', '7', ' ', 'ä', 'ß', 'é', '€', 'Š', '–'),
    minLength: 1,
  });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(letters, letters), { minLength: 1 }),
      fc.constantFrom(...ENCODINGS),
      fc.boolean(),
      (rows, encoding, mark) => {
        fc.pre(rows.every((row) => row.every((text) => text.trim() !== '')));
        const text = [['Nummer', 'Name'], ...rows].map((row) => `${row.join(';')}\r\n`).join('');
        const bytes = encodeText(text, encoding, mark && encoding !== 'windows-1252');
        const inspection = inspectTable(bytes);
        if (!inspection.ok) throw new Error(inspection.error.kind);
        const records = [...readTable(bytes, inspection.value.format)].flatMap((step) => step.records);
        expect(records.map((record) => record.cells)).toEqual(rows);
      },
    ),
  );
});

test('[T2] no bytes and no settings make reading or importing throw', () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc
      .uint8Array({ maxLength: 200 })
      .map((tail) => Buffer.concat([Buffer.from('Mitgliedsnummer;Name;Vorname;Geburtsdatum\n1;A;B;'), tail])),
  );
  const chosen = fc.record(
    { encoding: fc.constantFrom(...ENCODINGS), separator: fc.constantFrom(...SEPARATORS) },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(bytes, chosen, (file, choices) => {
      const inspection = inspectTable(file, choices);
      if (!inspection.ok) return;
      const { header, format } = inspection.value;
      const members = createRollImport({
        roll: { file: 'f', header, mapping: mapRoll(header).mapping },
        today: TODAY,
      });
      let read = 0;
      for (const { records } of readTable(file, format)) {
        read += records.length;
        for (const record of records) members.addRow(record);
      }
      const { counts } = members.finish();
      expect(counts.rowsRead).toBe(read);
      expect(counts.members + counts.rejected).toBe(read);
    }),
    { numRuns: 500 },
  );
});

test('[T13] every day is read as it was printed, the German or the ISO way', () => {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, (date) => {
      const iso = date.toISOString().slice(0, 10);
      const [year = '', month = '', dayOfMonth = ''] = iso.split('-');
      expect(readDate(iso)).toEqual({ ok: true, value: iso });
      expect(readDate(`${dayOfMonth}.${month}.${year}`)).toEqual({ ok: true, value: iso });
      expect(readDate(`${Number(dayOfMonth)}.${Number(month)}.${year}`)).toEqual({ ok: true, value: iso });
    }),
  );
});

test('[T14] every amount is read as it was printed, the German or the English way', () => {
  fc.assert(
    fc.property(fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }), (cents) => {
      const digits = String(Math.abs(cents)).padStart(3, '0');
      const [whole, fraction] = [digits.slice(0, -2), digits.slice(-2)];
      const sign = cents < 0 ? '-' : '';
      const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
      for (const text of [
        `${whole},${fraction}`,
        `${whole}.${fraction}`,
        `${grouped},${fraction}`,
        `${grouped.replaceAll('.', ',')}.${fraction}`,
      ]) {
        expect(readAmount(sign + text)).toEqual({ ok: true, value: cents });
        expect(readAmount(`${sign}${text} €`)).toEqual({ ok: true, value: cents });
      }
    }),
  );
});

test('[T23] a harmless cell begins with no sign that a spreadsheet computes', () => {
  fc.assert(
    fc.property(
      cell,
      fc.constantFrom('=', '+', '-', '@', '＝', '\t', '\r'),
      fc.constantFrom('', ' ', '\n', '\u200B'),
      (text, sign, before) => {
        const harmless = makeHarmless(before + sign + text);
        expect(/^[\s\p{Cf}\p{Cc}]*[=+@＝]/u.test(harmless)).toBe(false);
        expect(/^[\s\p{Cf}\p{Cc}]*-/u.test(harmless) && !/^-[\d.,]+$/.test(harmless)).toBe(false);
      },
    ),
  );
});
