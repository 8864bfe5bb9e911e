import type { RecordKey, TableName } from './record-store';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const text = new TextEncoder();

/**
 * Makes a key for AES-256-GCM that scripts can't read back, and overwrites the bytes it was made of.
 *
 * @param bytes 32 bytes
 */
export async function takeDataKey(bytes: Uint8Array): Promise<CryptoKey> {
  try {
    return await crypto.subtle.importKey('raw', owned(bytes), 'AES-GCM', false, ['encrypt', 'decrypt']);
  } finally {
    bytes.fill(0);
  }
}

/** Where a record stands. A sealed record opens in this place only. */
export interface Place {
  readonly database: string;
  /** `memory`: nowhere in the database. */
  readonly table: TableName | 'memory';
  readonly key: RecordKey;
}

/**
 * Fresh nonce (12 bytes), then AES-256-GCM of the plain bytes with the place as associated data.
 *
 * The nonce is 96 random bits from the system. NIST SP 800-38D, section 8.3, allows 2^32 seals under one key this way:
 * below that two nonces are the same with a probability of less than 2^-32. Each assembly has a key of its own, and one act
 * costs two seals: 2^32 would take two billion acts, or, with 185 seals each, 23 million imports of a list of 365,000.
 */
export async function seal(
  key: CryptoKey,
  place: Place,
  plain: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const body = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: nameOf(place) },
    key,
    owned(plain),
  );
  const sealed = new Uint8Array(NONCE_BYTES + body.byteLength);
  sealed.set(iv);
  sealed.set(new Uint8Array(body), NONCE_BYTES);
  return sealed;
}

/** The plain bytes; undefined where the record was altered, comes from another place or has another key. */
export async function unseal(
  key: CryptoKey,
  place: Place,
  sealed: Uint8Array,
): Promise<Uint8Array | undefined> {
  if (sealed.byteLength < NONCE_BYTES + TAG_BYTES) return undefined;
  const bytes = owned(sealed);
  const iv = bytes.subarray(0, NONCE_BYTES);
  try {
    const algorithm = { name: 'AES-GCM', iv, additionalData: nameOf(place) };
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, bytes.subarray(NONCE_BYTES)));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'OperationError') return undefined;
    throw error;
  }
}

function nameOf({ database, table, key }: Place): Uint8Array<ArrayBuffer> {
  return text.encode(JSON.stringify([database, table, ...key]));
}

/** WebCrypto takes no shared memory, and the type says so. */
function owned(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer } = bytes;
  return buffer instanceof ArrayBuffer
    ? new Uint8Array(buffer, bytes.byteOffset, bytes.byteLength)
    : new Uint8Array(bytes);
}
