/** Messages for a passphrase: made here, made by a real GnuPG, and made to do harm. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EnvelopeFailure } from '../../../renderer/roll-worker/engine-api';
import { openMessage, type OpenMessageOptions } from '../../../renderer/roll-worker/envelope-open';
import { isUsablePassphraseKey } from '../../../renderer/roll-worker/envelope-passphrase';
import { sealMessage } from '../../../renderer/roll-worker/envelope-seal';
import { officeOfPackage } from '../../../renderer/roll-worker/envelope-signers';
import { packageBy } from '../../support/exchange-samples';
import { Gnupg, type GnupgKey } from '../../support/gnupg';
import { standInMain, type StandInMain } from '../../support/stand-in-main';

const WORDS = 'apfel-birne-dattel-feige-kirsche-melone-quitte';
/** Hashed less often than usual, for the sake of time. */
const QUICK = ['--s2k-count', '65536'];

let gnupg: Gnupg;
let office: GnupgKey;
let main: StandInMain;
let stranger: StandInMain;
let text: Buffer;
let sealed: Uint8Array;

beforeAll(async () => {
  gnupg = new Gnupg();
  office = gnupg.generate('Office', 'ed25519');
  [main, stranger] = await Promise.all([standInMain('Desk'), standInMain('Stranger')]);
  gnupg.import(main.publicKey);
  text = packageBy(main);
  const made = await sealMessage({
    content: [text],
    recipients: [],
    passphrase: WORDS,
    services: main.services,
  });
  if (!made.ok) throw new Error(made.error.kind);
  sealed = made.value;
}, 60_000);

afterAll(() => {
  gnupg.close();
});

/** What GnuPG makes for a passphrase, signed by the office. */
function byGnupg(passphrase: string, ...options: readonly string[]): Uint8Array {
  const args = ['--sign', '-u', office.fingerprint, '--symmetric', '--passphrase', passphrase, ...options];
  return gnupg.must(args, packageBy(office));
}

async function answerTo(
  bytes: Uint8Array,
  options: Partial<OpenMessageOptions> = {},
): Promise<EnvelopeFailure['kind'] | 'key' | 'passphrase'> {
  const given = { bytes, services: stranger.services, findSigner: officeOfPackage, ...options };
  const opened = await openMessage(given);
  return opened.ok ? opened.value.openedBy : opened.error.kind;
}

