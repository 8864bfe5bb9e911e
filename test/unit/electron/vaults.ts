import path from 'node:path';
import { createAttempts } from '../../../electron/keys/attempts';
import { makeIdentity } from '../../../electron/keys/openpgp-identity';
import type { DerivationCost } from '../../../electron/keys/passphrase-key';
import { type Vault, createVault } from '../../../electron/keys/vault';

export const PASSPHRASE = 'Zwölf Akkreditoren';

/** The least that a vault file may ask for, so that tests don't wait. */
export const CHEAP: DerivationCost = { opsLimit: 1, memoryKib: 16 * 1024 };

export interface VaultBench {
  readonly vault: Vault;
  /** Lets time pass, in milliseconds. */
  readonly pass: (milliseconds: number) => void;
  /** How often the vault said that it was locked, and by what. */
  readonly locks: () => readonly string[];
}

/** A vault keeper over a folder, as the program makes one when it starts. */
export function vaultIn(folder: string, cost: DerivationCost = CHEAP): VaultBench {
  const startedAt = Date.now();
  let now = 0;
  const locks: string[] = [];
  const vault = createVault({
    folder,
    attempts: createAttempts(
      path.join(folder, 'attempts.json'),
      () => now,
      () => startedAt + now,
    ),
    cost,
    makeIdentity: (name, key) => makeIdentity(name, key, new Date()),
    onUnlock: () => undefined,
    onLock: (by) => locks.push(by),
  });
  return {
    vault,
    pass: (milliseconds) => {
      now += milliseconds;
    },
    locks: () => locks,
  };
}

/** A new vault, unlocked. */
export async function newVault(folder: string, cost?: DerivationCost): Promise<VaultBench> {
  const bench = vaultIn(folder, cost);
  const made = await bench.vault.create('Anna Beispiel', PASSPHRASE);
  if (!made.ok) throw new Error(made.error.kind);
  return bench;
}
