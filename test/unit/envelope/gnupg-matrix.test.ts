/**
 * Every file that travels, between this program and a real GnuPG, both ways, for the keys, the compressions and the forms that
 * people have. What comes out is the table in FORMAT.md: the test fails where the two differ, and writes the table where
 * `STIMMKARTE_WRITE_MATRIX` is set. A stand-in takes the place of the main process, with the very key that GnuPG has.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readPrivateKey } from 'openpgp';
import { format } from 'prettier';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeAcknowledgement, readAcknowledgement } from '@shared/exchange/acknowledgement';
import { DeltaReader } from '@shared/exchange/delta';
import { PackageReader } from '@shared/exchange/package-reader';
import { openMessage } from '../../../renderer/roll-worker/envelope-open';
import { sealMessage } from '../../../renderer/roll-worker/envelope-seal';
import {
  deskOfDelta,
  officeOfPackage,
  officeOfRoll,
  type FindSigner,
} from '../../../renderer/roll-worker/envelope-signers';
import { deltaText, packageBy, sampleAcknowledgement, sampleDelta } from '../../support/exchange-samples';
import { Gnupg, type KeyKind } from '../../support/gnupg';
import { mainOf, type StandInMain } from '../../support/stand-in-main';

const FORMAT = path.join(import.meta.dirname, '../../../shared/exchange/FORMAT.md');
const MARKS = ['<!-- made by test/unit/envelope/gnupg-matrix.test.ts -->', '<!-- up to here -->'] as const;

const KINDS: Readonly<Record<KeyKind, string>> = {
  ed25519: 'Ed25519, Cv25519',
  nistp256: 'NIST P-256',
  rsa2048: 'RSA 2,048',
  rsa3072: 'RSA 3,072',
  rsa4096: 'RSA 4,096',
};
const COMPRESSIONS = ['none', 'zip', 'zlib', 'bzip2'] as const;
const WORDS = 'sieben-worte-stehen-nur-in-diesem-satz';

interface TravellingFile {
  readonly name: string;
  readonly text: (main: StandInMain) => Uint8Array;
  readonly findSigner: (main: StandInMain) => FindSigner;
  /** Whether the text, as it came out, is taken by its reader. */
  readonly reads: (text: Uint8Array) => boolean;
  readonly passphrase?: string;
}

const PACKAGE: TravellingFile = {
  name: 'roll package',
  text: (main) => packageBy(main, 50),
  findSigner: () => officeOfPackage,
  reads: (text) => {
    const reader = new PackageReader();
    return reader.push(text).ok && reader.finish().ok;
  },
};
const FILES: readonly TravellingFile[] = [
  PACKAGE,
  { ...PACKAGE, name: 'emergency package', passphrase: WORDS },
  {
    name: 'delta',
    text: (main) => deltaText(sampleDelta(50, main.fingerprint)),
    findSigner: (main) => deskOfDelta([main.contact('accreditor')]),
    reads: (text) => {
      const reader = new DeltaReader();
      return reader.push(text).ok && reader.finish().ok;
    },
  },
  {
    name: 'acknowledgement',
    text: (main) => Buffer.from(writeAcknowledgement(sampleAcknowledgement(main.fingerprint))),
    findSigner: (main) => officeOfRoll(main),
    reads: (text) => readAcknowledgement(text).ok,
  },
];

let gnupg: Gnupg;
const people = new Map<KeyKind, StandInMain>();

beforeAll(async () => {
  gnupg = new Gnupg();
  for (const kind of Object.keys(KINDS) as KeyKind[]) {
    const name = `Person ${kind}`;
    gnupg.generate(name, kind);
    const privateKey = await readPrivateKey({ armoredKey: gnupg.secretKey(name) });
    people.set(kind, mainOf(name, privateKey));
  }
}, 180_000);

afterAll(() => {
  gnupg.close();
});

function personOf(kind: KeyKind): StandInMain {
  const person = people.get(kind);
  if (person === undefined) throw new Error(`no key of kind ${kind}`);
  return person;
}

