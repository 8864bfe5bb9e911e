import { CHUNK_LIMIT, type FileFailure, type SaveKind } from '@shared/ipc/contract';
import { type Result, err, ok } from '@shared/lib/result';
import { call } from './bridge';

/** A file that stands complete on disk. `name` is the one chosen in the dialog. */
export interface SavedFile {
  readonly name: string;
}

/** Asks where to save and writes the file there in pieces; it appears in its place only once it is complete. */
export async function saveFile(
  kind: SaveKind,
  suggestedName: string,
  bytes: Uint8Array,
): Promise<Result<SavedFile, FileFailure>> {
  const begun = await call('beginSave', { kind, suggestedName: safeName(suggestedName) });
  if (!begun.ok) return begun;
  const { token, name } = begun.value;
  for (let start = 0; start < bytes.byteLength; start += CHUNK_LIMIT) {
    const appended = await call('appendToSave', { token, bytes: bytes.slice(start, start + CHUNK_LIMIT) });
    if (!appended.ok) {
      await call('abortSave', { token });
      return err(appended.error);
    }
  }
  const finished = await call('finishSave', { token });
  return finished.ok ? ok({ name }) : err(finished.error);
}

/** A text as a file, in UTF-8. */
export function saveText(
  kind: SaveKind,
  suggestedName: string,
  text: string,
): Promise<Result<SavedFile, FileFailure>> {
  return saveFile(kind, suggestedName, new TextEncoder().encode(text));
}

/** What may be suggested as the name of a file. */
export function safeName(name: string): string {
  return name.replace(/[/\\\p{Cc}]/gu, '-').slice(0, 120);
}
