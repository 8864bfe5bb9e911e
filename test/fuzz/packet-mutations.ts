/** Mutations that know packets: of key files, and of both layers of a message. */
import type { Random } from '../support/random';
import { joined, mutateBytes, randomBytes } from './bytes';
import { literal, TAG, uint32, type Form, type Packet } from './packets';

export interface PacketMutation {
  readonly name: string;
  readonly packets: readonly Packet[];
}

type PacketMutator = (packets: Packet[], random: Random, pool: readonly Packet[]) => Packet[];

const FORMS: readonly Form[] = ['five', 'old', 'old-long', 'partial', 'indeterminate'];
const WRONG_LENGTHS = [0, 1, 2, 255, 65_536, 0x7fff_ffff, 0x8000_0000, 0xffff_fff0, 0xffff_ffff];

const packetMutators: Readonly<Record<string, PacketMutator>> = {
  'a packet left out': (packets, random) => packets.toSpliced(random.below(packets.length), 1),
  'a packet twice': (packets, random) => {
    const packet = random.pick(packets);
    return packets.toSpliced(random.below(packets.length + 1), 0, packet);
  },
  'a packet 2,000 times': (packets, random) => {
    const at = random.below(packets.length);
    const packet = packets[at];
    return packet === undefined
      ? packets
      : packets.toSpliced(at, 0, ...Array.from({ length: 2_000 }, () => packet));
  },
  'two packets exchanged': (packets, random) => {
    const [a, b] = [random.below(packets.length), random.below(packets.length)];
    return packets.map((packet, at) => (at === a ? packets[b] : at === b ? packets[a] : packet) ?? packet);
  },
  'a packet of another message put in': (packets, random, pool) =>
    packets.toSpliced(random.below(packets.length + 1), 0, random.pick(pool)),
  'a packet exchanged for that of another message': (packets, random, pool) => {
    const at = random.below(packets.length);
    const { tag } = packets[at] ?? random.pick(packets);
    const others = pool.filter((packet) => packet.tag === tag);
    return packets.with(at, random.pick(others.length > 0 ? others : pool));
  },
  'a packet of some other kind put in': (packets, random) =>
    packets.toSpliced(random.below(packets.length + 1), 0, strangePacket(random)),
  'many packets of some other kind put in': (packets, random) => {
    const packet = strangePacket(random);
    const many = Array.from({ length: random.pick([5, 70, 1_500]) }, () => packet);
    return packets.toSpliced(random.below(packets.length + 1), 0, ...many);
  },
  'a packet with another tag': (packets, random) =>
    onOne(packets, random, (packet) => ({ ...packet, tag: random.below(64) })),
  'a length spelled otherwise': (packets, random) =>
    onOne(packets, random, (packet) => ({ ...packet, form: random.pick(FORMS) })),
  'a length that is wrong': (packets, random) =>
    onOne(packets, random, (packet) => {
      const near = Math.max(0, packet.body.length + random.below(9) - 4);
      return { ...packet, form: { wrong: random.pick([...WRONG_LENGTHS, near, near]) } };
    }),
  'a packet without a body': (packets, random) =>
    onOne(packets, random, ({ tag }) => ({ tag, body: new Uint8Array() })),
  'a packet cut short': (packets, random) =>
    onOne(packets, random, ({ tag, body }) => ({ tag, body: body.subarray(0, random.below(body.length)) })),
  'a packet too long': (packets, random) =>
    onOne(packets, random, ({ tag, body }) => ({
      tag,
      body: joined(body, randomBytes(random, 1 + random.below(50))),
    })),
  'the head of a packet changed': (packets, random) =>
    onOne(packets, random, ({ tag, body }) => {
      const changed = new Uint8Array(body);
      const at = random.below(Math.min(24, body.length));
      if (at < changed.length) changed[at] = random.pick([0, 1, 2, 3, 4, 5, 6, 255, random.below(256)]);
      return { tag, body: changed };
    }),
  'a packet changed': (packets, random, pool) =>
    onOne(packets, random, ({ tag, body }) => ({
      tag,
      body: body.length === 0 ? body : mutateBytes(body, random, random.pick(pool).body).bytes,
    })),
  'a packet within a packet of its kind': (packets, random) =>
    onOne(packets, random, ({ tag, body }) => ({ tag, body: joined(Uint8Array.of(0xc0 | tag, 20), body) })),
  'in reverse order': (packets) => packets.toReversed(),
};
const names = Object.keys(packetMutators);

