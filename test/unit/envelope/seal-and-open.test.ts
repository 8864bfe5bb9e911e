import {
  armor,
  createMessage,
  encrypt,
  enums,
  readKey,
  readSignature,
  revokeKey,
  sign,
  type PartialConfig,
} from 'openpgp';
import { beforeAll, describe, expect, it } from 'vitest';
import { LINE_LIMIT } from '@shared/exchange/format';
import { CHUNK_LIMIT, type Contact } from '@shared/ipc/contract';
import type { Result } from '@shared/lib/result';
import type { EnvelopeFailure, Progress } from '../../../renderer/roll-worker/engine-api';
import {
  openMessage,
  type OpenedMessage,
  type OpenMessageOptions,
} from '../../../renderer/roll-worker/envelope-open';
import { sealMessage } from '../../../renderer/roll-worker/envelope-seal';
import { deskOfDelta, officeOfPackage, trustIn } from '../../../renderer/roll-worker/envelope-signers';
import { deltaText, handWritten, packageBy, sampleDelta } from '../../support/exchange-samples';
import { bytesOf, detachedSignature, standInMain, type StandInMain } from '../../support/stand-in-main';

let office: StandInMain;
let desk: StandInMain;
let stranger: StandInMain;
let text: Buffer;
let sealed: Uint8Array;

beforeAll(async () => {
  [office, desk, stranger] = await Promise.all([
    standInMain('Office'),
    standInMain('Desk'),
    standInMain('Stranger'),
  ]);
  text = packageBy(office);
  sealed = await seal(office, [text], [desk]);
});

async function seal(
  from: StandInMain,
  content: Iterable<Uint8Array>,
  to: readonly StandInMain[],
): Promise<Uint8Array> {
  const recipients = to.map((main) => main.publicKey);
  const message = await sealMessage({ content, recipients, services: from.services });
  if (!message.ok) throw new Error(message.error.kind);
  return message.value;
}

interface Making {
  readonly from?: readonly StandInMain[];
  readonly signature?: Uint8Array;
  readonly date?: Date;
  readonly config?: PartialConfig;
  readonly passwords?: string;
}

/** A message as another program could make it. */
async function make(
  content: Uint8Array,
  to: readonly StandInMain[],
  making: Making = {},
): Promise<Uint8Array> {
  const { from = [], signature, date, config, passwords } = making;
  const encryptionKeys = await Promise.all(to.map((main) => readKey({ armoredKey: main.publicKey })));
  const message: unknown = await encrypt({
    message: await createMessage({ binary: content }),
    ...(encryptionKeys.length > 0 && { encryptionKeys: encryptionKeys.map((key) => key.toPublic()) }),
    signingKeys: from.map((main) => main.privateKey),
    ...(signature && { signature: await readSignature({ binarySignature: signature }) }),
    ...(passwords !== undefined && { passwords }),
    ...(date && { date }),
    format: 'binary',
    config: { ...config },
  });
  return bytesOf(message);
}

function open(
  bytes: Uint8Array,
  options: Partial<OpenMessageOptions> = {},
): Promise<Result<OpenedMessage, EnvelopeFailure>> {
  return openMessage({ bytes, services: desk.services, findSigner: officeOfPackage, ...options });
}

async function failureOf(
  bytes: Uint8Array,
  options: Partial<OpenMessageOptions> = {},
): Promise<EnvelopeFailure | undefined> {
  const opened = await open(bytes, options);
  return opened.ok ? undefined : opened.error;
}

