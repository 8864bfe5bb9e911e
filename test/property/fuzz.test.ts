/** A small part of `npm run fuzz`, without what takes seconds: the same cases each time, and some that nobody has seen. */
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { createFuzzer, KINDS, numbersOf, runCase, type Fuzzer } from '../fuzz/cases';

const KNOWN_SEED = 1;
const KNOWN_CASES = 80;
const newSeed = Math.floor(Math.random() * 2 ** 31);
const NEW_CASES = 20;
const TIME_LIMIT = 300_000;

let fuzzer: Fuzzer;

beforeAll(async () => {
  console.log(`Seed of the new cases: ${newSeed}`);
  fuzzer = await createFuzzer(false);
}, TIME_LIMIT);

describe.each(KINDS)('files of the kind "%s" that somebody changed', (kind) => {
  test.each([
    [KNOWN_SEED, KNOWN_CASES],
    [newSeed, NEW_CASES],
  ])(
    'are refused, or nothing that counts is changed (seed %i, %i cases)',
    async (seed, count) => {
      const findings: string[] = [];
      for (const number of numbersOf([kind], count)) {
        const made = await fuzzer.make(seed, number);
        const { outcome, reason } = await runCase(made);
        if (outcome === 'finding') findings.push(`--seed ${seed} --case ${number}: ${made.name}: ${reason}`);
      }
      expect(findings).toEqual([]);
    },
    TIME_LIMIT,
  );

  test(
    'are the same whenever a seed and number come again',
    async () => {
      const [number = 0] = numbersOf([kind], 1);
      const first = await digestOf(newSeed, number);
      expect(await digestOf(newSeed, number)).toBe(first);
      expect(await digestOf(newSeed + 1, number)).not.toBe(first);
    },
    TIME_LIMIT,
  );
});

async function digestOf(seed: number, number: number): Promise<string> {
  const hash = createHash('sha256');
  const { files } = await fuzzer.make(seed, number);
  for (const bytes of Object.values(files)) hash.update(bytes);
  return hash.digest('hex');
}
