import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { keyboardFaults, screenFaults } from '../support/accessibility';
import { Gnupg } from '../support/gnupg';
import * as desk from '../support/pilot/desk';
import * as office from '../support/pilot/office';
import { confirmCompared, figure, goTo, PATIENCE, saveBy, type Seat } from '../support/pilot/program';
import {
  askForPassphrase,
  givePassphrase,
  newSeat,
  openEmergencyPackage,
  testFolder,
  today,
  type TestFolder,
} from '../support/pilot/team';

/*
 * An accreditor whose key the office does not have.
 *
 *   before   office   makes a place “Urne Trier”, hands 5001-5010 to it, issues an emergency package, tells the passphrase
 *   then     Berg     opens it by the passphrase, compares the office, accredits Erika Muster 5001, reports
 *   after    office   compares Berg's fingerprint, recognises the place, merges; acknowledges
 *            Berg     takes the acknowledgement in; accredits one more, which is not acknowledged yet
 *   and      Fremd    has opened the same package: the place is taken, and the report has to be confirmed; then distrusted
 */
const PLACE = 'Urne Trier';
const ROLL = [
  'Mitgliedsnummer;Nachname;Vorname;Geburtsdatum',
  '200001;Muster;Erika;29.02.1984',
  '200002;Beispiel;Max;01.03.1971',
  '200003;Probe;Paula;01.03.1972',
  '',
].join('\n');

test.describe.configure({ mode: 'serial' });

let folder: TestFolder;
let seats: { office: Seat; berg: Seat; fremd: Seat };
let passphrase: string;

test.beforeAll(async () => {
  folder = await testFolder();
  writeFileSync(folder.path('roll.csv'), ROLL);
  seats = {
    office: await newSeat(folder, 'Generalsekretariat', 'office'),
    berg: await newSeat(folder, 'D. Berg', 'berg'),
    fremd: await newSeat(folder, 'E. Fremd', 'fremd'),
  };
  await office.createAssembly(seats.office, {
    title: 'Landesparteitag',
    date: today(),
    place: 'Mainz',
    unit: 'LV Rheinland-Pfalz',
    kind: 'conference',
  });
  await office.chooseRoll(seats.office, folder.path('roll.csv'));
  await office.checkRoll(seats.office);
  await office.takeRoll(seats.office);
  await office.createCards(seats.office, '5001', '5010');
});
test.afterAll(async () => {
  for (const seat of Object.values(seats)) await seat.app.close();
  await folder.remove();
});

test('[S4] cards are handed to a desk without a key by its place', async () => {
  await office.addEmergencyDesk(seats.office, PLACE);
  await office.handOver(seats.office, {
    from: '5001',
    to: '5010',
    holder: PLACE,
    holderLabel: `${PLACE} (ohne Schlüssel)`,
    ballotBox: 'Urne 9',
  });
  await goTo(seats.office.page, 'Akkreditoren');
  const list = seats.office.page.getByRole('list', { name: 'Schalter ohne Schlüssel' });
  await expect(list).toContainText('Karten 5001 – 5010, noch 10 übrig');
  expect(await screenFaults(seats.office)).toEqual([]);
});

test('the passphrase is shown once, no stray key ends that, and a new package has a new one', async () => {
  const { page } = seats.office;
  const first = await office.issueEmergencyPackage(
    seats.office,
    PLACE,
    folder.path('first.pgp'),
    async () => {
      const dialog = page.getByRole('dialog');
      for (const key of ['Escape', 'Enter', ' ']) await page.keyboard.press(key);
      await expect(dialog).toBeVisible();
      await expect(dialog.getByRole('list', { name: 'Passphrase in Wörtern' })).toBeVisible();
      expect(await screenFaults(seats.office)).toEqual([]);
    },
  );
  expect(first.split('-').length).toBeGreaterThanOrEqual(6);
  for (const room of ['Register', 'Protokoll', 'Akkreditoren']) {
    await goTo(page, room);
    await expect(page.getByText(first)).toHaveCount(0);
  }
  passphrase = await office.issueEmergencyPackage(seats.office, PLACE, folder.path('package.pgp'));
  expect(passphrase).not.toBe(first);
});

