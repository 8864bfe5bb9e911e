import { randomUUID } from 'node:crypto';
import { type FileHandle, open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';

/** As {@link beginDraft} names them. */
const DRAFT_NAME = /^\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.part$/;
const ZEROS_LENGTH = 64 * 1024;

/** A file in the making, in the folder of the file that it will become. */
export interface DraftFile {
  readonly handle: FileHandle;
  readonly draft: string;
  readonly target: string;
}

/**
 * Begins a file that only its owner may read.
 * @throws where the folder can't be written to
 */
export async function beginDraft(target: string): Promise<DraftFile> {
  const draft = path.join(path.dirname(target), `.${randomUUID()}.part`);
  return { handle: await open(draft, 'wx', 0o600), draft, target };
}

/**
 * Puts the draft in its place in one step, so that a reader or a power cut finds the old file or the new one, whole.
 * @throws where the disk refuses; the draft is gone then, and the target is as it was
 */
export async function finishDraft({ handle, draft, target }: DraftFile): Promise<void> {
  try {
    await handle.sync();
    await handle.close();
    await rename(draft, target);
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(draft, { force: true });
    throw error;
  }
  await syncFolder(path.dirname(target));
}

/** Throws a draft away. */
export async function dropDraft({ handle, draft }: DraftFile): Promise<void> {
  await handle.close().catch(() => undefined);
  await rm(draft, { force: true });
}

/**
 * Writes a whole file in one step; see {@link finishDraft}.
 * @throws where the disk refuses
 */
export async function writeAtomically(target: string, bytes: Uint8Array): Promise<void> {
  const file = await beginDraft(target);
  try {
    await file.handle.writeFile(bytes);
  } catch (error) {
    await dropDraft(file);
    throw error;
  }
  await finishDraft(file);
}

/** Erases the drafts that a crash left in a folder, and removes them. To be done before any is begun there. */
export async function removeDrafts(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const drafts = entries.filter(({ name }) => DRAFT_NAME.test(name));
  await Promise.all(
    drafts.map(async (entry) => {
      const draft = path.join(folder, entry.name);
      // What a link points to is somebody else's.
      if (entry.isFile()) await overwriteFile(draft).catch(() => undefined);
      await rm(draft, { force: true }).catch(() => undefined);
    }),
  );
}

/**
 * As {@link writeAtomically}, but fills the old file with zeros before the new one, which is on the disk by then, takes
 * its name. A crash in between leaves the zeros: so only for a file that has a whole twin.
 * @throws where the disk refuses; the target is then as it was, or zeros
 */
export async function writeOverErased(target: string, bytes: Uint8Array): Promise<void> {
  const file = await beginDraft(target);
  try {
    await file.handle.writeFile(bytes);
    await file.handle.sync();
    await overwriteFile(target);
  } catch (error) {
    await dropDraft(file);
    throw error;
  }
  await finishDraft(file);
}

/** Fills a file with zeros, in place and on the disk; does nothing where there is none. */
async function overwriteFile(place: string): Promise<void> {
  const handle = await open(place, 'r+').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!handle) return;
  try {
    const { size } = await handle.stat();
    const zeros = new Uint8Array(ZEROS_LENGTH);
    for (let at = 0; at < size; at += ZEROS_LENGTH) {
      await handle.write(zeros, 0, Math.min(ZEROS_LENGTH, size - at), at);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes the new name durable. Windows neither offers nor needs it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
