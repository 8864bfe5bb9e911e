import { createWriteStream, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { expect, test, type Page } from '@playwright/test';
import { madeUpAkkFile } from '../support/made-up-roll';
import { checkRoll, chooseRoll, createAssembly, takeRoll } from '../support/pilot/office';
import { goTo, PATIENCE, saveBy, type Seat } from '../support/pilot/program';
import { DATA, newSeat, testFolder, today, type TestFolder } from '../support/pilot/team';
import { encodeText } from '../support/tables';

/*
 * One office and its import: what it refuses, what it recognises, what it rejects row by row, what it lets people correct.
 * Up to the last tests nothing is taken in, and the office says so all the time: "noch keine Mitgliederliste".
 */
test.describe.configure({ mode: 'serial' });

let folder: TestFolder;
let office: Seat;
let page: Page;

test.beforeAll(async () => {
  folder = await testFolder();
  office = await newSeat(folder, 'Generalsekretariat', 'office');
  page = office.page;
  await createAssembly(office, {
    title: 'Landesparteitag',
    date: today(),
    place: 'Mainz',
    unit: 'LV Rheinland-Pfalz',
    kind: 'both',
  });
});
test.afterAll(async () => {
  await office.app.close();
  await folder.remove();
});

test.describe('The import refuses, with the reason and without a change,', () => {
  const files: readonly (readonly [title: string, bytes: Uint8Array, what: string, why: string])[] = [
    ['an empty file', new Uint8Array(), 'Die Datei ist leer', ''],
    [
      'a header without rows',
      Buffer.from('Mitgliedsnummer;Nachname;Vorname\r\n'),
      'Die Tabelle hat keine Zeilen',
      'nur aus der Kopfzeile',
    ],
    [
      'a workbook',
      Buffer.from('PK\u0003\u0004\u0014\0\u0006\0\u0008\0[Content_Types].xml\0\0', 'latin1'),
      'Das ist keine Tabelle',
      'eine Arbeitsmappe (Excel, LibreOffice)',
    ],
    [
      'an encrypted file',
      Buffer.from('-----BEGIN PGP MESSAGE-----\n\nhQ\n'),
      'Das ist keine Tabelle',
      'eine verschlüsselte Datei',
    ],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'Das ist keine Tabelle', 'ein Bild'],
  ];
  for (const [title, bytes, what, why] of files) {
    test(title, async () => {
      await startImport();
      await chooseBytes('file.csv', bytes);
      await expect(page.getByRole('alert')).toContainText(what);
      await expect(page.getByRole('alert')).toContainText(why);
      await leaveWithNothing();
    });
  }

  test('a table that lacks a needed column, until somebody says which one it is', async () => {
    await startImport();
    await chooseBytes('file.csv', Buffer.from('Mitgliedsnummer;Nachname;Ort\n1;Muster;Mainz\n'));
    await expect(page.getByRole('alert')).toContainText('Es fehlt: Vorname');
    await expect(page.getByRole('button', { name: 'Liste prüfen' })).toBeDisabled();
    await leaveWithNothing();
  });

  test('dues that are no dues', async () => {
    writeFileSync(folder.path('no-dues.csv'), 'Name;Farbe\nMuster;rot\n');
    await chooseRoll(office, `${DATA}/akk-parteitag.csv`, folder.path('no-dues.csv'));
    await page.getByRole('button', { name: 'Liste prüfen' }).click();
    await expect(page.getByRole('alert')).toContainText('Das ist keine Beitragsdatei', { timeout: PATIENCE });
    await leaveWithNothing();
  });
});

