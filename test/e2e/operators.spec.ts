import { writeFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { screenFaults } from '../support/accessibility';
import * as desk from '../support/pilot/desk';
import { goTo, PATIENCE, type Seat } from '../support/pilot/program';
import { newSeat, PASSPHRASE, prepareAssembly, testFolder, type TestFolder } from '../support/pilot/team';

/*
 * One desk that three people share, in an assembly where everybody has a PIN, where withdrawing takes two, and where blocking
 * cards and exceptions are for the lead.
 *
 *   A. Weber, whose computer it is, takes the list in and chooses a PIN: she is the lead.
 *   Ben sits down beside her while a person is open. He accredits, withdraws with her at his side, replaces a lost card with her leave,
 *   and, since the dues were paid at the till, makes an exception with her leave.
 *   Both go for a coffee and lock. Whoever comes back signs on anew, and what was half written is still there.
 */
const ROLL = `mitgliedsnummer,refcode,vorname,nachname,ort,geburtsdatum,eintrittsdatum,offenerbeitrag,schwebend
200001,AAAAAAA2,Anna,Graf,Mainz,1970-01-01,2010-01-01,0,0
200002,AAAAAAA3,Bela,Berg,Trier,1971-01-01,2010-01-01,48,0
200003,AAAAAAA4,Claire,Lang,Mainz,1972-01-01,2010-01-01,0,0
`;
const WEBER = { name: 'A. Weber', folder: 'weber', from: '1001', to: '1010', ballotBox: 'Urne 1' };
const WEBERS_PIN = '1234';
const BENS_PIN = '4711';

test.describe.configure({ mode: 'serial' });

test.describe('At a desk that several people share', () => {
  let folder: TestFolder;
  let seat: Seat;

  test.beforeAll(async () => {
    test.setTimeout(PATIENCE);
    folder = await testFolder();
    await writeFile(folder.path('roll.csv'), ROLL);
    const office = await newSeat(folder, 'Generalsekretariat', 'office');
    seat = await newSeat(folder, WEBER.name, WEBER.folder);
    const rules = { pin: true, withdraw: 'second-person', block: 'lead' } as const;
    const plan = { cards: ['1001', '1030'], rules } as const;
    await prepareAssembly(office, folder, [WEBER], folder.path('roll.csv'), plan);
    await office.app.close();
    await desk.takeInPackage(seat, folder.path('package.pgp'));
  });
  test.afterAll(async () => {
    expect(await seat.errors()).toEqual([]);
    await seat.app.close();
    await folder.remove();
  });

  test('[S5] nothing is open before somebody signed on, and everybody needs a PIN', async () => {
    const { page } = seat;
    await page.getByRole('heading', { name: 'Wer sitzt am Schalter?' }).waitFor({ timeout: PATIENCE });
    await expect(page.getByRole('button', { name: /^(Melden|rückgängig)$/ })).toHaveCount(0);
    expect(await screenFaults(seat)).toEqual([]);
    await page.keyboard.press('1');
    await expect(page.getByText('A. Weber hat noch keine: Legen Sie sie jetzt fest.')).toBeVisible();
    await expect(page.getByLabel('PIN', { exact: true })).toBeFocused();
    await page.keyboard.type(WEBERS_PIN);
    await page.getByLabel('Passphrase dieses Rechners').fill('something-else');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('Die Passphrase ist falsch');
    await page.getByLabel('Passphrase dieses Rechners').fill(PASSPHRASE);
    await expect(page.getByRole('button', { name: 'Anmelden' })).toBeEnabled();
    await page.keyboard.press('Enter');
    await expect(desk.searchField(seat)).toBeVisible();
    await expect(page.getByText('Schalter · A. Weber')).toBeVisible();
  });

  test('somebody else sits down, and the person who is open stays open', async () => {
    const { page } = seat;
    await desk.openPerson(seat, '200001');
    await page.keyboard.press('1');
    await cardField().fill('1001');
    await page.keyboard.press('F8');
    expect(await screenFaults(seat)).toEqual([]);
    await page.getByRole('button', { name: 'Neue Person' }).click();
    await page.getByLabel('Name', { exact: true }).fill('a. weber');
    await page.getByLabel('PIN', { exact: true }).fill(BENS_PIN);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('A. Weber gibt es hier schon');
    await page.getByLabel('Name', { exact: true }).fill('Ben');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Schalter · Ben')).toBeVisible();
    await expect(page.getByRole('radio', { name: 'persönlich bekannt' })).toBeChecked();
    await expect(cardField()).toHaveValue('1001');
    await cardField().press('Enter');
    await desk.acknowledged(seat, 'Akkreditiert', '1001');
  });

  test('[S6] a withdrawal takes a second person, whose PIN is asked for', async () => {
    const { page } = seat;
    await desk.openPerson(seat, '200001');
    await page.getByRole('button', { name: 'Akkreditierung zurücknehmen …' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Grund').fill('Falsche Person');
    await dialog.getByLabel('Ja, die Karte liegt hier').check();
    await expect(dialog.getByRole('group', { name: 'Dafür braucht es eine zweite Person' })).toBeVisible();
    await expect(dialog.getByLabel('Wer stimmt zu?').getByRole('option')).toHaveText(['A. Weber']);
    const act = dialog.getByRole('button', { name: 'Akkreditierung zurücknehmen' });
    await expect(act).toBeDisabled();
    await dialog.getByLabel('PIN von A. Weber').fill('9999');
    await act.click();
    await expect(dialog.getByRole('alert')).toContainText('Die PIN ist falsch');
    await dialog.getByLabel('PIN von A. Weber').fill(WEBERS_PIN);
    expect(await screenFaults(seat)).toEqual([]);
    await act.click();
    await desk.acknowledged(seat, 'Akkreditierung zurückgenommen');
    await expectInLog('Falsche Person · Ben (A. Weber), zugestimmt hat A. Weber');
  });

  test('[S6] a card is blocked with the lead’s leave only', async () => {
    const { page } = seat;
    await desk.accredit(seat, '200001', '1002');
    await desk.openPerson(seat, '200001');
    await page.getByRole('button', { name: 'Karte verloren …' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Neue Karte scannen oder Nummer eingeben').fill('1003');
    await expect(dialog.getByRole('group', { name: 'Dafür braucht es die Leitung' })).toBeVisible();
    await dialog.getByLabel('PIN von A. Weber').fill(WEBERS_PIN);
    await page.keyboard.press('Enter');
    await desk.acknowledged(seat, 'Karte ersetzt', '1003');
    await expectInLog('Ben (A. Weber), zugestimmt hat A. Weber');
  });

  test('[S7] an exception takes a reason and the lead, and everything says that it was one', async () => {
    const { page } = seat;
    await desk.openPerson(seat, '200002');
    await expect(cardField()).toHaveCount(0);
    await page.getByRole('button', { name: 'Ausnahme …' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Grund').fill('Bar bezahlt, Quittung 17');
    await dialog.getByLabel('PIN von A. Weber').fill(WEBERS_PIN);
    expect(await screenFaults(seat)).toEqual([]);
    await dialog.getByRole('button', { name: 'Ausnahme zulassen' }).click();
    await expect(page.getByText('Ausnahme für: Parteitag')).toBeVisible();
    await expect(page.getByText('Zugestimmt hat A. Weber.')).toBeVisible();
    expect(await screenFaults(seat)).toEqual([]);
    await page.keyboard.press('2');
    await expect(cardField()).toBeFocused();
    await cardField().fill('1004');
    await page.keyboard.press('Enter');
    await desk.acknowledged(seat, 'Als Ausnahme für: Parteitag', '1004');
    await desk.openPerson(seat, '200002');
    const held = page.getByRole('region', { name: 'Schon akkreditiert' });
    await expect(held).toContainText('Grund der Ausnahme: Bar bezahlt, Quittung 17');
    await expectInLog('Berg, Bela als Ausnahme akkreditiert, Karte 1004');
  });

  test('nothing of a member can be copied but the number', async () => {
    const { app, page } = seat;
    const copied = () => app.evaluate(({ clipboard }) => clipboard.readText());
    await app.evaluate(({ clipboard }) => clipboard.clear());
    await desk.openPerson(seat, '200003');
    await page.getByRole('heading', { name: 'Lang, Claire' }).click({ clickCount: 3 });
    await page.keyboard.press('Control+C');
    expect(await copied()).toBe('');
    // Even if it could be marked.
    await page.evaluate(() => {
      document.body.style.userSelect = 'text';
      getSelection()?.selectAllChildren(document.body);
    });
    await page.keyboard.press('Control+C');
    expect(await copied()).toBe('');
    await page.getByRole('button', { name: 'Mitgliedsnummer kopieren' }).click();
    await expect(page.getByText('✓ kopiert')).toBeVisible();
    expect(await copied()).toBe('200003');
    await app.evaluate(({ clipboard }) => clipboard.clear());
  });

  test('[S5] after a lock somebody signs on anew, and what was half written is still there', async () => {
    const { page } = seat;
    await desk.openPerson(seat, '200003');
    await page.getByRole('button', { name: 'Person ablehnen …' }).click();
    await page.getByRole('dialog').getByLabel('Grund').fill('Zeigt keinen Ausweis');
    await page.keyboard.press('F12');
    await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Entsperren' }).click();
    await page.getByRole('heading', { name: 'Wer sitzt am Schalter?' }).waitFor();
    await page.getByRole('button', { name: 'Ben' }).click();
    await page.getByLabel('PIN von Ben').fill('0000');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('Die PIN ist falsch');
    await page.getByLabel('PIN von Ben').fill(BENS_PIN);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog').getByLabel('Grund')).toHaveValue('Zeigt keinen Ausweis');
    await page.getByRole('dialog').getByRole('button', { name: 'Abbrechen' }).click();
    await page.getByText('persönlich bekannt').click();
    await cardField().fill('1005');
    await page.keyboard.press('F12');
    await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Entsperren' }).click();
    await page.getByRole('button', { name: 'Ben' }).click();
    await page.getByLabel('PIN von Ben').fill(BENS_PIN);
    await page.keyboard.press('Enter');
    await expect(cardField()).toHaveValue('1005');
    await expect(page.getByRole('radio', { name: 'persönlich bekannt' })).toBeChecked();
    // The next digit belongs to the card, and doesn't choose another identity.
    await expect(cardField()).toBeFocused();
    await page.keyboard.press('End');
    await page.keyboard.press('2');
    await expect(cardField()).toHaveValue('10052');
    await page.keyboard.press('Escape');
    await desk.openPerson(seat, '200003');
    await expect(cardField()).toHaveValue('');
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  });

  test('who becomes lead, and who goes, takes the passphrase of the computer', async () => {
    const { page } = seat;
    await desk.changeOperator(seat, 'A. Weber', WEBERS_PIN);
    await page.keyboard.press('F8');
    await page.getByRole('button', { name: 'Personen verwalten' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('button', { name: 'A. Weber entfernen' })).toHaveCount(0);
    expect(await screenFaults(seat)).toEqual([]);
    await dialog.getByRole('button', { name: 'Ben ändern' }).click();
    await dialog.getByLabel('Leitung dieses Schalters').check();
    await dialog.getByRole('button', { name: 'Person speichern' }).click();
    await expect(dialog.getByText('Ohne die Passphrase wird hier nichts geändert.')).toBeVisible();
    await dialog.getByLabel('Passphrase dieses Rechners').fill(PASSPHRASE);
    await dialog.getByRole('button', { name: 'Person speichern' }).click();
    await expect(dialog.getByRole('listitem').filter({ hasText: 'Ben' })).toContainText('★ Leitung');
    await dialog.getByRole('button', { name: 'Ben entfernen …' }).click();
    await dialog.getByLabel('Passphrase dieses Rechners').fill(PASSPHRASE);
    await dialog.getByRole('button', { name: 'Ben entfernen' }).click();
    await expect(dialog.getByRole('listitem')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await desk.openPerson(seat, '200001');
    await page.getByRole('button', { name: 'Akkreditierung zurücknehmen …' }).click();
    await expect(page.getByRole('dialog')).toContainText('An diesem Rechner kann sonst niemand zustimmen');
  });

  function cardField() {
    return seat.page.getByLabel('Stimmkarte scannen oder Nummer eingeben');
  }

  async function expectInLog(text: string): Promise<void> {
    await goTo(seat.page, 'Protokoll');
    await expect(seat.page.getByRole('listitem').first()).toContainText(text);
  }
});

test('[S5] where no PIN is asked for, a lead who has none gives the passphrase as soon as somebody else sits there too', async () => {
  test.setTimeout(PATIENCE);
  const folder = await testFolder();
  await writeFile(folder.path('roll.csv'), ROLL);
  const office = await newSeat(folder, 'Generalsekretariat', 'office');
  const seat = await newSeat(folder, WEBER.name, WEBER.folder);
  await prepareAssembly(office, folder, [WEBER], folder.path('roll.csv'), { cards: ['1001', '1030'] });
  await office.app.close();
  await desk.takeInPackage(seat, folder.path('package.pgp'));
  const { page } = seat;
  await page.getByText('Schalter · A. Weber').waitFor({ timeout: PATIENCE });

  await page.keyboard.press('F8');
  await page.getByRole('button', { name: 'Neue Person' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Ben');
  await page.keyboard.press('Enter');
  await page.getByText('Schalter · Ben').waitFor();
  await page.keyboard.press('F8');
  await page.getByRole('dialog').getByRole('button', { name: 'A. Weber' }).click();
  await expect(page.getByRole('dialog')).toContainText('A. Weber ist Leitung und hat keine PIN');
  expect(await screenFaults(seat)).toEqual([]);
  await page.getByLabel('Passphrase dieses Rechners').fill('something-else');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Die Passphrase ist falsch');
  await page.getByLabel('Passphrase dieses Rechners').fill(PASSPHRASE);
  await expect(page.getByRole('button', { name: 'Anmelden' })).toBeEnabled();
  await page.keyboard.press('Enter');
  await page.getByText('Schalter · A. Weber').waitFor();

  await page.keyboard.press('F12');
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Entsperren' }).click();
  await page.getByRole('heading', { name: 'Wer sitzt am Schalter?' }).waitFor();
  await page.getByRole('button', { name: 'Ben' }).click();
  await page.getByText('Schalter · Ben').waitFor();
  await page.keyboard.press('F12');
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Entsperren' }).click();
  await page.getByText('Schalter · Ben').waitFor();
  expect(await seat.errors()).toEqual([]);
  await seat.app.close();
  await folder.remove();
});
