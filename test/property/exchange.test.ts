import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row } from '@shared/domain/member';
import { DeltaReader } from '@shared/exchange/delta';
import { PackageReader, type RowBlock } from '@shared/exchange/package-reader';
import { deltaText, packageText, sampleDelta, sampleHeader, sampleRows } from '../support/exchange-samples';

interface Outcome {
  readonly end: unknown;
  readonly rows: readonly Row[];
  readonly bytes: string;
}

/** Reads the text in chunks of these sizes, over and over. */
function readInChunks(text: Uint8Array, sizes: readonly number[]): Outcome {
  const reader = new PackageReader();
  const blocks: RowBlock[] = [];
  const outcome = (end: unknown): Outcome => ({
    end,
    rows: blocks.flatMap((block) => block.rows),
    bytes: blocks.map((block) => Buffer.from(block.bytes).toString('latin1')).join(''),
  });
  for (let at = 0, turn = 0; at < text.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    const pushed = reader.push(text.subarray(at, at + size));
    if (!pushed.ok) return outcome(pushed.error);
    blocks.push(...pushed.value);
    at += size;
  }
  const end = reader.finish();
  if (!end.ok) return outcome(end.error);
  blocks.push(...end.value.blocks);
  return outcome({ header: end.value.header, members: end.value.members });
}

const name = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 20 })
  .map((text) => text.replace(/[\p{Cc}\p{Cs}]/gu, '').trim())
  .filter((text) => text !== '');
const date = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const people = fc.array(
  fc.record({
    surname: name,
    givenName: name,
    birthDate: fc.option(date),
    dues: fc.option(fc.maxSafeInteger()),
  }),
  { maxLength: 60 },
);
const rows = people.map((list): Row[] =>
  list.map((person, index) => {
    const key = index % 3 === 0 ? [null, `R-${index}`] : [`${index}`, null];
    return [...key, person.surname, person.givenName, person.birthDate, person.dues, index % 3 === 0];
  }),
);
const sizes = fc.array(fc.integer({ min: 1, max: 3_000 }), { minLength: 1, maxLength: 8 });
const header = sampleHeader();

describe('packages of any content', () => {
  it('read back as the rows that were written, in chunks of any size', () => {
    fc.assert(
      fc.property(rows, sizes, (written, chunks) => {
        const outcome = readInChunks(packageText(header, written), chunks);
        expect(outcome.rows).toEqual(written);
        expect(outcome.end).toEqual({ header, members: written.length });
      }),
    );
  });

  it('give the same answer in chunks of any size where they are altered', () => {
    const text = packageText(header, sampleRows(40));
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.integer({ min: 1, max: 255 }), sizes, (at, change, chunks) => {
        const altered = Buffer.from(text);
        altered[at] = (altered[at] ?? 0) ^ change;
        const whole = readInChunks(altered, [altered.length]).end;
        expect(whole).toHaveProperty('kind');
        expect(readInChunks(altered, chunks).end).toEqual(whole);
      }),
    );
  });
});

describe('readers of what strangers send', () => {
  it('never throw on any bytes', () => {
    const line = fc.oneof(
      fc.uint8Array({ maxLength: 80 }),
      fc.json().map((json) => Buffer.from(json)),
    );
    const starts = fc.constantFrom(
      '',
      '{"format":"stimmkarte-roll","version":1}\n',
      `${JSON.stringify(header)}\n`,
    );
    fc.assert(
      fc.property(starts, fc.array(line), (start, list) => {
        const body = list.flatMap((bytes) => [Buffer.from(bytes), Buffer.from('\n')]);
        const text = Buffer.concat([Buffer.from(start), ...body]);
        readInChunks(text, [7, 100]);
        const delta = new DeltaReader();
        if (delta.push(text).ok) delta.finish();
      }),
      { numRuns: 500 },
    );
  });

  it('never throw on a delta with parts of it exchanged', () => {
    const text = deltaText(sampleDelta(6)).toString();
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(40), fc.json(), (at, length, json) => {
        const delta = new DeltaReader();
        if (delta.push(Buffer.from(text.slice(0, at) + json + text.slice(at + length))).ok) delta.finish();
      }),
      { numRuns: 500 },
    );
  });
});
