import { randomUUID } from 'node:crypto';
import {
  createMessage,
  decryptSessionKeys,
  generateKey,
  readMessage,
  sign,
  type KeyOptions,
  type PrivateKey,
} from 'openpgp';
import { deskIdSchema, type DeskId } from '@shared/domain/ids';
import { CHUNK_LIMIT, type Anchor, type Contact } from '@shared/ipc/contract';
import { err, ok } from '@shared/lib/result';
import type { EngineServices } from '../../renderer/roll-worker/engine-api';

/** As many packets as electron/keys takes at once. */
const PACKET_LIMIT = 64;

/** Stands in for the main process: the same answers as electron/keys gives, from an unprotected key in this process. */
export interface StandInMain {
  readonly services: EngineServices;
  readonly fingerprint: DeskId;
  readonly publicKey: string;
  readonly privateKey: PrivateKey;
  /** What was given to `decryptSessionKey`. */
  readonly askedToDecrypt: Uint8Array[];
  /** Sizes of what was given to `appendToSignature`, and how many signatures were left unfinished. */
  readonly appended: number[];
  readonly unfinished: () => number;
  /** What was kept of each assembly, by role and id: `desk 8d3b…`. */
  readonly anchors: Map<string, Anchor>;
  contact(role: Contact['role']): Contact;
}

export async function standInMain(name: string, options: Partial<KeyOptions> = {}): Promise<StandInMain> {
  const { privateKey } = await generateKey({
    type: 'ecc',
    curve: 'curve25519Legacy',
    userIDs: [{ name }],
    ...options,
    format: 'object',
  });
  return mainOf(name, privateKey);
}

/** With a key that somebody has already. */
export function mainOf(name: string, privateKey: PrivateKey): StandInMain {
  const askedToDecrypt: Uint8Array[] = [];
  const appended: number[] = [];
  const signatures = new Map<string, Uint8Array[]>();
  const anchors = new Map<string, Anchor>();
  const publicKey = privateKey.toPublic().armor();
  const fingerprint = deskIdSchema.parse(privateKey.getFingerprint());
  const services: EngineServices = {
    async decryptSessionKey(packets) {
      askedToDecrypt.push(packets);
      try {
        const message = await readMessage({ binaryMessage: packets });
        if (message.packets.length > PACKET_LIMIT) return err({ kind: 'not-openpgp' });
        const [key] = await decryptSessionKeys({ message, decryptionKeys: privateKey });
        return key?.algorithm
          ? ok({ algorithm: key.algorithm, data: new Uint8Array(key.data) })
          : err({ kind: 'not-for-this-key' });
      } catch {
        return err({ kind: 'not-for-this-key' });
      }
    },
    beginSignature() {
      const token = randomUUID();
      signatures.set(token, []);
      return Promise.resolve(ok(token));
    },
    appendToSignature(token, bytes) {
      const parts = signatures.get(token);
      if (parts === undefined || bytes.length > CHUNK_LIMIT)
        return Promise.resolve(err({ kind: 'unknown-token' }));
      parts.push(bytes.slice());
      appended.push(bytes.buffer.byteLength);
      return Promise.resolve(ok(undefined));
    },
    async finishSignature(token) {
      const parts = signatures.get(token);
      if (parts === undefined) return err({ kind: 'unknown-token' });
      signatures.delete(token);
      return ok(await detachedSignature(privateKey, Buffer.concat(parts)));
    },
    keepAnchor({ id, role }, anchor, afterLoss) {
      const name = `${role} ${id}`;
      const before = new Map(afterLoss ? [] : anchors.get(name)?.map((log) => [log.deskId, log]));
      for (const log of anchor) if ((before.get(log.deskId)?.seq ?? 0) < log.seq) before.set(log.deskId, log);
      anchors.set(name, [...before.values()]);
      return Promise.resolve(ok(undefined));
    },
  };
  return {
    services,
    fingerprint,
    publicKey,
    privateKey,
    askedToDecrypt,
    appended,
    anchors,
    unfinished: () => signatures.size,
    contact: (role) => ({ role, name, fingerprint, publicKey, addedAt: 0 }),
  };
}

export async function detachedSignature(
  signingKeys: PrivateKey,
  content: Uint8Array,
  date = new Date(),
): Promise<Uint8Array<ArrayBuffer>> {
  const message = await createMessage({ binary: new Uint8Array(content) });
  return bytesOf(await sign({ message, signingKeys, date, detached: true, format: 'binary' }));
}

/** The library's types for what it writes lean on a package that it doesn't bring along. */
export function bytesOf(written: unknown): Uint8Array<ArrayBuffer> {
  if (!(written instanceof Uint8Array)) throw new TypeError('expected bytes');
  return new Uint8Array(written);
}
