/** The vault's two files, as they lie in the profile folder. */
import { createCipheriv, createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { err } from '@shared/lib/result';
import type { Attempts } from '../../electron/keys/attempts';
import { deriveKey, type Derivation } from '../../electron/keys/passphrase-key';
import { createVault, type Vault } from '../../electron/keys/vault';
import { vaultContentSchema, type VaultContent } from '../../electron/keys/vault-content';
import { parseVaultFile } from '../../electron/keys/vault-file';
import type { Random } from '../support/random';
import { areEqual, joined, mutateBytes, randomBytes, type Mutation } from './bytes';
import fixtures from './fixtures.json' with { type: 'json' };
import { mutateJson, respell } from './json';
import type { MakeCase } from './message-targets';
import { finding, harmless, refused, type Verdict } from './verdict';

const PASSPHRASE = 'Zwölf Akkreditoren';
const FAILURES = new Set(['vault-damaged', 'wrong-passphrase']);
const FILES = ['vault.json', 'vault.bak'] as const;
/** The least that a vault may ask for. */
const DERIVATION: Derivation = {
  algorithm: 'argon2id',
  opsLimit: 1,
  memoryKib: 16 * 1024,
  salt: Buffer.alloc(16, 1).toString('base64'),
};

interface Sound {
  readonly content: VaultContent;
  /** Of `other`: this vault as it was before. */
  readonly older: VaultContent;
  readonly file: Uint8Array;
  readonly other: Uint8Array;
  readonly key: Uint8Array;
}

export async function vaultCases(costly: boolean): Promise<MakeCase> {
  const sound = await makeSound();
  return (random) => {
    const { name, bytes, content = sound.content } = mutateVault(sound, random, costly);
    const twins = random.pick(['both', 'both', 'first', 'second', 'alone'] as const);
    const files: Record<string, Uint8Array> = {
      ...(twins === 'second' ? { 'vault.json': sound.file } : { 'vault.json': bytes }),
      ...(twins !== 'alone' && { 'vault.bak': twins === 'first' ? sound.file : bytes }),
    };
    const hasSoundTwin = twins === 'first' || twins === 'second';
    const run = () => inFolder(files, (folder) => verdictOn(folder, files, sound, content, hasSoundTwin));
    return Promise.resolve({ name: `${twins}: ${name}`, files, run });
  };
}

async function verdictOn(
  folder: string,
  files: Readonly<Record<string, Uint8Array>>,
  sound: Sound,
  sealed: unknown,
  hasSoundTwin: boolean,
): Promise<Verdict> {
  const vault = vaultIn(folder);
  const unlocked = await vault.unlock(PASSPHRASE);
  const content = vault.content();
  vault.lock('user');
  const left = await readFolder(folder);
  if (!unlocked.ok) {
    const isAsBefore =
      Object.keys(left).length === Object.keys(files).length &&
      Object.entries(files).every(([name, bytes]) => areEqual(left[name] ?? new Uint8Array(), bytes));
    if (!isAsBefore) return finding('refused, and changed on the disk');
    if (content !== undefined) return finding('refused, and open');
    if (hasSoundTwin && unlocked.error.kind !== 'vault-damaged')
      return finding(`a whole twin, and ${unlocked.error.kind}`);
    return hasSoundTwin
      ? finding('a whole twin, and damaged')
      : refused(unlocked.error.kind, unlocked.error, FAILURES);
  }
  const [first, second] = FILES.map((name) => parseVaultFile(left[name] ?? new Uint8Array()));
  if (first === undefined || first.checksum !== second?.checksum)
    return finding('opened, and the twins differ');
  if (isDeepStrictEqual(content, sound.content)) return harmless(hasSoundTwin ? 'twin' : 'sameVault');
  const expected = vaultContentSchema.safeParse(sealed);
  // A vault that is put back whole to what it was can't be told from one that was never changed.
  if (isDeepStrictEqual(content, sound.older)) return harmless('rewrittenVault');
  const isSealed = expected.success && isDeepStrictEqual(content, expected.data);
  return isSealed ? harmless('rewrittenVault') : finding('opened with a content that nobody sealed');
}

interface VaultMutation extends Mutation {
  /** What was sealed anew, where it is JSON. */
  readonly content?: unknown;
}

function mutateVault(sound: Sound, random: Random, costly: boolean): VaultMutation {
  const way = random.below(10);
  if (way < 2) return mutateBytes(sound.file, random, sound.other);
  if (way < 4) {
    const text = Buffer.from(sound.file).toString();
    const changed = random.below(8) === 0 ? respell(text, random) : mutateJson(text, random);
    return { name: changed.name, bytes: Buffer.from(changed.text) };
  }
  return way < 6 ? changedFields(sound, random, costly) : changedContent(sound, random);
}

/** Fields exchanged or at the edges of what is allowed, the checksum right or not. */
function changedFields({ file, other, key }: Sound, random: Random, costly: boolean): VaultMutation {
  const [own, foreign] = [fieldsOf(file), fieldsOf(other)];
  const sealed = Buffer.from(own.sealed, 'base64');
  const isCostly = costly && random.below(50) === 0;
  const passes = isCostly ? [10] : [-1, 0, 1, 2, 11, 1e9, 1.5, 2 ** 32, 2 ** 53];
  const memory = isCostly
    ? [512 * 1024]
    : [0, -1, 1, 16_383, 16_385, 20_000, 524_289, 2 ** 22, 2 ** 32, 2 ** 53];
  const salts = [
    '',
    'AAAA',
    Buffer.alloc(16).toString('base64'),
    Buffer.alloc(17).toString('base64'),
    `${'A'.repeat(21)}B==`,
  ];
  const changes: Readonly<Record<string, () => object>> = {
    'passes and memory': () => ({
      derivation: {
        ...own.derivation,
        opsLimit: random.pick(passes),
        memoryKib: random.pick(isCostly ? memory : [...memory, 16_384]),
      },
    }),
    memory: () => ({ derivation: { ...own.derivation, memoryKib: random.pick(memory) } }),
    salt: () => ({ derivation: { ...own.derivation, salt: random.pick(salts) } }),
    algorithm: () => ({
      derivation: { ...own.derivation, algorithm: random.pick(['argon2i', 'scrypt', '', null, 'argon2id ']) },
    }),
    'the derivation of another': () => ({ derivation: foreign.derivation }),
    'the nonce of another': () => ({ nonce: foreign.nonce }),
    nonce: () => ({ nonce: random.pick(['', 'AAAA', 'A'.repeat(16), '='.repeat(16), 'A'.repeat(20_000)]) }),
    'the seal of another': () => ({ sealed: foreign.sealed }),
    'seal changed': () => ({
      sealed: Buffer.from(mutateBytes(sealed, random, sealed).bytes).toString('base64'),
    }),
    'seal too short': () => ({
      sealed: random.pick([
        '',
        'A',
        'AAA=',
        Buffer.alloc(15).toString('base64'),
        Buffer.alloc(16).toString('base64'),
      ]),
    }),
    'seal of 8 MiB': () => ({ sealed: Buffer.alloc(8 << 20, key[0]).toString('base64') }),
    version: () => ({ version: random.pick([0, 2, '1', 1.5, null, -1]) }),
    format: () => ({ format: random.pick(['', 'stimmkarte-vault ', 'STIMMKARTE-VAULT', 1, null]) }),
    'unknown fields': () => ({ extra: { a: [1, 2] }, '': '', toString: 1 }),
  };
  const name = random.pick(Object.keys(changes));
  const isRight = random.below(4) > 0;
  const changed: VaultFields = { ...own, ...changes[name]?.() };
  const bytes = Buffer.from(
    JSON.stringify(isRight ? { ...changed, checksum: checksumOf(changed) } : changed),
  );
  return { name: `${name}, checksum ${isRight ? 'right' : 'as it was'}`, bytes };
}

/** A content that is changed and rightly sealed: by somebody who knows the passphrase, or by an older or newer program. */
function changedContent({ content, key }: Sound, random: Random): VaultMutation {
  const json = JSON.stringify(content);
  const nonce = randomBytes(random, 12);
  const changed = mutateJson(json, random);
  const odd: readonly (() => { name: string; plain: Uint8Array })[] = [
    () => ({ name: 'a byte order mark', plain: Buffer.from(`\ufeff${json}`) }),
    () => ({ name: 'no UTF-8', plain: joined(Buffer.from(json.slice(0, -1)), Uint8Array.of(0xff, 0x7d)) }),
    () => ({ name: 'nothing', plain: new Uint8Array() }),
    () => ({ name: 'noise', plain: randomBytes(random, 100) }),
    () => ({ name: 'bytes changed', plain: mutateBytes(Buffer.from(json), random, Buffer.from(json)).bytes }),
    () => ({ name: 'another spelling', plain: Buffer.from(respell(json, random).text) }),
  ];
  const made =
    random.below(4) === 0 ? random.pick(odd)() : { name: changed.name, plain: Buffer.from(changed.text) };
  return {
    name: `sealed anew: ${made.name}`,
    bytes: sealBytes(made.plain, key, nonce),
    content: parsed(made.plain),
  };
}

function parsed(plain: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(plain).toString());
  } catch {
    return null;
  }
}