describe('a sealed package', () => {
  it('opens at its desk with the same text, signed by the office that it names', async () => {
    expect(await open(sealed)).toEqual({
      ok: true,
      value: { content: new Uint8Array(text), signer: office.fingerprint, openedBy: 'key' },
    });
  });

  it('opens at each of its desks, be they a hundred', async () => {
    const crowd = await Promise.all(Array.from({ length: 100 }, (_, index) => standInMain(`Desk ${index}`)));
    const last = crowd.at(-1);
    const message = await seal(office, [text], crowd);
    expect(await open(message, { services: last?.services ?? desk.services })).toMatchObject({ ok: true });
    expect(await failureOf(message)).toEqual({ kind: 'not-for-this-key' });
  });

  it('is signed in chunks that a message between processes can carry, whatever the pieces', async () => {
    const pieces = [3 * CHUNK_LIMIT + 5, 0, 1, 700_000, 700_000].map((size) =>
      new Uint8Array(size).fill(size),
    );
    office.appended.length = 0;
    const message = await make(new Uint8Array(1), [desk]);
    const large = await seal(office, pieces, [desk]);
    expect(office.appended).toEqual([
      CHUNK_LIMIT,
      CHUNK_LIMIT,
      CHUNK_LIMIT,
      CHUNK_LIMIT,
      1_400_006 + 3 * CHUNK_LIMIT - 4 * CHUNK_LIMIT,
    ]);
    expect(large.length).toBeLessThan(100_000 + message.length);
    const signer = { key: office.privateKey.toPublic(), fingerprint: office.fingerprint };
    const opened = await open(large, { findSigner: () => Promise.resolve({ ok: true, value: signer }) });
    expect(opened.ok && Buffer.from(opened.value.content).equals(Buffer.concat(pieces))).toBe(true);
  });

  it('gives the main process its session key packets and nothing else', async () => {
    desk.askedToDecrypt.length = 0;
    await open(sealed);
    const [packets] = desk.askedToDecrypt;
    expect(desk.askedToDecrypt).toHaveLength(1);
    expect(packets?.buffer.byteLength).toBeLessThan(200);
  });

  it('tells how far it is, and stops when told to', async () => {
    const steps: Progress[] = [];
    const onProgress = (progress: Progress): void => void steps.push(progress);
    const recipients = [desk.publicKey];
    const content = [new Uint8Array(5 * CHUNK_LIMIT)];
    await sealMessage({ content, recipients, services: office.services, onProgress });
    expect(steps.map(({ step }) => step)).toEqual(expect.arrayContaining(['signing', 'encrypting']));
    expect(steps.at(-1)).toEqual({ step: 'encrypting', done: 5 * CHUNK_LIMIT, total: 5 * CHUNK_LIMIT });
    for (const calls of [0, 3, 6]) {
      let left = calls;
      const isCancelled = (): boolean => left-- <= 0;
      const stopped = await sealMessage({ content, recipients, services: office.services, isCancelled });
      expect(stopped).toEqual({ ok: false, error: { kind: 'cancelled' } });
      expect(office.unfinished()).toBe(0);
    }
    expect(await failureOf(sealed, { isCancelled: () => true })).toEqual({ kind: 'cancelled' });
  });

  it('is not made for keys that cannot be used, nor while the main process refuses', async () => {
    const expired = await standInMain('Expired', { date: new Date('2020-01-01'), keyExpirationTime: 3600 });
    const signer = await standInMain('Signer', { subkeys: [{ sign: true }] });
    const tryWith = async (recipient: string) =>
      sealMessage({ content: [text], recipients: [desk.publicKey, recipient], services: office.services });
    expect(await tryWith(expired.publicKey)).toMatchObject({
      error: { kind: 'unusable-key', reason: 'expired' },
    });
    expect(await tryWith(signer.publicKey)).toMatchObject({
      error: { kind: 'unusable-key', reason: 'cannot-encrypt' },
    });
    expect(await tryWith('nonsense')).toMatchObject({ error: { kind: 'not-a-key' } });
    const locked = {
      ...office.services,
      beginSignature: () => Promise.resolve({ ok: false, error: { kind: 'locked' } } as const),
    };
    const refused = await sealMessage({ content: [text], recipients: [desk.publicKey], services: locked });
    expect(refused).toEqual({ ok: false, error: { kind: 'locked' } });
  });

  it('is made for a key that has expired where its owner must have it, but not for one that was revoked', async () => {
    const then = { date: new Date('2020-01-01'), keyExpirationTime: 3600 };
    const expired = await standInMain('Expired', then);
    const later = await standInMain('Later', { ...then, keyExpirationTime: 0, subkeys: [{ ...then }] });
    const sealFor = (publicKey: string) =>
      sealMessage({
        ...{ content: [text], recipients: [publicKey], services: office.services },
        evenExpired: true,
      });
    for (const owner of [expired, later, desk]) {
      const bytes = await sealFor(owner.publicKey);
      if (!bytes.ok) throw new Error(bytes.error.kind);
      expect(await failureOf(bytes.value, { services: owner.services })).toBeUndefined();
    }
    const { publicKey: revoked } = await revokeKey({ key: expired.privateKey, format: 'armored' });
    expect(await sealFor(revoked)).toEqual({
      ok: false,
      error: { kind: 'unusable-key', reason: 'revoked' },
    });
    const signer = await standInMain('Signer', { ...then, subkeys: [{ ...then, sign: true }] });
    expect(await sealFor(signer.publicKey)).toMatchObject({ error: { reason: 'cannot-encrypt' } });
  });
});

