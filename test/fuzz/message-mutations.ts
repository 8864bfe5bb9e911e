/** What can be done to a sealed message: from outside, inside by whoever has the session key, and by the signer himself. */
import type { Random } from '../support/random';
import { joined, mutateBytes, randomBytes } from './bytes';
import { mutateArmor } from './armor-mutations';
import fixtures from './fixtures.json' with { type: 'json' };
import { signedPackets, bytesOfMessage, type Message } from './messages';
import { mutateText } from './ndjson';
import { mutatePackets } from './packet-mutations';
import {
  armor,
  compress,
  compressed,
  deflatedBomb,
  encryptPlain,
  encryptBody,
  literal,
  readPackets,
  TAG,
  writePackets,
  type Packet,
} from './packets';
import { onePassFor, signatureOver, weakSignatureOver, type People } from './people';

export interface MessageCase {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The text that whoever is named in it has rightly signed; then it may open, if it is a right one. */
  readonly signed?: Uint8Array;
  /** Must not open, whatever it says: not signed once, over one text, by the right key, with a hash that holds. */
  readonly isForged?: true;
}

/** What parts are taken from. */
export interface Surroundings {
  readonly people: People;
  readonly messages: readonly Message[];
  /** Costly: stopped only at the limit of 512 MiB. */
  readonly bombs: boolean;
}

type Mutator = (message: Message, random: Random, around: Surroundings) => MessageCase | Promise<MessageCase>;

const BOMB_MEBIBYTES = [200, 511, 513, 4_096] as const;

export async function mutateMessage(
  message: Message,
  random: Random,
  around: Surroundings,
): Promise<MessageCase> {
  if (around.bombs && random.below(500) === 0) return bomb(message, random, around);
  return await random.pick(mutators)(message, random, around);
}

/** Each as often as it stands here. */
const mutators: readonly Mutator[] = [
  ...repeated(5, changedText),
  ...repeated(2, changedBytes),
  ...repeated(2, changedOuterPackets),
  ...repeated(2, changedInnerPackets),
  changedArmor,
  changedSignature,
  changedSignature,
  changedKeys,
  changedEncryption,
  changedCompression,
];

function repeated(times: number, mutator: Mutator): Mutator[] {
  return Array.from({ length: times }, () => mutator);
}

/** The text is another one, and everything around it is right; but now and then the signature is still that of the old. */
async function changedText(message: Message, random: Random, around: Surroundings): Promise<MessageCase> {
  const other = random.pick(around.messages);
  const { name, bytes: text } = mutateText(message.text, message.counted, random, other.text);
  const compression = random.pick(['none', 'zip', 'zlib'] as const);
  const sealed = (inner: readonly Packet[]): Uint8Array =>
    bytesOfMessage({ ...message, inner, compression, armored: false }, random);
  if (random.below(5) > 0)
    return { name, bytes: sealed(await signedPackets(text, message.signer)), signed: text };
  const [onePass = literal(text), , signature = literal(text)] = await signedPackets(
    message.text,
    message.signer,
  );
  return { name: `${name}; signature of the old`, bytes: sealed([onePass, literal(text), signature]) };
}

function changedBytes(message: Message, random: Random, around: Surroundings): MessageCase {
  const bytes = bytesOfMessage(message, random);
  return mutateBytes(bytes, random, bytesOfMessage(random.pick(around.messages), random));
}

function changedOuterPackets(message: Message, random: Random, around: Surroundings): MessageCase {
  const packets = packetsOf(message, random);
  const pool = packetsOf(random.pick(around.messages), random);
  const { name, packets: changed } = mutatePackets(packets, random, pool);
  return { name: `outside: ${name}`, bytes: finish(message, writePackets(changed), random) };
}

function changedInnerPackets(message: Message, random: Random, around: Surroundings): MessageCase {
  const other = random.pick(around.messages);
  const { name, packets } = mutatePackets(message.inner, random, other.inner);
  return { name: `inside: ${name}`, bytes: bytesOfMessage({ ...message, inner: packets }, random) };
}

function changedArmor(message: Message, random: Random, around: Surroundings): MessageCase {
  const other = writePackets(packetsOf(random.pick(around.messages), random));
  return mutateArmor(writePackets(packetsOf(message, random)), 'MESSAGE', random, other);
}