test.describe('The import recognises', () => {
  test('akk’s list in UTF-16 with tabs', async () => {
    const text = readFileSync(`${DATA}/akk-parteitag.csv`, 'utf8').replaceAll(',', '\t');
    writeFileSync(folder.path('akk-utf16.txt'), encodeText(text, 'utf-16le', true));
    await chooseRoll(office, folder.path('akk-utf16.txt'));
    await expectRecognised('utf-16le', 'tab', 'akk');
    await expect(page.getByLabel('Zeichensatz').locator('option:checked')).toHaveText(
      'UTF-16 (LE) mit Kennung',
    );
    await expect(cellsOf('nachname').nth(1)).toHaveText('Weiß');
    expect(await checkRoll(office)).toEqual({
      ...{ rowsRead: 2000, members: 2000, pending: 77, duplicates: 0, rejected: 0 },
    });
    await leaveWithNothing();
  });

  test('report 251 of the member system in Windows-1252', async () => {
    await chooseRoll(office, `${DATA}/prm-251.csv`);
    await expectRecognised('windows-1252', 'semicolon', 'prm-251');
    await expect(cellsOf('Ort').first()).toHaveText('Münster');
    expect(await checkRoll(office)).toEqual({
      ...{ rowsRead: 1500, members: 1500, pending: 61, duplicates: 0, rejected: 0 },
    });
    await leaveWithNothing();
  });

  test('the scouts’ list with several rows a person', async () => {
    await chooseRoll(office, `${DATA}/scouts.csv`);
    await expectRecognised('utf-8', 'semicolon', 'scouts');
    expect(await checkRoll(office)).toEqual({
      ...{ rowsRead: 657, members: 600, pending: 14, duplicates: 0, rejected: 0 },
    });
    await expect(page.getByText('Der Liste fehlen die Angaben für')).toBeVisible();
    await leaveWithNothing();
  });

  test('what the user sets instead, and shows at once what comes of it', async () => {
    await startImport();
    await chooseBytes('file.csv', Buffer.from('Mitgliedsnummer;Nachname;Vorname\n1;Müller;Jörg\n'));
    await expect(cellsOf('Nachname').first()).toHaveText('Müller');
    await page.getByLabel('Zeichensatz').selectOption('windows-1252');
    await expect(cellsOf('Nachname').first()).toHaveText('MÃ¼ller');
    await page.getByLabel('Trennzeichen').selectOption('comma');
    await expect(page.getByRole('alert')).toContainText('Es fehlt: Nachname, Vorname, Mitgliedsnummer');
    await leaveWithNothing();
  });
});

test('a corrected mapping is kept by name, and recognised when the same columns come in another order', async () => {
  await startImport();
  await chooseBytes('kartei.csv', Buffer.from('Ausweis;Sippe;Rufname;Zahl\n1;Muster;Erika;7\n'));
  await expect(page.getByRole('alert')).toContainText('Es fehlt: Nachname, Mitgliedsnummer');
  await page.getByLabel('Ausweis', { exact: true }).selectOption({ label: 'Mitgliedsnummer' });
  await page.getByLabel('Sippe', { exact: true }).selectOption({ label: 'Nachname' });
  await page.getByLabel('Name der Zuordnung').fill('Kartei Mainz');
  await page.getByRole('button', { name: 'Zuordnung merken' }).click();
  await expect(page.getByText('Gemerkt: Kartei Mainz')).toBeVisible();
  await leaveWithNothing();

  await startImport();
  await chooseBytes('kartei-neu.csv', Buffer.from('Zahl;Rufname;Sippe;Ausweis\n7;Erika;Muster;1\n'));
  await expect(page.getByLabel('Herkunft').locator('option:checked')).toHaveText('Kartei Mainz');
  await expect(page.getByLabel('Ausweis', { exact: true }).locator('option:checked')).toHaveText(
    'Mitgliedsnummer',
  );
  await expect(page.getByLabel('Zahl', { exact: true }).locator('option:checked')).toHaveText(
    '– auslassen –',
  );
  expect(await checkRoll(office)).toMatchObject({ rowsRead: 1, members: 1, rejected: 0 });
  await leaveWithNothing();
});