describe('a message for a passphrase', () => {
  it('is AES-256 under SHA-256 of as many octets as the format can say, with integrity protection', () => {
    // New format, tag 3; version 4, AES-256; iterated and salted, SHA-256; salt; count; a cipher and a key.
    expect(sealed[0]).toBe(0xc3);
    expect([...sealed.subarray(2, 6)]).toEqual([4, 9, 3, 8]);
    expect(sealed[14]).toBe(255);
    expect(sealed[1]).toBe(2 + 11 + 33);
    const next = sealed.subarray(2 + (sealed[1] ?? 0));
    expect(next[0]).toBe(0xc0 | 18);
    expect(sealed.length).toBeLessThan(text.length);
  });

  it('opens with the words, however they are typed, and with nothing else', async () => {
    expect(await answerTo(sealed, { passphrase: WORDS })).toBe('passphrase');
    expect(
      await answerTo(sealed, { passphrase: ' Apfel birne, DATTEL – feige kirsche melone quitte.' }),
    ).toBe('passphrase');
    expect(await answerTo(sealed, { passphrase: WORDS.slice(0, -1) })).toBe('package-passphrase-wrong');
    expect(await answerTo(sealed, { passphrase: '' })).toBe('package-passphrase-wrong');
    expect(await answerTo(sealed, { passphrase: null })).toBe('package-passphrase-missing');
    expect(await answerTo(sealed)).toBe('not-for-this-key');
  });

  it('that is damaged is damaged, not opened by the wrong words', async () => {
    const altered = sealed.slice();
    altered[altered.length - 40] = (altered[altered.length - 40] ?? 0) ^ 1;
    expect(await answerTo(altered, { passphrase: WORDS })).toBe('altered');
    expect(await answerTo(sealed.subarray(0, -5), { passphrase: WORDS })).toBe('torn');
  });

  it('made by GnuPG for a key and a passphrase opens by the key first', async () => {
    const both = byGnupg(WORDS, '--encrypt', '-r', main.fingerprint, ...QUICK);
    expect(await answerTo(both, { services: main.services, passphrase: null })).toBe('key');
    expect(await answerTo(both, { services: main.services, passphrase: 'anything' })).toBe('key');
    expect(await answerTo(both, { passphrase: null })).toBe('package-passphrase-missing');
    expect(await answerTo(both, { passphrase: 'anything' })).toBe('package-passphrase-wrong');
    expect(await answerTo(both, { passphrase: WORDS })).toBe('passphrase');
    expect(await answerTo(both)).toBe('not-for-this-key');
  });

  it('made by GnuPG opens with a passphrase that is no words, to the letter', async () => {
    const odd = byGnupg('Geheim, 1.2.3 – Ä!', ...QUICK);
    expect(await answerTo(odd, { passphrase: 'Geheim, 1.2.3 – Ä!' })).toBe('passphrase');
    expect(await answerTo(odd, { passphrase: 'geheim, 1.2.3 – ä!' })).toBe('package-passphrase-wrong');
  });

  it('made by GnuPG in its usual way, or with AES-128, SHA-1 or a salt alone, opens', async () => {
    for (const options of [
      [],
      [...QUICK, '--s2k-cipher-algo', 'AES128', '--cipher-algo', 'AES128'],
      [...QUICK, '--s2k-digest-algo', 'SHA1'],
      [...QUICK, '--s2k-digest-algo', 'SHA512'],
      ['--s2k-mode', '1'],
    ]) {
      expect(await answerTo(byGnupg(WORDS, ...options), { passphrase: WORDS }), options.join(' ')).toBe(
        'passphrase',
      );
    }
  });

  it('made with a passphrase that is hashed without a salt, or with another cipher, is passed over', async () => {
    for (const options of [
      ['--s2k-mode', '0'],
      ['--s2k-cipher-algo', 'AES192', '--cipher-algo', 'AES192'],
      ['--s2k-cipher-algo', '3DES', '--cipher-algo', '3DES'],
      ['--s2k-digest-algo', 'RIPEMD160'],
    ]) {
      const bytes = byGnupg(WORDS, ...QUICK, ...options);
      expect(await answerTo(bytes, { passphrase: WORDS }), options.join(' ')).toBe('not-for-this-key');
    }
  });

  it('must be signed, and only once', async () => {
    const unsigned = gnupg.must(['--symmetric', '--passphrase', WORDS, ...QUICK], packageBy(office));
    expect(await answerTo(unsigned, { passphrase: WORDS })).toBe('not-signed');
  });

  it('with more than four passphrases is refused before any is tried', async () => {
    const size = 2 + (sealed[1] ?? 0);
    const packet = sealed.subarray(0, size);
    const times = (count: number) =>
      Buffer.concat([...Array.from({ length: count }, () => packet), sealed.subarray(size)]);
    const opened = await openMessage({
      ...{ bytes: times(5), services: main.services, findSigner: officeOfPackage, passphrase: WORDS },
    });
    expect(opened).toEqual({ ok: false, error: { kind: 'too-large', limit: 4 } });
    expect(await answerTo(times(4), { passphrase: WORDS })).toBe('passphrase');
  });
});

describe('a session key packet that would take up memory or protect nothing', () => {
  const salt = new Uint8Array(8);
  const key = new Uint8Array(33);
  const body = (...parts: readonly (number | Uint8Array)[]) =>
    Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...part])));

  it('is not tried', () => {
    expect(isUsablePassphraseKey(body(4, 9, 3, 8, salt, 255, key))).toBe(true);
    expect(isUsablePassphraseKey(body(4, 9, 3, 8, salt, 255))).toBe(true);
    expect(isUsablePassphraseKey(body(4, 7, 1, 2, salt, key))).toBe(true);
    // Argon2, in version 4 and 6; version 5; no salt; GnuPG's extension; an unknown cipher or hash.
    expect(isUsablePassphraseKey(body(4, 9, 4, salt, salt, 3, 4, 31, key))).toBe(false);
    expect(isUsablePassphraseKey(body(6, 9, 4, salt, salt, 3, 4, 31, key))).toBe(false);
    expect(isUsablePassphraseKey(body(5, 9, 2, 3, 8, salt, 255, key))).toBe(false);
    expect(isUsablePassphraseKey(body(4, 9, 0, 8, key))).toBe(false);
    expect(isUsablePassphraseKey(body(4, 9, 101, 8, 71, 78, 85, 1))).toBe(false);
    expect(isUsablePassphraseKey(body(4, 2, 3, 8, salt, 255, key))).toBe(false);
    expect(isUsablePassphraseKey(body(4, 9, 3, 1, salt, 255, key))).toBe(false);
    // Too long, too short.
    expect(isUsablePassphraseKey(body(4, 9, 3, 8, salt, 255, key, 0))).toBe(false);
    expect(isUsablePassphraseKey(body(4, 9, 3, 8, salt))).toBe(false);
    expect(isUsablePassphraseKey(body())).toBe(false);
  });
});
