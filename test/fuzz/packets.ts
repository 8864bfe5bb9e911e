/** OpenPGP packets by hand (RFC 4880, section 4 and 5), right or wrong as wanted. */
import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { constants, deflateRawSync, deflateSync, inflateRawSync, inflateSync } from 'node:zlib';
import { joined } from './bytes';

export const TAG = {
  publicKeySessionKey: 1,
  signature: 2,
  symmetricSessionKey: 3,
  onePassSignature: 4,
  secretKey: 5,
  publicKey: 6,
  secretSubkey: 7,
  compressed: 8,
  encryptedWithoutIntegrity: 9,
  marker: 10,
  literal: 11,
  trust: 12,
  userId: 13,
  publicSubkey: 14,
  userAttribute: 17,
  encrypted: 18,
  modificationDetection: 19,
  encryptedAead: 20,
  padding: 21,
} as const;

export interface Packet {
  readonly tag: number;
  readonly body: Uint8Array;
  /** How its length is spelled; the shortest new form where it isn't said. */
  readonly form?: Form;
}

/** `partial`: in parts of 512 octets. `wrong`: this length is written, whatever the body has. */
export type Form = 'short' | 'five' | 'old' | 'old-long' | 'partial' | 'indeterminate' | { wrong: number };

export function writePackets(packets: readonly Packet[]): Uint8Array {
  return joined(...packets.flatMap(({ tag, body, form = 'short' }) => writePacket(tag, body, form)));
}

function writePacket(tag: number, body: Uint8Array, form: Form): Uint8Array[] {
  const { length } = body;
  if (typeof form === 'object') return [Uint8Array.of(0xc0 | tag, 255), uint32(form.wrong), body];
  // The old format has no room for the higher tags.
  const isOld = tag < 16;
  if (form === 'indeterminate' && isOld) return [Uint8Array.of(0x83 | (tag << 2)), body];
  if (form === 'old' && isOld && length < 0x1_0000)
    return [Uint8Array.of(0x81 | (tag << 2), length >> 8, length), body];
  if (form === 'old-long' && isOld) return [Uint8Array.of(0x82 | (tag << 2)), uint32(length), body];
  if (form === 'partial') return writeParts(tag, body);
  return [Uint8Array.of(0xc0 | tag), form === 'five' ? fiveOctets(length) : shortest(length), body];
}

function writeParts(tag: number, body: Uint8Array): Uint8Array[] {
  const parts: Uint8Array[] = [Uint8Array.of(0xc0 | tag)];
  let at = 0;
  for (; body.length - at > 512; at += 512) parts.push(Uint8Array.of(0xe9), body.subarray(at, at + 512));
  return [...parts, shortest(body.length - at), body.subarray(at)];
}

function shortest(length: number): Uint8Array {
  if (length < 192) return Uint8Array.of(length);
  if (length < 8384) return Uint8Array.of(((length - 192) >> 8) + 192, length - 192);
  return fiveOctets(length);
}

function fiveOctets(length: number): Uint8Array {
  return joined(Uint8Array.of(255), uint32(length));
}

export function uint32(value: number): Uint8Array {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
}

/** The packets of a sound file; throws on one that isn't. */
export function readPackets(bytes: Uint8Array): Packet[] {
  const packets: Packet[] = [];
  for (let at = 0; at < bytes.length;) {
    const { tag, body, end } = readPacket(bytes, at);
    packets.push({ tag, body });
    at = end;
  }
  return packets;
}

function readPacket(bytes: Uint8Array, start: number): { tag: number; body: Uint8Array; end: number } {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const first = view.readUInt8(start);
  if ((first & 0x40) === 0) {
    const octets = 1 << (first & 3);
    const isRest = octets === 8;
    const from = start + 1 + (isRest ? 0 : octets);
    const end = isRest ? bytes.length : from + view.readUIntBE(start + 1, octets);
    return { tag: (first >> 2) & 15, body: bytes.subarray(from, end), end };
  }
  const parts: Uint8Array[] = [];
  for (let at = start + 1; ;) {
    const octet = view.readUInt8(at);
    const isPart = octet >= 224 && octet < 255;
    const octets = octet < 192 || isPart ? 1 : octet < 224 ? 2 : 5;
    const length =
      octets === 5
        ? view.readUInt32BE(at + 1)
        : octets === 2
          ? ((octet - 192) << 8) + view.readUInt8(at + 1) + 192
          : isPart
            ? 2 ** (octet & 31)
            : octet;
    parts.push(bytes.subarray(at + octets, at + octets + length));
    at += octets + length;
    if (!isPart) return { tag: first & 0x3f, body: joined(...parts), end: at };
  }
}

