import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ExchangeFailure } from '@shared/exchange/failure';
import { BLOCK_LINES } from '@shared/exchange/block-reader';
import { LINE_LIMIT } from '@shared/exchange/format';
import { PackageReader, type ReadLimits } from '@shared/exchange/package-reader';
import { PackageWriter } from '@shared/exchange/package-writer';
import { MEMBER_COLUMNS, type Column, type Row } from '@shared/domain/member';
import { CELL_LIMIT, MEMBERSHIP_LIMIT } from '@shared/domain/members';
import { writeDelta } from '@shared/exchange/delta';
import { deskIdSchema } from '@shared/domain/ids';
import type { Result } from '@shared/lib/result';
import {
  deltaText,
  handWritten,
  packageText,
  sampleDelta,
  sampleHeader,
  sampleRows,
} from '../../support/exchange-samples';
import { makeBatch } from '../../support/register-desk';

interface Whole {
  readonly members: number;
  readonly rows: readonly Row[];
  readonly bytes: Buffer;
}

function readWhole(
  text: Uint8Array,
  chunk = text.length || 1,
  limits?: ReadLimits,
): Result<Whole, ExchangeFailure> {
  const reader = new PackageReader(limits);
  const blocks = [];
  for (let at = 0; at < text.length; at += chunk) {
    const pushed = reader.push(text.subarray(at, at + chunk));
    if (!pushed.ok) return pushed;
    blocks.push(...pushed.value);
  }
  const end = reader.finish();
  if (!end.ok) return end;
  blocks.push(...end.value.blocks);
  const bytes = Buffer.concat(blocks.map((block) => block.bytes));
  return {
    ok: true,
    value: { members: end.value.members, rows: blocks.flatMap((block) => block.rows), bytes },
  };
}

function failureOf(text: Uint8Array | string, limits?: ReadLimits): ExchangeFailure | undefined {
  const read = readWhole(typeof text === 'string' ? Buffer.from(text) : text, undefined, limits);
  return read.ok ? undefined : read.error;
}

const header = sampleHeader();
const headerLine = JSON.stringify(header);
const good = '["1",null,"Muster","Erika",null,null,null]';
const problemOf = (...rows: string[]): ExchangeFailure | undefined =>
  failureOf(handWritten([headerLine, ...rows]));