/** Who signed, how often, over what and with which hash. */
async function changedSignature(
  message: Message,
  random: Random,
  around: Surroundings,
): Promise<MessageCase> {
  const { people, messages } = around;
  const { text, signer, inner } = message;
  const sealed = (name: string, packets: readonly Packet[]): MessageCase => ({
    name,
    bytes: bytesOfMessage({ ...message, inner: packets }, random),
  });
  const forged = (name: string, packets: readonly Packet[]): MessageCase => ({
    ...sealed(name, packets),
    isForged: true,
  });
  const right = await signedPackets(text, signer);
  const stranger = await signedPackets(text, people.stranger);
  const other = random.pick(messages);
  const [onePass = literal(text), content = literal(text), signature = literal(text)] = right;
  const makers: readonly (() => MessageCase | Promise<MessageCase>)[] = [
    () => forged("a stranger's signature", stranger),
    () => forged("a stranger's signature under the right name", [onePass, content, ...stranger.slice(2)]),
    () => sealed('the signature of another message', [...inner.slice(0, -1), ...other.inner.slice(-1)]),
    () => sealed('the text of another message', [onePass, literal(other.text), signature]),
    async () => {
      const packets = await signedPackets(other.text, signer);
      return { ...sealed('the text of another message, rightly signed', packets), signed: other.text };
    },
    () => forged('no signature', [content]),
    () => forged('announced, but no signature', [onePass, content]),
    () => sealed('a signature that nothing announced', [content, signature]),
    () => sealed('a signature before the text', [signature, content]),
    () =>
      forged('two signatures', [...stranger.slice(0, 1), onePass, content, signature, ...stranger.slice(2)]),
    () => forged('the right signature twice', [onePass, onePass, content, signature, signature]),
    () => forged('two texts', [onePass, content, content, signature]),
    () => forged('another text behind the signature', [...right, literal(other.text)]),
    () => forged('another text before all', [literal(other.text), ...right]),
    () => forged('a text behind the text', [onePass, content, literal(Buffer.from('{}\n')), signature]),
    () => forged('two messages in one', [...right, ...other.inner]),
    async () => {
      const hash = random.pick(['md5', 'sha1', 'ripemd160'] as const);
      const body = await weakSignatureOver(text, signer, hash);
      if (body === undefined) return forged("a stranger's signature", stranger);
      const packets = [await onePassFor(body, signer), content, { tag: TAG.signature, body }];
      return forged(`a signature over ${hash}`, packets);
    },
    async () => {
      const date = new Date(random.pick(['1990-01-01', '2030-01-01', '2099-01-01']));
      const packets = await signedPackets(text, signer, { date }).catch(() => right);
      return { ...sealed(`signed on ${date.toISOString().slice(0, 10)}`, packets), signed: text };
    },
    async () => {
      const body = new Uint8Array(await signatureOver(text, signer));
      body[random.below(6)] = random.pick([0, 1, 2, 3, 16, 24, 255]);
      const tag = TAG.signature;
      return sealed('the head of the signature changed', [
        await onePassFor(body, signer),
        content,
        { tag, body },
      ]);
    },
    async () => {
      const body = withUnsignedHint(await signatureOver(text, signer), random);
      return sealed('an unsigned hint in the signature', [onePass, content, { tag: TAG.signature, body }]);
    },
    () => {
      const format = random.pick(['t', 'u', 'l', '1', 'm', '\u00ff', '\0']);
      const name = random.pick(['', 'roll.ndjson', '../../x', '_CONSOLE', 'ü'.repeat(100)]);
      return sealed('a text of another format and name', [onePass, literal(text, format, name), signature]);
    },
  ];
  return await random.pick(makers)();
}

/** Adds a subpacket to those that a signature doesn't cover (RFC 4880, section 5.2.3.1). */
function withUnsignedHint(signature: Uint8Array, random: Random): Uint8Array {
  const view = Buffer.from(signature);
  const at = 6 + view.readUInt16BE(4);
  const length = view.readUInt16BE(at);
  const kind = random.pick([2, 3, 9, 16, 20, 28, 32, 33, 100, 0x80 | 100]);
  const hint = joined(Uint8Array.of(10, kind), randomBytes(random, 9));
  const total = Buffer.alloc(2);
  total.writeUInt16BE(length + hint.length);
  return joined(view.subarray(0, at), total, hint, view.subarray(at + 2));
}