test('the package opens with GnuPG too, by the passphrase alone', () => {
  const gnupg = new Gnupg();
  try {
    gnupg.import(readFileSync(folder.path('keys', 'office-public.asc'), 'utf8'));
    const opened = gnupg.run(['--passphrase', passphrase, '--decrypt', folder.path('package.pgp')]);
    expect(opened.messages).toContain('Good signature from "Generalsekretariat"');
    expect(Buffer.from(opened.output).toString()).toContain('"format":"stimmkarte-roll"');
  } finally {
    gnupg.close();
  }
});

test('a wrong passphrase opens nothing and can be mended', async () => {
  const { page } = seats.berg;
  await askForPassphrase(seats.berg, folder.path('package.pgp'));
  expect(await screenFaults(seats.berg)).toEqual([]);
  await givePassphrase(seats.berg, `${passphrase}x`);
  await expect(page.getByRole('alert')).toContainText('Die Passphrase öffnet dieses Paket nicht', {
    timeout: PATIENCE,
  });
  await expect(page.getByLabel('Passphrase des Pakets')).toHaveValue(`${passphrase}x`);
  await page.getByRole('button', { name: 'Abbrechen' }).click();
});

test('[S2] a desk opens it by the words as it heard them, and compares the office before it takes it in', async () => {
  const heard = passphrase.replaceAll('-', ' ').toUpperCase();
  await openEmergencyPackage(seats.berg, folder.path('package.pgp'), heard);
  await expect(seats.berg.page.getByText('10 Karten übrig')).toBeVisible();
  await desk.accredit(seats.berg, '200001', '5001');
  await desk.saveDelta(seats.berg, folder.path('delta.pgp'));
  await expect(seats.berg.page.getByText('Das Büro hat noch nichts bestätigt')).toBeVisible();
  expect(await screenFaults(seats.berg)).toEqual([]);
  expect(await keyboardFaults(seats.berg.page)).toEqual([]);
});

test('[S3] nothing of a report by an unknown key is taken in before it is compared; then it goes on', async () => {
  const { page } = seats.office;
  await office.readDeltaInQuestion(seats.office, folder.path('delta.pgp'), 'Wer ist dieser Schalter?');
  const question = page.getByRole('region', { name: 'Wer ist dieser Schalter?' });
  await expect(question).toContainText('D. Berg');
  await expect(question).toContainText(`Gibt sich aus als: ${PLACE}`);
  const place = question.getByLabel('Welcher Schalter ohne Schlüssel ist das?');
  await expect(place.locator('option:checked')).toHaveText(PLACE);
  await expect(question.getByRole('list', { name: 'in sechzehn Wörtern' }).getByRole('listitem')).toHaveCount(
    16,
  );
  expect(await screenFaults(seats.office)).toEqual([]);
  await confirmCompared(page);
  await expect(page.getByRole('heading', { name: /^Rückmeldung von / })).toBeVisible({ timeout: PATIENCE });
  expect(await figure(page, 'Akkreditierungen')).toBe(1);
  await expect(page.getByText('Etwas an dieser Rückmeldung ist ungewöhnlich')).toHaveCount(0);
});

test('[S4] once recognised the cards were always this desk’s: no conflict', async () => {
  const { page } = seats.office;
  await page.getByRole('button', { name: 'Rückmeldung übernehmen' }).click();
  await expect(page.getByText(/^Übernommen: /)).toBeVisible({ timeout: PATIENCE });
  await expect(page.getByText('Keine Konflikte')).toBeVisible();
  const offered = page.getByRole('main').getByRole('button', {
    name: 'Empfangsbestätigung speichern',
    exact: true,
  });
  expect(await screenFaults(seats.office)).toEqual([]);
  await expect(offered).toHaveCount(1);
  await saveBy(seats.office, /^Empfangsbestätigung speichern$/, folder.path('acknowledgement.pgp'));
  await page.getByRole('button', { name: 'Fertig' }).click();
  expect(await office.cardCounts(seats.office)).toMatchObject({ assigned: 1, unassigned: 9 });
  await goTo(page, 'Akkreditoren');
  await expect(office.keyPanel(seats.office, 'D. Berg')).toContainText('Karten 5001 – 5010');
  await expect(page.getByText('Schlüssel erkannt und verglichen')).toBeVisible();
});