/** Changes a list of packets, once or a few times. `pool`: packets of other messages. */
export function mutatePackets(
  packets: readonly Packet[],
  random: Random,
  pool: readonly Packet[],
): PacketMutation {
  let changed = [...packets];
  const done: string[] = [];
  for (let left = random.pick([1, 1, 1, 2, 3]); left > 0 && changed.length > 0; left -= 1) {
    const name = random.pick(names);
    changed = packetMutators[name]?.(changed, random, pool) ?? changed;
    done.push(name);
  }
  return { name: done.join(', '), packets: changed };
}

/** A packet that is rarely met, or never; among them requests for absurd work. */
function strangePacket(random: Random): Packet {
  const salt = randomBytes(random, 16);
  const makers: readonly (() => Packet)[] = [
    () => ({ tag: TAG.marker, body: Buffer.from('PGP') }),
    () => ({ tag: TAG.marker, body: salt }),
    () => ({ tag: TAG.padding, body: salt }),
    () => ({ tag: TAG.trust, body: salt }),
    () => ({ tag: TAG.userId, body: Buffer.from('Jemand anders <jemand@example.org>') }),
    () => ({ tag: TAG.userId, body: Buffer.from('\u0000\u202eein \ud800 Name'.repeat(100)) }),
    () => ({ tag: TAG.userAttribute, body: joined(Uint8Array.of(255), uint32(0xffff_ffff), salt) }),
    () => ({ tag: random.pick([0, 15, 22, 39, 40, 59, 60, 63]), body: salt }),
    () => literal(Buffer.from('{"format":"stimmkarte-roll"}\n'), random.pick(['b', 't', 'u', 'l', '1', 'x'])),
    // Argon2 that asks for 255 passes over up to 2^31 KiB.
    () =>
      passphrasePacket(
        joined(Uint8Array.of(4, 9, 4), salt, Uint8Array.of(255, 255, random.pick([20, 31, 255]))),
      ),
    () => passphrasePacket(joined(Uint8Array.of(6, 26, 9, 2, 20, 4), salt, Uint8Array.of(255, 4, 31), salt)),
    // Iterated and salted over 65,011,712 octets; then a kind of a GnuPG card, a simple hash, and no kind at all.
    () => passphrasePacket(joined(Uint8Array.of(4, 9, 3, 10), salt.subarray(8), Uint8Array.of(255))),
    () => passphrasePacket(joined(Uint8Array.of(4, 9, 101, 8), Buffer.from('GNU'), Uint8Array.of(1))),
    () => passphrasePacket(joined(Uint8Array.of(4, 9, 0, 1))),
    () => passphrasePacket(joined(Uint8Array.of(4, random.below(256), random.below(256)), salt)),
    () => publicKeyPacket(random, 1),
    () => publicKeyPacket(random, 18),
    () => publicKeyPacket(random, random.below(256)),
    () => ({ tag: TAG.signature, body: joined(Uint8Array.of(4, 0, 22, 10, 255, 255), salt) }),
    () => ({ tag: TAG.signature, body: joined(Uint8Array.of(3, 5, 0), salt, salt) }),
    () => ({ tag: TAG.encryptedWithoutIntegrity, body: joined(salt, salt) }),
    () => ({ tag: TAG.encryptedAead, body: joined(Uint8Array.of(1, 9, 2, 16), salt, salt) }),
    () => ({ tag: TAG.encrypted, body: joined(Uint8Array.of(2, 9, 2, 16), salt, salt, salt) }),
    () => ({ tag: TAG.encrypted, body: joined(Uint8Array.of(1), salt, salt, salt) }),
    () => ({ tag: TAG.compressed, body: joined(Uint8Array.of(random.below(5)), salt) }),
    () => ({ tag: TAG.compressed, body: Uint8Array.of(0) }),
  ];
  return random.pick(makers)();
}

function passphrasePacket(body: Uint8Array): Packet {
  return { tag: TAG.symmetricSessionKey, body };
}

/** A session key for nobody in particular, by some algorithm. */
function publicKeyPacket(random: Random, algorithm: number): Packet {
  const number = joined(Uint8Array.of(0x08, 0x00), Uint8Array.of(0x80), randomBytes(random, 255));
  return {
    tag: TAG.publicKeySessionKey,
    body: joined(Uint8Array.of(3), new Uint8Array(8), Uint8Array.of(algorithm), number),
  };
}

function onOne(packets: Packet[], random: Random, change: (packet: Packet) => Packet): Packet[] {
  const at = random.below(packets.length);
  const packet = packets[at];
  return packet === undefined ? packets : packets.with(at, change(packet));
}
