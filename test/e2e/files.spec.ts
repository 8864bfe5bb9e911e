import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { deltaText, handWritten, packageBy, sampleDelta } from '../support/exchange-samples';
import { Gnupg, type GnupgKey } from '../support/gnupg';
import * as desk from '../support/pilot/desk';
import {
  confirmCompared,
  figure,
  goTo,
  PATIENCE,
  sitDown,
  unlock,
  type Seat,
} from '../support/pilot/program';
import {
  newSeat,
  PASSPHRASE,
  prepareAssembly,
  testFolder,
  today,
  type TestFolder,
} from '../support/pilot/team';

/*
 * What comes to a desk and to an office as a file. Everything beside the two programs is a real GnuPG, which can do what
 * this program never does. The desk A. Weber begins with nothing, and is shown one bad package after the other; then it
 * gets a good one that was written by hand, a newer one, and the older one again. The office has an assembly of its own,
 * and is shown what comes back, good and bad.
 */
const WEBER = { name: 'A. Weber', folder: 'weber', from: '5001', to: '5010', ballotBox: 'Urne 1' };
const ROLL = 'Mitgliedsnummer;Nachname;Vorname;Geburtsdatum\n200001;Muster;Erika;29.02.1984\n';

test.describe.configure({ mode: 'serial' });

let folder: TestFolder;
let gnupg: Gnupg;
/** An office that exists in GnuPG only. */
let foreign: GnupgKey;
let fingerprints: { office: string; weber: string };
let office: Seat;
let weber: Seat;

test.beforeAll(async () => {
  folder = await testFolder();
  gnupg = new Gnupg();
  foreign = gnupg.generate('Kreisverband Mainz', 'ed25519');
  office = await newSeat(folder, 'Generalsekretariat', 'office');
  weber = await newSeat(folder, WEBER.name, WEBER.folder);
  for (const key of ['office-public', 'weber-secret']) {
    gnupg.import(readFileSync(folder.path('keys', `${key}.asc`), 'utf8'));
  }
  fingerprints = {
    office: gnupg.key('Generalsekretariat').fingerprint,
    weber: gnupg.key('A. Weber').fingerprint,
  };
  writeFileSync(folder.path('roll.csv'), ROLL);
  await prepareAssembly(office, folder, [WEBER], folder.path('roll.csv'));
});
test.afterAll(async () => {
  await office.app.close();
  await weber.app.close();
  gnupg.close();
  await folder.remove();
});

