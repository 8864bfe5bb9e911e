import { access, open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { writeOverErased } from '../files/atomic-write';
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
 * Ends when both files are on the disk. The old ones are filled with zeros before they go: whatever is taken out of the
 * vault, an assembly's key above all, must not be found in an earlier version of it.
 * @throws where the disk refuses; the vault on it is then the old one or the new one
 */
export async function writeVault(folder: string, bytes: Uint8Array): Promise<void> {
  for (const name of await tornFirst(folder)) await writeOverErased(path.join(folder, name), bytes);
}

/** The files in the order in which each can be erased while the other is whole; of two that differ the newer goes last. */
async function tornFirst(folder: string): Promise<readonly string[]> {
  const [first, second] = FILES;
  const [newer, older] = await Promise.all(FILES.map((name) => readWhole(path.join(folder, name))));
  return newer && newer.checksum !== older?.checksum ? [second, first] : [first, second];
}

async function readWhole(file: string): Promise<VaultFile | undefined> {
  const bytes = await readIfThere(file);
  return bytes && parseVaultFile(bytes);
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
