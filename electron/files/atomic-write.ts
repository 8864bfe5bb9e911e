import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';

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
