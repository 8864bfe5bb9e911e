import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { CallAnswer, CallArgs } from '@shared/ipc/contract';
import { err, ok } from '@shared/lib/result';
import { type DraftFile, beginDraft, dropDraft, finishDraft } from './atomic-write';
import { orDiskFailure } from './disk-failure';
import { createQueue } from './queue';

const OPEN_LIMIT = 4;

/** Files that the window is saving, chunk by chunk. A token is good for the window that got it. */
export interface Saver {
  readonly begin: (sender: number, args: CallArgs<'beginSave'>[0]) => Promise<CallAnswer<'beginSave'>>;
  readonly append: (sender: number, args: CallArgs<'appendToSave'>[0]) => Promise<CallAnswer<'appendToSave'>>;
  readonly finish: (sender: number, args: CallArgs<'finishSave'>[0]) => Promise<CallAnswer<'finishSave'>>;
  readonly abort: (sender: number, args: CallArgs<'abortSave'>[0]) => Promise<undefined>;
  /** Drops what was begun, an open dialog's answer too: at a lock, and when the window is gone or shows another page. */
  readonly dropAll: () => Promise<void>;
}

/** Asks where to save. @returns an absolute path; undefined where nobody wants to save after all */
export type ChooseTarget = (args: CallArgs<'beginSave'>[0]) => Promise<string | undefined>;

interface Pending {
  readonly sender: number;
  readonly file: DraftFile;
  readonly inTurn: ReturnType<typeof createQueue>;
}

export function createSaver(chooseTarget: ChooseTarget): Saver {
  const pending = new Map<string, Pending>();
  let drops = 0;

  function find(sender: number, token: string): Pending | undefined {
    const found = pending.get(token);
    return found?.sender === sender ? found : undefined;
  }

  async function drop(token: string): Promise<void> {
    const found = pending.get(token);
    pending.delete(token);
    await found?.inTurn(() => dropDraft(found.file));
  }

  async function begin(
    sender: number,
    target: string,
    dropsBefore: number,
  ): Promise<CallAnswer<'beginSave'>> {
    if (pending.size >= OPEN_LIMIT) return err({ kind: 'disk', message: 'EMFILE' });
    const file = await beginDraft(target);
    if (drops !== dropsBefore) {
      await dropDraft(file);
      return err({ kind: 'cancelled' });
    }
    const token = randomUUID();
    pending.set(token, { sender, file, inTurn: createQueue() });
    return ok({ token, name: path.basename(target) });
  }

  return {
    async begin(sender, args) {
      const dropsBefore = drops;
      const target = await chooseTarget(args);
      if (target === undefined || drops !== dropsBefore) return err({ kind: 'cancelled' });
      return orDiskFailure(() => begin(sender, target, dropsBefore));
    },
    async append(sender, { token, bytes }) {
      const found = find(sender, token);
      if (!found) return err({ kind: 'unknown-token' });
      const answer = await found.inTurn(() =>
        orDiskFailure(async () => {
          if (!pending.has(token)) return err({ kind: 'unknown-token' } as const);
          await found.file.handle.writeFile(bytes);
          return ok(undefined);
        }),
      );
      if (!answer.ok) await drop(token);
      return answer;
    },
    async finish(sender, { token }) {
      const found = find(sender, token);
      if (!found) return err({ kind: 'unknown-token' });
      return found.inTurn(() =>
        orDiskFailure(async () => {
          if (!pending.delete(token)) return err({ kind: 'unknown-token' } as const);
          await finishDraft(found.file);
          return ok(undefined);
        }),
      );
    },
    async abort(sender, { token }) {
      if (find(sender, token)) await drop(token);
      return undefined;
    },
    async dropAll() {
      drops += 1;
      await Promise.all([...pending.keys()].map(drop));
    },
  };
}
