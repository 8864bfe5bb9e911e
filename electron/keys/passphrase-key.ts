import sodium from 'libsodium-wrappers-sumo';
import { z } from 'zod';

const KIB = 1024;

/**
 * What Argon2id is told, beside the passphrase. The bounds keep a forged header from asking for hours or for all
 * memory, and from making the passphrase cheap to guess. `memoryKib` in KiB, `salt` in base64 (16 bytes).
 */
export const derivationSchema = z.object({
  algorithm: z.literal('argon2id'),
  opsLimit: z.int().min(1).max(10),
  memoryKib: z
    .int()
    .min(16 * KIB)
    .max(512 * KIB),
  salt: z.string().regex(/^[A-Za-z0-9+/]{22}==$/),
});
export type Derivation = z.infer<typeof derivationSchema>;

/** How much work a new vault's passphrase takes to try. */
export interface DerivationCost {
  readonly opsLimit: number;
  readonly memoryKib: number;
}

/** About 0.2 s on a laptop. May be raised: each vault file says what it was made with, and is sealed anew for more. */
export const USUAL_COST: DerivationCost = { opsLimit: 3, memoryKib: 64 * KIB };

const MINIMUM_LENGTH = 10;

/** Whether a passphrase takes less work to try than it should. */
export function isCheaper(derivation: DerivationCost, cost: DerivationCost): boolean {
  return derivation.opsLimit < cost.opsLimit || derivation.memoryKib < cost.memoryKib;
}

/** Keyboards differ in how they compose letters; the same passphrase has to be the same bytes. */
export function normalPassphrase(passphrase: string): string {
  return passphrase.normalize('NFC');
}

export function isWeakPassphrase(passphrase: string): boolean {
  return Array.from(normalPassphrase(passphrase)).length < MINIMUM_LENGTH;
}

/** @returns a new derivation with a salt of its own */
export async function newDerivation(cost: DerivationCost): Promise<Derivation> {
  await sodium.ready;
  const salt = sodium.randombytes_buf(sodium.crypto_pwhash_SALTBYTES);
  return { algorithm: 'argon2id', ...cost, salt: Buffer.from(salt).toString('base64') };
}

/** @returns 32 bytes. Holds up the event loop while it works: once an unlock, when nothing else goes on. */
export async function deriveKey(passphrase: string, derivation: Derivation): Promise<Uint8Array> {
  await sodium.ready;
  return sodium.crypto_pwhash(
    32,
    normalPassphrase(passphrase),
    Buffer.from(derivation.salt, 'base64'),
    derivation.opsLimit,
    derivation.memoryKib * KIB,
    sodium.crypto_pwhash_ALG_ARGON2ID13,
  );
}
