/** Public and secret key files, as the main process is given them. */
import { readKey, readPrivateKey, type Key } from 'openpgp';
import { KEY_TEXT_LIMIT, type KeyFailure } from '@shared/ipc/contract';
import { inspectSecretKey } from '../../electron/keys/own-key';
import { checkPublicKey } from '../../electron/keys/public-key';
import { readSecretKeyFile, type OwnKey } from '../../electron/keys/secret-key';
import type { Random } from '../support/random';
import { joined, mutateBytes, randomBytes, type Mutation } from './bytes';
import fixtures from './fixtures.json' with { type: 'json' };
import type { MakeCase, TestCase } from './message-targets';
import { PASSPHRASE } from './messages';
import { mutateArmor } from './armor-mutations';
import { mutatePackets } from './packet-mutations';
import { armor, readPackets, removeArmor, TAG, uint32, writePackets, type Packet } from './packets';
import { finding, harmless, refused, type Verdict } from './verdict';

interface KeySample {
  readonly name: string;
  readonly fingerprint: string;
  readonly isSecret: boolean;
  readonly isLocked: boolean;
  readonly packets: readonly Packet[];
  /** Fingerprints of the parts that sign and that are encrypted to. */
  readonly parts: string;
  /** Octets of the public half of each packet. */
  readonly publicLengths: readonly number[];
}

/** Stands for a passphrase that nobody gives. */
const NONE = '';
const NOW = new Date('2026-11-14T09:00:00Z');
const FAILURES: ReadonlySet<KeyFailure['kind']> = new Set<KeyFailure['kind']>([
  ...(['not-a-key', 'secret-key', 'public-key', 'unusable-key', 'several-keys'] as const),
  ...(['key-passphrase-missing', 'key-passphrase-wrong'] as const),
]);

export async function keyCases(): Promise<MakeCase> {
  const samples = await makeSamples();
  return (random) => {
    const sample = random.pick(samples);
    const { name, bytes } = mutateKey(sample, random, samples);
    const file = random.below(3) === 0 ? Buffer.from(bytes).toString() : new Uint8Array(bytes);
    const passphrase = random.pick([PASSPHRASE, PASSPHRASE, PASSPHRASE, NONE, 'Ein anderer Satz']);
    const kind = sample.isSecret ? 'secret key' : 'public key';
    const isAskedAsSecret = random.below(10) === 0 ? !sample.isSecret : sample.isSecret;
    const testCase: TestCase = {
      name: `${kind} of ${sample.name}; ${name}`,
      files: { 'key.asc': bytes },
      run: async () => {
        // The contract lets no longer one through.
        if (file.length > KEY_TEXT_LIMIT)
          return { outcome: 'refused', reason: 'longer than a key file may be' };
        return isAskedAsSecret
          ? await secretVerdict(file, passphrase, samples)
          : await publicVerdict(file, samples);
      },
    };
    return Promise.resolve(testCase);
  };
}

async function publicVerdict(file: string | Uint8Array, samples: readonly KeySample[]): Promise<Verdict> {
  const checked = await checkPublicKey(file, NOW);
  if (!checked.ok) return refused(checked.error.kind, checked.error, FAILURES);
  const { name, fingerprint, publicKey } = checked.value;
  const key = await readKey({ armoredKey: publicKey });
  if (key.isPrivate()) return finding('a secret key was taken for a public one');
  return await keyVerdict(name, fingerprint, key, samples);
}

async function secretVerdict(
  file: OwnKey['file'],
  passphrase: string,
  samples: readonly KeySample[],
): Promise<Verdict> {
  const own = { file, ...(passphrase !== NONE && { passphrase }) };
  const read = await readSecretKeyFile(own, NOW);
  const described = await inspectSecretKey(own, NOW);
  if (read.ok !== described.ok) return finding('looked at and taken over, with different answers');
  if (!read.ok) return refused(read.error.kind, read.error, FAILURES);
  if (!described.ok) return finding('taken over, but not described');
  const { key, publicKey } = read.value;
  if ((await readKey({ armoredKey: publicKey })).isPrivate())
    return finding('a secret key was taken for a public one');
  // As the vault keeps it, and reads it again.
  const kept = await readPrivateKey({ armoredKey: key.armor() });
  const { name, fingerprint } = described.value;
  return await keyVerdict(name, fingerprint, kept, samples);
}

