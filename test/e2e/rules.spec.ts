import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { keyboardFaults, screenFaults } from '../support/accessibility';
import {
  addAccreditor,
  checkRoll,
  chooseRoll,
  createAssembly,
  createCards,
  handOver,
  issuePackage,
  takeRoll,
} from '../support/pilot/office';
import { goTo, PATIENCE, saveBy, type Seat } from '../support/pilot/program';
import { DATA, newSeat, testFolder, today, type TestFolder } from '../support/pilot/team';

/*
 * The office and its rules, in the real program: a new assembly from a shipped set, the figures beside each rule counted by hand
 * from the very same table, rules changed and saved, what doesn't fit said where it stands, mandates with faults and without.
 */
test.describe.configure({ mode: 'serial' });

const ROLL = `${DATA}/akk-parteitag.csv`;
const WEBER = 'Tina Weber';
const people = rowsOf(readFileSync(ROLL, 'utf8'));

let folder: TestFolder;
let office: Seat;
let page: Page;

test.beforeAll(async () => {
  folder = await testFolder();
  office = await newSeat(folder, 'Generalsekretariat', 'office');
  page = office.page;
});
test.afterAll(async () => {
  await office.app.close();
  await folder.remove();
});

test('a new assembly says what each shipped set asks', async () => {
  await goTo(page, 'Versammlungen');
  await page.getByRole('button', { name: 'Versammlung anlegen' }).click();
  const asks = page.getByRole('region', { name: 'Was geprüft wird' });
  await page.getByRole('radio', { name: 'Versammlung einer Jugendorganisation' }).check();
  await expect(asks).toContainText('am Tag der Versammlung noch keine 35 Jahre alt ist');
  await page.getByRole('radio', { name: 'Delegiertenversammlung' }).check();
  await expect(asks).toContainText('wenn mehr als die Hälfte der Mandate anwesend sind');
  await page.getByRole('button', { name: 'Abbrechen' }).click();
  await createAssembly(office, {
    title: 'Landesparteitag',
    date: today(),
    place: 'Mainz',
    unit: 'LV Rheinland-Pfalz',
    kind: 'conference',
  });
  await goTo(page, 'Regeln');
  await expect(page.getByText('Noch keine Mitgliederliste', { exact: true })).toBeVisible();
});

test('the figures beside the rules are those of the roll', async () => {
  await chooseRoll(office, ROLL);
  await checkRoll(office);
  await takeRoll(office);
  await goTo(page, 'Regeln');
  const owing = people.filter(({ offenerbeitrag = '' }) => Number(offenerbeitrag) > 0);
  const pending = people.filter(({ schwebend }) => schwebend === '1');
  const barred = people.filter(({ warnung }) => warnung === 'S');
  await expect(rule('offener Beitrag')).toContainText(`schließt ${owing.length} Personen aus`, {
    timeout: PATIENCE,
  });
  await expect(rule('schwebende Mitgliedschaft')).toContainText(`schließt ${pending.length} Personen aus`);
  await expect(rule('Sperre')).toContainText(`schließt ${barred.length} Personen aus`);
  const only = owing.filter(({ schwebend, warnung }) => schwebend !== '1' && warnung !== 'S');
  await expect(rule('offener Beitrag')).toContainText(`nur wegen dieser Regel: ${only.length}`);
  await expect(rule('Art der Mitgliedschaft')).toContainText('wird nicht geprüft: Spalte fehlt');
});

test('a limit, a unit and an age are counted as they are typed', async () => {
  await page.getByLabel('Höchstens offen, in Euro').fill('30');
  const owing = people.filter(({ offenerbeitrag = '' }) => Number(offenerbeitrag) > 30);
  await expect(rule('offener Beitrag')).toContainText(`schließt ${owing.length} Personen aus`);
  await addRule('Gliederung');
  await page.getByRole('combobox', { name: 'Gliederungen' }).fill('KV Mai');
  await page.getByRole('option', { name: /^KV Mainz/ }).click();
  await page.keyboard.press('Escape');
  const elsewhere = people.filter(({ kv }) => kv !== 'KV Mainz');
  await expect(rule('Gliederung')).toContainText(`schließt ${grouped(elsewhere.length)} Personen aus`);
  await addRule('Mindestalter');
  await page.getByLabel('Alter in Jahren').fill('16');
  const young = people.filter(({ geburtsdatum = '' }) => ageToday(geburtsdatum) < 16).length;
  const sentence = young === 1 ? 'schließt 1 Person aus' : `schließt ${young} Personen aus`;
  await expect(rule('Mindestalter')).toContainText(sentence);
  await expect(page.getByText('Nicht gespeichert.')).toBeVisible();
});