/** Made here, opened there. */
async function openedByGnupg(file: TravellingFile, main: StandInMain): Promise<string> {
  const text = file.text(main);
  const sealed = await sealMessage({
    content: [text],
    recipients: file.passphrase === undefined ? [main.publicKey] : [],
    ...(file.passphrase !== undefined && { passphrase: file.passphrase }),
    services: main.services,
  });
  if (!sealed.ok) return sealed.error.kind;
  const words = file.passphrase === undefined ? [] : ['--passphrase', file.passphrase];
  const { messages, output, status } = gnupg.run([...words, '--decrypt'], sealed.value);
  if (status !== 0 || !Buffer.from(text).equals(output)) return 'no';
  return messages.includes('Good signature from') && !messages.includes('WARNING: message was not integrity')
    ? 'good signature'
    : 'no good signature';
}

/** Made there, opened here: binary and armoured. */
async function openedHere(file: TravellingFile, main: StandInMain, compression: string): Promise<string> {
  const text = file.text(main);
  // Hashed as often as here, an emergency package would take most of the time of this test.
  const to =
    file.passphrase === undefined
      ? ['--encrypt', '-r', main.fingerprint]
      : ['--symmetric', '--passphrase', file.passphrase, '--s2k-count', '65536'];
  const answers = new Set<string>();
  for (const form of ['--no-armor', '--armor']) {
    const args = ['--sign', '-u', main.fingerprint, ...to, '--compress-algo', compression, form];
    const opened = await openMessage({
      bytes: gnupg.must(args, text),
      services: main.services,
      findSigner: file.findSigner(main),
      ...(file.passphrase !== undefined && { passphrase: file.passphrase }),
    });
    const isSame = opened.ok && Buffer.from(text).equals(opened.value.content);
    answers.add(opened.ok ? (isSame && file.reads(opened.value.content) ? 'yes' : 'no') : opened.error.kind);
  }
  return [...answers].join(', ');
}

async function rowsOf(kind: KeyKind): Promise<string[]> {
  const main = personOf(kind);
  const rows: string[] = [];
  for (const file of FILES) {
    const cells = [await openedByGnupg(file, main)];
    for (const compression of COMPRESSIONS) cells.push(await openedHere(file, main, compression));
    rows.push(`| ${[KINDS[kind], file.name, ...cells].join(' | ')} |`);
  }
  return rows;
}

describe('between this program and GnuPG', () => {
  const rows = new Map<KeyKind, string[]>();

  test.each(Object.keys(KINDS) as KeyKind[])(
    'every file opens on the other side, with a key of %s',
    async (kind) => {
      const made = await rowsOf(kind);
      rows.set(kind, made);
      const answers = made.flatMap((row) => row.split(' | ').slice(2));
      expect(new Set(answers.map((answer) => answer.replace(' |', '')))).toEqual(
        new Set(['good signature', 'yes']),
      );
    },
    60_000,
  );

  test('FORMAT.md holds the table of what was tried, as it came out', async () => {
    const head = [
      'key',
      'file',
      'made here, opened by `gpg`',
      ...COMPRESSIONS.map((one) => `by \`gpg\`, ${one}`),
    ];
    const table = [
      `| ${head.join(' | ')} |`,
      `|${' --- |'.repeat(head.length)}`,
      ...[...rows.values()].flat(),
    ];
    const made = (await format(table.join('\n'), { parser: 'markdown', printWidth: 110 })).trim();
    const document = readFileSync(FORMAT, 'utf8');
    const [before = '', rest = ''] = document.split(`${MARKS[0]}\n`);
    const [written = '', after = ''] = rest.split(`\n${MARKS[1]}`);
    if (process.env['STIMMKARTE_WRITE_MATRIX'] === undefined) expect(written.trim()).toBe(made);
    else writeFileSync(FORMAT, `${before}${MARKS[0]}\n\n${made}\n\n${MARKS[1]}${after}`);
  });
});