describe('the text of a roll package', () => {
  it('reads back as the members that were written', () => {
    const rows = sampleRows(25);
    const read = readWhole(packageText(header, rows));
    expect(read).toMatchObject({ ok: true, value: { members: 25, rows } });
  });

  it('is a header line, a line a member and a trailer line whose hash anybody can check', () => {
    const text = packageText(header, sampleRows(3)).toString();
    const lines = text.split('\n');
    expect(lines).toHaveLength(6);
    expect(lines[0]).toBe(headerLine);
    expect(lines[1]).toBe('["100000",null,"Müller-Lüdenscheidt","Zoë 0","1984-02-29",0,false]');
    const before = `${lines.slice(0, 4).join('\n')}\n`;
    expect(lines[4]).toBe(`{"members":3,"sha256":"${createHash('sha256').update(before).digest('hex')}"}`);
    expect(lines[5]).toBe('');
  });

  it('comes out of the writer in pieces of about 256 kB', () => {
    const writer = new PackageWriter(header);
    writer.header();
    const sizes = sampleRows(20_000).flatMap((row) => writer.row(row)?.length ?? []);
    expect(sizes.length).toBeGreaterThan(3);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(256 * 1024);
    expect(Math.max(...sizes)).toBeLessThan(300 * 1024);
  });

  it('is handed on in blocks of 2,000 rows, whose bytes are the lines of the file', () => {
    const text = packageText(header, sampleRows(4_500));
    const reader = new PackageReader();
    const pushed = reader.push(text);
    const end = reader.finish();
    if (!pushed.ok || !end.ok) throw new Error('refused');
    const blocks = [...pushed.value, ...end.value.blocks];
    expect(blocks.map((block) => block.rows.length)).toEqual([BLOCK_LINES, BLOCK_LINES, 500]);
    const lines = Buffer.concat(blocks.map((block) => block.bytes)).toString();
    expect(`${headerLine}\n${lines}`).toBe(text.toString().split('{"members"')[0]);
    expect(reader.header).toEqual(header);
  });

  it('carries the largest member that passes for one', () => {
    const wide = '€'.repeat(CELL_LIMIT);
    const memberships = Array.from({ length: MEMBERSHIP_LIMIT }, () => [
      'ordinary',
      wide,
      '2000-01-01',
      '2001-01-01',
    ]);
    const columns = Object.keys(MEMBER_COLUMNS) as Column[];
    const texts = columns.map((column) => (MEMBER_COLUMNS[column] === 'text' ? wide : null));
    const row = texts.map((text, at) =>
      columns[at] === 'number' ? '7' : columns[at] === 'memberships' ? memberships : text,
    );
    const text = packageText({ ...header, columns }, [row]);
    expect(text.length).toBeGreaterThan(1_000_000);
    expect(readWhole(text)).toMatchObject({ ok: true, value: { members: 1, rows: [row] } });
  });

  it('is not written where nobody could read it', () => {
    expect(() => new PackageWriter({ ...header, recipients: [] })).toThrow();
    const writer = new PackageWriter(header);
    expect(() => writer.row(['1', null, '€'.repeat(LINE_LIMIT / 3), null, null, null, null])).toThrow(
      'line too long',
    );
    const delta = sampleDelta(1);
    expect(() => [...writeDelta({ ...delta, header: { ...delta.header, to: 0 } })]).toThrow();
  });

  it('may hold no member at all', () => {
    expect(readWhole(packageText(header, []))).toMatchObject({ ok: true, value: { members: 0, rows: [] } });
  });

  it('may lack the line feed after its trailer, and nothing else', () => {
    const text = packageText(header, sampleRows(5));
    expect(failureOf(text.subarray(0, -1))).toBeUndefined();
    expect(failureOf(Buffer.concat([text, Buffer.from('\n')]))?.kind).toBe('bad-content');
    expect(failureOf(text.subarray(0, -2))).toEqual({ kind: 'torn' });
  });

  it('is torn wherever it is cut off', () => {
    const text = packageText(header, sampleRows(12));
    for (let length = 0; length < text.length - 1; length += 1) {
      const failure = failureOf(text.subarray(0, length));
      const isHeader = length > 0 && length < Buffer.byteLength(headerLine);
      expect(failure, `cut at ${length}`).toEqual(
        isHeader ? { kind: 'wrong-format', found: 'unknown' } : { kind: 'torn' },
      );
    }
  });

  it('is refused whichever of its bytes is altered', () => {
    const text = packageText(header, sampleRows(12));
    for (let at = 0; at < text.length; at += 1) {
      const altered = Buffer.from(text);
      altered[at] = (altered[at] ?? 0) ^ (1 << (at % 8));
      expect(failureOf(altered), `byte ${at}`).toBeDefined();
    }
  });
});

