import { cpSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { assemblyEntrySchema, type AssemblyEntry } from '@shared/ipc/types';
import type {} from '../../renderer/bridge/bridge';
import { Gnupg } from '../support/gnupg';
import { searchFolders, wordsOf } from '../support/member-words';
import * as desk from '../support/pilot/desk';
import * as office from '../support/pilot/office';
import { goTo, PATIENCE, saveBy, sitDown, unlock, type Seat } from '../support/pilot/program';
import {
  DATA,
  newSeat,
  PASSPHRASE,
  prepareAssembly,
  testFolder,
  today,
  type TestFolder,
} from '../support/pilot/team';

/*
 * The end of the data. The office gives lists to two desks, both work and report; the office acknowledges only Kühn's
 * report. Weber destroys before that and too early: the program asks twice. Kühn does it too early only. The office ends
 * an assembly of long ago, which nothing stands against. Then everything that is left is searched, and put back.
 */
const WEBER = { name: 'A. Weber', folder: 'weber', from: '5001', to: '5010', ballotBox: 'Urne 1' };
const KUEHN = { name: 'B. Kühn', folder: 'kuehn', from: '5011', to: '5020', ballotBox: 'Urne 2' };
const ROLL = `${DATA}/akk-parteitag.csv`;
const TITLE = 'Landesparteitag';
const REASON = 'Rechner wird zurückgegeben (Ticket 88213)';

test.describe.configure({ mode: 'serial' });
test.setTimeout(240_000);

let folder: TestFolder;
let gnupg: Gnupg;
let seats: { office: Seat; weber: Seat; kuehn: Seat };

test.beforeAll(async () => {
  folder = await testFolder();
  gnupg = new Gnupg();
  seats = {
    office: await newSeat(folder, 'Generalsekretariat', 'office'),
    weber: await newSeat(folder, WEBER.name, WEBER.folder),
    kuehn: await newSeat(folder, KUEHN.name, KUEHN.folder),
  };
  await prepareAssembly(seats.office, folder, [WEBER, KUEHN], ROLL, { dues: `${DATA}/akk-beitrag.csv` });
  for (const [seat, member, card] of [
    [seats.weber, '100005', '5001'],
    [seats.kuehn, '100008', '5011'],
  ] as const) {
    await desk.openPackage(seat, folder.path('package.pgp'));
    await desk.accredit(seat, member, card);
  }
  await desk.saveDelta(seats.kuehn, folder.path('delta.pgp'));
  await office.readDelta(seats.office, folder.path('delta.pgp'));
  await office.applyDelta(seats.office);
  await office.saveAcknowledgement(seats.office, KUEHN.name, folder.path('acknowledgement.pgp'));
  await takeAcknowledgement(seats.kuehn, folder.path('acknowledgement.pgp'));
});
test.afterAll(async () => {
  for (const seat of Object.values(seats)) await seat.app.close();
  gnupg.close();
  await folder.remove();
});

test('the assemblies say until when their data are needed', async () => {
  const { page } = seats.weber;
  await goTo(page, 'Alle Versammlungen');
  await expect(page.getByText(/^Daten vernichten ab \d\d\.\d\d\.\d{4} \(noch \d+ Tage\)$/)).toBeVisible();
});

test('[S9] too early and without acknowledgement the program says so, asks twice and wants a reason', async () => {
  const { page } = seats.weber;
  await openDestroy(seats.weber);
  await expect(page.getByText('Es ist noch zu früh')).toBeVisible();
  await expect(page.getByText('Das Büro hat nicht alles bestätigt')).toBeVisible();
  await expect(page.getByText('Das erreicht das Programm nicht')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Daten endgültig vernichten' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Trotzdem vernichten …' }).click();
  await page.getByRole('button', { name: 'Daten endgültig vernichten' }).click();
  await expect(page.getByText('Bitte geben Sie einen Grund an.')).toBeVisible();
  await expect(page.getByText('Das ist nicht der Titel der Versammlung.')).toBeVisible();
  await page.getByLabel('Grund').fill(REASON);
  await page.getByLabel(/^Geben Sie zur Bestätigung den Titel ein/).fill('Bundesparteitag');
  await page.getByRole('button', { name: 'Daten endgültig vernichten' }).click();
  await expect(page.getByText('Das ist nicht der Titel der Versammlung.')).toBeVisible();
  expect(await entriesOf(seats.weber)).toHaveLength(1);
});

test('a lock keeps the reason, and the second question is asked anew', async () => {
  const { page } = seats.weber;
  await page.keyboard.press('F12');
  await unlock(seats.weber);
  await page.getByRole('button', { name: 'Trotzdem vernichten …' }).click({ timeout: PATIENCE });
  await expect(page.getByLabel('Grund')).toHaveValue(REASON);
});

test('what is destroyed leaves a record that GnuPG finds well signed, and nothing of a member in it', async () => {
  const [entry] = await entriesOf(seats.weber);
  await seats.weber.app.close();
  const database = path.join(seats.weber.profile, 'IndexedDB');
  cpSync(database, folder.path('copy', 'IndexedDB'), { recursive: true });
  seats.weber = await sitDown(seats.weber.profile, PASSPHRASE);
  await unlock(seats.weber);
  await openDestroy(seats.weber);
  await destroyNevertheless(seats.weber);
  const file = folder.path('record.asc');
  await saveBy(seats.weber, 'Nachweis speichern', file);
  const text = verifiedText(WEBER, file);
  expect(text).toContain(REASON);
  expect(text).toMatch(/Events: [1-9]/);
  expect(text).toContain('Acknowledged: no');
  expect(text).toContain(`Assembly-Id: ${entry?.id}`);
  expect(await seats.weber.errors()).toEqual([]);
});

