import { describe, expect, it } from 'vitest';
import { readAcknowledgement, writeAcknowledgement } from '@shared/exchange/acknowledgement';
import type { ExchangeFailure } from '@shared/exchange/failure';
import { deltaText, sampleAcknowledgement, sampleDelta } from '../../support/exchange-samples';

const acknowledgement = sampleAcknowledgement();
const text = Buffer.from(writeAcknowledgement(acknowledgement)).toString();

function failureOf(changed: string): ExchangeFailure | undefined {
  const read = readAcknowledgement(Buffer.from(changed));
  return read.ok ? undefined : read.error;
}

describe('the text of an acknowledgement', () => {
  it('is one line, and reads back with and without its line feed', () => {
    expect(text).toBe(`${JSON.stringify(acknowledgement)}\n`);
    for (const written of [text, text.slice(0, -1)]) {
      expect(readAcknowledgement(Buffer.from(written))).toEqual({ ok: true, value: acknowledgement });
    }
  });

  it('is not written where nobody could read it', () => {
    expect(() => writeAcknowledgement({ ...acknowledgement, upTo: 0 })).toThrow();
  });

  it('is refused with another line behind it', () => {
    const twoLines = { kind: 'bad-content', line: 2, problem: 'more-than-one-line' };
    expect(failureOf(`${text}\n`)).toEqual(twoLines);
    expect(failureOf(text + text)).toEqual(twoLines);
  });

  it('is refused with the problem where it was made wrongly', () => {
    const made = (from: string, to: string) => failureOf(text.replace(from, to));
    const line = { kind: 'bad-content', line: 1 };
    expect(made('"upTo":5', '"upTo":0')).toMatchObject(line);
    expect(made('"upTo":5', '"upTo":1e9')).toMatchObject(line);
    expect(made('"upTo":5', '"upTo":5,"colour":"green"')).toMatchObject(line);
    expect(made('Landesparteitag', ' Landesparteitag')).toEqual({
      ...line,
      problem: 'assemblyTitle: unexpected',
    });
    expect(failureOf(text.replace('\n', '\r\n'))).toEqual({ ...line, problem: 'carriage-return' });
  });

  it('is told from a delta and from a later version', () => {
    expect(failureOf(deltaText(sampleDelta(1)).toString())).toEqual({
      kind: 'wrong-format',
      found: 'stimmkarte-delta',
    });
    expect(failureOf('')).toEqual({ kind: 'wrong-format', found: 'unknown' });
    expect(failureOf(text.replace('"version":1', '"version":2'))).toMatchObject({ kind: 'newer-version' });
  });

  it('is refused whichever of its bytes is altered, or says something else', () => {
    for (let at = 0; at < text.length - 1; at += 1) {
      const altered = Buffer.from(text);
      altered[at] = (altered[at] ?? 0) ^ (1 << (at % 8));
      const read = readAcknowledgement(altered);
      expect(read.ok && JSON.stringify(read.value) === JSON.stringify(acknowledgement)).toBe(false);
    }
  });
});
