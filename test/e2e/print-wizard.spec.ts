import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { screenFaults } from '../support/accessibility';
import { createAssembly } from '../support/pilot/office';
import { goTo, makeIdentity, PATIENCE, saveTo, sitDown, unlock, type Seat } from '../support/pilot/program';
import { PASSPHRASE, testFolder, today, type TestFolder } from '../support/pilot/team';
import { readPdf, scannedPages } from '../support/pdf';

/*
 * The office creates forty cards and prints them. The first sheet comes out well, one is spoiled and printed again, one card is
 * torn and blocked; the rest waits until the printer has paper again.
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
  await step('Nummern anlegen');
  const form = office.page.getByRole('form', { name: 'Nummern anlegen' });
  await form.getByLabel('von Nummer').fill('0001');
  await form.getByLabel('bis Nummer').fill('0040');
  await form.getByRole('button', { name: 'Nummern anlegen' }).click();
  await office.page.getByText('angelegt: 0001 bis 0040').waitFor();
});
test.afterAll(async () => {
  await office.app.close();
  await folder.remove();
});

async function step(name: string): Promise<void> {
  await goTo(office.page, 'Stimmkarten');
  await office.page.getByRole('tab', { name }).click();
}

async function saveCards(name: string): Promise<string> {
  const file = folder.path(name);
  await saveTo(office, file);
  await office.page.getByRole('button', { name: 'Karten als PDF speichern' }).click();
  await office.page
    .getByRole('heading', { name: 'Sind alle Blätter gut gedruckt?' })
    .waitFor({ timeout: PATIENCE });
  return file;
}

/** The numbers on the sheets of a PDF. */
function numbersOn(file: string): string[] {
  const scans = `${file}-scans`;
  mkdirSync(scans);
  return scannedPages(file, scans, 8).flatMap(({ codes128 }) => codes128);
}

function numbers(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, at) => String(first + at).padStart(4, '0'));
}

test('the preview shows the real sheets, one after the other', async () => {
  await step('Drucken');
  const { page } = office;
  await expect(page.getByRole('img', { name: 'Vorschau: Blatt 1 von 5' })).toContainText('0008');
  await page.getByRole('button', { name: 'Blatt vor' }).click();
  await expect(page.getByRole('img', { name: 'Vorschau: Blatt 2 von 5' })).toContainText('0016');
  await page.getByLabel('Anordnung').selectOption('a4-10');
  await expect(page.getByRole('img', { name: 'Vorschau: Blatt 2 von 4' })).toContainText('0020');
  await page.getByLabel('Anordnung').selectOption('a4-8');
  expect(await screenFaults(office)).toEqual([]);
});

test('a logo is a picture that can be opened, of at most 512 kB; what the cards look like is kept', async () => {
  const { page } = office;
  const choose = page.locator('input[type=file]');
  const file = (name: string, content: Buffer | string) => {
    writeFileSync(folder.path(name), content);
    return choose.setInputFiles(folder.path(name));
  };
  await file('text.png', 'nothing of the kind');
  await expect(page.getByText('Nur Bilder im Format PNG oder JPEG.')).toBeVisible();
  await file('damaged.png', Buffer.from('89504e470d0a1a0a0000', 'hex'));
  await expect(page.getByText('Das Bild ist beschädigt und lässt sich nicht öffnen.')).toBeVisible();
  await file('large.png', Buffer.alloc(600_000));
  await expect(page.getByText('Das Bild ist zu groß')).toBeVisible();
  await choose.setInputFiles('build/resources/icon.png');
  await expect(page.getByRole('button', { name: 'Logo entfernen' })).toBeVisible();
  await page.getByLabel('Text auf jeder Karte').fill('Bitte zurückgeben.');
  const test = folder.path('test.pdf');
  await saveTo(office, test);
  await page.getByRole('button', { name: 'Testblatt als PDF speichern' }).click();
  await expect(page.getByText('Gespeichert: test.pdf')).toBeVisible({ timeout: PATIENCE });
  expect(readPdf(test).pages[0]).toContain('Bitte zurückgeben.');
  await step('Nummern anlegen');
  await step('Drucken');
  await expect(page.getByLabel('Text auf jeder Karte')).toHaveValue('Bitte zurückgeben.');
  await expect(page.getByRole('button', { name: 'Logo entfernen' })).toBeVisible();
});

