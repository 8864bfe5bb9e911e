import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { OpenedFile } from '@shared/ipc/contract';

/** The largest package the program takes, in bytes. */
const SIZE_LIMIT = 512 * 1024 * 1024;
const READ_SIZE = 256 * 1024;
const OPEN_FLAGS = constants.O_RDONLY | (process.platform === 'win32' ? 0 : constants.O_NONBLOCK);
/** More files than this are not kept waiting; the oldest goes. */
const WAITING_LIMIT = 16;
/** What the program is registered to open. */
const EXTENSIONS = ['.stimmkarte', '.pgp', '.gpg', '.asc'];

type Problem = NonNullable<OpenedFile['problem']>;

/** Files that the system asked the program to open, each readable once, by a token that only the window learns. */
export interface OpenedFiles {
  /** Takes a file in; one that can't be opened too, so that whoever chose it learns why. Links are followed. */
  readonly offer: (file: string) => Promise<void>;
  /** What was offered since the last call. */
  readonly take: () => OpenedFile[];
  /** The file behind a token, read as far as it was long when opened; undefined where there is none (any more). */
  readonly read: (token: string) => Promise<{ size: number; body: ReadableStream } | undefined>;
}

interface RegularFile {
  readonly handle: FileHandle;
  readonly size: number;
}

interface Waiting {
  readonly file: string;
  readonly opened: OpenedFile;
  announced: boolean;
}

export function createOpenedFiles(): OpenedFiles {
  const waiting = new Map<string, Waiting>();
  return {
    async offer(file) {
      const opened = { token: randomUUID(), name: path.basename(file), ...(await examine(file)) };
      waiting.set(opened.token, { file, opened, announced: false });
      const [oldest] = waiting.keys();
      if (waiting.size > WAITING_LIMIT && oldest !== undefined) waiting.delete(oldest);
    },
    take() {
      const fresh = [...waiting.values()].filter((entry) => !entry.announced);
      for (const entry of fresh) entry.announced = true;
      return fresh.map((entry) => entry.opened);
    },
    async read(token) {
      const entry = waiting.get(token);
      waiting.delete(token);
      if (!entry?.announced || entry.opened.problem !== undefined) return undefined;
      const found = await openRegularFile(entry.file);
      return found && { size: found.size, body: streamOf(found) };
    },
  };
}

/** Looks at what a name leads to before anything is opened: opening a device may set it going. */
async function examine(file: string): Promise<{ size: number; problem?: Problem }> {
  let stats;
  try {
    stats = await stat(file);
  } catch {
    return { size: 0, problem: 'unreadable' };
  }
  if (!stats.isFile()) return { size: 0, problem: 'special' };
  const { size } = stats;
  if (!EXTENSIONS.includes(path.extname(file).toLowerCase())) return { size, problem: 'wrong-kind' };
  if (size > SIZE_LIMIT) return { size, problem: 'too-large' };
  const found = await openRegularFile(file);
  await found?.handle.close();
  return found ? { size: found.size } : { size, problem: 'unreadable' };
}

/** Opens without waiting for a writer, as a named pipe would have it, and looks at what was opened, not at its name. */
async function openRegularFile(file: string): Promise<RegularFile | undefined> {
  try {
    const handle = await open(file, OPEN_FLAGS);
    const stats = await handle.stat();
    if (stats.isFile() && stats.size <= SIZE_LIMIT) return { handle, size: stats.size };
    await handle.close();
  } catch {
    // Not there any more, or not ours to read.
  }
  return undefined;
}

/** Reads `size` bytes, also where the file grew since, and closes it. */
function streamOf({ handle, size }: RegularFile): ReadableStream {
  const end = Math.max(0, size - 1);
  return Readable.toWeb(handle.createReadStream({ start: 0, end, highWaterMark: READ_SIZE }));
}