describe('a package is trusted for its signature alone', () => {
  it('and refused where it is not signed', async () => {
    expect(await failureOf(await make(text, [desk]))).toEqual({ kind: 'not-signed' });
  });

  it('and refused where somebody else signed what names the office', async () => {
    expect(await failureOf(await make(text, [desk], { from: [stranger] }))).toEqual({
      kind: 'bad-signature',
    });
    expect(await failureOf(await make(text, [desk], { from: [office, stranger] }))).toEqual({
      kind: 'bad-signature',
    });
  });

  it('and refused where key and fingerprint in its header differ', async () => {
    const swapped = packageBy({ fingerprint: office.fingerprint, publicKey: stranger.publicKey });
    expect(await failureOf(await make(swapped, [desk], { from: [stranger] }))).toEqual({
      kind: 'bad-content',
      line: 1,
      problem: 'office.fingerprint',
    });
    const secret = packageBy({ fingerprint: office.fingerprint, publicKey: office.privateKey.armor() });
    expect(await failureOf(await make(secret, [desk], { from: [office] }))).toMatchObject({
      problem: 'office.publicKey',
    });
  });

  it('and refused where the signature is over something else', async () => {
    const signature = await detachedSignature(office.privateKey, packageBy(office, 6));
    expect(await failureOf(await make(text, [desk], { signature }))).toEqual({ kind: 'bad-signature' });
  });

  it('and opened though the clock of the office is a day ahead, or its key has expired since', async () => {
    const tomorrow = new Date(Date.now() + 86_400_000);
    expect(await failureOf(await make(text, [desk], { from: [office], date: tomorrow }))).toBeUndefined();
    const then = new Date('2024-01-01T10:00:00Z');
    const shortLived = await standInMain('Short-lived', {
      date: new Date('2024-01-01T09:00:00Z'),
      keyExpirationTime: 7200,
    });
    const old = packageBy(shortLived);
    const signature = await detachedSignature(shortLived.privateKey, old, then);
    expect(await failureOf(await make(old, [desk], { signature }))).toBeUndefined();
  });

  it('and sealed for a desk whose clock was ahead when it made its key', async () => {
    const early = await standInMain('Early', { date: new Date(Date.now() + 86_400_000) });
    const message = await seal(office, [text], [early]);
    expect(await failureOf(message, { services: early.services })).toBeUndefined();
  });

  it('[S2] and the office is unknown, known, compared, changed or distrusted as the contacts say', () => {
    const named = { name: 'Büro Mainz', fingerprint: office.fingerprint };
    const known = { ...office.contact('office'), name: 'Büro Mainz' };
    const compared = { ...known, comparedAt: 1 };
    const distrusted = { ...compared, distrust: { at: 2, by: 'Ada', reason: 'Stolen' } };
    const other = { ...compared, fingerprint: desk.fingerprint };
    const trust = (...contacts: Contact[]) => trustIn(named, contacts).trust;
    expect(trust(stranger.contact('office'))).toBe('unknown');
    expect(trust({ ...compared, role: 'accreditor' })).toBe('unknown');
    expect(trust(stranger.contact('office'), known)).toBe('known');
    expect(trust(compared)).toBe('compared');
    expect(trust(distrusted)).toBe('distrusted');
    expect(trust(other)).toBe('changed');
    expect(trust({ ...other, name: ' buero  MAINZ' })).toBe('changed');
    expect(trust({ ...other, role: 'accreditor' })).toBe('unknown');
    expect(trust(known, other)).toBe('changed');
    expect(trust(known, { ...other, distrust: distrusted.distrust })).toBe('known');
    expect(trust({ ...other, distrust: distrusted.distrust })).toBe('changed');
    expect(trust(compared, other)).toBe('compared');
    expect(trustIn(named, [{ ...other, fingerprint: stranger.fingerprint, comparedAt: 7 }]).known).toEqual({
      ...{ name: 'Büro Mainz', fingerprint: stranger.fingerprint, comparedAt: 7 },
    });
  });
});

