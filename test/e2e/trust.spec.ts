import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { deskIdSchema } from '@shared/domain/ids';
import { wordsOfFingerprint } from '@shared/words/words';
import { keyboardFaults, screenFaults } from '../support/accessibility';
import { handWritten, sampleHeader, sampleRows } from '../support/exchange-samples';
import { Gnupg, type GnupgKey } from '../support/gnupg';
import * as officePilot from '../support/pilot/office';
import { confirmCompared, goTo, PATIENCE, saveBy, type Seat } from '../support/pilot/program';
import { newSeat, testFolder, today, type TestFolder } from '../support/pilot/team';

/*
 * Whom an office and a desk trust, and how they come to. The other side is a real GnuPG throughout.
 *
 *   office   gets the key of A. Weber, and compares it; another key that says to be A. Weber, and shouts; that of B. Kern,
 *            which nobody can compare in time, and issues to it for a reason; distrusts B. Kern
 *   desk     gets a package of the Landesverband and compares its key; one of another key of that name; distrusts it
 */
const ROLL = 'Mitgliedsnummer;Nachname;Vorname;Geburtsdatum\n200001;Muster;Erika;29.02.1984\n';
const OFFICE = 'Landesverband';

test.describe.configure({ mode: 'serial' });

let folder: TestFolder;
let gnupg: Gnupg;
let keys: Readonly<Record<'weber' | 'pretender' | 'otherWeber' | 'kern' | 'office' | 'newOffice', GnupgKey>>;
let office: Seat;
let desk: Seat;

test.beforeAll(async () => {
  folder = await testFolder();
  gnupg = new Gnupg();
  keys = {
    weber: makeKey('A. Weber'),
    pretender: makeKey('A. Weber'),
    otherWeber: makeKey('A. Weber'),
    kern: makeKey('B. Kern'),
    office: makeKey(OFFICE),
    newOffice: makeKey(OFFICE),
  };
  office = await newSeat(folder, 'Generalsekretariat', 'office');
  desk = await newSeat(folder, 'C. Graf', 'graf');
  gnupg.import(readFileSync(folder.path('keys', 'graf-public.asc'), 'utf8'));
  writeFileSync(folder.path('roll.csv'), ROLL);
  await officePilot.createAssembly(office, {
    title: 'Landesparteitag',
    date: today(),
    place: 'Mainz',
    unit: 'LV Rheinland-Pfalz',
    kind: 'conference',
  });
  await officePilot.chooseRoll(office, folder.path('roll.csv'));
  await officePilot.checkRoll(office);
  await officePilot.takeRoll(office);
});
test.afterAll(async () => {
  await office.app.close();
  await desk.app.close();
  gnupg.close();
  await folder.remove();
});