test.describe('A desk refuses a roll package, says why, and loads nothing of it', () => {
  const bad: readonly (readonly [title: string, make: () => Uint8Array, message: string])[] = [
    ['with one bit changed', () => altered(packageOfOffice()), 'Die Datei wurde verändert'],
    ['of which the end is missing', () => packageOfOffice().subarray(0, -40), 'Die Datei ist unvollständig'],
    [
      'that was encrypted for somebody else',
      () => seal(handWrittenPackage(), { signer: foreign.fingerprint, recipient: foreign.fingerprint }),
      'Diese Datei ist nicht für Sie verschlüsselt',
    ],
    [
      'that somebody else was meant to have, and passed on',
      () => byForeign(packageBy(foreign)),
      'Diese Datei ist nicht für Sie verschlüsselt',
    ],
    [
      'without a signature',
      () => gnupg.must(['--encrypt', '-r', fingerprints.weber], handWrittenPackage()),
      'Die Datei ist nicht unterschrieben',
    ],
    [
      'that is signed by another key than the office’s in it',
      () => seal(handWrittenPackage(), { signer: fingerprints.weber, recipient: fingerprints.weber }),
      'Die Unterschrift stimmt nicht',
    ],
    [
      'that is signed and not encrypted',
      () => gnupg.must(['--sign', '-u', foreign.fingerprint], handWrittenPackage()),
      'Die Datei ist nicht verschlüsselt',
    ],
    [
      'whose members are not those that its last line sums up',
      () => byForeign(Buffer.from(handWrittenPackage().toString().replace('"Erika"', '"Berta"'))),
      'Der Inhalt der Datei ist nicht lesbar',
    ],
    [
      'that is a desk’s report',
      () => byForeign(deltaText(sampleDelta(3))),
      'Das ist eine andere Art von Datei',
    ],
    ['that is a key', () => Buffer.from(foreign.publicKey), 'Das ist ein Schlüssel, kein Paket'],
    ['that is a table', () => Buffer.from(ROLL), 'Das ist keine verschlüsselte Datei von Stimmkarte'],
    ['that is empty', () => new Uint8Array(), 'Die Datei ist leer'],
  ];
  for (const [title, make, message] of bad) {
    test(title, async () => {
      const { page } = weber;
      await choosePackage(page, make());
      await expect(page.getByRole('alert')).toContainText(message, { timeout: PATIENCE });
      await expect(page.getByText('Von dieser Datei wurde nichts übernommen.')).toBeVisible();
      await page.getByRole('button', { name: 'Zu den Versammlungen' }).click();
      await expect(page.getByText('Noch keine Versammlung')).toBeVisible();
    });
  }

  test('of an office whose fingerprint turns out to be another', async () => {
    const { page } = weber;
    await choosePackage(page, byForeign(handWrittenPackage()));
    await expect(page.getByText('Ist dieses Paket wirklich vom Büro?')).toBeVisible({ timeout: PATIENCE });
    const shown = (await page.getByLabel('in zehn Gruppen').innerText()).replace(/\s/g, '');
    expect(shown.toLowerCase()).toContain(foreign.fingerprint);
    await page.getByRole('button', { name: 'Nicht gleich: verwerfen' }).click();
    await expect(page.getByText('Noch keine Versammlung')).toBeVisible();
  });
});

test.describe('A desk takes in a roll package', () => {
  test('that was written by hand and sealed by GnuPG, as FORMAT.md says', async () => {
    await choosePackage(weber.page, byForeign(handWrittenPackage()));
    await confirmCompared(weber.page);
    expect(await figure(weber.page, 'Mitglieder')).toBe(2);
    expect(await figure(weber.page, 'Karten für diesen Schalter')).toBe(10);
    await weber.page.getByRole('button', { name: 'Liste übernehmen' }).click();
    await desk.accredit(weber, '100001', '0001');
    await desk.openPerson(weber, 'AB-17');
    await expect(weber.page.getByText('Noch nicht stimmberechtigt')).toBeVisible();
  });

  test('that is newer, and keeps what was done with the list before', async () => {
    const { page } = weber;
    await choosePackage(page, byForeign(newerPackage(), '--armor'));
    await page.getByRole('button', { name: 'Liste übernehmen' }).click({ timeout: PATIENCE });
    await desk.accredit(weber, '100003', '0002');
    await desk.openPerson(weber, '100001');
    await expect(page.getByRole('region', { name: 'Schon akkreditiert' })).toContainText('0001');
  });

  test('but not one that is older than its own, or its own once more', async () => {
    const { page } = weber;
    const packages = [
      [handWrittenPackage(), 'Diese Liste ist älter'],
      [newerPackage(), 'Diese Liste ist schon da'],
    ] as const;
    for (const [text, said] of packages) {
      await choosePackage(page, byForeign(text));
      await expect(page.getByText(said, { exact: true })).toBeVisible({ timeout: PATIENCE });
      await expect(page.getByRole('button', { name: 'Liste übernehmen' })).toHaveCount(0);
      await page.getByRole('button', { name: 'Abbrechen' }).click();
    }
    await page.getByRole('button', { name: /^Landesparteitag/ }).click();
    await desk.openPerson(weber, '100003');
    await expect(page.getByRole('region', { name: 'Schon akkreditiert' })).toContainText('0002');
  });

  test('that was double-clicked, as soon as the program is unlocked', async () => {
    await weber.app.close();
    weber = await sitDown(weber.profile, PASSPHRASE, [folder.path('package.pgp')]);
    await expect(weber.page.getByRole('button', { name: 'Entsperren' })).toBeVisible();
    await unlock(weber);
    await confirmCompared(weber.page);
    expect(await figure(weber.page, 'Mitglieder')).toBe(1);
    await weber.page.getByRole('button', { name: 'Liste übernehmen' }).click();
    await desk.accredit(weber, '200001', '5001');
    await desk.saveDelta(weber, folder.path('delta.pgp'));
  });
});

