import { config, createMessage, encrypt, enums, readKey, readSignature, type PublicKey } from 'openpgp';
import { joinBytes } from '@shared/exchange/bytes';
import { CHUNK_LIMIT, type FileFailure, type KeyFailure } from '@shared/ipc/contract';
import { err, ok, type Result } from '@shared/lib/result';
import type { Cancelled, EngineServices, OnProgress } from './engine-api';

/** What GnuPG 2.2 reads. A passphrase is hashed as often as the format can say: 65,011,712 octets of it (RFC 4880, 3.7.1.3). */
const CONFIG = {
  ...config,
  preferredSymmetricAlgorithm: enums.symmetric.aes256,
  preferredCompressionAlgorithm: enums.compression.zlib,
  aeadProtect: false,
  s2kType: enums.s2k.iterated,
  s2kIterationCountByte: 255,
} as const;

export type SealMessageFailure = Cancelled | KeyFailure | FileFailure;

export interface SealMessageOptions {
  /** What is sealed, in pieces of any size. */
  readonly content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
  /** ASCII-armoured public keys; none where there is a passphrase. */
  readonly recipients: readonly string[];
  /**
   * The only recipient's key may have expired: it is used as of its last valid second. For what its owner needs in any case
   * and can read as ever: a key that has expired is one that nobody extended in time, not one that fell into other hands.
   */
  readonly evenExpired?: boolean;
  /** Opens it beside the keys. */
  readonly passphrase?: string;
  readonly services: Pick<EngineServices, 'beginSignature' | 'appendToSignature' | 'finishSignature'>;
  readonly onProgress?: OnProgress;
  readonly isCancelled?: () => boolean;
}

/**
 * Signs with this computer's identity, compresses (zlib) and encrypts. The result is what
 * `gpg --sign --encrypt` makes: a binary OpenPGP message, one-pass signed, with integrity protection (SEIPD version 1).
 */
export async function sealMessage(
  options: SealMessageOptions,
): Promise<Result<Uint8Array, SealMessageFailure>> {
  const given = await readRecipients(options.recipients);
  const recipients = options.evenExpired === true ? await revived(given, options.recipients) : given;
  if (!recipients.ok) return recipients;
  const signed = await signContent(options);
  if (!signed.ok) return signed;
  return encryptContent(signed.value, recipients.value, options);
}

interface Recipients {
  readonly keys: PublicKey[];
  /** As of when they are used. */
  readonly date: Date;
}

/** The keys, each fit to be encrypted to. */
export async function readRecipients(armored: readonly string[]): Promise<Result<Recipients, KeyFailure>> {
  const keys: PublicKey[] = [];
  try {
    for (const armoredKey of armored) keys.push((await readKey({ armoredKey })).toPublic());
  } catch {
    return err({ kind: 'not-a-key' });
  }
  const date = asOf(keys);
  for (const key of keys) {
    try {
      await key.getEncryptionKey(undefined, date);
    } catch {
      return err({ kind: 'unusable-key', reason: await reasonOf(key, date) });
    }
  }
  return ok({ keys, date });
}

/** Now, or when the youngest part of these keys says it was made: the clock it was made by may be ahead of this one. */
function asOf(keys: readonly PublicKey[]): Date {
  const times = keys.flatMap((key) =>
    [...key.toPacketList()].map((packet) => ('created' in packet ? (packet.created?.getTime() ?? 0) : 0)),
  );
  return new Date(times.reduce((latest, time) => Math.max(latest, time), Date.now()));
}

async function reasonOf(key: PublicKey, date: Date): Promise<'expired' | 'revoked' | 'cannot-encrypt'> {
  if (await key.isRevoked(undefined, undefined, date)) return 'revoked';
  try {
    await key.getEncryptionKey(undefined, null);
    return 'expired';
  } catch {
    return 'cannot-encrypt';
  }
}

