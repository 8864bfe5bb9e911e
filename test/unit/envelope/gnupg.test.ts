/**
 * What a real GnuPG can make of a package beyond the matrix: other recipients, other signers, and what must be refused. A
 * stand-in takes the place of the main process.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EnvelopeFailure } from '../../../renderer/roll-worker/engine-api';
import { openMessage } from '../../../renderer/roll-worker/envelope-open';
import { sealMessage } from '../../../renderer/roll-worker/envelope-seal';
import { officeOfPackage } from '../../../renderer/roll-worker/envelope-signers';
import { PackageReader } from '@shared/exchange/package-reader';
import { packageBy } from '../../support/exchange-samples';
import { Gnupg, type GnupgKey } from '../../support/gnupg';
import { standInMain, type StandInMain } from '../../support/stand-in-main';

const KINDS = ['ed25519', 'rsa2048'] as const;
type Kind = (typeof KINDS)[number];

let gnupg: Gnupg;
let program: StandInMain;
let other: StandInMain;
const keys = new Map<Kind, GnupgKey>();

function keyOf(kind: Kind): GnupgKey {
  const key = keys.get(kind);
  if (key === undefined) throw new Error(`no key of kind ${kind}`);
  return key;
}

beforeAll(async () => {
  gnupg = new Gnupg();
  for (const kind of KINDS) keys.set(kind, gnupg.generate(`Person ${kind}`, kind));
  [program, other] = await Promise.all([standInMain('Program'), standInMain('Other')]);
  gnupg.import(program.publicKey);
  gnupg.import(other.publicKey);
}, 120_000);

afterAll(() => {
  gnupg.close();
});

/** What GnuPG makes of a text: signed by the key of this kind, encrypted to the program. */
function gnupgSeals(kind: Kind, text: Uint8Array, ...options: readonly string[]): Uint8Array {
  const to = options.some((option) => option === '-r' || option === '-R') ? [] : ['-r', program.fingerprint];
  return gnupg.must(['--sign', '--encrypt', '-u', keyOf(kind).fingerprint, ...to, ...options], text);
}

async function failureOf(bytes: Uint8Array): Promise<EnvelopeFailure | undefined> {
  const opened = await openMessage({ bytes, services: program.services, findSigner: officeOfPackage });
  return opened.ok ? undefined : opened.error;
}

describe.each(KINDS)('with a key of GnuPG, %s', (kind) => {
  it('a package made with GnuPG and a text editor reads to its last member', async () => {
    const text = packageBy(keyOf(kind), 500).subarray(0, -1);
    const opened = await openMessage({
      bytes: gnupgSeals(kind, text),
      services: program.services,
      findSigner: officeOfPackage,
    });
    if (!opened.ok) throw new Error(opened.error.kind);
    const reader = new PackageReader();
    expect(reader.push(opened.value.content).ok).toBe(true);
    expect(reader.finish()).toMatchObject({ ok: true, value: { members: 500 } });
  });
});

it('a report to a key that has expired since is read by GnuPG as ever', async () => {
  const made = '--faked-system-time=20250101T000000!';
  gnupg.must([made, '--quick-generate-key', 'Lapsed', 'ed25519', 'sign,cert', '30d']);
  const { fingerprint } = gnupg.key('Lapsed');
  gnupg.must([made, '--quick-add-key', fingerprint, 'cv25519', 'encr', '20d']);
  const { publicKey } = gnupg.key('Lapsed');
  const content = [packageBy(program)];
  const seal = (evenExpired: boolean) =>
    sealMessage({ content, recipients: [publicKey], services: program.services, evenExpired });
  expect(await seal(false)).toMatchObject({ error: { kind: 'unusable-key', reason: 'expired' } });
  const sealed = await seal(true);
  if (!sealed.ok) throw new Error(sealed.error.kind);
  const { output, messages } = gnupg.run(['--decrypt'], sealed.value);
  expect(Buffer.from(output).equals(Buffer.concat(content))).toBe(true);
  expect(messages).toContain('Good signature from');
});