test.describe('The office', () => {
  test('[S1] gives no package to a key that was taken in and not compared', async () => {
    await officePilot.addKey(office, 'A. Weber', keyFile('weber'));
    const panel = officePilot.keyPanel(office, 'A. Weber');
    await expect(panel).toContainText('noch nicht verglichen');
    await expect(panel.getByLabel('Paket für A. Weber')).toBeDisabled();
    await expect(office.page.getByRole('button', { name: 'Listenpaket ausgeben' })).toBeDisabled();
  });

  test('compares by groups and words, and only what its owner read out', async () => {
    const { page } = office;
    const open = officePilot
      .keyPanel(office, 'A. Weber')
      .getByRole('button', { name: 'Fingerabdruck vergleichen …' });
    await open.click();
    const dialog = page.getByRole('dialog');
    expect(await itemsOf(dialog, 'in zehn Gruppen')).toEqual(
      keys.weber.fingerprint.toUpperCase().match(/.{4}/g),
    );
    expect(await itemsOf(dialog, 'in sechzehn Wörtern')).toEqual(
      wordsOfFingerprint(deskIdSchema.parse(keys.weber.fingerprint)),
    );
    await expect(dialog.getByRole('button', { name: 'Verglichen und gleich' })).toBeDisabled();
    expect(await screenFaults(office)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(open).toBeFocused();
    await officePilot.compareKey(office, 'A. Weber');
    await expect(officePilot.keyPanel(office, 'A. Weber')).toContainText(
      /verglichen \d\d:\d\d durch Generalsekretariat/,
    );
  });

  test('shouts about another key of a known name, and takes it in by no stray key', async () => {
    const { page } = office;
    await chooseKey(page, 'pretender');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('alert')).toContainText(
      'Das ist nicht der Schlüssel, der von A. Weber bekannt ist',
    );
    await expect(dialog.getByRole('group', { name: 'Bisher bekannt' })).toContainText(
      groupOf(keys.weber.fingerprint),
    );
    await expect(dialog.getByRole('group', { name: 'Jetzt gekommen' })).toContainText(
      groupOf(keys.pretender.fingerprint),
    );
    await expect(dialog.getByRole('button', { name: 'Nicht aufnehmen' })).toBeFocused();
    await expect(dialog.getByRole('button', { name: 'Schlüssel ersetzen' })).toHaveCount(0);
    expect(await screenFaults(office)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(officePilot.keyPanel(office, 'A. Weber')).toHaveCount(1);
    await expect(officePilot.keyPanel(office, 'A. Weber')).toContainText(groupOf(keys.weber.fingerprint));
  });

  test('replaces a key for a reason: the old one is distrusted, the new one still to be compared', async () => {
    const { page } = office;
    await chooseKey(page, 'pretender');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Der Anruf hat es geklärt …' }).click();
    await dialog.getByLabel('Der alte Schlüssel gilt nicht mehr: ersetzen').check();
    await expect(dialog.getByRole('button', { name: 'Schlüssel ersetzen' })).toBeDisabled();
    await dialog.getByLabel('Grund').fill('Laptop verloren, am Telefon bestätigt');
    await dialog.getByRole('button', { name: 'Schlüssel ersetzen' }).click();
    await expect(dialog).toHaveCount(0);
    const panels = officePilot.keyPanel(office, 'A. Weber');
    await expect(panels).toHaveCount(2);
    await expect(panels.first()).toContainText('noch nicht verglichen');
    await expect(panels.first()).toContainText(groupOf(keys.pretender.fingerprint));
    await expect(panels.last()).toContainText('nicht mehr zu gebrauchen');
    await expect(panels.last()).toContainText('Laptop verloren, am Telefon bestätigt');
    await expect(panels.last().getByRole('checkbox')).toHaveCount(0);
  });

  test('keeps two people of one name apart, each with a key', async () => {
    const { page } = office;
    await chooseKey(page, 'otherWeber');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Der Anruf hat es geklärt …' }).click();
    await dialog.getByLabel('Eine andere Person gleichen Namens').check();
    await dialog.getByLabel('Name, der beide unterscheidet').fill('A. Weber (Trier)');
    await dialog.getByLabel('Grund').fill('Zwei Mitglieder dieses Namens');
    await dialog.getByRole('button', { name: 'Als andere Person aufnehmen' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(officePilot.keyPanel(office, 'A. Weber (Trier)')).toContainText('noch nicht verglichen');
  });

  test('[S1] issues to a key that was not compared only for a reason, and the log says so', async () => {
    const { page } = office;
    await officePilot.addKey(office, 'B. Kern', keyFile('kern'));
    await page.getByRole('button', { name: 'Trotzdem ausgeben, ohne Vergleich …' }).click();
    const dialog = page.getByRole('dialog');
    const act = dialog.getByRole('button', { name: 'Ohne Vergleich ausgeben' });
    await dialog.getByLabel('Paket für B. Kern, nicht verglichen').check();
    await expect(act).toBeDisabled();
    await dialog.getByLabel('Grund').fill('Kein Telefonnetz am Ort');
    expect(await screenFaults(office)).toEqual([]);
    await saveBy(office, 'Ohne Vergleich ausgeben', folder.path('override.pgp'));
    const opened = gnupg.run(['--decrypt', folder.path('override.pgp')]);
    expect(opened.status).toBe(2);
    expect(Buffer.from(opened.output).toString()).toContain('"format":"stimmkarte-roll"');
    await goTo(page, 'Protokoll');
    await saveBy(office, 'Vorgänge speichern', folder.path('log.ndjson'));
    expect(readFileSync(folder.path('log.ndjson'), 'utf8')).toContain(
      `"override":{"reason":"Kein Telefonnetz am Ort","recipients":["${keys.kern.fingerprint}"]}`,
    );
  });

  test('distrusts a key for a reason, for good: no package, no cards', async () => {
    const { page } = office;
    await goTo(page, 'Akkreditoren');
    const panel = officePilot.keyPanel(office, 'B. Kern');
    await panel.getByRole('button', { name: 'Nicht mehr vertrauen …' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Grund').fill('Rechner gestohlen');
    await dialog.getByRole('button', { name: 'Nicht mehr vertrauen' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(panel).toContainText('Grund: Rechner gestohlen');
    await expect(panel.getByRole('button')).toHaveCount(0);
    await expect(panel.getByRole('checkbox')).toHaveCount(0);
    await officePilot.createCards(office, '7001', '7010');
    const form = await officePilot.cardStep(page, 'Ausgeben', 'Kartenstapel ausgeben');
    const holders = form.getByLabel('an', { exact: true });
    await expect(holders.getByRole('option', { name: 'A. Weber', exact: true })).toHaveCount(1);
    await expect(holders.getByRole('option', { name: 'B. Kern' })).toHaveCount(0);
  });
});

test.describe('A desk', () => {
  test('[S2] compares an office’s key before it takes its package in', async () => {
    const { page } = desk;
    await choosePackage(page, packageOf('office'));
    await expect(page.getByText('Ist dieses Paket wirklich vom Büro?')).toBeVisible({ timeout: PATIENCE });
    await expect(page.getByRole('button', { name: 'Verglichen und gleich' })).toBeDisabled();
    await confirmCompared(page);
    await expect(page.getByRole('button', { name: 'Liste übernehmen' })).toBeVisible();
    await page.getByRole('button', { name: 'Abbrechen' }).click();
    await goTo(page, 'Bekannte Schlüssel');
    await expect(officePilot.keyPanel(desk, OFFICE)).toContainText(/verglichen \d\d:\d\d durch C\. Graf/);
    expect(await screenFaults(desk)).toEqual([]);
    expect(await keyboardFaults(page)).toEqual([]);
  });

  test('[S2] takes in a package of another key of that name only after replacing and comparing', async () => {
    const { page } = desk;
    await choosePackage(page, packageOf('newOffice'));
    await expect(page.getByRole('alert')).toContainText('Das ist nicht der Schlüssel', { timeout: PATIENCE });
    await expect(page.getByRole('button', { name: 'Paket verwerfen' })).toBeFocused();
    expect(await screenFaults(desk)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect(page.getByText('Noch keine Versammlung')).toBeVisible();

    await choosePackage(page, packageOf('newOffice'));
    await page.getByRole('button', { name: 'Der Anruf hat es geklärt …' }).click({ timeout: PATIENCE });
    await page.getByLabel('Der alte Schlüssel gilt nicht mehr: ersetzen').check();
    await page.getByLabel('Grund').fill('Neuer Rechner, angerufen');
    await page.getByRole('button', { name: 'Schlüssel ersetzen' }).click();
    await expect(page.getByText('Ist dieses Paket wirklich vom Büro?')).toBeVisible();
    await confirmCompared(page);
    await expect(page.getByRole('button', { name: 'Liste übernehmen' })).toBeVisible();
    await page.getByRole('button', { name: 'Abbrechen' }).click();
  });

  test('[S2] never takes in a package of a key that it distrusts', async () => {
    const { page } = desk;
    await choosePackage(page, packageOf('office'));
    await expect(page.getByRole('alert')).toContainText(
      `Dem Schlüssel von ${OFFICE} wird nicht mehr vertraut`,
      { timeout: PATIENCE },
    );
    await expect(page.getByRole('button', { name: 'Liste übernehmen' })).toHaveCount(0);
    await goTo(page, 'Bekannte Schlüssel');
    await expect(officePilot.keyPanel(desk, OFFICE).last()).toContainText('Neuer Rechner, angerufen');
  });

  test('adds the key of an office before its first package', async () => {
    const { page } = desk;
    await goTo(page, 'Bekannte Schlüssel');
    await page.getByLabel('Name des Büros').fill('Kreisverband Mainz');
    await page.getByRole('textbox', { name: 'Oder Schlüssel einfügen' }).fill(keys.kern.publicKey);
    await page.getByRole('button', { name: 'Schlüssel aufnehmen' }).click();
    await officePilot.compareKey(desk, 'Kreisverband Mainz');
  });

  test('wrote no error on the way, and neither did the office', async () => {
    expect(await desk.errors()).toEqual([]);
    expect(await office.errors()).toEqual([]);
  });
});

/** Made in a ring of its own: there a name is enough to find it. */
function makeKey(name: string): GnupgKey {
  const ring = new Gnupg();
  try {
    const key = ring.generate(name, 'ed25519');
    gnupg.must(['--import'], ring.must(['--export-secret-keys', key.fingerprint]));
    return key;
  } finally {
    ring.close();
  }
}

function keyFile(name: keyof typeof keys): string {
  return gnupg.file(`${name}.asc`, Buffer.from(keys[name].publicKey));
}

async function chooseKey(page: Page, name: keyof typeof keys): Promise<void> {
  await goTo(page, 'Akkreditoren');
  await page.locator('input[type="file"][aria-label="Schlüsseldatei wählen"]').setInputFiles(keyFile(name));
  await page.getByRole('dialog').waitFor();
}

/** A package for the desk by this office, as GnuPG makes it. */
function packageOf(name: 'office' | 'newOffice'): Uint8Array {
  const { fingerprint, publicKey } = keys[name];
  const graf = gnupg.key('C. Graf').fingerprint;
  const header = {
    ...sampleHeader({ name: OFFICE, fingerprint: deskIdSchema.parse(fingerprint), publicKey }),
    recipients: [{ id: graf, name: 'C. Graf' }],
  };
  const text = handWritten([JSON.stringify(header), ...sampleRows(3).map((row) => JSON.stringify(row))]);
  return gnupg.must(['--sign', '--encrypt', '-u', fingerprint, '-r', graf], text);
}

async function choosePackage(page: Page, bytes: Uint8Array): Promise<void> {
  await goTo(page, 'Paket öffnen');
  await page.locator('input[type="file"][aria-label="Listenpaket wählen"]').setInputFiles({
    name: 'package.pgp',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  });
}

async function itemsOf(scope: ReturnType<Page['getByRole']>, list: string): Promise<readonly string[]> {
  return scope.getByRole('list', { name: list }).getByRole('listitem').allInnerTexts();
}

function groupOf(fingerprint: string): string {
  return fingerprint.toUpperCase().slice(0, 4);
}