/** What could not be read because its only key has expired, as of the last second at which it was of use. */
async function revived(
  given: Result<Recipients, KeyFailure>,
  [armoredKey, ...others]: readonly string[],
): Promise<Result<Recipients, KeyFailure>> {
  if (armoredKey === undefined || others.length > 0) throw new Error('expired keys are used one by one');
  if (given.ok || given.error.kind !== 'unusable-key' || given.error.reason !== 'expired') return given;
  const key = (await readKey({ armoredKey })).toPublic();
  const ends = await Promise.all([key, ...key.subkeys].map((part) => part.getExpirationTime()));
  const seconds = ends.flatMap((end) => (end instanceof Date ? [end.getTime() - 1000] : []));
  for (const second of seconds.sort((a, b) => b - a)) {
    const date = new Date(second);
    const fits = await key.getEncryptionKey(undefined, date).catch(() => undefined);
    if (fits !== undefined) return ok({ keys: [key], date });
  }
  return given;
}

interface SignedContent {
  readonly chunks: readonly Uint8Array[];
  readonly size: number;
  /** A detached binary signature over the chunks. */
  readonly signature: Uint8Array;
}

async function signContent(options: SealMessageOptions): Promise<Result<SignedContent, SealMessageFailure>> {
  const { services } = options;
  const token = await services.beginSignature();
  if (!token.ok) return token;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunksOf(options.content)) {
    if (options.isCancelled?.() === true) {
      await services.finishSignature(token.value);
      return err({ kind: 'cancelled' });
    }
    const appended = await services.appendToSignature(token.value, chunk);
    if (!appended.ok) return appended;
    chunks.push(chunk);
    size += chunk.length;
    options.onProgress?.({ step: 'signing', done: size, total: 0 });
  }
  const signature = await services.finishSignature(token.value);
  return signature.ok ? ok({ chunks, size, signature: signature.value }) : signature;
}

/** The content in chunks of `CHUNK_LIMIT` bytes, each with a buffer of its own. */
async function* chunksOf(content: SealMessageOptions['content']): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = [];
  let room = CHUNK_LIMIT;
  for await (const piece of content) {
    let rest = piece;
    while (rest.length >= room) {
      yield joinBytes([...parts, rest.subarray(0, room)]).slice();
      rest = rest.subarray(room);
      parts = [];
      room = CHUNK_LIMIT;
    }
    parts.push(rest);
    room -= rest.length;
  }
  if (room < CHUNK_LIMIT) yield joinBytes(parts).slice();
}

async function encryptContent(
  { chunks, size, signature }: SignedContent,
  { keys, date }: Recipients,
  { passphrase, onProgress, isCancelled }: SealMessageOptions,
): Promise<Result<Uint8Array, Cancelled>> {
  let next = 0;
  const source = new ReadableStream<Uint8Array>({
    pull(controller) {
      const chunk = chunks[next];
      next += 1;
      if (chunk === undefined) controller.close();
      else controller.enqueue(chunk);
    },
  });
  const sealed: unknown = await encrypt({
    message: await createMessage({ binary: source, filename: '' }),
    ...(keys.length > 0 && { encryptionKeys: keys }),
    ...(passphrase !== undefined && { passwords: passphrase }),
    signature: await readSignature({ binarySignature: signature }),
    date,
    format: 'binary',
    config: CONFIG,
  });
  if (!(sealed instanceof ReadableStream)) throw new TypeError('a stream is encrypted to a stream');
  const reader: ReadableStreamDefaultReader<unknown> = sealed.getReader();
  const parts: Uint8Array[] = [];
  for (;;) {
    const { value } = await reader.read();
    if (!(value instanceof Uint8Array)) return ok(joinBytes(parts));
    if (isCancelled?.() === true) {
      await reader.cancel();
      return err({ kind: 'cancelled' });
    }
    parts.push(value);
    onProgress?.({ step: 'encrypting', done: Math.min(next * CHUNK_LIMIT, size), total: size });
  }
}
