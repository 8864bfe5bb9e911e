/** Mutations that know nothing of what they change. */
import type { Random } from '../support/random';

/** Octets that stand at the edge of something in one format or another. */
const EDGES = [
  0x00, 0x01, 0x0a, 0x0d, 0x1f, 0x20, 0x22, 0x5c, 0x7b, 0x7f, 0x80, 0xbf, 0xc0, 0xc3, 0xd2, 0xed,
];
const HIGH_EDGES = [0xef, 0xf8, 0xfe, 0xff];

export interface Mutation {
  readonly name: string;
  readonly bytes: Uint8Array;
}

type ByteMutator = (bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array;

const byteMutators: Readonly<Record<string, ByteMutator>> = {
  'bits flipped': (bytes, random) => {
    const changed = new Uint8Array(bytes);
    for (let left = 1 + random.below(8); left > 0; left -= 1) {
      const at = random.below(changed.length);
      changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8));
    }
    return changed;
  },
  'one bit flipped near the start': (bytes, random) => {
    const changed = new Uint8Array(bytes);
    const at = random.below(Math.min(64, changed.length));
    changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8));
    return changed;
  },
  'octets set to edges': (bytes, random) => {
    const changed = new Uint8Array(bytes);
    for (let left = 1 + random.below(4); left > 0; left -= 1)
      changed[random.below(changed.length)] = random.pick([...EDGES, ...HIGH_EDGES]);
    return changed;
  },
  'cut at the end': (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  'last octets cut': (bytes, random) => bytes.subarray(0, bytes.length - 1 - random.below(40)),
  'cut at the start': (bytes, random) => bytes.subarray(1 + random.below(bytes.length)),
  'a part cut out': (bytes, random) => {
    const [from, to] = span(bytes, random);
    return joined(bytes.subarray(0, from), bytes.subarray(to));
  },
  'a part repeated': (bytes, random) => {
    const [from, to] = span(bytes, random);
    const times = 1 + random.below(4);
    return joined(
      bytes.subarray(0, to),
      ...Array.from({ length: times }, () => bytes.subarray(from, to)),
      bytes.subarray(to),
    );
  },
  'two parts exchanged': (bytes, random) => {
    const [a, b, c] = [0, 0, 0].map(() => random.below(bytes.length + 1)).sort((x, y) => x - y);
    return joined(
      bytes.subarray(0, a),
      bytes.subarray(b, c),
      bytes.subarray(a, b),
      bytes.subarray(c, bytes.length),
    );
  },
  'random octets put in': (bytes, random) => {
    const at = random.below(bytes.length + 1);
    return joined(bytes.subarray(0, at), randomBytes(random, 1 + random.below(300)), bytes.subarray(at));
  },
  'random octets put over': (bytes, random) => {
    const changed = new Uint8Array(bytes);
    const [from, to] = span(bytes, random);
    changed.set(randomBytes(random, Math.min(to - from, 64)), from);
    return changed;
  },
  'zeros put over': (bytes, random) => {
    const [from, to] = span(bytes, random);
    return new Uint8Array(bytes).fill(0, from, to);
  },
  'spliced with another': (bytes, random, other) =>
    joined(bytes.subarray(0, random.below(bytes.length)), other.subarray(random.below(other.length))),
  'spliced with another at one place': (bytes, random, other) => {
    const at = random.below(Math.min(bytes.length, other.length));
    return joined(bytes.subarray(0, at), other.subarray(at));
  },
  'another behind it': (bytes, _random, other) => joined(bytes, other),
  'another before it': (bytes, _random, other) => joined(other, bytes),
};
const names = Object.keys(byteMutators);

/** Changes bytes in one of sixteen ways. `other`: what parts are taken from. */
export function mutateBytes(bytes: Uint8Array, random: Random, other: Uint8Array): Mutation {
  const name = random.pick(names);
  const changed = byteMutators[name]?.(bytes, random, other) ?? bytes;
  return { name, bytes: changed };
}

export function randomBytes(random: Random, length: number): Uint8Array {
  return Uint8Array.from({ length }, () => random.below(256));
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

export function areEqual(left: Uint8Array, right: Uint8Array): boolean {
  return Buffer.compare(left, right) === 0;
}

function span(bytes: Uint8Array, random: Random): [number, number] {
  const from = random.below(bytes.length);
  return [from, from + 1 + random.below(Math.min(400, bytes.length - from))];
}
