/** Packages, deltas, acknowledgements and emergency packages, as the engine is given them. */
import { isDeepStrictEqual } from 'node:util';
import { openMessage } from '../../renderer/roll-worker/envelope-open';
import {
  deskOfDelta,
  officeOfPackage,
  officeOfRoll,
  type FindSigner,
} from '../../renderer/roll-worker/envelope-signers';
import type { DeskId } from '@shared/domain/ids';
import { err } from '@shared/lib/result';
import { unheard } from '../support/computer';
import type { Random } from '../support/random';
import { areEqual } from './bytes';
import { acknowledgementProblem, deltaProblem, packageProblem } from './format-check';
import { PLACE, prepareHall, type Hall } from './hall';
import { ASSEMBLY_ID, Machine } from './machine';
import { mutateMessage, type MessageCase, type Surroundings } from './message-mutations';
import { gnupgMessages, PASSPHRASE, seal, type Message } from './messages';
import { sha256 } from './ndjson';
import { contactOf } from './people';
import { finding, harmless, refused, type Verdict } from './verdict';

export interface TestCase {
  readonly name: string;
  /** The files that are given, by name. */
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly run: () => Promise<Verdict>;
}

/** Makes one case of its kind out of random numbers. */
export type MakeCase = (random: Random) => Promise<TestCase>;

export interface MessageKinds {
  readonly package: MakeCase;
  readonly delta: MakeCase;
  readonly acknowledgement: MakeCase;
  readonly emergency: MakeCase;
}

const ENVELOPE_FAILURES = [
  ...[
    'empty',
    'too-large',
    'not-encrypted',
    'not-signed',
    'bad-signature',
    'unknown-signer',
    'altered',
    'torn',
  ],
  ...['bad-content', 'wrong-format', 'newer-version', 'not-openpgp', 'not-for-this-key'],
];
const PACKAGE_FAILURES = new Set([
  ...ENVELOPE_FAILURES,
  ...['package-passphrase-missing', 'package-passphrase-wrong'],
]);
const DELTA_FAILURES = new Set([
  ...ENVELOPE_FAILURES,
  ...['wrong-assembly', 'wrong-desk', 'unknown-desk', 'chain-broken', 'chain-gap', 'fork'],
]);
const ACKNOWLEDGEMENT_FAILURES = new Set([...ENVELOPE_FAILURES, 'wrong-assembly', 'wrong-desk', 'fork']);

export async function messageKinds(bombs: boolean): Promise<MessageKinds> {
  const hall = await prepareHall();
  const samples = await makeSamples(hall);
  const around = { people: hall.people, bombs };
  return {
    package: packageCases(hall, { ...around, messages: samples.package }),
    delta: deltaCases(hall, { ...around, messages: samples.delta }),
    acknowledgement: acknowledgementCases(hall, { ...around, messages: samples.acknowledgement }),
    emergency: emergencyCases(hall, { ...around, messages: samples.emergency }),
  };
}

type Samples = Readonly<Record<keyof MessageKinds, readonly Message[]>>;

async function makeSamples({ people, texts }: Hall): Promise<Samples> {
  const { office, officeRsa, desk, deskRsa, stranger } = people;
  const roll = {
    counted: 'members',
    signer: office,
    reader: desk,
    compression: 'zlib',
    armored: false,
  } as const;
  const log = { ...roll, counted: 'events', signer: desk, reader: office } as const;
  const receipt = { ...roll, counted: 'nothing' } as const;
  const open = { ...roll, reader: stranger } as const;
  const both = await seal('two recipients, zip', texts.package, { ...roll, compression: 'zip' });
  return {
    package: [
      await seal('Ed25519, zlib', texts.package, roll),
      await seal('Ed25519, uncompressed, armoured', texts.package, {
        ...roll,
        compression: 'none',
        armored: true,
      }),
      await seal('RSA, zip', texts.packageRsa, {
        ...roll,
        signer: officeRsa,
        reader: deskRsa,
        compression: 'zip',
      }),
      { ...both, outer: [desk.keyPacket, { ...deskRsa.keyPacket }] },
      ...gnupgMessages(people),
    ],
    delta: [
      await seal('Ed25519, zlib', texts.delta, log),
      await seal('Ed25519, uncompressed, armoured', texts.delta, {
        ...log,
        compression: 'none',
        armored: true,
      }),
      await seal('RSA, zip', texts.deltaRsa, { ...log, signer: deskRsa, compression: 'zip' }),
    ],
    acknowledgement: [
      await seal('Ed25519, zlib', texts.acknowledgement, receipt),
      await seal('uncompressed, armoured', texts.acknowledgement, {
        ...receipt,
        compression: 'none',
        armored: true,
      }),
    ],
    emergency: [
      await seal('zlib', texts.emergency, open, PASSPHRASE),
      await seal(
        'uncompressed, armoured',
        texts.emergency,
        { ...open, compression: 'none', armored: true },
        PASSPHRASE,
      ),
    ],
  };
}