async function keyVerdict(
  name: string,
  fingerprint: string,
  key: Key,
  samples: readonly KeySample[],
): Promise<Verdict> {
  const sample = samples.find((one) => one.fingerprint === fingerprint);
  if (sample === undefined) return finding(`took in a key that nobody made: ${fingerprint}`);
  if (name !== sample.name) return finding(`took in a name that nobody signed: ${name}`);
  const parts = await partsOf(key);
  return parts === sample.parts ? harmless('sameKey') : finding(`other parts in use: ${parts}`);
}

async function partsOf(key: Key): Promise<string> {
  const signing = await key.getSigningKey(undefined, NOW);
  const encryption = await key.getEncryptionKey(undefined, NOW);
  return `${signing.getFingerprint()} ${encryption.getFingerprint()}`;
}

async function makeSamples(): Promise<KeySample[]> {
  const samples: KeySample[] = [];
  const kinds = Object.entries(fixtures.keys);
  for (const [id, { name, fingerprint, secretKey, publicKey }] of kinds) {
    const publicPackets = readPackets(removeArmor(Buffer.from(publicKey)));
    const common = {
      ...{ name, fingerprint },
      parts: await partsOf(await readKey({ armoredKey: publicKey })),
      publicLengths: publicPackets.map(({ body }) => body.length),
    };
    const secretPackets = readPackets(removeArmor(Buffer.from(secretKey)));
    const isLocked = id.startsWith('locked');
    samples.push({ ...common, isSecret: true, isLocked, packets: secretPackets });
    samples.push({ ...common, isSecret: false, isLocked: false, packets: publicPackets });
  }
  return samples;
}

function mutateKey(sample: KeySample, random: Random, samples: readonly KeySample[]): Mutation {
  const { packets } = sample;
  const bytes = writePackets(packets);
  const type = sample.isSecret ? 'PRIVATE KEY BLOCK' : 'PUBLIC KEY BLOCK';
  const other = random.pick(samples);
  const inArmor = (binary: Uint8Array): Uint8Array =>
    random.below(2) === 0 ? new Uint8Array(Buffer.from(armor(binary, type))) : binary;
  switch (random.below(10)) {
    case 0:
      return mutateArmor(bytes, type, random, writePackets(other.packets));
    case 1:
      return mutateBytes(
        Buffer.from(armor(bytes, type)),
        random,
        Buffer.from(armor(writePackets(other.packets), type)),
      );
    case 2: {
      const absurd = absurdKey(packets, random);
      return { name: absurd.name, bytes: inArmor(writePackets(absurd.packets)) };
    }
    case 3:
    case 4:
      if (sample.isSecret) {
        const changed = changedProtection(sample, random);
        return { name: changed.name, bytes: inArmor(writePackets(changed.packets)) };
      }
      return {
        name: 'a hint in a signature changed',
        bytes: inArmor(writePackets(changedSignature(packets, random))),
      };
    case 5:
    case 6: {
      const changed = mutateBytes(bytes, random, writePackets(other.packets));
      return { name: changed.name, bytes: inArmor(changed.bytes) };
    }
    default: {
      const changed = mutatePackets(packets, random, other.packets);
      return { name: changed.name, bytes: inArmor(writePackets(changed.packets)) };
    }
  }
}

interface Changed {
  readonly name: string;
  readonly packets: readonly Packet[];
}

