import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { buildIndex, type SearchSource } from '@shared/search/build-index';
import { gatherTokenRows, searchLinearly } from '@shared/search/linear';
import { findByKey, search } from '@shared/search/search';
import { loadIndex, type SearchIndex, serializeIndex } from '@shared/search/search-index';
import { madeUpQuery } from '../support/made-up-queries';
import { type MadeUpSource, madeUpSource } from '../support/made-up-source';
import { createRandom } from '../support/random';
import * as engines from './engines';
import { type Made, measureMaking, round, summarize, time, type Timing } from './measure';
import { keystrokes } from './typing';

const KEYSTROKES = 2_000;
const COMPARED_QUERIES = 150;
const WILDCARDS = ['m*ller', '*schmidt peter', '*er*', '*', 'sch*der a*', '19*14'];
const WORST = ['1 2', '1 2 3', 'a b c', 'm s', '0 1 2 3 4 5 6 7 8 9'];

export interface SearchOptions {
  /** Members on the made-up rolls. */
  readonly sizes: readonly number[];
}

/** One keystroke in the search field, and what it takes to get there, beside other search libraries. */
export function run({ sizes }: SearchOptions): Readonly<Record<string, unknown>> {
  return Object.fromEntries(sizes.map((size) => [String(size), measureSize(size)]));
}

function measureSize(size: number): unknown {
  console.log(`search: ${String(size)} members`);
  const source = madeUpSource({ count: size });
  const typed = keystrokes(createRandom(7), source.fields, KEYSTROKES);
  const made = measureMaking(() => engines.buildOurs(source));
  const index = made.value;
  return {
    keystrokeMs: { ...alone(index, typed), ...besidePeers(source, typed, index, made) },
    wildcardMs: timingsOf(index, WILDCARDS),
    worstMs: timingsOf(index, WORST),
    longestBuildStepMs: longestStep(source),
    storedMegabytes: round(serializeIndex(index).byteLength / 1e6),
    loadMs: loadTiming(index),
    findByKeyMs: keyTiming(source, index),
    sameAsLinear: compareWithLinear(source, index, typed),
  };
}

/** Every engine is asked the same keystrokes in the same process, in turn; the slow ones fewer of them. */
function besidePeers(
  source: SearchSource,
  typed: readonly string[],
  index: SearchIndex,
  ours: Made<SearchIndex>,
): object {
  const rows = gatherTokenRows(source);
  const peers = {
    ours: { ...ours, value: engines.ours(index) },
    flexSearch: measureMaking(() => engines.flexSearch(rows)),
    miniSearch: measureMaking(() => engines.miniSearch(rows)),
    uFuzzy: measureMaking(() => engines.uFuzzy(rows)),
    linear: measureMaking(() => engines.linear(rows)),
  };
  const names = Object.keys(peers);
  const times = new Map<string, number[]>(names.map((name) => [name, []]));
  for (const [at, query] of typed.entries()) {
    for (const [name, { value }] of Object.entries(peers)) {
      const stride = Math.max(1, Math.floor(typed.length / value.sample));
      if (at % stride === 0) times.get(name)?.push(time(() => value.ask(query)));
    }
  }
  return Object.fromEntries(
    Object.entries(peers).map(([name, { seconds, megabytes }]) => [
      name,
      { ...summarize(times.get(name) ?? []), buildSeconds: seconds, megabytes },
    ]),
  );
}

/**
 * Before the peers fill the memory: each keystroke once, and the best of its five times, which shows what the search takes where other
 * programs keep the machine busy.
 */
function alone(index: SearchIndex, typed: readonly string[]): object {
  const engine = engines.ours(index);
  const rounds = Array.from({ length: 5 }, () => typed.map((query) => time(() => engine.ask(query))));
  const best = typed.map((_, at) => Math.min(...rounds.map((times) => times[at] ?? Infinity)));
  return { alone: summarize(rounds.at(-1) ?? []), aloneBestOfFive: summarize(best) };
}

function askAll(engine: engines.Engine, queries: readonly string[]): Timing {
  return summarize(queries.map((query) => time(() => engine.ask(query))));
}

function timingsOf(index: SearchIndex, queries: readonly string[]): Readonly<Record<string, Timing>> {
  const engine = engines.ours(index);
  return Object.fromEntries(queries.map((query) => [query, askAll(engine, Array<string>(20).fill(query))]));
}

function longestStep(source: SearchSource): number {
  const steps = buildIndex(source);
  let longest = 0;
  let step = steps.next();
  while (!step.done) {
    longest = Math.max(
      longest,
      time(() => {
        step = steps.next();
      }),
    );
  }
  return round(longest);
}

function loadTiming(index: SearchIndex): Timing {
  const stored = serializeIndex(index);
  return summarize(
    Array.from({ length: 5 }, () =>
      time(() => {
        assert(loadIndex(stored).ok);
      }),
    ),
  );
}

function keyTiming({ keys }: MadeUpSource, index: SearchIndex): Timing {
  const random = createRandom(3);
  const keyAt = (row: number) => keys[row] ?? assert.fail();
  return summarize(
    Array.from({ length: 2_000 }, () => {
      const key = random.pick(keys);
      return time(() => {
        assert.equal(keys[findByKey(index, keyAt, key) ?? -1], key);
      });
    }),
  );
}

/** How many queries had the same total and the same rows in the same order, of how many. */
function compareWithLinear(source: MadeUpSource, index: SearchIndex, typed: readonly string[]): unknown {
  const random = createRandom(11);
  const rows = gatherTokenRows(source);
  const sampled = typed.filter((_, at) => at % Math.floor(typed.length / COMPARED_QUERIES) === 0);
  const madeUp = Array.from({ length: COMPARED_QUERIES }, () => madeUpQuery(random, source.fields));
  const queries = [...sampled, ...madeUp, ...WILDCARDS, ...WORST];
  const window = engines.WINDOW;
  const same = queries.filter((query) =>
    isDeepStrictEqual(search(index, query, window), searchLinearly(rows, query, window)),
  );
  return { queries: queries.length, same: same.length };
}