/** What the engine answered, and how to tell whether it may have. */
interface Opening {
  readonly findSigner: FindSigner;
  readonly passphrase?: string;
  /** Where it was opened. */
  readonly machine: Machine;
  /** What is wrong with a text by the format. */
  readonly problem: (text: Uint8Array) => string | undefined;
  /** What of the text the engine tells differently. */
  readonly misread: (text: Uint8Array) => string | undefined;
}

/** Judges an answer that the engine gave to a file: the same text, or another one that is right too, or a finding. */
async function judge(
  { bytes, signed, isForged }: MessageCase,
  messages: readonly Message[],
  { findSigner, passphrase, machine, problem, misread }: Opening,
): Promise<Verdict> {
  if (isForged === true) return finding('opened, and must not');
  // Of two session keys for one person the library takes whichever it is done with first: here it is the same again.
  const decryptSessionKey = () =>
    Promise.resolve(machine.lastSessionKey ?? err({ kind: 'not-for-this-key' } as const));
  const again = { bytes, services: { decryptSessionKey }, findSigner };
  const opened = await openMessage({ ...again, ...(passphrase !== undefined && { passphrase }) });
  if (!opened.ok) return finding(`opened once, and refused the second time: ${opened.error.kind}`);
  const { content, signer } = opened.value;
  const wrong = misread(content);
  if (wrong !== undefined) return finding(`opened, and misread: ${wrong}`);
  const same = messages.filter(({ text }) => areEqual(text, content));
  if (same.some((message) => message.signer.identity.fingerprint === signer)) return harmless('same');
  if (signed === undefined || !areEqual(signed, content))
    return finding('opened with a text that nobody signed');
  const mistake = problem(content);
  return mistake === undefined ? harmless('rewritten') : finding(`opened in spite of: ${mistake}`);
}

function packageCases({ people, desk: working }: Hall, around: Surroundings): MakeCase {
  const { office, officeRsa } = people;
  const offices = [contactOf(office, 'office'), contactOf(officeRsa, 'office')];
  const fresh = { desk: new Machine(people.desk), deskRsa: new Machine(people.deskRsa) };
  return async (random) => {
    const message = random.pick(around.messages);
    const made = await mutateMessage(message, random, around);
    const isRsa = message.reader === people.deskRsa;
    const machine = isRsa ? fresh.deskRsa : random.below(4) === 0 ? working : fresh.desk;
    return caseOf(message, made, async () => {
      const { identity } = machine.owner;
      const before = machine.begin();
      const read = await machine.engine.readPackage(fileWith(made.bytes), identity, offices, [], unheard);
      await machine.engine.dropPackage();
      if (machine.changes !== before) return finding('something was stored or shown');
      if (!read.ok) return refused(read.error.kind, read.error, PACKAGE_FAILURES);
      const info = read.value;
      return await judge(made, around.messages, {
        findSigner: officeOfPackage,
        machine,
        problem: (text) => packageProblem(text, identity.fingerprint, message.signer.identity.fingerprint),
        misread: (text) => packageMisread(text, info),
      });
    });
  };
}

function emergencyCases({ people }: Hall, around: Surroundings): MakeCase {
  const offices = [contactOf(people.office, 'office')];
  const machine = new Machine(people.stranger);
  return async (random) => {
    const message = random.pick(around.messages);
    const made = await mutateMessage(message, random, around);
    const way = random.below(7);
    const passphrase = way === 0 ? undefined : way === 1 ? 'Ein anderer Satz' : PASSPHRASE;
    return caseOf(message, made, async () => {
      const { identity } = machine.owner;
      const before = machine.begin();
      const file = fileWith(made.bytes);
      const read = await machine.engine.readPackage(file, identity, offices, [], unheard, passphrase);
      await machine.engine.dropPackage();
      if (machine.changes !== before) return finding('something was stored or shown');
      if (!read.ok) return refused(read.error.kind, read.error, PACKAGE_FAILURES);
      if (passphrase !== PASSPHRASE) return finding('opened without its passphrase');
      const info = read.value;
      return await judge(made, around.messages, {
        findSigner: officeOfPackage,
        passphrase,
        machine,
        problem: (text) => packageProblem(text, PLACE, message.signer.identity.fingerprint),
        // Whoever opens it takes the place that it is for.
        misread: (text) => packageMisread(withPlaceTaken(text, identity.fingerprint), info),
      });
    });
  };
}

