import { expect, test } from '@playwright/test';
import { keyboardFaults, screenFaults } from '../support/accessibility';
import * as desk from '../support/pilot/desk';
import { EngineOffice, type KnownDesk } from '../support/pilot/engine-office';
import { goTo, saveTo, type Seat } from '../support/pilot/program';
import { newSeat, testFolder, type TestFolder } from '../support/pilot/team';

/*
 * What a desk does beside handing out cards, told in order.
 *
 *   Weber  takes dues          Graf, Anna    10 € of 62, then the rest, and accredits; Enter books nothing by chance
 *                              Berg, Bela    more than is owed, by card; reversed
 *                              Neu, Nina     pending: pays the first dues, and stays pending
 *          hears objections    Lang, Claire  resigned: objects; the assembly admits; accredited
 *                              Ohne, Otto    on no list
 *          counts the cash box, explains what is missing, and closes
 */
const ROLL = `mitgliedsnummer,refcode,vorname,nachname,ort,geburtsdatum,eintrittsdatum,austrittsdatum,nation,offenerbeitrag,schwebend
200001,AAAAAAA2,Anna,Graf,Mainz,1970-01-01,2010-01-01,,DE,62.00,0
200002,AAAAAAA3,Bela,Berg,Trier,1971-01-01,2010-01-01,,DE,20.00,0
200003,AAAAAAA4,Claire,Lang,Mainz,1972-01-01,2010-01-01,2015-06-30,DE,0,0
,AAAAAAA5,Nina,Neu,Mainz,1990-01-01,2026-11-01,,DE,0,1
`;
const SERIES = { prefix: '', digits: 4, use: 'voting', colour: 'yellow' } as const;

test.describe.configure({ mode: 'serial' });
test.setTimeout(180_000);