describe('a delta', () => {
  it('opens where one of the accreditors signed it', async () => {
    const delta = deltaText(sampleDelta(3, desk.fingerprint));
    const message = await seal(desk, [delta], [office]);
    const findSigner = deskOfDelta([stranger.contact('accreditor'), desk.contact('accreditor')]);
    const opened = await open(message, { services: office.services, findSigner });
    expect(opened).toEqual({
      ok: true,
      value: { content: new Uint8Array(delta), signer: desk.fingerprint, openedBy: 'key' },
    });
  });

  it('is refused from anybody else, with the fingerprint', async () => {
    const message = await seal(stranger, [deltaText(sampleDelta(3, stranger.fingerprint))], [office]);
    const findSigner = deskOfDelta([desk.contact('accreditor')]);
    expect(await failureOf(message, { services: office.services, findSigner })).toEqual({
      kind: 'unknown-signer',
      fingerprint: stranger.fingerprint,
    });
    const swapped = { ...desk.contact('accreditor'), publicKey: stranger.publicKey };
    const misled = deskOfDelta([swapped, { ...swapped, publicKey: 'nonsense' }]);
    expect(await failureOf(message, { services: office.services, findSigner: misled })).toMatchObject({
      kind: 'unknown-signer',
    });
  });

  it('is told from a package, and a package from it', async () => {
    const delta = await seal(office, [deltaText(sampleDelta(3, office.fingerprint))], [desk]);
    expect(await failureOf(delta)).toEqual({ kind: 'wrong-format', found: 'stimmkarte-delta' });
    const findSigner = deskOfDelta([office.contact('accreditor')]);
    expect(await failureOf(sealed, { findSigner })).toEqual({
      kind: 'wrong-format',
      found: 'stimmkarte-roll',
    });
    const table = await seal(office, [Buffer.from('Nummer;Name\n1;Muster\n')], [desk]);
    expect(await failureOf(table)).toEqual({ kind: 'wrong-format', found: 'unknown' });
    expect(await failureOf(table, { findSigner })).toEqual({ kind: 'wrong-format', found: 'unknown' });
    const later = await seal(office, [handWritten(['{"format":"stimmkarte-roll","version":2}'])], [desk]);
    expect(await failureOf(later)).toEqual({ kind: 'newer-version', found: 2, supported: 1 });
    expect(await failureOf(await seal(office, [], [desk]))).toEqual({
      kind: 'wrong-format',
      found: 'unknown',
    });
  });
});

