import {
  createMessage,
  decrypt,
  enums,
  readMessage,
  verify,
  type SessionKey as OpenPgpSessionKey,
  type Signature,
} from 'openpgp';
import type { DeskId } from '@shared/domain/ids';
import { joinBytes } from '@shared/exchange/bytes';
import { CHUNK_LIMIT, type SessionKey } from '@shared/ipc/contract';
import { err, ok, type Result } from '@shared/lib/result';
import type { EngineServices, EnvelopeFailure, OnProgress } from './engine-api';
import { removeArmor } from './envelope-armor';
import { takeApart } from './envelope-packets';
import { sessionKeyByPassphrase } from './envelope-passphrase';
import type { FindSigner, Issuer, Signer } from './envelope-signers';

/** Most bytes of a file, and of what it decompresses to. */
export const MESSAGE_LIMITS: MessageLimits = { sealed: 512 * 1024 * 1024, content: 512 * 1024 * 1024 };

/** As many session key packets as the main process takes at once. */
const PACKETS_AT_ONCE = 64;

export interface MessageLimits {
  readonly sealed: number;
  readonly content: number;
}

export interface OpenMessageOptions {
  /** A binary or ASCII-armoured OpenPGP message. */
  readonly bytes: Uint8Array;
  readonly services: Pick<EngineServices, 'decryptSessionKey'>;
  readonly findSigner: FindSigner;
  /** Opens what no key of this computer opens; `null`: nobody has given one yet. Absent: passphrases are passed over. */
  readonly passphrase?: string | null;
  readonly onProgress?: OnProgress;
  readonly isCancelled?: () => boolean;
  readonly limits?: MessageLimits;
}

export interface OpenedMessage {
  readonly content: Uint8Array;
  /** Whose signature was verified: fingerprint of the primary key. */
  readonly signer: DeskId;
  readonly openedBy: 'key' | 'passphrase';
}

/**
 * Opens a message that is signed once and encrypted to this computer's identity, or to a passphrase where that is wanted. Nothing is returned before both the
 * integrity of the whole and the signature over it have been verified. That the signer's key has expired since, or that the
 * signature is dated in the future, refuses nothing: the clocks of two computers may differ by hours.
 */
export async function openMessage(
  options: OpenMessageOptions,
): Promise<Result<OpenedMessage, EnvelopeFailure>> {
  const { limits = MESSAGE_LIMITS, isCancelled } = options;
  if (options.bytes.length === 0) return err({ kind: 'empty' });
  if (options.bytes.length > limits.sealed) return err({ kind: 'too-large', limit: limits.sealed });
  const bytes = await removeArmor(options.bytes);
  if (!bytes.ok) return bytes;
  const found = await findSessionKey(bytes.value, options);
  if (!found.ok) return found;
  const { sessionKey, openedBy } = found.value;
  if (isCancelled?.() === true) return err({ kind: 'cancelled' });
  const size = bytes.value.length;
  options.onProgress?.({ step: 'decrypting', done: 0, total: size });
  const decrypted = await decryptContent(bytes.value, sessionKey, limits.content);
  if (!decrypted.ok) return decrypted;
  if (isCancelled?.() === true) return err({ kind: 'cancelled' });
  options.onProgress?.({ step: 'verifying', done: 0, total: decrypted.value.content.length });
  const verified = await verifyContent(decrypted.value, options.findSigner);
  return verified.ok ? ok({ ...verified.value, openedBy }) : verified;
}

interface FoundSessionKey extends Pick<OpenedMessage, 'openedBy'> {
  readonly sessionKey: SessionKey;
}

/** By this computer's key, else by the passphrase. */
async function findSessionKey(
  bytes: Uint8Array,
  { services, passphrase }: OpenMessageOptions,
): Promise<Result<FoundSessionKey, EnvelopeFailure>> {
  const message = takeApart(bytes);
  if (!message.ok) return message;
  const { sessionKeys, passphraseKeys, start } = message.value;
  const byKey = await findByKey(sessionKeys, services);
  if (byKey.ok) return ok({ sessionKey: byKey.value, openedBy: 'key' });
  const isTried = byKey.error.kind === 'not-for-this-key' && passphraseKeys.length > 0;
  if (!isTried || passphrase === undefined) return byKey;
  if (passphrase === null) return err({ kind: 'package-passphrase-missing' });
  const sessionKey = await sessionKeyByPassphrase(passphraseKeys, start, passphrase);
  return sessionKey === undefined
    ? err({ kind: 'package-passphrase-wrong' })
    : ok({ sessionKey, openedBy: 'passphrase' });
}

