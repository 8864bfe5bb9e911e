import { randomUUID } from 'node:crypto';
import type { CallAnswer, CallArgs } from '@shared/ipc/contract';
import { err, ok } from '@shared/lib/result';
import { readSecretKey } from './openpgp-identity';
import { orUndefined, whyUnfit } from './public-key';
import { createQueue } from '../files/queue';
import { signingDate } from './signing-date';
import { type SigningStream, openSigningStream } from './signing-stream';
import type { Vault } from './vault';

const OPEN_LIMIT = 2;
/** As much as a package may be long, in bytes. */
const SIZE_LIMIT = 512 * 1024 * 1024;

/** Signatures that the window is having made, chunk by chunk. A token is good for the window that got it. */
export interface Signatures {
  /** One too many ends the oldest: its window lost sight of it. */
  readonly begin: (sender: number) => Promise<CallAnswer<'beginSignature'>>;
  readonly append: (
    sender: number,
    args: CallArgs<'appendToSignature'>[0],
  ) => Promise<CallAnswer<'appendToSignature'>>;
  readonly finish: (
    sender: number,
    args: CallArgs<'finishSignature'>[0],
  ) => Promise<CallAnswer<'finishSignature'>>;
  readonly dropAll: () => void;
}

interface Pending {
  readonly sender: number;
  readonly stream: SigningStream;
  readonly inTurn: ReturnType<typeof createQueue>;
  size: number;
}

export function createSignatures(vault: Vault): Signatures {
  const pending = new Map<string, Pending>();

  function find(sender: number, token: string): Pending | undefined {
    const found = pending.get(token);
    return found?.sender === sender ? found : undefined;
  }

  function drop(token: string): void {
    void pending.get(token)?.stream.drop();
    pending.delete(token);
  }

  return {
    async begin(sender) {
      const content = vault.content();
      if (!content) return err({ kind: 'locked' });
      const key = await readSecretKey(content.identity.secretKey);
      const date = (await orUndefined(signingDate(key, Date.now()))) ?? new Date();
      if (!(await orUndefined(key.getSigningKey(undefined, date)))) {
        return err({ kind: 'unusable-key', reason: (await whyUnfit(key, date)) ?? 'cannot-sign' });
      }
      const stream = await openSigningStream(key, date);
      // Locked meanwhile.
      if (!vault.content()) return err({ kind: 'locked' });
      const [oldest] = pending.keys();
      if (oldest !== undefined && pending.size === OPEN_LIMIT) drop(oldest);
      const token = randomUUID();
      pending.set(token, { sender, stream, inTurn: createQueue(), size: 0 });
      return ok(token);
    },
    async append(sender, { token, bytes }) {
      const found = find(sender, token);
      if (!found) return err({ kind: 'unknown-token' });
      found.size += bytes.byteLength;
      if (found.size > SIZE_LIMIT) {
        drop(token);
        return err({ kind: 'disk', message: 'EFBIG' });
      }
      return found.inTurn(() => whileOpen(found.stream.append(bytes)));
    },
    async finish(sender, { token }) {
      const found = find(sender, token);
      if (!found) return err({ kind: 'unknown-token' });
      const answer = await found.inTurn(() => whileOpen(found.stream.finish()));
      pending.delete(token);
      return answer;
    },
    dropAll() {
      for (const token of pending.keys()) drop(token);
    },
  };
}

/** A stream that was dropped meanwhile, by a lock or for want of room, has no token any more. */
async function whileOpen<Value>(step: Promise<Value>) {
  try {
    return ok(await step);
  } catch {
    return err({ kind: 'unknown-token' } as const);
  }
}