describe('a file is refused for what it is', () => {
  it('empty, a table, a picture, text', async () => {
    expect(await failureOf(new Uint8Array(0))).toEqual({ kind: 'empty' });
    expect(await failureOf(Buffer.from('Nummer;Name\n1;Muster\n'))).toEqual({ kind: 'not-openpgp' });
    expect(await failureOf(text)).toEqual({ kind: 'not-openpgp' });
    const picture = Buffer.from('89504e470d0a1a0a0000000d49484452000000100000001008060000001ff3ff61', 'hex');
    expect(await failureOf(picture)).toEqual({ kind: 'not-openpgp' });
    expect(await failureOf(Buffer.alloc(400, 0xff))).toEqual({ kind: 'not-openpgp' });
  });

  it('a message that is not encrypted, a key', async () => {
    const message = await createMessage({ binary: new Uint8Array(text) });
    const signed = bytesOf(await sign({ message, signingKeys: office.privateKey, format: 'binary' }));
    const armored: unknown = await sign({ message, signingKeys: office.privateKey, format: 'armored' });
    expect(await failureOf(signed)).toEqual({ kind: 'not-encrypted' });
    expect(await failureOf(Buffer.from(String(armored)))).toEqual({ kind: 'not-encrypted' });
    expect(await failureOf(Buffer.from('-----BEGIN PGP SIGNED MESSAGE-----\n'))).toEqual({
      kind: 'not-encrypted',
    });
    expect(await failureOf(Buffer.from(office.publicKey))).toEqual({
      kind: 'wrong-format',
      found: 'openpgp-key',
    });
    const key = new Uint8Array(office.privateKey.toPublic().write());
    expect(await failureOf(key)).toEqual({ kind: 'wrong-format', found: 'openpgp-key' });
    const secret = new Uint8Array(office.privateKey.write());
    expect(await failureOf(secret)).toEqual({ kind: 'wrong-format', found: 'openpgp-secret-key' });
    expect(await failureOf(Buffer.from(office.privateKey.armor()))).toEqual({
      kind: 'wrong-format',
      found: 'openpgp-secret-key',
    });
  });

  it('for somebody else, or for a password alone', async () => {
    expect(await failureOf(sealed, { services: stranger.services })).toEqual({ kind: 'not-for-this-key' });
    expect(await failureOf(await make(text, [], { passwords: 'secret' }))).toEqual({
      kind: 'not-for-this-key',
    });
    const both = await make(text, [desk], { passwords: 'secret', from: [office] });
    expect(await failureOf(both)).toBeUndefined();
  });

  it('while locked, with the main process answer', async () => {
    const services = {
      decryptSessionKey: () => Promise.resolve({ ok: false, error: { kind: 'locked' } } as const),
    };
    expect(await failureOf(sealed, { services })).toEqual({ kind: 'locked' });
    const odd = {
      decryptSessionKey: () =>
        Promise.resolve({ ok: true, value: { algorithm: 'rot13', data: new Uint8Array(32) } } as const),
    };
    expect(await failureOf(sealed, { services: odd })).toEqual({ kind: 'altered' });
  });

  it('too large, as it is or once decompressed', async () => {
    const limits = { sealed: sealed.length - 1, content: 1e6 };
    expect(await failureOf(sealed, { limits })).toEqual({ kind: 'too-large', limit: sealed.length - 1 });
    const bomb = await seal(office, [new Uint8Array(2 * LINE_LIMIT)], [desk]);
    expect(bomb.length).toBeLessThan(20_000);
    expect(await failureOf(bomb, { limits: { sealed: 1e6, content: CHUNK_LIMIT } })).toEqual({
      kind: 'too-large',
      limit: CHUNK_LIMIT,
    });
    expect(await failureOf(bomb, { limits: { sealed: 1e6, content: 3 * LINE_LIMIT } })).toMatchObject({
      problem: 'line-too-long',
    });
  });

  it('with a first line that is longer than any, before anything of it is read', async () => {
    const long = Buffer.from(
      `{"format":"stimmkarte-roll","version":2,"colour":"${'x'.repeat(LINE_LIMIT)}"}\n`,
    );
    expect(await failureOf(await seal(office, [long], [desk]))).toEqual({
      kind: 'bad-content',
      line: 1,
      problem: 'line-too-long',
    });
  });

  it('encrypted in a way that GnuPG 2.2 does not know, or without integrity protection', async () => {
    const aead = await standInMain('AEAD', { config: { aeadProtect: true } });
    const message = await make(text, [aead], { from: [office], config: { aeadProtect: true } });
    expect(await failureOf(message, { services: aead.services })).toEqual({
      kind: 'wrong-format',
      found: 'openpgp-aead',
    });
    const sessionKeys = sealed.subarray(0, 2 + (sealed[1] ?? 0));
    const bare = Buffer.concat([sessionKeys, Buffer.from([0xc0 | 9, 100]), Buffer.alloc(100, 7)]);
    expect(await failureOf(bare)).toEqual({
      kind: 'wrong-format',
      found: 'openpgp-without-integrity-protection',
    });
    const draft = Buffer.concat([sessionKeys, Buffer.from([0xc0 | 20, 100, 1]), Buffer.alloc(99, 7)]);
    expect(await failureOf(draft)).toEqual({ kind: 'wrong-format', found: 'openpgp-aead' });
  });
});

