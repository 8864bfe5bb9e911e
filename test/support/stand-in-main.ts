import { randomUUID } from 'node:crypto';
import {
  createMessage,
  decryptSessionKeys,
  generateKey,
  readKey,
  readMessage,
  sign,
  type KeyOptions,
  type PrivateKey,
} from 'openpgp';
import { deskIdSchema, type DeskId } from '@shared/domain/ids';
import { CHUNK_LIMIT, type Contact } from '@shared/ipc/contract';
import { err, ok } from '@shared/lib/result';
import type { EngineServices } from '../../renderer/roll-worker/engine-api';

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

export function mainOf(name: string, privateKey: PrivateKey): StandInMain {
  const askedToDecrypt: Uint8Array[] = [];
  const appended: number[] = [];
  const signatures = new Map<string, Uint8Array[]>();
  const publicKey = privateKey.toPublic().armor();
  const fingerprint = deskIdSchema.parse(privateKey.getFingerprint());
  const services: EngineServices = {
    async decryptSessionKey(packets) {
      askedToDecrypt.push(packets);
      try {
        const message = await readMessage({ binaryMessage: packets });
        const [key] = await decryptSessionKeys({ message, decryptionKeys: privateKey });
        return key?.algorithm
          ? ok({ algorithm: key.algorithm, data: key.data })
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
      const message = await createMessage({ binary: new Uint8Array(Buffer.concat(parts)) });
      const signature = await sign({ message, signingKeys: privateKey, detached: true, format: 'object' });
      return ok(new Uint8Array(Buffer.from(await readBytes(signature.write()))));
    },
  };
  return {
    services,
    fingerprint,
    publicKey,
    privateKey,
    askedToDecrypt,
    appended,
    unfinished: () => signatures.size,
    contact: (role) => ({ role, name, fingerprint, publicKey, addedAt: 0 }),
  };
}

function readBytes(bytes: unknown): Uint8Array {
  if (!(bytes instanceof Uint8Array)) throw new TypeError('a signature is written as bytes');
  return bytes;
}

/** The contact that somebody is who only has GnuPG. */
export async function contactOf(name: string, publicKey: string): Promise<Contact> {
  const key = await readKey({ armoredKey: publicKey });
  const fingerprint = deskIdSchema.parse(key.getFingerprint());
  return { role: 'accreditor', name, fingerprint, publicKey, addedAt: 0 };
}
