import path from 'node:path';
import { createAttempts } from '../../../electron/keys/attempts';
import { makeIdentity } from '../../../electron/keys/openpgp-identity';
import { type Vault, createVault } from '../../../electron/keys/vault';

export const PASSPHRASE = 'Zwölf Akkreditoren';

/** The least that a vault file may ask for, so that tests don't wait. */
const CHEAP = { opsLimit: 1, memoryKib: 16 * 1024 };

export interface VaultBench {
  readonly vault: Vault;
  /** Lets time pass, in milliseconds. */
  readonly pass: (milliseconds: number) => void;
  /** How often the vault said that it was locked. */
  readonly locks: () => number;
}

/** A vault keeper over a folder, as the program makes one when it starts. */
export function vaultIn(folder: string): VaultBench {
  let now = 0;
  let locks = 0;
  const vault = createVault({
    folder,
    attempts: createAttempts(path.join(folder, 'attempts.json'), () => now),
    cost: CHEAP,
    makeIdentity,
    onLock: () => {
      locks += 1;
    },
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
export async function newVault(folder: string): Promise<VaultBench> {
  const bench = vaultIn(folder);
  const made = await bench.vault.create('Anna Beispiel', PASSPHRASE);
  if (!made.ok) throw new Error(made.error.kind);
  return bench;
}