test.describe('The office refuses a report, says why, and takes nothing of it', () => {
  const bad: readonly (readonly [title: string, make: () => Uint8Array, message: string])[] = [
    ['with one bit changed', () => altered(delta()), 'Die Datei wurde verändert'],
    ['of which the end is missing', () => delta().subarray(0, -40), 'Die Datei ist unvollständig'],
    [
      'that is encrypted for somebody else',
      () => seal(deltaText(sampleDelta(3)), { signer: fingerprints.weber, recipient: foreign.fingerprint }),
      'Diese Datei ist nicht für Sie verschlüsselt',
    ],
    [
      'without a signature',
      () => gnupg.must(['--encrypt', '-r', fingerprints.office], deltaText(sampleDelta(3))),
      'Die Datei ist nicht unterschrieben',
    ],
    [
      'by somebody whom it doesn’t know',
      () => toOffice(deltaText(sampleDelta(3)), foreign.fingerprint),
      'Den Absender kennt dieser Rechner nicht',
    ],
    [
      'of another assembly',
      () => toOffice(deltaText(sampleDelta(3))),
      'Die Datei gehört zu einer anderen Versammlung',
    ],
    [
      'whose log lacks its first entry',
      () => toOffice(withoutFirstEvent(deltaAsText())),
      'Im Protokoll des Schalters fehlt etwas',
    ],
    [
      'whose log was changed and summed up anew',
      () => toOffice(withOtherCard(deltaAsText())),
      'Das Protokoll des Schalters ist nicht heil',
    ],
    ['that is a roll package', () => toOffice(handWrittenPackage()), 'Das ist eine andere Art von Datei'],
    ['that is a table', () => Buffer.from(ROLL), 'Das ist keine verschlüsselte Datei von Stimmkarte'],
  ];
  for (const [title, make, message] of bad) {
    test(title, async () => {
      const { page } = office;
      await chooseDelta(page, make());
      await expect(page.getByRole('alert')).toContainText(message, { timeout: PATIENCE });
      await expect(page.getByText('Von dieser Datei wurde nichts übernommen.')).toBeVisible();
      await page.getByRole('button', { name: 'Fertig' }).click();
      await expect(page.getByText('0 von 1 Schalter hat gemeldet')).toBeVisible();
    });
  }

  test('but takes in the one that they were all made from', async () => {
    const { page } = office;
    await chooseDelta(page, delta());
    await page.getByRole('button', { name: 'Rückmeldung übernehmen' }).click({ timeout: PATIENCE });
    await expect(page.getByText('1 von 1 Schalter hat gemeldet')).toBeVisible();
  });
});

const MEMBERS = [
  '["100001",null,"Muster","Erika","1984-02-29",0]',
  '[null,"AB-17","Groß","Jürgen","1970-01-31",4800]',
];

/** A package of two members as FORMAT.md shows it, written as text. */
function handWrittenPackage(): Buffer {
  const rollId = '0b6f3c1e-52a3-4d0e-9d0a-6f5b1c2d3e4f';
  return packageWith({ rollId, issuedAt: '2026-11-13T18:00:00Z' }, MEMBERS);
}

/** An hour later, with one member more. */
function newerPackage(): Buffer {
  const rollId = '1c6f3c1e-52a3-4d0e-9d0a-6f5b1c2d3e4f';
  const joined = '["100003",null,"Neu","Nora","1990-01-01",0]';
  return packageWith({ rollId, issuedAt: '2026-11-13T19:00:00Z' }, [...MEMBERS, joined]);
}

