import { describe, expect, it } from 'vitest';
import { search } from '@shared/search/search';
import { loadIndex, serializeIndex } from '@shared/search/search-index';
import { madeUpSource } from '../../support/made-up-source';
import { indexOf } from './support';

const index = indexOf(madeUpSource({ count: 300 }).fields);
const stored = serializeIndex(index);
const window = { offset: 0, limit: 300 };

/** A copy with one 32-bit word changed. */
function withWord(at: number, change: (word: number) => number): ArrayBuffer {
  const copy = stored.slice(0);
  const words = new Uint32Array(copy);
  words[at] = change(words[at] ?? 0);
  return copy;
}

describe('a stored index', () => {
  it('finds the same once it is loaded again', () => {
    const loaded = loadIndex(stored.slice(0));
    expect(loaded.ok).toBe(true);
    for (const query of ['m', 'mül', 'peter', '19', '*er*', '*']) {
      expect(loaded.ok && search(loaded.value, query, window)).toEqual(search(index, query, window));
    }
  });

  it('is built the same from the same rows', () => {
    const again = serializeIndex(indexOf(madeUpSource({ count: 300 }).fields));
    expect(new Uint8Array(again)).toEqual(new Uint8Array(stored));
  });

  it('is refused where it is something else, of another version, torn or longer', () => {
    expect(loadIndex(new ArrayBuffer(0))).toEqual({ ok: false, error: { kind: 'not-an-index' } });
    expect(loadIndex(new ArrayBuffer(64))).toEqual({ ok: false, error: { kind: 'not-an-index' } });
    expect(loadIndex(withWord(1, () => 2))).toEqual({ ok: false, error: { kind: 'other-version' } });
    expect(loadIndex(stored.slice(0, stored.byteLength - 4))).toEqual({
      ok: false,
      error: { kind: 'damaged' },
    });
    expect(loadIndex(stored.slice(0, 30))).toEqual({ ok: false, error: { kind: 'damaged' } });
    const longer = new ArrayBuffer(stored.byteLength + 3);
    new Uint8Array(longer).set(new Uint8Array(stored));
    expect(loadIndex(longer)).toEqual({ ok: false, error: { kind: 'damaged' } });
  });

  it('is refused wherever a bit of it has changed', () => {
    const words = stored.byteLength / 4;
    for (let at = 0; at < words; at += 1 + Math.floor(words / 500)) {
      expect(loadIndex(withWord(at, (word) => word ^ (1 << (at % 32)))).ok, `word ${String(at)}`).toBe(false);
    }
  });

  it('is refused where its sizes are beyond any sense', () => {
    for (const at of [2, 3, 4, 5]) expect(loadIndex(withWord(at, () => 0xffffffff)).ok).toBe(false);
  });
});

describe('building the index', () => {
  it('goes in steps that tell how far it is, and can stop at any of them', async () => {
    const { buildIndex } = await import('@shared/search/build-index');
    const shares = [...buildIndex(madeUpSource({ count: 5_000 }))];
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  });
});