describe('what GnuPG makes in other ways', () => {
  const kind = 'ed25519';

  it('opens with several recipients, with hidden ones, and with a password beside them', async () => {
    const text = packageBy(keyOf(kind));
    const everybody = [
      '-r',
      other.fingerprint,
      '-r',
      keyOf('rsa2048').fingerprint,
      '-r',
      program.fingerprint,
    ];
    expect(await failureOf(gnupgSeals(kind, text, ...everybody))).toBeUndefined();
    const hidden = ['-R', other.fingerprint, '-R', keyOf('rsa2048').fingerprint, '-R', program.fingerprint];
    expect(await failureOf(gnupgSeals(kind, text, ...hidden))).toBeUndefined();
    expect(await failureOf(gnupgSeals(kind, text, '--throw-keyids', ...everybody))).toBeUndefined();
    const both = gnupgSeals(kind, text, '--symmetric', '--passphrase', 'secret', '-r', program.fingerprint);
    expect(await failureOf(both)).toBeUndefined();
  });

  it('opens from a subkey that signs', async () => {
    gnupg.must(['--quick-generate-key', 'Subkeyed', 'ed25519', 'cert', 'never']);
    const { fingerprint } = gnupg.key('Subkeyed');
    gnupg.must(['--quick-add-key', fingerprint, 'ed25519', 'sign', 'never']);
    const signer = gnupg.key('Subkeyed');
    const text = packageBy(signer);
    const bytes = gnupg.must(['--sign', '--encrypt', '-u', fingerprint, '-r', program.fingerprint], text);
    const opened = await openMessage({ bytes, services: program.services, findSigner: officeOfPackage });
    expect(opened).toMatchObject({ ok: true, value: { signer: fingerprint } });
  });

  it('is refused without a signature, without a recipient, for somebody else, or not encrypted', async () => {
    const text = packageBy(keyOf(kind));
    const fingerprint = keyOf(kind).fingerprint;
    expect(await failureOf(gnupg.must(['--encrypt', '-r', program.fingerprint], text))).toEqual({
      kind: 'not-signed',
    });
    const symmetric = gnupg.must(
      ['--sign', '-u', fingerprint, '--symmetric', '--passphrase', 'secret'],
      text,
    );
    expect(await failureOf(symmetric)).toEqual({ kind: 'not-for-this-key' });
    expect(await failureOf(gnupgSeals(kind, text, '-r', other.fingerprint))).toEqual({
      kind: 'not-for-this-key',
    });
    for (const args of [
      ['--sign'],
      ['--clear-sign'],
      ['--detach-sign'],
      ['--store'],
      ['--sign', '--armor'],
    ]) {
      const signed = gnupg.must([...args, '-u', fingerprint], text);
      expect(await failureOf(signed), args.join(' ')).toEqual({ kind: 'not-encrypted' });
    }
  });

  it('is refused from a key that is not the one named in the header, and where two people signed', async () => {
    const text = packageBy(keyOf('rsa2048'));
    expect(await failureOf(gnupgSeals(kind, text))).toEqual({ kind: 'bad-signature' });
    const twice = gnupgSeals(
      kind,
      packageBy(keyOf(kind)),
      '-u',
      keyOf('rsa2048').fingerprint,
      '-r',
      program.fingerprint,
    );
    expect(await failureOf(twice)).toEqual({ kind: 'bad-signature' });
  });

  it('is refused without integrity protection, or signed over a weak hash', async () => {
    const text = packageBy(keyOf('rsa2048'));
    const bare = gnupgSeals('rsa2048', text, '--rfc2440', '--disable-mdc', '--cipher-algo', 'AES256');
    expect(await failureOf(bare)).toEqual({
      kind: 'wrong-format',
      found: 'openpgp-without-integrity-protection',
    });
    const weak = gnupgSeals('rsa2048', text, '--digest-algo', 'SHA1');
    expect(await failureOf(weak)).toEqual({ kind: 'bad-signature' });
  });
});
