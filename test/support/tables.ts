import { readFileSync } from 'node:fs';
import { isoDateSchema } from '@shared/domain/ids';
import type { Column, Row } from '@shared/domain/member';
import type { Encoding } from '@shared/tables/encoding';
import type { RollImportResult } from '@shared/tables/import-report';
import { createRollImport } from '@shared/tables/import-roll';
import type { RollMapping } from '@shared/tables/mapping';
import { inspectTable, readTable } from '@shared/tables/open-table';
import { mapDues, mapRoll } from '@shared/tables/profiles';

const HIGH_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Text as a program would save it; what Windows-1252 lacks becomes `?`. */
export function encodeText(text: string, encoding: Encoding, byteOrderMark = false): Uint8Array {
  const marked = byteOrderMark ? `\uFEFF${text}` : text;
  if (encoding === 'utf-8') return Buffer.from(marked, 'utf8');
  if (encoding === 'utf-16le') return Buffer.from(marked, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(marked, 'utf16le').swap16();
  return Uint8Array.from(text, (character) => {
    const high = HIGH_1252.indexOf(character);
    const code = character.charCodeAt(0);
    return high >= 0 ? 0x80 + high : code < 0x100 ? code : 0x3f;
  });
}

/** One of the made-up exports in `test/support/data`. */
export function sampleFile(name: string): Uint8Array {
  return readFileSync(new URL(`data/${name}`, import.meta.url));
}

export const TODAY = isoDateSchema.parse('2026-11-21');

export interface ImportChoices {
  readonly dues?: Uint8Array;
  readonly mapping?: RollMapping;
}

/** The whole way from bytes to a roll, as recognised. */
export function importBytes(roll: Uint8Array, { dues, mapping }: ImportChoices = {}): RollImportResult {
  const { header, format } = inspected(roll);
  const duesTable = dues && { ...inspected(dues), bytes: dues };
  const duesMapping = duesTable && mapDues(duesTable.header);
  const members = createRollImport({
    roll: { file: 'roll.csv', header, mapping: mapping ?? mapRoll(header).mapping },
    ...(duesTable &&
      duesMapping && { dues: { file: 'dues.csv', header: duesTable.header, mapping: duesMapping } }),
    today: TODAY,
  });
  for (const { records } of readTable(roll, format)) for (const record of records) members.addRow(record);
  if (duesTable) {
    for (const { records } of readTable(duesTable.bytes, duesTable.format))
      for (const record of records) members.addDuesRow(record);
  }
  return members.finish();
}

/** The same for text, with line feeds for line breaks. */
export function importText(text: string, duesText?: string): RollImportResult {
  return importBytes(Buffer.from(text), duesText === undefined ? {} : { dues: Buffer.from(duesText) });
}

function inspected(bytes: Uint8Array) {
  const inspection = inspectTable(bytes);
  if (!inspection.ok) throw new Error(`refused: ${JSON.stringify(inspection.error)}`);
  return inspection.value;
}

/** The cells of one column, in the order of the members. */
export function columnOf({ columns, rows }: RollImportResult, column: Column): Row {
  return rows.map((row) => row[columns.indexOf(column)] ?? null);
}