test('what is being written stays while other rooms are looked at, and nobody leaves it unasked', async () => {
  await goTo(page, 'Mitglieder');
  await goTo(page, 'Alle Versammlungen');
  const dialog = page.getByRole('dialog', { name: 'Regeln nicht gespeichert' });
  await dialog.getByRole('button', { name: 'Zurück zu den Regeln' }).click();
  await expect(page.getByLabel('Alter in Jahren')).toHaveValue('16');
});

test('a rule that was removed can be put back', async () => {
  await rule('Mindestalter')
    .getByRole('button', { name: /^Entfernen/ })
    .click();
  await expect(page.getByText('Entfernt: Mindestalter')).toBeVisible();
  await page.getByRole('button', { name: 'Zurückholen: Mindestalter' }).click();
  await expect(page.getByLabel('Alter in Jahren')).toHaveValue('16');
});

test('what does not fit is said beside its field, which gets the focus', async () => {
  await page.getByLabel('Alter in Jahren').fill('alt');
  await page.getByRole('button', { name: 'Regeln speichern …' }).click();
  await expect(page.getByLabel('Alter in Jahren')).toBeFocused();
  await expect(rule('Mindestalter')).toContainText('Bitte ein Alter von 0 bis 120.');
  await expect(page.getByText('Ein Feld passt noch nicht.')).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByLabel('Alter in Jahren').fill('16');
});

test('rules are saved after they were shown in words, and the history tells it', async () => {
  await page.getByLabel('Woran sie hängt').selectOption('number');
  await page.getByLabel('Anzahl', { exact: true }).fill('50');
  await page.getByRole('button', { name: 'Regeln speichern …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Regeln speichern' });
  await expect(dialog).toContainText(
    'Neu: Beschlussfähig ist die Versammlung, wenn mindestens 50 Stimmberechtigte anwesend sind.',
  );
  await expect(dialog).toContainText('Entfällt: Stimmberechtigt ist nur, wer keinen Beitrag schuldet.');
  await dialog.getByRole('textbox').fill('Beschluss des Vorstands');
  await dialog.getByRole('button', { name: 'Regeln speichern', exact: true }).click();
  await expect(page.getByText('Die Regeln sind gespeichert.')).toBeVisible({ timeout: PATIENCE });
  await expect(page.getByText('Nicht gespeichert.')).toHaveCount(0);
  await page.getByRole('tab', { name: 'Änderungen' }).click();
  const change = page.getByRole('region', { name: /^Geändert am/ });
  await expect(change).toContainText('Beschluss des Vorstands');
  await expect(change).toContainText('mindestens 16 Jahre alt');
  await expect(page.getByRole('region', { name: /^Angelegt am/ })).toBeVisible();
});

test('ready-made rules take the place of those on the screen, once that is confirmed', async () => {
  await page.getByRole('tab', { name: 'Regeln' }).click();
  await page.getByRole('button', { name: 'Mit fertigen Regeln neu beginnen …' }).click();
  await page.getByRole('radio', { name: 'Versammlung einer Jugendorganisation' }).check();
  await page.getByRole('button', { name: 'Diese Regeln nehmen' }).click();
  await expect(rule('Höchstalter')).toBeVisible();
  await expect(rule('offener Beitrag')).toHaveCount(0);
  await page.getByRole('button', { name: 'Änderungen verwerfen' }).click();
  await expect(rule('Höchstalter')).toHaveCount(0);
  await expect(rule('offener Beitrag')).toBeVisible();
});

test('a table of mandates with faults is refused line by line', async () => {
  await page.getByRole('tab', { name: 'Mandate' }).click();
  await saveBy(office, 'Beispieltabelle speichern', folder.path('beispiel.csv'));
  await giveMandates([
    'KV Mainz;2;100005;Delegierte;',
    'KV Mainz;2;100005;Delegierte;',
    'KV Mainz;zwei;100008;Delegierte;',
    'KV Koblenz;1;100018;Gast;',
  ]);
  const faults = page.getByRole('table', { name: 'Was in der Tabelle nicht stimmt' });
  await expect(faults.getByRole('row')).toHaveCount(4);
  await expect(faults).toContainText('Diese Person steht schon weiter oben.');
  await expect(faults).toContainText('zwei');
  await expect(page.getByRole('button', { name: 'Mandate übernehmen' })).toBeDisabled();
  await page.getByRole('button', { name: 'Andere Tabelle wählen' }).click();
});