test('the record stays on the list, to be saved again', async () => {
  const { page } = seats.weber;
  await page.getByRole('button', { name: 'Zu den Versammlungen' }).click();
  await expect(page.getByRole('heading', { name: 'Noch keine Versammlung' })).toBeVisible();
  const again = folder.path('again.asc');
  await saveBy(seats.weber, 'Nachweis speichern', again);
  expect(readFileSync(again)).toEqual(readFileSync(folder.path('record.asc')));
});

test('neither the profile nor the copy of the database made before names a member', async () => {
  await seats.weber.app.close();
  const found = searchFolders([seats.weber.profile, folder.path('copy')], wordsOf(ROLL));
  expect(found.files).toBeGreaterThan(20);
  expect(found.hits).toEqual([]);
});

test('the copy of the database, put back, opens nothing, and is deleted', async () => {
  const database = path.join(seats.weber.profile, 'IndexedDB');
  rmSync(database, { recursive: true, force: true });
  cpSync(folder.path('copy', 'IndexedDB'), database, { recursive: true });
  expect(await databaseNames('weber')).toHaveLength(1);
  await unlock(seats.weber);
  const { page } = seats.weber;
  await expect(page.getByRole('heading', { name: 'Noch keine Versammlung' })).toBeVisible();
  const record = await page.evaluate(async () => {
    const listed = await window.stimmkarte.listDestroyed();
    return listed.ok ? listed.value.map(({ id, role }) => ({ id, role }))[0] : undefined;
  });
  if (!record) throw new Error('no record');
  expect(await page.evaluate((which) => window.stimmkarte.openAssembly(which), record)).toEqual({
    ok: false,
    error: { kind: 'assembly-absent' },
  });
  await expect.poll(() => page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
});

test('[S9] an acknowledged desk is asked twice only because it is too early', async () => {
  const { page } = seats.kuehn;
  await goTo(page, 'Alle Versammlungen');
  await openDestroy(seats.kuehn);
  await expect(page.getByText('Es ist noch zu früh')).toBeVisible();
  await expect(page.getByText('Das Büro hat alle Vorgänge bestätigt')).toBeVisible();
  await expect(page.getByText('Das Büro hat nicht alles bestätigt')).toHaveCount(0);
  await destroyNevertheless(seats.kuehn);
});

test('[S9] what is overdue is called so, and destroyed after one question', async () => {
  const { page } = seats.office;
  await goTo(page, 'Alle Versammlungen');
  await office.createAssembly(seats.office, {
    title: 'Parteitag von damals',
    date: yearsAgo(1),
    place: 'Trier',
    unit: 'LV Rheinland-Pfalz',
    kind: 'conference',
  });
  await goTo(page, 'Alle Versammlungen');
  await expect(
    page.getByText(/^Daten vernichten: seit \d\d\.\d\d\.\d{4} fällig \(\d+ Tage\)$/),
  ).toBeVisible();
  await openDestroy(seats.office, 'Parteitag von damals');
  await page.getByRole('button', { name: 'Daten endgültig vernichten' }).click();
  await expect(page.getByText('Die Daten sind vernichtet')).toBeVisible({ timeout: PATIENCE });
  expect((await entriesOf(seats.office)).map(({ title }) => title)).toEqual([TITLE]);
});

async function takeAcknowledgement({ page }: Seat, file: string): Promise<void> {
  await goTo(page, 'Melden');
  await page.locator('input[type="file"][aria-label="Empfangsbestätigung wählen"]').setInputFiles(file);
  await expect(page.getByText('Alles ist beim Büro angekommen')).toBeVisible({ timeout: PATIENCE });
}

async function openDestroy({ page }: Seat, title = TITLE): Promise<void> {
  const item = page.getByRole('listitem').filter({ hasText: title });
  await item.getByRole('button', { name: 'Daten vernichten …' }).click();
  await page.getByText('Das wird vernichtet').waitFor({ timeout: PATIENCE });
}

async function destroyNevertheless({ page }: Seat): Promise<void> {
  await page.getByRole('button', { name: 'Trotzdem vernichten …' }).click();
  await page.getByLabel('Grund').fill(REASON);
  await page.getByLabel(/^Geben Sie zur Bestätigung den Titel ein/).fill(TITLE);
  await page.getByRole('button', { name: 'Daten endgültig vernichten' }).click();
  await expect(page.getByText('Die Daten sind vernichtet')).toBeVisible({ timeout: PATIENCE });
}

async function entriesOf({ page }: Seat): Promise<readonly AssemblyEntry[]> {
  const listed = await page.evaluate(() => window.stimmkarte.listAssemblies());
  return listed.ok ? assemblyEntrySchema.array().parse(listed.value) : [];
}

/** Starts the program, still locked, and asks which databases there are. */
async function databaseNames(name: keyof typeof seats): Promise<readonly string[]> {
  seats[name] = await sitDown(seats[name].profile, PASSPHRASE);
  return seats[name].page.evaluate(async () =>
    (await indexedDB.databases()).map(({ name: called }) => called ?? ''),
  );
}

/** The text of a record that gpg finds well signed by the key of a desk. */
function verifiedText({ name, folder: called }: { name: string; folder: string }, file: string): string {
  gnupg.import(readFileSync(folder.path('keys', `${called}-public.asc`), 'utf8'));
  const status = Buffer.from(gnupg.must(['--status-fd', '1', '--verify', file])).toString();
  expect(status).toContain(`VALIDSIG ${gnupg.key(name).fingerprint.toUpperCase()}`);
  return Buffer.from(gnupg.must(['--decrypt', file])).toString();
}

function yearsAgo(years: number): string {
  const [year, ...rest] = today().split('-');
  return [Number(year) - years, ...rest].join('-').replace('-02-29', '-02-28');
}