interface VaultFields {
  readonly format: unknown;
  readonly version: unknown;
  readonly derivation: Derivation;
  readonly nonce: string;
  readonly sealed: string;
}

function fieldsOf(file: Uint8Array): VaultFields {
  const fields = parseVaultFile(file);
  if (fields === undefined) throw new Error('the sample is no vault');
  return fields;
}

/** As VAULT.md says. */
function headerOf({ algorithm, opsLimit, memoryKib, salt }: Derivation): string {
  return ['stimmkarte-vault', 1, algorithm, opsLimit, memoryKib, salt].join('\n');
}

function checksumOf({ derivation, nonce, sealed }: VaultFields): string {
  return createHash('sha256')
    .update(`${headerOf(derivation)}\n${nonce}\n${sealed}`)
    .digest('hex');
}

function sealBytes(plain: Uint8Array, key: Uint8Array, nonce: Uint8Array): Uint8Array {
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(headerOf(DERIVATION)));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString(
    'base64',
  );
  const fields = {
    ...{ format: 'stimmkarte-vault', version: 1 },
    derivation: DERIVATION,
    nonce: Buffer.from(nonce).toString('base64'),
    sealed,
  };
  return Buffer.from(`${JSON.stringify({ ...fields, checksum: checksumOf(fields) }, null, 1)}\n`);
}