function packageMisread(text: Uint8Array, info: object): string | undefined {
  const lines = Buffer.from(text).toString().trimEnd().split('\n');
  const header = JSON.parse(lines[0] ?? '') as Record<string, unknown>;
  const { assembly, rollId, batches, columns, members } = info as Record<string, unknown>;
  if (members !== lines.length - 2) return 'number of members';
  const told = { assembly, rollId, batches, columns };
  const written = {
    assembly: header['assembly'],
    rollId: header['rollId'],
    batches: header['batches'],
    columns: header['columns'],
  };
  return isDeepStrictEqual(told, written) ? undefined : 'header';
}

function withPlaceTaken(text: Uint8Array, reader: DeskId): Uint8Array {
  return Buffer.from(Buffer.from(text).toString().replaceAll(`"holder":"${PLACE}"`, `"holder":"${reader}"`));
}

function deltaCases({ people, office }: Hall, around: Surroundings): MakeCase {
  const accreditors = [contactOf(people.desk, 'accreditor'), contactOf(people.deskRsa, 'accreditor')];
  return async (random) => {
    const message = random.pick(around.messages);
    const made = await mutateMessage(message, random, around);
    return caseOf(message, made, async () => {
      const before = office.begin();
      const read = await office.engine.readDelta(fileWith(made.bytes), accreditors, unheard);
      if (office.changes !== before) return finding('something was stored or shown');
      if (!read.ok) {
        // The key that an unknown desk sends along is as long as it is.
        const { key, ...rest } = { key: '', ...read.error };
        return refused(read.error.kind, rest, key.length > 300_000 ? new Set() : DELTA_FAILURES);
      }
      const info = read.value;
      return await judge(made, around.messages, {
        findSigner: deskOfDelta(accreditors),
        machine: office,
        problem: (text) => deltaProblem(text, ASSEMBLY_ID, message.signer.identity.fingerprint),
        misread: (text) => {
          const events = Buffer.from(text).toString().trimEnd().split('\n').length - 2;
          const counted = Object.values(info.counts).reduce((sum, count) => sum + count, 0);
          return info.events === events && counted === events ? undefined : 'number of events';
        },
      });
    });
  };
}

function acknowledgementCases(hall: Hall, around: Surroundings): MakeCase {
  const { office, desk } = hall.people;
  const lines = Buffer.from(hall.texts.delta).toString().trimEnd().split('\n').slice(1, -1);
  const hashes = lines.map((line) => sha256(Buffer.from(line)));
  let machine = hall.desk;
  return async (random) => {
    const message = random.pick(around.messages);
    const made = await mutateMessage(message, random, around);
    return caseOf(message, made, async () => {
      const before = machine.begin();
      const taken = await machine.engine.takeAcknowledgement(
        fileWith(made.bytes),
        [contactOf(office, 'office')],
        unheard,
      );
      if (!taken.ok) {
        if (machine.changes !== before) return finding('something was stored or shown');
        return refused(taken.error.kind, taken.error, ACKNOWLEDGEMENT_FAILURES);
      }
      const { acknowledged } = taken.value;
      // It is kept now: the next case begins with a desk that has none.
      const opener = machine;
      machine = await hall.makeDesk();
      return await judge(made, around.messages, {
        findSigner: officeOfRoll(office.identity),
        machine: opener,
        problem: (text) => acknowledgementProblem(text, ASSEMBLY_ID, desk.identity.fingerprint, hashes),
        misread: (text) => {
          const { upTo } = JSON.parse(Buffer.from(text).toString()) as Record<string, unknown>;
          return acknowledged?.upTo === upTo ? undefined : 'up to which event';
        },
      });
    });
  };
}

function caseOf(message: Message, made: MessageCase, run: TestCase['run']): TestCase {
  return { name: `${message.name}; ${made.name}`, files: { 'message.pgp': made.bytes }, run };
}

function fileWith(bytes: Uint8Array): File {
  return new File([bytes.slice()], 'message.pgp');
}
