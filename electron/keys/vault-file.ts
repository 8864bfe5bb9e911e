import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { type Derivation, derivationSchema } from './passphrase-key';
import { type VaultContent, vaultContentSchema } from './vault-content';

const NONCE_LENGTH = 12;
const TAG_LENGTH = 16;

/** The file as VAULT.md describes it. */
const vaultFileSchema = z.object({
  format: z.literal('stimmkarte-vault'),
  version: z.literal(1),
  derivation: derivationSchema,
  nonce: z.string().regex(/^[A-Za-z0-9+/]{16}$/),
  sealed: z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/),
  checksum: z.string().regex(/^[0-9a-f]{64}$/),
});
export type VaultFile = z.infer<typeof vaultFileSchema>;

/** Seals the vault's content. Each call uses a new nonce. */
export function sealVault(content: VaultContent, key: Uint8Array, derivation: Derivation): Uint8Array {
  const nonce = randomBytes(NONCE_LENGTH);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(headerBytes(derivation));
  const plain = Buffer.from(JSON.stringify(content));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  plain.fill(0);
  const file = {
    format: 'stimmkarte-vault',
    version: 1,
    derivation,
    nonce: nonce.toString('base64'),
    sealed: sealed.toString('base64'),
  } as const;
  return Buffer.from(`${JSON.stringify({ ...file, checksum: checksum(file) }, null, 1)}\n`);
}

/** Reads a vault file as far as that goes without its key; undefined where it is torn, altered or none. */
export function parseVaultFile(bytes: Uint8Array): VaultFile | undefined {
  let raw: unknown;
  try {
    raw = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined;
  }
  const file = vaultFileSchema.safeParse(raw);
  return file.success && file.data.checksum === checksum(file.data) ? file.data : undefined;
}

/** Opens a vault: `wrong-key` also where file and key belong together but somebody altered the file with care. */
export function openVault(file: VaultFile, key: Uint8Array): VaultContent | 'wrong-key' | 'damaged' {
  const plain = decrypt(file, key);
  if (plain === undefined) return 'wrong-key';
  try {
    const content = vaultContentSchema.safeParse(JSON.parse(plain.toString('utf8')));
    return content.success ? content.data : 'damaged';
  } catch {
    return 'damaged';
  } finally {
    plain.fill(0);
  }
}

function decrypt(file: VaultFile, key: Uint8Array): Buffer | undefined {
  const sealed = Buffer.from(file.sealed, 'base64');
  if (sealed.length < TAG_LENGTH) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(file.nonce, 'base64'))
    .setAAD(headerBytes(file.derivation))
    .setAuthTag(sealed.subarray(-TAG_LENGTH));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, -TAG_LENGTH)), decipher.final()]);
  } catch {
    return undefined;
  }
}

/** The header as the cipher binds it. Its order is part of the format. */
function headerBytes({ algorithm, opsLimit, memoryKib, salt }: Derivation): Buffer {
  return Buffer.from(['stimmkarte-vault', 1, algorithm, opsLimit, memoryKib, salt].join('\n'));
}

/** Tells an accident from a wrong passphrase. It proves nothing against intent; the cipher's tag does. */
function checksum(file: Omit<VaultFile, 'checksum'>): string {
  const hash = createHash('sha256').update(headerBytes(file.derivation));
  return hash.update(`\n${file.nonce}\n${file.sealed}`).digest('hex');
}