async function findByKey(
  sessionKeys: readonly Uint8Array[],
  services: OpenMessageOptions['services'],
): Promise<Result<SessionKey, EnvelopeFailure>> {
  for (let at = 0; at < sessionKeys.length; at += PACKETS_AT_ONCE) {
    // A copy: a view would take the whole file along to the main process.
    const packets = joinBytes(sessionKeys.slice(at, at + PACKETS_AT_ONCE)).slice();
    if (packets.length > CHUNK_LIMIT) return err({ kind: 'too-large', limit: CHUNK_LIMIT });
    const found = await services.decryptSessionKey(packets);
    if (found.ok || found.error.kind !== 'not-for-this-key') return found;
  }
  return err({ kind: 'not-for-this-key' });
}

interface Decrypted {
  readonly content: Uint8Array;
  readonly signatures: readonly Signature[];
}

async function decryptContent(
  bytes: Uint8Array,
  { algorithm, data }: SessionKey,
  limit: number,
): Promise<Result<Decrypted, EnvelopeFailure>> {
  if (!isCipher(algorithm)) return err({ kind: 'altered' });
  try {
    const decrypted = await decrypt({
      message: await readMessage({ binaryMessage: bytes }),
      sessionKeys: { algorithm, data },
      format: 'binary',
      config: { maxDecompressedMessageSize: limit },
    });
    const signatures = await Promise.all(decrypted.signatures.map(({ signature }) => signature));
    const content: unknown = decrypted.data;
    return content instanceof Uint8Array ? ok({ content, signatures }) : err({ kind: 'altered' });
  } catch (error) {
    const isTooLarge = String(error).includes('Maximum decompressed message size exceeded');
    return err(isTooLarge ? { kind: 'too-large', limit } : { kind: 'altered' });
  }
}

function isCipher(name: string): name is OpenPgpSessionKey['algorithm'] {
  return Object.hasOwn(enums.symmetric, name);
}

async function verifyContent(
  { content, signatures }: Decrypted,
  findSigner: FindSigner,
): Promise<Result<Omit<OpenedMessage, 'openedBy'>, EnvelopeFailure>> {
  const [signature, ...others] = signatures;
  if (signature === undefined) return err({ kind: 'not-signed' });
  const issuer = issuerOf(signature);
  if (issuer === undefined || others.length > 0) return err({ kind: 'bad-signature' });
  const signer = await findSigner(issuer, firstLineOf(content));
  if (!signer.ok) return signer;
  const isRight = await isSignedBy(content, signature, signer.value);
  return isRight ? ok({ content, signer: signer.value.fingerprint }) : err({ kind: 'bad-signature' });
}

function issuerOf(signature: Signature): Issuer | undefined {
  const [packet] = signature.packets;
  if (packet === undefined) return undefined;
  const octets = packet.issuerFingerprint;
  const fingerprint = octets && Array.from(octets, (octet) => octet.toString(16).padStart(2, '0')).join('');
  return { keyId: packet.issuerKeyID, fingerprint: fingerprint ?? undefined };
}

/** Without its line feed. */
export function firstLineOf(content: Uint8Array): Uint8Array {
  const end = content.indexOf(0x0a);
  return end < 0 ? content : content.subarray(0, end);
}

async function isSignedBy(content: Uint8Array, signature: Signature, { key }: Signer): Promise<boolean> {
  const { signatures } = await verify({
    message: await createMessage({ binary: content }),
    signature,
    verificationKeys: key,
    // As of when the signature says it was made.
    date: null,
    format: 'binary',
  });
  try {
    return (await signatures[0]?.verified) === true;
  } catch {
    return false;
  }
}
