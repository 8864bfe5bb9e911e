/** Which case comes at which number, and how it is run. */
import { createRandom } from '../support/random';
import { keyCases } from './key-targets';
import { messageKinds, type MakeCase, type TestCase } from './message-targets';
import { vaultCases } from './vault-target';
import { finding, type Verdict } from './verdict';

export const KINDS = ['package', 'delta', 'acknowledgement', 'emergency', 'key', 'vault'] as const;
export type Kind = (typeof KINDS)[number];

/** Of twenty cases in a row. The same for every choice of kinds, so that a case keeps its number. */
const ROUND: readonly Kind[] = [
  ...([
    'package',
    'delta',
    'key',
    'package',
    'vault',
    'delta',
    'package',
    'emergency',
    'delta',
    'key',
  ] as const),
  ...([
    'package',
    'acknowledgement',
    'delta',
    'package',
    'vault',
    'key',
    'delta',
    'package',
    'emergency',
  ] as const),
  'acknowledgement',
];

export function kindOf(number: number): Kind {
  return ROUND[number % ROUND.length] ?? 'package';
}

/** Numbers of the first so many cases of these kinds. */
export function* numbersOf(kinds: readonly Kind[], count: number): Generator<number> {
  let found = 0;
  for (let number = 0; found < count; number += 1) {
    if (!kinds.includes(kindOf(number))) continue;
    found += 1;
    yield number;
  }
}

export interface Fuzzer {
  readonly make: (seed: number, number: number) => Promise<TestCase>;
}

/** @param costly with what takes seconds: bombs that are stopped only at the limit of 512 MiB, derivations at theirs */
export async function createFuzzer(costly: boolean): Promise<Fuzzer> {
  const makers: Readonly<Record<Kind, MakeCase>> = {
    ...(await messageKinds(costly)),
    key: await keyCases(),
    vault: await vaultCases(costly),
  };
  return {
    // Both numbers are mixed, so that neighbours have nothing in common.
    make: (seed, number) =>
      makers[kindOf(number)](
        createRandom(Math.imul(seed ^ 0x9e37_79b9, 0x85eb_ca6b) ^ Math.imul(number + 1, 0xc2b2_ae35)),
      ),
  };
}

/** Runs a case; whatever it throws is a finding. */
export async function runCase({ run }: TestCase): Promise<Verdict> {
  try {
    return await run();
  } catch (error) {
    return finding(
      `thrown: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`.slice(0, 2_000),
    );
  }
}