/** A key or subkey with numbers of up to 65,535 bits, by an algorithm that takes them. */
function absurdKey(packets: readonly Packet[], random: Random): Changed {
  const keys = packets.flatMap(({ tag }, at) => (isKeyTag(tag) ? [at] : []));
  const at = random.pick(keys);
  const tag = packets[at]?.tag ?? TAG.publicKey;
  const algorithm = random.pick([1, 1, 1, 2, 3, 16, 17, 18, 19, 20, 22, 25, 26, 27, 28, 99, 110]);
  const bits = random.pick([0, 1, 8, 1_024, 2_047, 2_048, 4_096, 16_384, 65_535]);
  const count = random.pick([1, 2, 2, 2, 3, 4, 8]);
  const version = random.pick([2, 3, 4, 4, 4, 4, 5, 6]);
  const numbers = Array.from({ length: count }, () => oddNumber(bits, random));
  const body = joined(Uint8Array.of(version), uint32(1_767_268_800), Uint8Array.of(algorithm), ...numbers);
  const name = `packet ${at} a key of version ${version}, algorithm ${algorithm}, ${count} numbers of ${bits} bits`;
  return { name, packets: packets.with(at, { tag, body }) };
}

/** As OpenPGP writes numbers: their length in bits, then the octets. */
function oddNumber(bits: number, random: Random): Uint8Array {
  const octets = randomBytes(random, Math.ceil(bits / 8));
  if (octets.length > 0) {
    octets[0] = 1 << ((bits - 1) % 8);
    octets[octets.length - 1] = (octets.at(-1) ?? 0) | 1;
  }
  return joined(Uint8Array.of(bits >> 8, bits), octets);
}

/** How the secret half says to be protected: a kind of protection, cipher, string-to-key and its parameters. */
function changedProtection({ packets, publicLengths }: KeySample, random: Random): Changed {
  const keys = packets.flatMap(({ tag }, at) => (isKeyTag(tag) ? [at] : []));
  const at = random.pick(keys);
  const { tag, body } = packets[at] ?? { tag: TAG.secretKey, body: new Uint8Array() };
  const length = publicLengths[at] ?? 0;
  const [shared, secret] = [body.subarray(0, length), body.subarray(length)];
  const salt = randomBytes(random, 16);
  const usage = random.pick([0, 1, 9, 253, 254, 254, 254, 255]);
  const specifiers: readonly Uint8Array[] = [
    joined(
      Uint8Array.of(4),
      salt,
      Uint8Array.of(random.pick([1, 255]), random.pick([1, 255]), random.pick([4, 17, 21, 31, 255])),
    ),
    joined(Uint8Array.of(3, random.pick([1, 2, 8, 10, 99])), salt.subarray(8), Uint8Array.of(255)),
    Uint8Array.of(0, 8),
    joined(Uint8Array.of(1, 8), salt.subarray(8)),
    joined(Uint8Array.of(101, 0), Buffer.from('GNU'), Uint8Array.of(random.pick([1, 2, 3]))),
    Uint8Array.of(random.below(256)),
  ];
  const start = usage === 0 ? Uint8Array.of(0) : Uint8Array.of(usage, random.pick([7, 9, 9, 1, 200]));
  const specifier = random.pick(specifiers);
  const way = random.below(3);
  const changed =
    way === 0
      ? joined(start, specifier, secret.subarray(1))
      : way === 1
        ? joined(start, specifier, salt, secret)
        : mutateBytes(secret, random, salt).bytes;
  const name =
    way === 2
      ? `the secret half of packet ${at} changed`
      : `packet ${at} protected by ${Buffer.from(joined(start, specifier)).toString('hex')}`;
  return { name, packets: packets.with(at, { tag, body: joined(shared, changed) }) };
}

/** One octet of a signature: of what it says, of what it only hints at, or of its numbers. */
function changedSignature(packets: readonly Packet[], random: Random): Packet[] {
  const places = packets.flatMap(({ tag }, at) => (tag === TAG.signature ? [at] : []));
  const at = random.pick(places);
  const { tag, body } = packets[at] ?? { tag: TAG.signature, body: new Uint8Array(1) };
  const place = random.below(body.length);
  return packets.with(at, { tag, body: body.with(place, random.pick([0, 1, 255, random.below(256)])) });
}

function isKeyTag(tag: number): boolean {
  return [TAG.publicKey, TAG.publicSubkey, TAG.secretKey, TAG.secretSubkey].some((one) => one === tag);
}