test('what is half written is there again after a lock', async () => {
  const { page } = office;
  await page.getByLabel('nur einen Teil').check();
  await page.getByLabel('von Nummer').fill('0001');
  await page.keyboard.press('F12');
  await unlock(office);
  await expect(page.getByLabel('von Nummer')).toHaveValue('0001');
});

test('[C15] cards stay unused until somebody says that their sheets came out well, and the question waits', async () => {
  const { page } = office;
  await page.getByLabel('von Nummer').fill('0001');
  await page.getByLabel('bis Nummer').fill('0024');
  const file = await saveCards('first.pdf');
  expect(numbersOn(file)).toEqual(numbers(1, 24));
  expect(await screenFaults(office)).toEqual([]);
  await goTo(page, 'Register');
  await step('Drucken');
  await expect(page.getByText('0001 – 0024: 24 Karten, 3 Blätter')).toBeVisible();
  await page.getByRole('button', { name: 'Noch nicht gedruckt' }).click();
  await expect(page.getByText('Nichts geändert: 0001 – 0024 bleiben unbenutzt')).toBeVisible();
  await step('Nummern anlegen');
  await expect(page.getByRole('row', { name: /0001 – 0040/ })).toContainText('noch nicht');
});

test('[C15] whoever comes back later says then that they are printed; a spoiled sheet is printed again', async () => {
  const { page } = office;
  await step('Drucken');
  await page.getByLabel('nur einen Teil').check();
  await page.getByLabel('von Nummer').fill('0001');
  await page.getByLabel('bis Nummer').fill('0024');
  await page.getByRole('button', { name: 'Diese Karten sind schon gedruckt' }).click();
  await page.getByRole('button', { name: 'Einige sind misslungen' }).click();
  const form = page.getByRole('form', { name: 'Einige sind misslungen' });
  await form.getByLabel('misslungene Blätter').fill('9');
  await expect(form.getByText('Es gibt die Blätter 1 bis 3.')).toBeVisible();
  await form.getByLabel('misslungene Blätter').fill('2');
  await expect(form.getByText('0009 – 0016')).toBeVisible();
  await form.getByLabel('noch einmal drucken').check();
  await form.getByRole('button', { name: 'Vermerken' }).click();
  await expect(page.getByText('16 Karten sind gedruckt: 0001 – 0008, 0017 – 0024')).toBeVisible();
  const again = await saveCards('again.pdf');
  expect(numbersOn(again)).toEqual(numbers(9, 16));
  await page.getByRole('button', { name: 'Ja, alle gut' }).click();
  await expect(page.getByText('8 Karten sind gedruckt: 0009 – 0016')).toBeVisible();
});

test('[C15] a spoiled card can be blocked instead', async () => {
  const { page } = office;
  await page.getByLabel(/^alle 16/).check();
  const rest = await saveCards('rest.pdf');
  expect(numbersOn(rest)).toEqual(numbers(25, 40));
  await page.getByRole('button', { name: 'Einige sind misslungen' }).click();
  const form = page.getByRole('form', { name: 'Einige sind misslungen' });
  await form.getByLabel('oder misslungene Karten').fill('0030, 0032');
  await form.getByLabel('Nummern sperren').check();
  await form.getByRole('button', { name: 'Vermerken' }).click();
  await expect(page.getByText('Gesperrt: 0030, 0032.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Karten als PDF speichern' })).toHaveCount(0);
});

test('a PDF that is cancelled on the way leaves nothing and changes nothing', async () => {
  const { page } = office;
  await step('Nummern anlegen');
  const form = page.getByRole('form', { name: 'Nummern anlegen' });
  await form.getByLabel('von Nummer').fill('10001');
  await form.getByLabel('bis Nummer').fill('12500');
  await form.getByRole('button', { name: 'Nummern anlegen' }).click();
  await page.getByText('angelegt: 10001 bis 12500').waitFor();
  await step('Drucken');
  await expect(page.getByText('So viele Karten kommen in 3 Dateien: höchstens 1000 in eine.')).toBeVisible();
  const file = folder.path('cancelled', 'cards.pdf');
  await saveTo(office, file);
  await page.getByRole('button', { name: 'Datei 1 von 3 als PDF speichern' }).click();
  await page.getByRole('button', { name: 'Abbrechen' }).click();
  await expect(page.getByRole('button', { name: 'Datei 1 von 3 als PDF speichern' })).toBeEnabled();
  expect(existsSync(file)).toBe(false);
});
