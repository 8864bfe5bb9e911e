import type { VaultFailure } from '@shared/ipc/contract';
import { type Result, err, ok } from '@shared/lib/result';
import type { Attempts } from './attempts';
import { type Derivation, type DerivationCost, deriveKey, isCheaper, newDerivation } from './passphrase-key';
import { FAILURE_LIMIT, type VaultContent } from './vault-content';
import { type VaultFile, openVault } from './vault-file';

/** A vault that somebody opened: what it holds, and what it is sealed with. */
export interface Unlocked {
  readonly content: VaultContent;
  readonly key: Uint8Array;
  readonly derivation: Derivation;
}

/** Lets a passphrase be tried, unless it is too early for that. `find` gives undefined for a wrong one. */
export async function attempt<Found>(
  attempts: Attempts,
  find: () => Promise<Found | undefined>,
): Promise<Result<Found, VaultFailure>> {
  const early = await attempts.wait();
  if (early > 0) return err({ kind: 'too-early', waitMs: early });
  await attempts.begin();
  const found = await find();
  if (found === undefined) return err({ kind: 'wrong-passphrase', waitMs: await attempts.wait() });
  await attempts.succeed();
  return ok(found);
}

/** Opens the first file that the passphrase opens; undefined where it opens none. */
export async function openFirst(
  files: readonly VaultFile[],
  passphrase: string,
): Promise<Unlocked | 'damaged' | undefined> {
  let damaged = false;
  for (const file of files) {
    const key = await deriveKey(passphrase, file.derivation);
    const content = openVault(file, key);
    if (typeof content === 'object') return { content, key, derivation: file.derivation };
    key.fill(0);
    damaged ||= content === 'damaged';
  }
  return damaged ? 'damaged' : undefined;
}

/** Whether both files are there and the same. */
export function areTwins([first, second]: readonly VaultFile[]): boolean {
  return first !== undefined && first.checksum === second?.checksum;
}

/** A new key for a passphrase, with a salt of its own. */
export async function newKey(
  passphrase: string,
  cost: DerivationCost,
): Promise<Pick<Unlocked, 'key' | 'derivation'>> {
  const derivation = await newDerivation(cost);
  return { key: await deriveKey(passphrase, derivation), derivation };
}

/**
 * What an opened vault should be from now on: sealed at no less than the usual cost, with the failures of late in it.
 * @param failures ms since 1970, oldest first: since the vault was unlocked before
 * @returns the very same where nothing is to be changed
 */
export async function broughtUpToDate(
  opened: Unlocked,
  { passphrase, cost, failures }: { passphrase: string; cost: DerivationCost; failures: readonly number[] },
): Promise<Unlocked> {
  const content = withFailures(opened.content, failures);
  if (!isCheaper(opened.derivation, cost))
    return content === opened.content ? opened : { ...opened, content };
  const { opsLimit, memoryKib } = opened.derivation;
  const raised = {
    opsLimit: Math.max(opsLimit, cost.opsLimit),
    memoryKib: Math.max(memoryKib, cost.memoryKib),
  };
  return { content, ...(await newKey(passphrase, raised)) };
}

/** Whoever ended the program between vault and attempts has the same failures in both. */
function withFailures(content: VaultContent, ofLate: readonly number[]): VaultContent {
  const { failures } = content;
  const recent = ofLate.filter((time) => !failures.all.includes(time));
  if (recent.length === 0 && failures.recent.length === 0) return content;
  return { ...content, failures: { recent, all: [...failures.all, ...recent].slice(-FAILURE_LIMIT) } };
}