describe('a package that was damaged', () => {
  it('is torn wherever it is cut off', async () => {
    for (let length = 1; length < sealed.length; length += 7) {
      expect(await failureOf(sealed.subarray(0, length)), `cut at ${length}`).toEqual({ kind: 'torn' });
    }
    expect(await failureOf(sealed.subarray(0, -1))).toEqual({ kind: 'torn' });
  });

  it('is torn, too, where it is armoured and cut off', async () => {
    const armored = Buffer.from(armor(enums.armor.message, sealed));
    expect(await failureOf(armored)).toBeUndefined();
    expect(await failureOf(Buffer.concat([Buffer.from('\uFEFF\r\n'), armored]))).toBeUndefined();
    for (let length = 5; length < armored.length - 3; length += 31) {
      expect(await failureOf(armored.subarray(0, length)), `cut at ${length}`).toEqual({ kind: 'torn' });
    }
  });

  it('is refused whatever is appended to it', async () => {
    for (const tail of [Buffer.from([0]), Buffer.from('\n'), sealed, Buffer.from([0xd2, 0x01, 0x01])]) {
      expect(await failureOf(Buffer.concat([sealed, tail]))).toEqual({ kind: 'altered' });
    }
  });

  it('is refused whichever bit is turned', async () => {
    const kinds = new Map<string, number>();
    for (let at = 0; at < sealed.length; at += 3) {
      const altered = Buffer.from(sealed);
      altered[at] = (altered[at] ?? 0) ^ (1 << (at % 8));
      const failure = await failureOf(altered);
      expect(failure, `byte ${at}`).toBeDefined();
      kinds.set(failure?.kind ?? '', (kinds.get(failure?.kind ?? '') ?? 0) + 1);
    }
    expect(kinds.get('altered')).toBeGreaterThan(sealed.length / 4);
  });

  it('is refused where bytes of its armour are exchanged', async () => {
    const armored = armor(enums.armor.message, sealed);
    for (let at = 40; at < armored.length - 40; at += 29) {
      const altered = `${armored.slice(0, at)}${armored[at] === 'A' ? 'B' : 'A'}${armored.slice(at + 1)}`;
      const failure = await failureOf(Buffer.from(altered));
      // The checksum at the end protects nothing: it is not looked at.
      if (failure === undefined) expect(altered.slice(at - 10, at + 10)).toContain('\n=');
    }
  });
});