/** The body of a packet encrypted with integrity protection (SEIPD version 1) under AES. `prefix`: 16 octets. */
export function encryptBody(plain: Uint8Array, key: Uint8Array, prefix: Uint8Array): Uint8Array {
  const covered = joined(prefix, prefix.subarray(14), plain, Uint8Array.of(0xd3, 0x14));
  return joined(
    Uint8Array.of(1),
    encryptPlain(joined(covered, createHash('sha1').update(covered).digest()), key),
  );
}

/** AES in CFB mode over exactly these octets: with a prefix or code for the detection of changes that may be wrong. */
export function encryptPlain(octets: Uint8Array, key: Uint8Array): Uint8Array {
  const cipher = createCipheriv(`aes-${key.length * 8}-cfb`, key, new Uint8Array(16));
  return joined(cipher.update(octets), cipher.final());
}

/** What `encryptBody` was given. */
export function decryptBody(body: Uint8Array, key: Uint8Array): Uint8Array {
  const decipher = createDecipheriv(`aes-${key.length * 8}-cfb`, key, new Uint8Array(16));
  return joined(decipher.update(body.subarray(1)), decipher.final()).subarray(18, -22);
}

export type Compression = 'none' | 'zip' | 'zlib' | 'bzip2';

/** A compressed packet; the packets themselves where the compression is none. bzip2 can only be read, and not here. */
export function compress(packets: readonly Packet[], compression: Compression): Packet[] {
  if (compression === 'zip') return [compressed(1, deflateRawSync(writePackets(packets)))];
  if (compression === 'zlib') return [compressed(2, deflateSync(writePackets(packets)))];
  return [...packets];
}

export function compressed(algorithm: number, data: Uint8Array): Packet {
  return { tag: TAG.compressed, body: joined(Uint8Array.of(algorithm), data) };
}

export function decompress({ body }: Packet): { packets: Packet[]; compression: Compression } | undefined {
  const data = body.subarray(1);
  if (body[0] === 1) return { packets: readPackets(inflateRawSync(data)), compression: 'zip' };
  if (body[0] === 2) return { packets: readPackets(inflateSync(data)), compression: 'zlib' };
  return undefined;
}

/** Octets in the form of a deflated stream (RFC 1951) that inflates to so many MiB of `unit`, after `head`. */
export function deflatedBomb(head: Uint8Array, mebibytes: number, unit = 0): Uint8Array {
  const flush = { finishFlush: constants.Z_FULL_FLUSH, level: 9 };
  const start = deflateRawSync(head, flush);
  const block = deflateRawSync(new Uint8Array(1 << 20).fill(unit), flush);
  const end = Uint8Array.of(3, 0);
  return joined(start, ...Array.from({ length: mebibytes }, () => block), end);
}

export function literal(content: Uint8Array, format = 'b', name = ''): Packet {
  const title = Buffer.from(name);
  return {
    tag: TAG.literal,
    body: joined(Buffer.from(format), Uint8Array.of(title.length), title, uint32(0), content),
  };
}

/** ASCII armour. */
export function armor(bytes: Uint8Array, type: string, lineEnd = '\n'): string {
  const lines = Buffer.from(bytes)
    .toString('base64')
    .match(/.{1,64}/g);
  return [
    `-----BEGIN PGP ${type}-----`,
    '',
    ...(lines ?? []),
    `=${checksum(bytes)}`,
    `-----END PGP ${type}-----`,
    '',
  ].join(lineEnd);
}

/** CRC-24 in base64 (RFC 4880, section 6.1). */
function checksum(bytes: Uint8Array): string {
  let crc = 0xb704ce;
  for (const octet of bytes) {
    crc ^= octet << 16;
    for (let bit = 0; bit < 8; bit += 1) {
      crc <<= 1;
      if ((crc & 0x1000000) !== 0) crc ^= 0x1864cfb;
    }
  }
  return Buffer.from([(crc >> 16) & 255, (crc >> 8) & 255, crc & 255]).toString('base64');
}

export function isArmored(bytes: Uint8Array): boolean {
  return bytes[0] === 0x2d;
}

/** What stands inside of sound armour; the bytes themselves where there is none. */
export function removeArmor(bytes: Uint8Array): Uint8Array {
  if (!isArmored(bytes)) return bytes;
  const text = Buffer.from(bytes).toString('latin1').replaceAll('\r', '');
  const body = text.slice(text.indexOf('\n\n') + 2, text.lastIndexOf('-----END'));
  return new Uint8Array(Buffer.from(body.replace(/\n=[^\n]*\n$/, ''), 'base64'));
}