test.describe('Long work can be cancelled', () => {
  test('while the list is checked, and while it is taken in: nothing has changed then', async () => {
    await pipeline(
      Readable.from(madeUpAkkFile({ count: 100_000 })),
      createWriteStream(folder.path('long.csv')),
    );
    await chooseRoll(office, folder.path('long.csv'));
    await page.getByRole('button', { name: 'Liste prüfen' }).click();
    await page.getByRole('button', { name: 'Abbrechen' }).click();
    await expect(page.getByRole('alert')).toContainText('Abgebrochen');

    const { members } = await checkRoll(office);
    expect(members).toBe(100_000);
    await page.getByRole('button', { name: /Mitglieder übernehmen$/ }).click();
    await page.getByRole('button', { name: 'Abbrechen' }).click();
    await expect(page.getByRole('alert')).toContainText('Es hat sich nichts geändert.', {
      timeout: PATIENCE,
    });
    await leaveWithNothing();
  });
});

/** Each row and what is said of it: line, column, value, reason. */
const ROWS: readonly (readonly [
  row: string,
  told?: readonly [column: string, value: string, reason: string],
])[] = [
  ['400001;REF1;Gut;Anna;01.01.1980;12,50;nein;Mainz'],
  ['400002;;;Ohne;01.01.1980;;;', ['Nachname', '', 'Nachname oder Vorname fehlt']],
  ['400003;;Tag;Gibt;31.02.1980;;;', ['Geburtsdatum', '31.02.1980', 'diesen Tag gibt es nicht']],
  ['400004;;Jahr;Kurz;01.01.80;;;', ['Geburtsdatum', '01.01.80', 'Jahr mit nur zwei Ziffern']],
  ['400005;;Formel;Eine;=1+1;;;', ['Geburtsdatum', '=1+1', 'kein Datum']],
  ['400006;;Zukunft;Aus;01.01.2099;;;', ['Geburtsdatum', '01.01.2099', 'Geburtsdatum in der Zukunft']],
  ['400007;;Alt;Zu;01.01.1899;;;', ['Geburtsdatum', '01.01.1899', 'Datum vor 1900 oder nach 2100']],
  ['400008;;Betrag;Kein;;viel;;', ['Offener Beitrag', 'viel', 'kein Betrag']],
  ['400009;;Betrag;Welcher;;1.234;;', ['Offener Beitrag', '1.234', 'Betrag mehrdeutig']],
  ['400010;;Schwebt;Wer;;;vielleicht;', ['schwebend', 'vielleicht', 'weder ja noch nein']],
  ['4000 11!;;Schluessel;Kein;;;;', ['Mitgliedsnummer', '4000 11!', 'keine gültige Mitgliedsnummer']],
  ['400001;;Zweimal;Da;;;;', ['Mitgliedsnummer', '400001', 'Mitgliedsnummer kam schon vor']],
  [';REF1;Code;Zweimal;;;;', ['RefCode', 'REF1', 'Referenzcode kam schon vor']],
  [';;Namenlos;Fast;;;;', ['Mitgliedsnummer', '', 'weder Mitgliedsnummer noch Referenzcode']],
  [`400015;;Ort;Langer;;;;${'x'.repeat(1001)}`, ['Ort', `${'x'.repeat(199)}…`, 'Zelle zu lang']],
  ['400016;;Glocke;\u0007;;;;', ['Vorname', '\u0007', 'unerlaubtes Steuerzeichen']],
  ['400017;;Zeile;Kurze', ['', '400017 |  | Zeile | Kurze', 'mehr oder weniger Zellen als die Kopfzeile']],
  ['400018;;"Zitat;Offenes;;;;', ['', '400018;;"Zitat;Offenes;;;;', 'Anführungszeichen nicht geschlossen']],
  [';REF2;Schwebt;Auch;1990-12-31;12.50;1;Trier'],
];