/** To whom it is encrypted, and with which session key. */
function changedKeys(message: Message, random: Random, { people, messages }: Surroundings): MessageCase {
  const other = random.pick(messages);
  const many = (packet: Packet, count: number) => Array.from({ length: count }, () => packet);
  const [own = people.stranger.keyPacket] = message.outer;
  const foreign = people.stranger.keyPacket;
  const hidden: Packet = {
    tag: foreign.tag,
    body: joined(foreign.body.subarray(0, 1), new Uint8Array(8), foreign.body.subarray(9)),
  };
  const disguised: Packet = { tag: own.tag, body: joined(own.body.subarray(0, 9), foreign.body.subarray(9)) };
  const changes: Readonly<Record<string, Partial<Message>>> = {
    'another session key': { sessionKey: people.stranger.sessionKey },
    'the session keys of another message': { outer: other.outer },
    'a session key for somebody else': { outer: [foreign] },
    'no session key': { outer: [] },
    'beside somebody else': { outer: [foreign, ...message.outer] },
    'beside somebody unnamed': { outer: [hidden, ...message.outer] },
    'beside the session key of another message': { outer: [...other.outer, ...message.outer] },
    'a session key under the wrong name': { outer: [disguised, ...message.outer] },
    '999 others': { outer: [...many(foreign, 999), ...message.outer] },
    '1,500 others': { outer: [...many(foreign, 1_500), ...message.outer] },
    '300 unnamed': { outer: [...many(hidden, 300), ...message.outer] },
    'the own 1,000 times, damaged': { outer: many({ ...own, body: own.body.with(-1, 0) }, 1_000) },
    'a shorter key': { sessionKey: message.sessionKey.subarray(0, 16) },
  };
  const name = random.pick(Object.keys(changes));
  return { name, bytes: bytesOfMessage({ ...message, ...changes[name] }, random) };
}

/** The octets around what is encrypted: check of the key, detection of changes, version. */
function changedEncryption(message: Message, random: Random): MessageCase {
  const { sessionKey, outer } = message;
  const plain = writePackets(compress(message.inner, message.compression));
  const sound = encryptBody(plain, sessionKey, randomBytes(random, 16));
  const prefix = randomBytes(random, 18);
  const raw = (octets: Uint8Array) => joined(Uint8Array.of(1), encryptPlain(octets, sessionKey));
  const bodies: Readonly<Record<string, () => Uint8Array>> = {
    'no detection of changes': () => raw(joined(prefix, plain)),
    'the detection of changes wrong': () =>
      raw(joined(prefix, plain, Uint8Array.of(0xd3, 0x14), new Uint8Array(20))),
    'the check of the key wrong': () =>
      raw(joined(prefix, plain, Uint8Array.of(0xd3, 0x14), randomBytes(random, 20))),
    'another version': () => sound.with(0, random.pick([0, 2, 3, 255])),
    'a bit of the encrypted changed': () => {
      const at = 1 + random.below(sound.length - 1);
      return sound.with(at, (sound[at] ?? 0) ^ (1 << random.below(8)));
    },
    'the encrypted cut short': () => sound.subarray(0, random.below(sound.length)),
    'the encrypted too long': () => joined(sound, randomBytes(random, 1 + random.below(40))),
    'nothing encrypted': () => encryptBody(new Uint8Array(), sessionKey, randomBytes(random, 16)),
    'noise encrypted': () => encryptBody(randomBytes(random, 200), sessionKey, randomBytes(random, 16)),
    'encrypted within encrypted': () => {
      const within = writePackets([...outer, { tag: TAG.encrypted, body: sound }]);
      return encryptBody(within, sessionKey, randomBytes(random, 16));
    },
    'packets changed at random': () =>
      encryptBody(mutateBytes(plain, random, sound).bytes, sessionKey, randomBytes(random, 16)),
  };
  const name = random.pick(Object.keys(bodies));
  const body = bodies[name]?.() ?? sound;
  const form = random.pick(['short', 'five', 'partial'] as const);
  return {
    name,
    bytes: finish(message, writePackets([...outer, { tag: TAG.encrypted, body, form }]), random),
  };
}

