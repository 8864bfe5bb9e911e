const SESSION_KEY_TAG = 1;
const PACKET_LIMIT = 64;
/** Secret key and public key. */
const KEY_TAGS = [5, 6];

interface PacketHeader {
  readonly tag: number;
  readonly headerLength: number;
  readonly bodyLength: number;
}

/**
 * Whether bytes are 1 to 64 whole public-key encrypted session key packets and nothing else. Packet headers as in
 * RFC 4880, section 4.2; lengths that aren't known in advance don't occur in packets of this kind.
 */
export function areSessionKeyPackets(bytes: Uint8Array): boolean {
  let offset = 0;
  for (let count = 0; offset < bytes.length; count += 1) {
    const header = readHeader(bytes.subarray(offset));
    if (header?.tag !== SESSION_KEY_TAG || count === PACKET_LIMIT) return false;
    offset += header.headerLength + header.bodyLength;
  }
  return bytes.length > 0 && offset === bytes.length;
}

/** The version of the key that bytes begin with; undefined where they begin with none. RFC 4880, section 5.5.2. */
export function keyVersion(bytes: Uint8Array): number | undefined {
  const header = readHeader(bytes);
  return header && KEY_TAGS.includes(header.tag) ? bytes[header.headerLength] : undefined;
}

function readHeader(bytes: Uint8Array): PacketHeader | undefined {
  const [first] = bytes;
  if (first === undefined || (first & 0x80) === 0) return undefined;
  return (first & 0x40) === 0 ? readOldHeader(first, bytes) : readNewHeader(first, bytes);
}

function readOldHeader(first: number, bytes: Uint8Array): PacketHeader | undefined {
  const lengthType = first & 0x03;
  if (lengthType === 3) return undefined;
  const octets = 2 ** lengthType;
  return header((first >> 2) & 0x0f, 1 + octets, bigEndian(bytes.subarray(1, 1 + octets), octets));
}

function readNewHeader(first: number, bytes: Uint8Array): PacketHeader | undefined {
  const tag = first & 0x3f;
  const length = bytes[1];
  if (length === undefined || (length >= 224 && length < 255)) return undefined;
  if (length < 192) return header(tag, 2, length);
  if (length === 255) return header(tag, 6, bigEndian(bytes.subarray(2, 6), 4));
  const low = bytes[2];
  return header(tag, 3, low === undefined ? undefined : (length - 192) * 256 + low + 192);
}

function header(tag: number, headerLength: number, bodyLength: number | undefined): PacketHeader | undefined {
  return bodyLength === undefined ? undefined : { tag, headerLength, bodyLength };
}

function bigEndian(bytes: Uint8Array, octets: number): number | undefined {
  return bytes.length < octets ? undefined : bytes.reduce((value, byte) => value * 256 + byte, 0);
}