test('Every bad row is told with line, column, value and reason, on screen and in a table to keep', async () => {
  const header = 'Mitgliedsnummer;RefCode;Nachname;Vorname;Geburtsdatum;Offener Beitrag;schwebend;Ort';
  writeFileSync(folder.path('bad.csv'), [header, ...ROWS.map(([row]) => row), ''].join('\r\n'));
  await chooseRoll(office, folder.path('bad.csv'));
  const rejected = ROWS.flatMap(([, told], index) => (told ? [[String(index + 2), ...told]] : []));
  expect(await checkRoll(office)).toEqual({
    ...{ rowsRead: ROWS.length, members: 2, pending: 1, duplicates: 0, rejected: rejected.length },
  });
  const rows = page.getByRole('table', { name: 'Zeilen abgelehnt' }).locator('tbody tr');
  const shown = await rows.evaluateAll((lines) =>
    lines.map((line) => [...line.querySelectorAll('td')].map((cell) => cell.textContent)),
  );
  expect(shown).toEqual(rejected);

  await saveBy(office, 'Abgelehnte Zeilen speichern', folder.path('rejected.csv'));
  const saved = await readFile(folder.path('rejected.csv'), 'utf8');
  const expected = rejected.map((cells) => ['bad.csv', ...cells].map(asCell).join(';'));
  expect(saved).toBe(['\uFEFFDatei;Zeile;Spalte;Wert;Grund', ...expected, ''].join('\r\n'));
});

test('The good rows are taken in once the user confirms, and are found', async () => {
  await expect(page.getByText('noch keine Mitgliederliste', { exact: true })).toBeVisible();
  await takeRoll(office);
  await page.getByRole('button', { name: 'Mitglieder ansehen' }).click();
  await expect(page.getByRole('option')).toHaveText([/Gut, Anna.*Mainz/, /Schwebt, Auch.*Trier/]);
});

test('A new list replaces the old one after saying what changes', async () => {
  writeFileSync(
    folder.path('new.csv'),
    'Mitgliedsnummer;Nachname;Vorname\n400001;Gut;Anna\n400099;Neu;Nora\n400100;Neu;Nils\n',
  );
  await chooseRoll(office, folder.path('new.csv'));
  await checkRoll(office);
  await expect(page.getByText('Neu: 2. Weggefallen: 1.')).toBeVisible();
  await takeRoll(office);
  await expect(page.getByText(/3 Mitglieder$/)).toBeVisible();
});

async function startImport(): Promise<void> {
  await goTo(page, 'Mitglieder');
  await page.getByRole('button', { name: 'Mitgliederliste importieren' }).click();
}

async function chooseBytes(name: string, bytes: Uint8Array): Promise<void> {
  const field = page.locator('input[type="file"][aria-label="Datei wählen"]');
  await field.setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(bytes) });
}

async function leaveWithNothing(): Promise<void> {
  await page.getByRole('button', { name: 'Import verlassen' }).click();
  await expect(page.getByRole('heading', { name: 'Noch keine Mitgliederliste' })).toBeVisible();
  await expect(page.getByText('noch keine Mitgliederliste', { exact: true })).toBeVisible();
}

async function expectRecognised(encoding: string, separator: string, profile: string): Promise<void> {
  await expect(page.getByLabel('Zeichensatz')).toHaveValue(encoding);
  await expect(page.getByLabel('Trennzeichen')).toHaveValue(separator);
  await expect(page.getByLabel('Herkunft')).toHaveValue(profile);
}

/** The preview's cells below a column of the file, from the top. */
function cellsOf(column: string) {
  const table = page.getByRole('table', { name: 'Spalten' });
  const name = `normalize-space()=${JSON.stringify(column)}`;
  return table.locator(
    `xpath=./tbody/tr/td[count(../../../thead/tr/th[.//label[${name}]]/preceding-sibling::th) + 1]`,
  );
}

/** As a spreadsheet is given it: quotes where needed, an apostrophe before what it would take for a formula. */
function asCell(value: string): string {
  const harmless = value.startsWith('=') ? `'${value}` : value;
  return /[";]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