async function makeSound(): Promise<Sound> {
  const key = await deriveKey(PASSPHRASE, DERIVATION);
  const { desk, office } = fixtures.keys;
  const identity = { ...desk, createdAt: 1_767_268_800_000 };
  const entry = {
    id: '8d3b1c52-0d0c-4c0a-9a51-0d1b2a3c4d5e',
    role: 'desk',
    title: 'Landesparteitag',
    date: '2026-11-14',
    place: 'Mainz',
  };
  const anchor = [{ deskId: desk.fingerprint, seq: 3, hash: '0'.repeat(64) }];
  const content = vaultContentSchema.parse({
    identity,
    assemblies: [{ entry, dataKey: Buffer.alloc(32, 2).toString('base64'), createdAt: 1, anchor }],
    contacts: [
      {
        ...office,
        role: 'office',
        addedAt: 1,
        comparedAt: 2,
        comparedBy: 'Ada Beispiel',
        aliases: ['geschaftsstelle'],
      },
    ],
    operators: [{ id: '00000000-0000-4000-8000-000000000001', name: 'Bela', lead: true }],
  });
  const older = { ...content, contacts: [] };
  return {
    ...{ content, older, key },
    file: sealBytes(Buffer.from(JSON.stringify(content)), key, new Uint8Array(12).fill(3)),
    other: sealBytes(Buffer.from(JSON.stringify(older)), key, new Uint8Array(12).fill(4)),
  };
}

const NO_ATTEMPTS: Attempts = {
  wait: () => Promise.resolve(0),
  begin: () => Promise.resolve(),
  succeed: () => Promise.resolve(),
  times: () => Promise.resolve([]),
  forgetTimes: () => Promise.resolve(),
};

function vaultIn(folder: string): Vault {
  return createVault({
    folder,
    attempts: NO_ATTEMPTS,
    cost: DERIVATION,
    makeIdentity: () => Promise.resolve(err({ kind: 'not-a-key' })),
    onUnlock: () => undefined,
    onLock: () => undefined,
  });
}

async function inFolder<Value>(
  files: Readonly<Record<string, Uint8Array>>,
  act: (folder: string) => Promise<Value>,
): Promise<Value> {
  const folder = await mkdtemp(path.join(tmpdir(), 'stimmkarte-fuzz-'));
  try {
    for (const [name, bytes] of Object.entries(files)) await writeFile(path.join(folder, name), bytes);
    return await act(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function readFolder(folder: string): Promise<Record<string, Uint8Array>> {
  const names = await readdir(folder);
  const contents = await Promise.all(names.map((name) => readFile(path.join(folder, name))));
  return Object.fromEntries(names.map((name, index) => [name, contents[index] ?? new Uint8Array()]));
}
