import { cp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { screenFaults } from '../support/accessibility';
import { cardStep, chooseRoll, createAssembly, createCards } from '../support/pilot/office';
import { goTo, makeIdentity, sitDown, unlock, type Seat } from '../support/pilot/program';
import { DATA, PASSPHRASE, testFolder, today, type TestFolder } from '../support/pilot/team';

/*
 * An office whose profile somebody else has in their hands while the program is closed, and whose user double-clicks files
 * while it is open.
 */
test.describe.configure({ mode: 'serial' });

let folder: TestFolder;
let office: Seat;

test.beforeAll(async () => {
  folder = await testFolder();
  office = await sitDown(folder.path('office'), PASSPHRASE);
  await makeIdentity(office, 'Generalsekretariat');
  await createAssembly(office, {
    ...{ title: 'Landesparteitag', date: today(), place: 'Mainz', unit: 'LV Rheinland-Pfalz' },
    kind: 'conference',
  });
  await createCards(office, '5001', '5010');
});
test.afterAll(async () => {
  await office.app.close();
  await folder.remove();
});

test('several reports that are double-clicked while the assembly is open wait their turn in the merge room', async () => {
  const files = ['one.pgp', 'two.pgp', 'three.pgp'].map((name) => folder.path(name));
  for (const file of files) await writeFile(file, 'nothing of the kind');
  await office.app.evaluate(({ app }, paths) => {
    for (const file of paths) app.emit('open-file', { preventDefault: () => undefined }, file);
  }, files);
  const { page } = office;
  await expect(page.getByRole('button', { name: 'Zusammenführen' })).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('alert')).toHaveCount(3);
  await page.getByRole('button', { name: 'Fertig', exact: true }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('where somebody was is there again after a lock, by whatever it was locked', async () => {
  const { app, page } = office;
  await goTo(page, 'Register');
  await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen'));
  await expect(page.getByRole('heading', { name: 'Gesperrt' })).toBeVisible();
  await unlock(office);
  await expect(page.getByRole('button', { name: 'Register' })).toHaveAttribute('aria-current', 'page');
});

test('what is half written in the office, and a table that was chosen, are there again after a lock', async () => {
  const { page } = office;
  const from = (await cardStep(page, 'Nummern anlegen', 'Nummern anlegen')).getByLabel('von Nummer');
  await from.fill('7001');
  await lockAndUnlock();
  await expect(from).toHaveValue('7001');
  await goTo(page, 'Mitglieder');
  await goTo(page, 'Stimmkarten');
  await expect(from).toHaveValue('');

  await chooseRoll(office, `${DATA}/akk-parteitag.csv`);
  await page.getByLabel('Zeichensatz').selectOption('windows-1252');
  await lockAndUnlock();
  await expect(page.getByRole('heading', { name: 'akk-parteitag.csv' })).toBeVisible();
  await expect(page.getByLabel('Zeichensatz')).toHaveValue('windows-1252');
  await page.getByRole('button', { name: 'Import verlassen' }).click();
  await lockAndUnlock();
  await expect(page.getByRole('button', { name: 'Mitgliederliste importieren' })).toBeVisible();
  await goTo(page, 'Register');
});

test('data that were put back to an earlier state, or taken away, are refused; the latest open again', async () => {
  await keep('earlier');
  await createCards(office, '6001', '6010');
  // The vault hears of it a second later, and nothing on screen tells.
  await office.page.waitForTimeout(3_000);
  await keep('latest');

  await putBack('earlier');
  await openAssembly();
  await expect(office.page.getByRole('alert')).toContainText(
    'Die Daten dieser Versammlung sind älter als sie sein dürften',
  );
  await putBack(undefined);
  await openAssembly();
  await expect(office.page.getByRole('alert')).toContainText(
    'Die Daten dieser Versammlung sind älter als sie sein dürften',
  );
  await putBack('latest');
  await openAssembly();
  await expect(office.page.getByRole('navigation', { name: 'Räume' })).toBeVisible();
});

test('[S11] with data that lost their last entries one goes on only after a second step, and the log says so', async () => {
  await putBack('earlier');
  await openAssembly();
  const { page } = office;
  await expect(page.getByRole('alert')).toContainText('Es fehlen Vorgänge');
  await expect(page.getByRole('alert')).toContainText('im Protokoll von');
  await page.getByRole('button', { name: 'Ohne das Fehlende weiterarbeiten …' }).click();
  const goOn = page.getByRole('button', { name: 'Mit diesem Stand weiterarbeiten' });
  await expect(goOn).toBeDisabled();
  await page.getByLabel('Es gibt keine neuere Kopie').check();
  expect(await screenFaults(office)).toEqual([]);
  await goOn.click();
  await expect(page.getByRole('navigation', { name: 'Räume' })).toBeVisible();
  await goTo(page, 'Protokoll');
  await expect(page.getByRole('listitem').first()).toContainText('Mit älteren Daten weitergearbeitet');
  await keep('gone on');
  await openAssembly();
  await expect(office.page.getByRole('navigation', { name: 'Räume' })).toBeVisible();
});

async function lockAndUnlock(): Promise<void> {
  await office.page.keyboard.press('F12');
  await expect(office.page.getByRole('heading', { name: 'Gesperrt' })).toBeVisible();
  await unlock(office);
}

/** Closes the program and copies its databases, as a thief or a backup would, then goes on. */
async function keep(name: string): Promise<void> {
  await office.app.close();
  await cp(databases(), folder.path(name), { recursive: true });
  await start();
  if (name === 'earlier') await openAssembly();
}

/** Closes the program and puts its databases back as they were; undefined: away with them. */
async function putBack(name: string | undefined): Promise<void> {
  await office.app.close();
  await rm(databases(), { recursive: true });
  if (name !== undefined) await cp(folder.path(name), databases(), { recursive: true });
  await start();
}

async function start(): Promise<void> {
  office = await sitDown(office.profile, PASSPHRASE);
  await unlock(office);
}

async function openAssembly(): Promise<void> {
  await office.page.getByRole('button', { name: /^Landesparteitag/ }).click();
}

function databases(): string {
  return path.join(office.profile, 'IndexedDB');
}