test.describe('A desk that takes dues and hears objections', () => {
  let folder: TestFolder;
  let weber: Seat;
  let known: KnownDesk;

  test.beforeAll(async () => {
    folder = await testFolder();
    weber = await newSeat(folder, 'A. Weber', 'weber');
    const office = await EngineOffice.withRoll(folder, ROLL, undefined, {
      payments: { means: ['cash', 'card'], yearly: 4800 },
    });
    known = await office.desk('A. Weber', 'weber');
    await office.createCards({ ...SERIES, name: 'Stimmkarten' }, '1001', '1030');
    await office.handOver(known, '1001', '1030');
    await office.issue([known], 'package.pgp');
    await desk.openPackage(weber, folder.path('package.pgp'));
  });
  test.afterAll(async () => {
    await weber.app.close();
    await folder.remove();
  });

  test('[A15] open dues are a line of their own, with the rule and the button that removes them', async () => {
    const { page } = weber;
    await desk.openPerson(weber, '200001');
    const line = page.getByRole('list', { name: 'Hinderungsgründe' }).getByRole('listitem');
    await expect(line).toHaveCount(1);
    await expect(line).toContainText('62,00');
    await expect(line).toContainText('Regel ');
    await expect(line.getByRole('button', { name: 'Beitrag kassieren' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Widerspruch aufnehmen …' })).toBeVisible();
    expect(await screenFaults(weber)).toEqual([]);
  });

  test('what is no amount is told while it is typed, and can’t be booked', async () => {
    const { page } = weber;
    await page.getByRole('button', { name: 'Beitrag kassieren', exact: true }).click();
    const dialog = page.getByRole('dialog');
    const check = dialog.getByRole('button', { name: 'Zahlung prüfen' });
    await expect(dialog.getByLabel('Betrag in Euro')).toHaveValue('62,00');
    await dialog.getByLabel('Bar', { exact: true }).check();
    for (const text of ['', '0', '12,345', '1.000', 'zehn', '-5', '62,001042']) {
      await dialog.getByLabel('Betrag in Euro').fill(text);
      await expect(check, text).toBeDisabled();
    }
    await dialog.getByLabel('Betrag in Euro').fill('20000');
    await check.click();
    await dialog.getByRole('button', { name: /buchen/ }).click();
    await expect(dialog.getByRole('alert')).toContainText('Dieser Betrag geht nicht');
    await dialog.getByRole('button', { name: 'Zurück' }).click();
  });

  test('[B7] a part of the dues leaves the obstacle, and says what stays open', async () => {
    const { page } = weber;
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Betrag in Euro').fill('10');
    await dialog.getByLabel('Gegeben in Euro (freiwillig)').fill('20');
    await expect(dialog.getByText('Rückgeld').locator('..')).toContainText('10,00');
    await expect(dialog.getByText(/fehlen dann noch 52,00.€/)).toBeVisible();
    await dialog.getByLabel('Betrag in Euro').press('Enter');
    await expect(dialog.getByText('Haben Sie das Geld?')).toBeVisible();
    expect(await keyboardFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: /10,00.€ buchen/ }).press('Enter');
    await expect(dialog.getByTestId('receipt')).toContainText('1');
    await expect(dialog.getByText('Gebucht')).toBeVisible();
    await dialog.getByRole('button', { name: 'Fertig' }).press('Enter');
    await expect(page.getByRole('list', { name: 'Hinderungsgründe' })).toContainText('52,00');
  });

  test('[B8] the receipt can be printed, and is no second payment', async () => {
    const { page } = weber;
    await page.getByText('Beitrag', { exact: true }).click();
    await saveTo(weber, folder.path('quittung-1.pdf'));
    await page.getByRole('button', { name: 'Als PDF speichern: Quittung 1' }).click();
    await expect(page.getByText('Gespeichert: quittung-1.pdf')).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole('list', { name: 'Quittungen' }).getByRole('listitem')).toHaveCount(1);
  });

  test('[E25] once the rest is paid, Enter goes on to the card', async () => {
    const { page } = weber;
    await page.getByRole('button', { name: 'Beitrag kassieren', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByLabel('Betrag in Euro')).toHaveValue('52,00');
    await dialog.getByLabel('Karte', { exact: true }).check();
    await dialog.getByRole('button', { name: 'Zahlung prüfen' }).click();
    await dialog.getByRole('button', { name: /52,00.€ buchen/ }).click();
    await expect(dialog.getByTestId('receipt')).toContainText('2');
    await expect(dialog.getByRole('button', { name: 'Weiter zum Akkreditieren' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(page.getByText('Stimmberechtigt', { exact: true })).toBeVisible();
    await page.keyboard.press('2');
    await expect(page.getByRole('radio', { name: /Lichtbildausweis/ })).toBeChecked();
    await page.getByLabel('Stimmkarte scannen oder Nummer eingeben').fill('1001');
    await page.keyboard.press('Enter');
    await desk.acknowledged(weber, 'Akkreditiert', '1001');
  });

  test('[B7] what is beyond the dues is paid in advance; [B9] a reversal gives the money back', async () => {
    const { page } = weber;
    await desk.openPerson(weber, '200002');
    await page.getByRole('button', { name: 'Beitrag kassieren', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Betrag in Euro').fill('30,00');
    await dialog.getByLabel('Bar', { exact: true }).check();
    await expect(dialog.getByText(/10,00.€ davon gelten als im Voraus bezahlt/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Zahlung prüfen' }).click();
    await dialog.getByRole('button', { name: /30,00.€ buchen/ }).click();
    await dialog.getByRole('button', { name: 'Weiter zum Akkreditieren' }).click();
    await page.getByText('Beitrag', { exact: true }).click();
    await page.getByRole('button', { name: 'Stornieren … Quittung 3' }).click();
    await expect(dialog.getByRole('button', { name: 'Quittung stornieren' })).toBeDisabled();
    await dialog.getByLabel('Grund').fill('vertippt');
    await dialog.getByRole('button', { name: 'Quittung stornieren' }).click();
    await expect(dialog.getByText('Storniert mit Quittung 4')).toBeVisible();
    await expect(dialog.getByText(/Zahlen Sie jetzt 30,00.€ zurück/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Fertig' }).click();
    await expect(page.getByRole('list', { name: 'Hinderungsgründe' })).toContainText('20,00');
    await expect(page.getByText('storniert mit Quittung 4')).toBeVisible();
  });

  test('[B11] the first dues of a new member are worked out, and the person stays pending', async () => {
    const { page } = weber;
    await desk.openPerson(weber, 'AAAAAAA5');
    await page.getByRole('button', { name: 'Ersten Beitrag kassieren' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByLabel('Betrag in Euro')).toHaveValue('8,00');
    await expect(dialog.getByText(/Die Person bleibt schwebend/)).toBeVisible();
    await dialog.getByLabel('Bar', { exact: true }).check();
    await dialog.getByRole('button', { name: 'Zahlung prüfen' }).click();
    await dialog.getByRole('button', { name: /8,00.€ buchen/ }).click();
    await expect(dialog.getByTestId('receipt')).toContainText('5');
    await dialog.getByRole('button', { name: 'Fertig' }).click();
    await expect(page.getByText('Nicht stimmberechtigt')).toBeVisible();
  });

  test('[B1] [B5] whoever objects is heard, and is accredited once the assembly has admitted', async () => {
    const { page } = weber;
    await desk.openPerson(weber, '200003');
    await page.getByRole('button', { name: 'Widerspruch aufnehmen …' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('button', { name: 'Widerspruch festhalten' })).toBeDisabled();
    await dialog.getByLabel('Was sagt die Person?').fill('Ich bin nie ausgetreten.');
    await dialog.getByLabel('Ticketnummer (freiwillig)').fill('4711');
    await dialog.getByRole('button', { name: 'Widerspruch festhalten' }).click();
    await expect(dialog.getByText('Streitfall A. Weber-1', { exact: true })).toBeVisible();
    await dialog.getByRole('button', { name: 'Fertig' }).click();
    const box = page.getByRole('region', { name: 'Streitfall A. Weber-1' });
    await expect(box).toContainText('Ticket 4711');
    await expect(page.getByRole('button', { name: 'Widerspruch aufnehmen …' })).toHaveCount(0);
    await box.getByRole('button', { name: 'Etwas festhalten …' }).click();
    await dialog.getByLabel('Anhörung').check();
    await dialog.getByLabel('Was wurde gesagt?').fill('Zeigt die Beitragsbelege.');
    await dialog.getByRole('button', { name: 'Festhalten' }).click();
    await expect(box).toContainText('Zeigt die Beitragsbelege.');
    await box.getByRole('button', { name: 'Entscheidung eintragen …' }).click();
    await dialog.getByLabel('Zugelassen', { exact: true }).check();
    await dialog.getByLabel('Begründung').fill('mit Mehrheit zugelassen');
    await dialog.getByRole('button', { name: 'Entscheidung festhalten' }).click();
    await expect(page.getByText('Die Versammlung hat zugelassen: Parteitag')).toBeVisible();
    await desk.enterCard(weber, 'Lichtbildausweis', '1002');
    await desk.acknowledged(weber, 'Akkreditiert', '1002');
    await desk.openPerson(weber, '200003');
    await expect(box).toContainText('Akkreditiert mit Karte 1002');
  });

  test('[B1] whoever is on no list can object too, and is found again', async () => {
    const { page } = weber;
    await desk.search(weber, 'ohne');
    await page.getByRole('button', { name: 'Person steht nicht auf der Liste …' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Vor- und Nachname').fill('Otto Ohne');
    await dialog.getByLabel('Was sagt die Person?').fill('Ich bin letzte Woche eingetreten.');
    await dialog.getByRole('button', { name: 'Widerspruch festhalten' }).click();
    await expect(dialog.getByText('Streitfall A. Weber-2', { exact: true })).toBeVisible();
    await dialog.getByRole('button', { name: 'Fertig' }).click();
    await page.getByRole('button', { name: 'Ansehen: Streitfall A. Weber-2' }).click();
    await expect(page.getByRole('region', { name: 'Streitfall A. Weber-2' })).toContainText('letzte Woche');
  });

  test('[B10] a desk that took cash counts it before it closes, and explains what is missing', async () => {
    const { page } = weber;
    await desk.cardsAct(weber, 'Schalter schließen …');
    await expect(page.getByText('Zuerst die Kasse zählen')).toBeVisible();
    await page.getByRole('button', { name: 'Zur Kasse' }).click();
    await page.getByRole('button', { name: 'Kasse zählen' }).click();
    const save = page.getByRole('button', { name: 'Zählung speichern' });
    await page.getByLabel('Wechselgeld am Anfang, in Euro').fill('50');
    await page.getByLabel(/Stück zu 50,00/).fill('x');
    await expect(save).toBeDisabled();
    await page.getByLabel(/Stück zu 50,00/).fill('1');
    await page.getByLabel(/Stück zu 10,00/).fill('1');
    await page.getByLabel(/Stück zu 5,00/).fill('1');
    await expect(page.getByText(/Es fehlen 3,00.€ in der Kasse/)).toBeVisible();
    await expect(save).toBeDisabled();
    expect(await screenFaults(weber)).toEqual([]);
    await page.getByLabel('Wie erklären Sie den Unterschied?').fill('falsch herausgegeben');
    await save.click();
    await expect(page.getByText('Zählung gespeichert')).toBeVisible();
    await page.getByRole('button', { name: 'Zu den Stimmkarten: Schalter schließen' }).click();
    await desk.countCards(weber, 28);
    await page
      .getByRole('button', { name: /Schalter schließen/ })
      .last()
      .click();
    await expect(page.getByText('Dieser Schalter ist geschlossen')).toBeVisible();
    await goTo(page, 'Kasse');
    await page.getByLabel('Quittung suchen: Nummer, Name, Mitgliedsnummer').fill('graf');
    await expect(page.getByRole('list', { name: 'Quittungen' }).getByRole('listitem')).toHaveCount(2);
  });
});