test('a sound table is taken in, and a newer one says what it changes', async () => {
  await giveMandates([
    'KV Mainz;2;100005;Delegierte;',
    'KV Mainz;2;100008;Ersatz;1',
    'KV Koblenz;1;100018;Delegierte;',
  ]);
  await page.getByRole('button', { name: 'Mandate übernehmen' }).click();
  await expect(page.getByText('Die Mandate sind übernommen.')).toBeVisible();
  const table = page.getByRole('table', { name: 'Mandate' });
  await expect(table).toContainText('Huber, Karin');
  await giveMandates(['KV Mainz;3;100005;Delegierte;', 'KV Mainz;3;100022;Delegierte;']);
  const difference = page.getByRole('region', { name: /^Was sich gegenüber/ });
  await expect(difference).toContainText('Andere Zahl von Sitzen (1)KV Mainz (2 → 3)');
  await expect(difference).toContainText('Gliederungen, die wegfallen (1)KV Koblenz');
  await expect(difference).toContainText('Neue Personen (1)');
  await expect(difference).toContainText('Personen, die wegfallen (2)');
  await page.getByRole('button', { name: 'Andere Tabelle wählen' }).click();
});

test('once a package was issued a reason is demanded, and desks with older rules are named', async () => {
  const desk = await newSeat(folder, WEBER, 'weber');
  await desk.app.close();
  await createCards(office, '5001', '5010');
  await addAccreditor(office, WEBER, folder.path('keys', 'weber-public.asc'));
  await handOver(office, { from: '5001', to: '5010', holder: WEBER, ballotBox: 'Urne 1' });
  await issuePackage(office, [WEBER], folder.path('package.pgp'));
  await goTo(page, 'Regeln');
  await page.getByRole('tab', { name: 'Regeln' }).click();
  await page.getByLabel('Höchstens offen, in Euro').fill('12');
  await page.getByRole('button', { name: 'Regeln speichern …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Regeln speichern' });
  await dialog.getByRole('button', { name: 'Regeln speichern', exact: true }).click();
  await expect(dialog).toContainText('Bitte geben Sie einen Grund an.');
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await dialog.getByRole('textbox').fill('Vorstand hat nachgerechnet');
  await dialog.getByRole('button', { name: 'Regeln speichern', exact: true }).click();
  await expect(page.getByText(`${WEBER} arbeitet noch nach älteren Regeln oder Mandaten.`)).toBeVisible();
  await page.getByRole('tab', { name: 'Änderungen' }).click();
  const change = page.getByRole('region', { name: /^Geändert am/ }).first();
  await expect(change).toContainText('Vorstand hat nachgerechnet');
  await expect(change).toContainText(`Diese Schalter haben sie noch nicht${WEBER}`);
});

test('the room of rules has no fault, light and dark, at 200 %', async () => {
  const faults: Record<string, readonly string[]> = {};
  await page.getByRole('tab', { name: 'Mandate' }).click();
  faults['mandates'] = await screenFaults(office);
  await page.getByRole('tab', { name: 'Änderungen' }).click();
  await page
    .getByRole('region', { name: /^Geändert am/ })
    .first()
    .waitFor();
  faults['changes'] = await screenFaults(office);
  await page.getByRole('tab', { name: 'Regeln' }).click();
  for (const name of [
    'Wahlkreis oder Gemeinde',
    'Liste von Hand',
    'Staatsangehörigkeit',
    'Stichtag für den Eintritt',
  ]) {
    await addRule(name);
  }
  faults['rules'] = await screenFaults(office);
  faults['keyboard'] = await keyboardFaults(page);
  expect(faults).toEqual({ mandates: [], changes: [], rules: [], keyboard: [] });
});

/** Rows by the names of their columns: this table has no quotes. */
function rowsOf(table: string): readonly Readonly<Record<string, string>>[] {
  const [head = [], ...rows] = table
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  return rows.map((cells) => Object.fromEntries(head.map((name, index) => [name, cells[index] ?? ''])));
}

function rule(name: string): Locator {
  return page.getByRole('listitem', { name: new RegExp(`^Regel \\d+: ${name}$`) });
}

async function addRule(name: string): Promise<void> {
  await page.getByRole('button', { name: 'Regel hinzufügen' }).click();
  await page.getByRole('menuitem', { name, exact: true }).click();
}

async function giveMandates(rows: readonly string[]): Promise<void> {
  const file = folder.path('mandate.csv');
  writeFileSync(file, ['Gliederung;Sitze;Mitgliedsnummer;Rolle;Rang', ...rows, ''].join('\r\n'));
  await page.locator('input[type="file"][aria-label="Mandatstabelle wählen"]').setInputFiles(file);
  await page.getByRole('button', { name: 'Mandate übernehmen' }).waitFor();
}

/** Full years today. */
function ageToday(birthDate: string): number {
  const [year = 0, month = 0, day = 0] = birthDate.split('-').map(Number);
  const now = new Date();
  const reached = now.getMonth() + 1 > month || (now.getMonth() + 1 === month && now.getDate() >= day);
  return now.getFullYear() - year - (reached ? 0 : 1);
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, '\u202f');
}
