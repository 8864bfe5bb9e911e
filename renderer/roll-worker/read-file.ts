import { err, ok, type Result } from '@shared/lib/result';
import type { StorageFailure } from '../db/roll-storage';

/** All of a file that somebody chose. It may be gone or locked by now. */
export async function readFile(
  file: File,
  limit: number,
): Promise<Result<Uint8Array, StorageFailure | { readonly kind: 'too-large'; readonly limit: number }>> {
  if (file.size > limit) return err({ kind: 'too-large', limit });
  try {
    return ok(new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    return err({ kind: 'storage', message: error instanceof Error ? error.message : String(error) });
  }
}
