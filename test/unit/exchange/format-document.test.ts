import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MEMBER_COLUMNS } from '@shared/domain/member';
import { assemblySchema, batchSchema, ruleSchema } from '@shared/domain/assembly';
import { deskIdSchema } from '@shared/domain/ids';
import { acknowledgementSchema, deltaHeaderSchema, packageHeaderSchema } from '@shared/exchange/format';
import { PackageReader } from '@shared/exchange/package-reader';
import { openMessage } from '../../../renderer/roll-worker/envelope-open';
import { sealMessage } from '../../../renderer/roll-worker/envelope-seal';
import { officeOfPackage } from '../../../renderer/roll-worker/envelope-signers';
import { packageBy, sampleHeader, sampleRows } from '../../support/exchange-samples';
import { Gnupg } from '../../support/gnupg';
import { standInMain, type StandInMain } from '../../support/stand-in-main';

const FORMAT = readFileSync(path.join(import.meta.dirname, '../../../shared/exchange/FORMAT.md'), 'utf8');

let gnupg: Gnupg;
let program: StandInMain;

beforeEach(async () => {
  gnupg = new Gnupg();
  program = await standInMain('Program');
  gnupg.import(program.publicKey);
}, 60_000);

afterEach(() => {
  gnupg.close();
});

/** Runs the commands under a heading of the document, as they stand there. */
function follow(heading: string, variables: Readonly<Record<string, string>> = {}): string {
  const section = FORMAT.split(`## ${heading}\n`)[1] ?? '';
  const commands = /```sh\n([^`]*)```/.exec(section)?.[1] ?? 'exit 9';
  const trusting = 'gpg() { command gpg --batch --trust-model always "$@"; }\n';
  const env = { ...process.env, ...variables, GNUPGHOME: gnupg.home, LC_ALL: 'C' };
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', trusting + commands], {
    cwd: gnupg.home,
    env,
  });
  expect(status, stderr.toString()).toBe(0);
  return stdout.toString();
}

describe('FORMAT.md', () => {
  it('says how to make a package with GnuPG, and the package opens', async () => {
    const office = gnupg.generate('Office', 'ed25519');
    const { office: nobody } = sampleHeader();
    const header = sampleHeader({ ...nobody, publicKey: office.publicKey });
    const named = JSON.stringify(header).replace(nobody.fingerprint, office.fingerprint);
    gnupg.file('header.json', Buffer.from(`${named}\n`));
    const rows = sampleRows(30);
    gnupg.file('members.ndjson', Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join('')));
    follow('Make one with GnuPG', { OFFICE: office.fingerprint, DESK: program.fingerprint });
    const bytes = readFileSync(path.join(gnupg.home, 'package.pgp'));
    const opened = await openMessage({ bytes, services: program.services, findSigner: officeOfPackage });
    if (!opened.ok) throw new Error(opened.error.kind);
    const reader = new PackageReader();
    expect(reader.push(opened.value.content).ok).toBe(true);
    expect(reader.finish()).toMatchObject({ ok: true, value: { members: 30, blocks: [{ rows }] } });
  });

  it('says how to open a package with GnuPG and to check its trailer', async () => {
    const desk = gnupg.generate('Desk', 'ed25519');
    const recipients = [desk.publicKey];
    const content = [packageBy(program, 30)];
    const sealed = await sealMessage({ content, recipients, services: program.services });
    if (!sealed.ok) throw new Error(sealed.error.kind);
    gnupg.file('package.pgp', sealed.value);
    const answer = follow('Open one with GnuPG');
    expect(answer).toContain(`VALIDSIG ${program.fingerprint.toUpperCase()}`);
    const [, trailed] = /"sha256":"([0-9a-f]{64})"/.exec(answer) ?? [];
    expect(answer).toContain(`${trailed ?? 'none'}  -`);
  });

  it('says how to make an emergency package with GnuPG, and how to open one', async () => {
    const office = gnupg.generate('Office', 'ed25519');
    const words = 'apfel-birne-dattel-feige-kirsche-melone-quitte';
    const place = deskIdSchema.parse('e'.repeat(40));
    const header = {
      ...sampleHeader({
        name: 'Office',
        fingerprint: deskIdSchema.parse(office.fingerprint),
        publicKey: office.publicKey,
      }),
      recipients: [{ id: place, name: 'Urne' }],
      emergency: place,
    };
    gnupg.file('words.txt', Buffer.from(`${words}\n`));
    gnupg.file('header.json', Buffer.from(`${JSON.stringify(header)}\n`));
    gnupg.file('members.ndjson', Buffer.from(`${JSON.stringify(sampleRows(1)[0])}\n`));
    follow('Make an emergency package with GnuPG', { OFFICE: office.fingerprint });
    const bytes = readFileSync(path.join(gnupg.home, 'package.pgp'));
    const opened = await openMessage({
      ...{ bytes, services: program.services, findSigner: officeOfPackage, passphrase: words },
    });
    expect(opened).toMatchObject({ ok: true, value: { signer: office.fingerprint, openedBy: 'passphrase' } });

    const content = [packageBy(program, 30)];
    const sealed = await sealMessage({
      ...{ content, recipients: [], passphrase: words, services: program.services },
    });
    if (!sealed.ok) throw new Error(sealed.error.kind);
    gnupg.file('package.pgp', sealed.value);
    rmSync(path.join(gnupg.home, 'text.ndjson'));
    const answer = follow('Open an emergency package with GnuPG');
    expect(answer).toContain(`VALIDSIG ${program.fingerprint.toUpperCase()}`);
    expect(content[0]?.equals(readFileSync(path.join(gnupg.home, 'text.ndjson')))).toBe(true);
  });

  it('names every field, column and rule', () => {
    const schemas = [
      packageHeaderSchema,
      deltaHeaderSchema,
      acknowledgementSchema,
      assemblySchema,
      batchSchema,
    ];
    const fields = schemas.flatMap(({ shape }) => Object.keys(shape));
    const rules = ruleSchema.options.map((option) => option.shape.rule.value);
    for (const name of [...fields, ...Object.keys(MEMBER_COLUMNS), ...rules]) {
      expect(FORMAT, name).toContain(`\`${name}\``);
    }
  });
});