describe('a roll package made by hand is refused with the line and the problem', () => {
  it('for rows that are not members', () => {
    expect(problemOf(good)).toBeUndefined();
    expect(problemOf(good, '["2",null,"Muster"]')).toEqual({
      kind: 'bad-content',
      line: 3,
      problem: 'not-a-row',
    });
    expect(problemOf('{"number":"2"}')).toEqual({ kind: 'bad-content', line: 2, problem: 'not-a-row' });
    expect(problemOf('["2",null,"Muster","Erika","1984-02-30",null,null]')).toEqual({
      kind: 'bad-content',
      line: 2,
      problem: 'birthDate: not-a-date',
    });
    expect(problemOf(good, '[')).toEqual({ kind: 'bad-content', line: 3, problem: 'not-json' });
    expect(problemOf(good, '')).toEqual({ kind: 'bad-content', line: 3, problem: 'not-json' });
  });

  it('for a member that stood before, by number or by reference code', () => {
    expect(problemOf(good, good)).toEqual({ kind: 'bad-content', line: 3, problem: 'duplicate-key' });
    const pending = '[null,"R1","Muster","Erika",null,null,true]';
    expect(problemOf(pending, good, pending)).toEqual({
      kind: 'bad-content',
      line: 4,
      problem: 'duplicate-key',
    });
    expect(problemOf('["R1",null,"Muster","Erika",null,null,true]', pending)).toBeUndefined();
  });

  it('for a byte order mark and for carriage returns', () => {
    const text = handWritten([`\uFEFF${headerLine}`, good]);
    expect(failureOf(text)).toEqual({ kind: 'bad-content', line: 1, problem: 'byte-order-mark' });
    expect(problemOf(`${good}\r`)).toEqual({ kind: 'bad-content', line: 2, problem: 'carriage-return' });
    expect(failureOf(handWritten([`${headerLine}\r`, good]))).toMatchObject({
      line: 1,
      problem: 'carriage-return',
    });
    const trailed = Buffer.from(handWritten([headerLine, good]).toString().replace(/\n$/, '\r\n'));
    expect(failureOf(trailed)).toEqual({ kind: 'bad-content', line: 3, problem: 'carriage-return' });
  });

  it('for bytes that are not UTF-8, naming their line in the middle of a block', () => {
    const latin = Buffer.from('["2",null,"Müller","Erika",null,null,null]\n', 'latin1');
    const text = Buffer.concat([
      Buffer.from(`${headerLine}\n${good}\n`),
      latin,
      Buffer.from('[]\n{"members":2}\n'),
    ]);
    expect(failureOf(text)).toEqual({ kind: 'bad-content', line: 3, problem: 'not-utf-8' });
  });

  it('for counts and hashes that disagree', () => {
    const text = handWritten([headerLine, good]).toString();
    expect(failureOf(text.replace('"members":1', '"members":2'))).toEqual({
      kind: 'bad-content',
      line: 3,
      problem: 'members',
    });
    expect(failureOf(text.replace('Erika', 'Erica'))).toEqual({
      kind: 'bad-content',
      line: 3,
      problem: 'sha256',
    });
    expect(failureOf(text.replace(/"sha256":"../, '"sha256":"'))).toMatchObject({
      kind: 'bad-content',
      line: 3,
    });
    const announced = JSON.stringify({ ...header, members: 2 });
    expect(failureOf(handWritten([announced, good]))).toEqual({
      kind: 'bad-content',
      line: 1,
      problem: 'members',
    });
  });

  it('for a trailer that is not the last line', () => {
    const text = handWritten([headerLine, good]).toString();
    expect(failureOf(`${text}${good}\n`)?.kind).toBe('bad-content');
    expect(failureOf(`${text}${text.split('\n')[2] ?? ''}\n`)).toMatchObject({
      kind: 'bad-content',
      line: 3,
    });
  });

  it('for a header that lacks or invents something', () => {
    const change = (changes: object): ExchangeFailure | undefined =>
      failureOf(handWritten([JSON.stringify({ ...header, ...changes }), good]));
    const batch = makeBatch(1, 'A001', 'A020', deskIdSchema.parse('1'.repeat(40)));
    expect(change({})).toBeUndefined();
    expect(change({ batches: [batch], emergency: header.recipients[0]?.id })).toBeUndefined();
    for (const changes of [
      { rollId: 'x' },
      { issuedAt: '2026-11-13' },
      { issuedAt: '2026-11-13T18:00:00+01:00' },
      { assembly: { ...header.assembly, date: '2026-02-30' } },
      { columns: ['surname', 'givenName', 'shoeSize'] },
      { columns: [...header.columns, 'surname'] },
      { columns: ['surname', 'givenName', 'town'] },
      { recipients: [] },
      { office: { ...header.office, fingerprint: 'ABC' } },
      { batches: [{}] },
      { colour: 'green' },
      { assembly: { ...header.assembly, colour: 'green' } },
      { assembly: { ...header.assembly, title: `${header.assembly.title} ` } },
      {
        assembly: { ...header.assembly, votes: [{ vote: 'conference', rules: [{ rule: 'joined', on: 1 }] }] },
      },
      { batches: [{ ...batch, colour: 'green' }] },
      { emergency: '2'.repeat(40) },
      { members: 1e300 },
      { version: 0 },
      { version: '1' },
    ]) {
      expect(change(changes), JSON.stringify(changes)).toMatchObject({ kind: 'bad-content', line: 1 });
    }
  });
});

describe('what is no roll package of this version is named as what it is', () => {
  it('a later version', () => {
    const later = JSON.stringify({ format: 'stimmkarte-roll', version: 2, anything: true });
    expect(failureOf(handWritten([later, '<new>']))).toEqual({
      kind: 'newer-version',
      found: 2,
      supported: 1,
    });
  });

  it('a delta, a table, an empty text, another text', () => {
    expect(failureOf(deltaText(sampleDelta(3)))).toEqual({ kind: 'wrong-format', found: 'stimmkarte-delta' });
    expect(failureOf('Mitgliedsnummer;Name\n1;Muster\n')).toEqual({ kind: 'wrong-format', found: 'unknown' });
    expect(failureOf('["a"]\n')).toEqual({ kind: 'wrong-format', found: 'unknown' });
    expect(failureOf('')).toEqual({ kind: 'torn' });
    expect(failureOf('{"format":7}')).toEqual({ kind: 'wrong-format', found: 'unknown' });
  });
});

describe('what would take up memory is refused on the way', () => {
  it('a line, a header, a text or a number of members beyond the bounds', () => {
    const long = `["2",null,"${'x'.repeat(LINE_LIMIT)}"`;
    expect(problemOf(good, long)).toEqual({ kind: 'bad-content', line: 3, problem: 'line-too-long' });
    expect(failureOf(`{"format":"${'x'.repeat(LINE_LIMIT)}`)).toMatchObject({
      line: 1,
      problem: 'line-too-long',
    });
    const text = packageText(header, sampleRows(10));
    expect(failureOf(text, { members: 9, bytes: 1e6 })).toEqual({ kind: 'too-large', limit: 9 });
    expect(failureOf(text, { members: 10, bytes: text.length })).toBeUndefined();
    expect(failureOf(text, { members: 10, bytes: text.length - 1 })).toEqual({
      kind: 'too-large',
      limit: text.length - 1,
    });
  });

  it('a reader gives up on an endless line as soon as it is too long', () => {
    const reader = new PackageReader();
    reader.push(Buffer.from(`${headerLine}\n`));
    const pushes = Array.from({ length: 9 }, () => reader.push(Buffer.alloc(LINE_LIMIT / 8, '[')).ok);
    expect(pushes.indexOf(false)).toBe(8);
  });

  it('deep nesting', () => {
    expect(problemOf('['.repeat(60_000))).toMatchObject({ line: 2, problem: 'not-json' });
    expect(problemOf(`${'['.repeat(30_000)}${']'.repeat(30_000)}`)).toMatchObject({
      line: 2,
      problem: 'not-a-row',
    });
    const nested = `["1",null,${'['.repeat(30_000)}${']'.repeat(30_000)},"E",null,null,null]`;
    expect(problemOf(nested)).toMatchObject({ line: 2, problem: 'surname: not-a-text' });
    const units = `${'['.repeat(400_000)}${']'.repeat(400_000)}`;
    const deep = headerLine.replace('"batches":[]', `"batches":[],"units":${units}`);
    expect(failureOf(handWritten([deep, good]))).toMatchObject({ kind: 'bad-content', line: 1 });
  });
});