/** How it is compressed: nested, wrong, of an unknown kind, with more behind it. */
function changedCompression(message: Message, random: Random): MessageCase {
  const inner = writePackets(message.inner);
  const zip = (packets: Uint8Array): Uint8Array =>
    writePackets(compress(readPackets(packets), random.pick(['zip', 'zlib'] as const)));
  const deep = (levels: number): Uint8Array => {
    let packets = inner;
    for (let level = 0; level < levels; level += 1) packets = zip(packets);
    return packets;
  };
  const whole = (algorithm: number): Uint8Array => writePackets([compressed(algorithm, inner)]);
  const makers: Readonly<Record<string, () => Uint8Array>> = {
    'compressed twice': () => deep(2),
    'compressed 20 times': () => deep(20),
    'compressed 400 times': () => deep(400),
    'stored 3,000 levels deep': () => {
      let packets = inner;
      for (let level = 0; level < 3_000; level += 1) packets = writePackets([compressed(0, packets)]);
      return packets;
    },
    'called compressed, but is not': () => whole(random.below(4)),
    'compressed by an unknown kind': () => whole(4 + random.below(252)),
    'a compressed part and more behind it': () => joined(zip(inner), inner),
    'a compressed part with an end cut off': () => zip(inner).subarray(0, -1 - random.below(30)),
    'a compressed part changed': () => mutateBytes(zip(inner), random, inner).bytes,
    'the announcement outside, the rest compressed': () =>
      joined(writePackets(message.inner.slice(0, 1)), zip(writePackets(message.inner.slice(1)))),
    'the text compressed, the signature not': () =>
      joined(
        writePackets(message.inner.slice(0, 1)),
        zip(writePackets(message.inner.slice(1, 2))),
        writePackets(message.inner.slice(2)),
      ),
  };
  const name = random.pick(Object.keys(makers));
  const plain = makers[name]?.() ?? inner;
  return { name, bytes: sealPlain(message, plain, random) };
}

/** Some KiB that turn into up to 4 GiB, at once or one level down. */
function bomb(message: Message, random: Random, { people }: Surroundings): MessageCase {
  const mebibytes = random.pick(BOMB_MEBIBYTES);
  const [onePass = people.office.keyPacket] = message.inner;
  const head = random.pick([
    new Uint8Array(),
    message.text.subarray(0, message.text.indexOf(10) + 1),
    Buffer.from('{"format":"stimmkarte-roll","version":'),
  ]);
  const unit = random.pick([0, 10, 32]);
  // A literal packet of indeterminate length: all the rest.
  const start = joined(writePackets([onePass]), Uint8Array.of(0xaf), literal(head).body);
  const raw = deflatedBomb(start, mebibytes, unit);
  const level = (data: Uint8Array): Uint8Array => deflatedBomb(writePackets([compressed(1, data)]), 0);
  const makers: Readonly<Record<string, () => Packet>> = {
    'a bomb of zip': () => compressed(1, raw),
    'a bomb of zlib': () => compressed(2, joined(Uint8Array.of(0x78, 0x9c), raw, new Uint8Array(4))),
    'a bomb of bzip2': () => compressed(3, Buffer.from(fixtures.bzip2Bomb, 'base64')),
    'a bomb within a bomb': () => compressed(1, level(raw)),
    'a bomb of empty packets': () => compressed(1, deflatedBomb(writePackets([onePass]), mebibytes, 0xca)),
  };
  const name = random.pick(Object.keys(makers));
  const packet = makers[name]?.() ?? literal(head);
  return {
    name: `${name}: ${mebibytes} MiB of ${unit}`,
    bytes: sealPlain(message, writePackets([packet]), random),
  };
}

function sealPlain({ outer, sessionKey }: Message, plain: Uint8Array, random: Random): Uint8Array {
  const body = encryptBody(plain, sessionKey, randomBytes(random, 16));
  return writePackets([...outer, { tag: TAG.encrypted, body }]);
}

function packetsOf(message: Message, random: Random): Packet[] {
  return readPackets(bytesOfMessage({ ...message, armored: false }, random));
}

/** In armour now and then, where the sample is. */
function finish({ armored }: Message, bytes: Uint8Array, random: Random): Uint8Array {
  return armored && random.below(2) === 0 ? new Uint8Array(Buffer.from(armor(bytes, 'MESSAGE'))) : bytes;
}
