import { access, open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { writeAtomically, writeOverErased } from '../files/atomic-write';
import { type VaultFile, parseVaultFile } from './vault-file';

/** The vault and its twin, written one after the other: whatever happens, one of them is whole. */
const FILES = ['vault.json', 'vault.bak'] as const;
/** A vault of this size would hold thousands of contacts. */
const SIZE_LIMIT = 64 * 1024 * 1024;

/** What stands on the disk. */
export interface VaultOnDisk {
  readonly exists: boolean;
  /** The files that are whole, the newer first. */
  readonly files: readonly VaultFile[];
}

/** @throws where a file is there but can't be read */
export async function readVault(folder: string): Promise<VaultOnDisk> {
  const contents = await Promise.all(FILES.map((name) => readIfThere(path.join(folder, name))));
  const present = contents.filter((bytes) => bytes !== undefined);
  return {
    exists: present.length > 0,
    files: present.map(parseVaultFile).filter((file) => file !== undefined),
  };
}

/**
 * Ends when both files are on the disk.
 * @param erase fills the old files with zeros before they go
 * @throws where the disk refuses; the vault on it is then the old one or the new one
 */
export async function writeVault(folder: string, bytes: Uint8Array, erase = false): Promise<void> {
  if (!erase) {
    for (const name of FILES) await writeAtomically(path.join(folder, name), bytes);
    return;
  }
  for (const name of await tornFirst(folder)) await writeOverErased(path.join(folder, name), bytes);
}

/** The files in the order in which each can be erased while the other is whole. */
async function tornFirst(folder: string): Promise<readonly string[]> {
  const [first, second] = FILES;
  const bytes = await readIfThere(path.join(folder, second));
  return bytes && parseVaultFile(bytes) ? [first, second] : [second, first];
}

/** Whether there is a vault, whole or not. */
export async function vaultExists(folder: string): Promise<boolean> {
  const found = await Promise.all(
    FILES.map((name) =>
      access(path.join(folder, name)).then(
        () => true,
        // A disk that can't be read is not an empty one: no vault may be written over what stands there.
        (error: unknown) => !isAbsence(error),
      ),
    ),
  );
  return found.includes(true);
}

function isAbsence(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

async function readIfThere(file: string): Promise<Uint8Array | undefined> {
  let handle;
  try {
    handle = await open(file, 'r');
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
  try {
    const { size } = await handle.stat();
    return size > SIZE_LIMIT ? new Uint8Array() : await readFile(handle);
  } finally {
    await handle.close();
  }
}