function packageWith(
  roll: { readonly rollId: string; readonly issuedAt: string },
  members: readonly string[],
): Buffer {
  const header = {
    format: 'stimmkarte-roll',
    version: 1,
    ...roll,
    assembly: {
      id: '8d3b1c52-0d0c-4c0a-9a51-0d1b2a3c4d5e',
      title: 'Landesparteitag von Hand',
      date: today(),
      place: 'Mainz',
      kind: 'conference',
      unit: 'LV Rheinland-Pfalz',
      votes: [{ vote: 'conference', rules: [{ rule: 'no-open-dues', limit: 0 }] }],
    },
    batches: [
      {
        id: '2d6f3c1e-52a3-4d0e-9d0a-6f5b1c2d3e4f',
        from: '0001',
        to: '0010',
        holder: fingerprints.weber,
        holderName: 'A. Weber',
      },
    ],
    columns: ['number', 'refCode', 'surname', 'givenName', 'birthDate', 'openDues'],
    office: { name: 'Kreisverband Mainz', fingerprint: foreign.fingerprint, publicKey: foreign.publicKey },
    recipients: [{ id: fingerprints.weber, name: 'A. Weber' }],
  };
  return handWritten([JSON.stringify(header), ...members]);
}

function seal(
  text: Uint8Array,
  { signer, recipient, options = [] }: { signer: string; recipient: string; options?: readonly string[] },
): Uint8Array {
  const passphrase = signer === fingerprints.weber ? ['--passphrase', PASSPHRASE] : [];
  return gnupg.must([...passphrase, '--sign', '--encrypt', '-u', signer, '-r', recipient, ...options], text);
}

/** From the office in GnuPG to the desk. */
function byForeign(text: Uint8Array, ...options: readonly string[]): Uint8Array {
  return seal(text, { signer: foreign.fingerprint, recipient: fingerprints.weber, options });
}

function toOffice(text: Uint8Array, signer = fingerprints.weber): Uint8Array {
  return seal(text, { signer, recipient: fingerprints.office });
}

function packageOfOffice(): Uint8Array {
  return readFileSync(folder.path('package.pgp'));
}

function delta(): Uint8Array {
  return readFileSync(folder.path('delta.pgp'));
}

/** The lines of the desk's report, opened with the secret key of the office. */
function deltaAsText(): readonly string[] {
  gnupg.import(readFileSync(folder.path('keys', 'office-secret.asc'), 'utf8'));
  const text = gnupg.must(['--passphrase', PASSPHRASE, '--decrypt', folder.path('delta.pgp')]);
  return Buffer.from(text).toString().trimEnd().split('\n');
}

function withoutFirstEvent([header = '', , ...rest]: readonly string[]): Buffer {
  return handWritten([header.replace('"to":3', '"to":2'), ...rest.slice(0, -1)], 'events');
}

function withOtherCard(lines: readonly string[]): Buffer {
  const [header = '', loaded = '', signedOn = '', accredited = ''] = lines;
  const changed = accredited.replace('"5001"', '"5002"');
  expect(changed).not.toBe(accredited);
  const before = createHash('sha256').update(accredited).digest('hex');
  expect(header).toContain(before);
  return handWritten([header, loaded, signedOn, changed], 'events');
}

function altered(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte, index) => (index === bytes.length - 60 ? byte ^ 1 : byte));
}

async function choosePackage(page: Page, bytes: Uint8Array): Promise<void> {
  const away = page.getByRole('button', { name: 'Alle Versammlungen' });
  if (await away.isVisible()) await away.click();
  await goTo(page, 'Paket öffnen');
  await chooseFile(page, 'Listenpaket wählen', bytes);
}

async function chooseDelta(page: Page, bytes: Uint8Array): Promise<void> {
  await goTo(page, 'Zusammenführen');
  await chooseFile(page, 'Rückmeldungen wählen', bytes);
}

async function chooseFile(page: Page, label: string, bytes: Uint8Array): Promise<void> {
  await page.locator(`input[type="file"][aria-label="${label}"]`).setInputFiles({
    name: 'file.pgp',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  });
}