test('the desk takes the acknowledgement in, and says what is not acknowledged', async () => {
  const { page } = seats.berg;
  await goTo(page, 'Melden');
  await acknowledge(seats.berg, 'acknowledgement.pgp');
  await expect(page.getByText('Alles ist beim Büro angekommen')).toBeVisible({ timeout: PATIENCE });
  await expect(page.getByText(/^Das Büro hat alles bis Vorgang \d+ erhalten \(\d\d:\d\d\)\.$/)).toBeVisible();
  await desk.accredit(seats.berg, '200002', '5002');
  await goTo(page, 'Melden');
  await expect(page.getByText('1 Vorgang ist noch nicht bestätigt')).toBeVisible();
  await acknowledge(seats.berg, 'delta.pgp');
  await expect(page.getByRole('alert')).toBeVisible({ timeout: PATIENCE });
});

test('the acknowledgement can be saved again from the list of desks', async () => {
  await office.saveAcknowledgement(seats.office, PLACE, folder.path('again.pgp'));
});

test('[S4] [S3] who opened the same package second finds the place taken, and is named before', async () => {
  const { page } = seats.office;
  await openEmergencyPackage(seats.fremd, folder.path('package.pgp'), passphrase);
  await desk.accredit(seats.fremd, '200003', '5003');
  await desk.saveDelta(seats.fremd, folder.path('delta-fremd.pgp'));
  await acknowledgedByOthers();
  await office.readDeltaInQuestion(seats.office, folder.path('delta-fremd.pgp'), 'Wer ist dieser Schalter?');
  await expect(page.getByText(`${PLACE} hat schon einen anderen Schlüssel`)).toBeVisible();
  await confirmCompared(page);
  await expect(page.getByText('Etwas an dieser Rückmeldung ist ungewöhnlich')).toBeVisible({
    timeout: PATIENCE,
  });
  const apply = page.getByRole('button', { name: 'Rückmeldung übernehmen' });
  await expect(apply).toBeDisabled();
  expect(await screenFaults(seats.office)).toEqual([]);
  await page.getByLabel(/^Ich habe mit .* gesprochen und übernehme trotzdem$/).check();
  await expect(apply).toBeEnabled();
  await page.getByRole('button', { name: 'Nicht übernehmen' }).click();
});

test('[S3] a report of a desk that is distrusted is refused', async () => {
  const { page } = seats.office;
  await goTo(page, 'Akkreditoren');
  await office
    .keyPanel(seats.office, 'E. Fremd')
    .getByRole('button', { name: 'Nicht mehr vertrauen …' })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Grund').fill('Hat das Paket von jemand anderem bekommen');
  await dialog.getByRole('button', { name: 'Nicht mehr vertrauen' }).click();
  await expect(dialog).toHaveCount(0);
  await goTo(page, 'Zusammenführen');
  await page
    .locator('input[type="file"][aria-label="Rückmeldungen wählen"]')
    .setInputFiles(folder.path('delta-fremd.pgp'));
  await expect(page.getByRole('alert')).toContainText('Dem Schlüssel von E. Fremd wird nicht mehr vertraut', {
    timeout: PATIENCE,
  });
  await expect(page.getByRole('button', { name: 'Rückmeldung übernehmen' })).toHaveCount(0);
});

test('no window wrote an error on the way', async () => {
  for (const seat of Object.values(seats)) expect(await seat.errors()).toEqual([]);
});

async function acknowledge({ page }: Seat, name: string): Promise<void> {
  await page
    .locator('input[type="file"][aria-label="Empfangsbestätigung wählen"]')
    .setInputFiles(folder.path(name));
}

/** An acknowledgement for one desk is none for another: it can't even read it. */
async function acknowledgedByOthers(): Promise<void> {
  await acknowledge(seats.fremd, 'acknowledgement.pgp');
  await expect(seats.fremd.page.getByRole('alert')).toContainText(
    'Diese Datei ist nicht für Sie verschlüsselt',
    { timeout: PATIENCE },
  );
}
