import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { DeltaReader, type Delta } from '@shared/exchange/delta';
import type { ExchangeFailure } from '@shared/exchange/failure';
import type { Result } from '@shared/lib/result';
import {
  deltaText,
  handWritten,
  packageText,
  sampleDelta,
  sampleHeader,
} from '../../support/exchange-samples';

function read(text: Uint8Array, sizeLimit?: number): Result<Delta, ExchangeFailure> {
  const reader = new DeltaReader(sizeLimit);
  const pushed = reader.push(text);
  return pushed.ok ? reader.finish() : pushed;
}

function failureOf(text: Uint8Array | string, sizeLimit?: number): ExchangeFailure | undefined {
  const delta = read(typeof text === 'string' ? Buffer.from(text) : text, sizeLimit);
  return delta.ok ? undefined : delta.error;
}

const delta = sampleDelta(5);
const lines = deltaText(delta).toString().split('\n').slice(0, -2);
const [headerLine = '', first = '', ...others] = lines;

describe('the text of a delta', () => {
  it('reads back as the events that were written', () => {
    expect(read(deltaText(delta))).toEqual({ ok: true, value: delta });
    const large = sampleDelta(4_321);
    expect(read(deltaText(large))).toEqual({ ok: true, value: large });
  });

  it('is a chain that sha256sum can check: each line names the hash of the line before', () => {
    const [, ...events] = lines;
    let hash = '0'.repeat(64);
    for (const event of events) {
      expect(JSON.parse(event)).toMatchObject({ prevHash: hash });
      hash = createHash('sha256').update(event).digest('hex');
    }
    expect(delta.header.head).toBe(hash);
  });

  it('is torn wherever it is cut off after its header', () => {
    const text = deltaText(delta);
    for (let length = Buffer.byteLength(headerLine); length < text.length - 1; length += 1) {
      expect(failureOf(text.subarray(0, length)), `cut at ${length}`).toEqual({ kind: 'torn' });
    }
  });

  it('is refused whichever of its bytes is altered', () => {
    const text = deltaText(delta);
    for (let at = 0; at < text.length; at += 1) {
      const altered = Buffer.from(text);
      altered[at] = (altered[at] ?? 0) ^ (1 << (at % 8));
      expect(failureOf(altered), `byte ${at}`).toBeDefined();
    }
  });

  it('is refused with the line and the problem where it was made wrongly', () => {
    const made = (...all: string[]): ExchangeFailure | undefined => failureOf(handWritten(all, 'events'));
    expect(made(...lines)).toBeUndefined();
    expect(made(headerLine, first)).toEqual({ kind: 'bad-content', line: 1, problem: 'to' });
    expect(made(headerLine, first, '{}', ...others.slice(1))).toMatchObject({ kind: 'bad-content', line: 3 });
    expect(made(headerLine, first, 'null', ...others.slice(1))).toMatchObject({
      kind: 'bad-content',
      line: 3,
    });
    expect(made(headerLine, `${first}\r`, ...others)).toEqual({
      kind: 'bad-content',
      line: 2,
      problem: 'carriage-return',
    });
    expect(made(headerLine, first.replace('Ännchen', '\\ud800'), ...others)).toMatchObject({ line: 2 });
    expect(made(headerLine.replace('"from":1', '"from":2'), first, ...others)).toMatchObject({ line: 1 });
    const counted = deltaText(delta).toString().replace('"events":5', '"events":6');
    expect(failureOf(counted)).toEqual({ kind: 'bad-content', line: 7, problem: 'events' });
  });

  it('[L7] is refused where an event is not exactly the text that its hash is taken over', () => {
    const problem = (line: string): string => {
      const failure = failureOf(handWritten([headerLine, line, ...others], 'events'));
      return failure?.kind === 'bad-content' && failure.line === 2 ? failure.problem : 'none';
    };
    const payload = '"payload":{';
    expect(problem(first.replace(payload, `${payload}"colour":"green",`))).toBe('payload.colour: unexpected');
    expect(problem(first.replace('"Ännchen Größe"', '" Ännchen Größe"'))).toBe('operator: unexpected');
    expect(problem(first.replace('"seq":1', '"seq":2,"seq":1'))).toBe('not-canonical');
    expect(problem(first.replace('"seq":1', '"seq":1.0'))).toBe('not-canonical');
    expect(problem(first.replace('"seq":1', '"seq": 1'))).toBe('not-canonical');
    expect(problem(first.replace('Ännchen', '\\u00c4nnchen'))).toBe('not-canonical');
    expect(problem(`${first.slice(0, -1)},"__proto__":{"seq":1}}`)).toBe('__proto__: unexpected');
  });

  it('[L11] holds a part of a log where it begins after what is known', () => {
    const { header, events } = sampleDelta(5);
    const part: Delta = { header: { ...header, from: 3 }, events: events.slice(2) };
    expect(read(deltaText(part))).toEqual({ ok: true, value: part });
    const [head = '', ...rest] = deltaText(part).toString().split('\n').slice(0, -2);
    const made = (from: number, to: number, count: number): ExchangeFailure | undefined =>
      failureOf(
        handWritten(
          [
            head.replace('"from":3', `"from":${from}`).replace('"to":5', `"to":${to}`),
            ...rest.slice(0, count),
          ],
          'events',
        ),
      );
    const wrong = { kind: 'bad-content', line: 1, problem: 'to' };
    expect(made(3, 5, 3)).toBeUndefined();
    expect(made(3, 5, 2)).toEqual(wrong);
    expect(made(2, 5, 3)).toEqual(wrong);
    expect(made(3, 4, 3)).toEqual(wrong);
    expect(made(6, 5, 3)).toEqual(wrong);
    expect(made(6, 5, 0)).toMatchObject({ kind: 'bad-content', line: 2 });
    expect(made(0, 2, 3)).toMatchObject({ kind: 'bad-content', line: 1 });
  });

  it('is refused as soon as it holds more events than its header says', () => {
    const reader = new DeltaReader();
    reader.push(Buffer.from(`${headerLine.replace('"to":5', '"to":3')}\n`));
    const large = deltaText(sampleDelta(4_321));
    const events = large.subarray(large.indexOf(0x0a) + 1);
    expect(reader.push(events)).toEqual({
      ok: false,
      error: { kind: 'bad-content', line: 1, problem: 'to' },
    });
  });

  it('is neither a package, nor a later version, nor without bounds', () => {
    expect(failureOf(packageText(sampleHeader(), []))).toEqual({
      kind: 'wrong-format',
      found: 'stimmkarte-roll',
    });
    const later = JSON.stringify({ format: 'stimmkarte-delta', version: 9 });
    expect(failureOf(handWritten([later]))).toEqual({ kind: 'newer-version', found: 9, supported: 1 });
    expect(failureOf(deltaText(delta), 100)).toEqual({ kind: 'too-large', limit: 100 });
    expect(failureOf('')).toEqual({ kind: 'torn' });
  });
});
