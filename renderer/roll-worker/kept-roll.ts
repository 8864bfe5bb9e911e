import type { RollId } from '@shared/domain/ids';
import { serializeIndex } from '@shared/search/search-index';
import type { RollStorage } from '../db/roll-storage';
import type { OpenRoll } from './stored-roll';

/** Bytes that are sealed together: small beside the roll, of which there are two copies while it is sealed. */
const PIECE_BYTES = 8 * 1024 * 1024;

/**
 * The roll while the program is locked: in memory, sealed by a data key that is not. Unlocking then has nothing to read from
 * disk, which at 365,000 members takes longer than all the rest.
 */
export interface KeptRoll {
  readonly storedAs: RollId;
  readonly rows: readonly Uint8Array[];
  readonly index: readonly Uint8Array[];
}

export async function keepRoll(
  storage: RollStorage,
  { record: { storedAs }, roll, index }: OpenRoll,
): Promise<KeptRoll> {
  const rows = await sealPieces(storage, `${storedAs} rows`, roll.bytes);
  return {
    storedAs,
    rows,
    index: await sealPieces(storage, `${storedAs} index`, new Uint8Array(serializeIndex(index))),
  };
}

/** The rows as they were; undefined where a piece doesn't open, or they are not of this size. */
export function openRows(
  storage: RollStorage,
  { storedAs, rows }: KeptRoll,
  size: number,
): Promise<Uint8Array | undefined> {
  return openPieces(storage, `${storedAs} rows`, rows, size);
}

export function openIndex(
  storage: RollStorage,
  { storedAs, index }: KeptRoll,
): Promise<Uint8Array | undefined> {
  return openPieces(storage, `${storedAs} index`, index, undefined);
}

async function sealPieces(storage: RollStorage, name: string, bytes: Uint8Array): Promise<Uint8Array[]> {
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += PIECE_BYTES)
    pieces.push(await storage.sealAside(name, pieces.length, bytes.subarray(at, at + PIECE_BYTES)));
  return pieces;
}

async function openPieces(
  storage: RollStorage,
  name: string,
  pieces: readonly Uint8Array[],
  size: number | undefined,
): Promise<Uint8Array | undefined> {
  const opened = await Promise.all(pieces.map((piece, n) => storage.openAside(name, n, piece)));
  const plain = opened.filter((piece) => piece !== undefined);
  const total = plain.reduce((sum, piece) => sum + piece.length, 0);
  if (plain.length !== pieces.length || (size !== undefined && total !== size)) return undefined;
  const bytes = new Uint8Array(total);
  let end = 0;
  for (const piece of plain) {
    bytes.set(piece, end);
    end += piece.length;
  }
  return bytes;
}
