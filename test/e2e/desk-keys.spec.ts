import { writeFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import * as desk from '../support/pilot/desk';
import type { Seat } from '../support/pilot/program';
import { newSeat, prepareAssembly, testFolder, type TestFolder } from '../support/pilot/team';

/*
 * A conference and a nomination assembly at once, at one desk with the cards 1001 to 1010: numbers that begin with a
 * digit that is also a key.
 *
 *   Graf, Anna     may vote in both
 *   Berg, Bela     owes 48,00: the nomination only
 *   Lang, Claire   a citizen of France: the conference only
 */
const ROLL = `mitgliedsnummer,refcode,vorname,nachname,ort,geburtsdatum,eintrittsdatum,nation,offenerbeitrag,schwebend
200001,AAAAAAA2,Anna,Graf,Mainz,1970-01-01,2010-01-01,DE,0,0
200002,AAAAAAA3,Bela,Berg,Trier,1971-01-01,2010-01-01,DE,48,0
200003,AAAAAAA4,Claire,Lang,Mainz,1972-01-01,2010-01-01,FR,0,0
`;
const WEBER = { name: 'A. Weber', folder: 'weber', from: '1001', to: '1010', ballotBox: 'Urne 1' };

test.describe.configure({ mode: 'serial' });

test.describe('At a desk', () => {
  let folder: TestFolder;
  let seat: Seat;

  test.beforeAll(async () => {
    folder = await testFolder();
    await writeFile(folder.path('roll.csv'), ROLL);
    const office = await newSeat(folder, 'Generalsekretariat', 'office');
    seat = await newSeat(folder, WEBER.name, WEBER.folder);
    const plan = { kind: 'both', cards: ['1001', '1030'] } as const;
    await prepareAssembly(office, folder, [WEBER], folder.path('roll.csv'), plan);
    await office.app.close();
    await desk.openPackage(seat, folder.path('package.pgp'));
  });
  test.afterAll(async () => {
    await seat.app.close();
    await folder.remove();
  });

  test('a number typed before the identity is asked back, and no digit of it chooses one', async () => {
    const { page } = seat;
    await desk.openPerson(seat, '200001');
    await page.keyboard.type('1006', { delay: 150 });
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('Karte 1006 oder Karte 006?');
    await expect(cardField()).toHaveValue('1006');
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
    await page.keyboard.press('2');
    await expect(page.getByRole('radio', { name: 'Lichtbildausweis' })).toBeChecked();
    await expect(cardField()).toHaveValue('1006');
    await expect(cardField()).toBeFocused();
    await page.keyboard.press('Enter');
    await desk.acknowledged(seat, 'Akkreditiert', '1006');
  });

  test('a card scanned before the identity waits in the field until a digit has chosen one', async () => {
    const { page } = seat;
    await desk.openPerson(seat, '200002');
    await expect(page.getByRole('radiogroup')).toBeFocused();
    await page.keyboard.type('1007');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('Wie ist die Person ausgewiesen?');
    await expect(cardField()).toHaveValue('1007');
    await page.keyboard.press('1');
    await expect(cardField()).toBeFocused();
    await page.keyboard.press('Enter');
    await desk.acknowledged(seat, 'Akkreditiert', '1007');
  });

  test('whoever may vote in one of two votes is marked so in the list, on the acknowledgement and afterwards', async () => {
    const { page } = seat;
    await expect(page.getByTestId('acknowledgement')).toContainText('nur für: Aufstellung');
    const options = await desk.search(seat, 'lang');
    await expect(options).toHaveText(/nur: Parteitag · Staatsangehörigkeit FR/);
    await desk.openPerson(seat, '200002');
    await expect(page.getByRole('region', { name: 'Schon akkreditiert' })).toContainText('nur für');
  });

  test('a digit chooses how a person is identified although a button has the focus', async () => {
    const { page } = seat;
    await desk.openPerson(seat, '200003');
    await page.getByRole('button', { name: 'Person ablehnen …' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Abbrechen' }).click();
    await expect(page.getByRole('button', { name: 'Person ablehnen …' })).toBeFocused();
    await page.keyboard.press('3');
    await expect(page.getByRole('radio', { name: 'durch die Polizei' })).toBeChecked();
    await expect(cardField()).toBeFocused();
  });

  test('without a card number nothing happens, and the screen says what is missing', async () => {
    const { page } = seat;
    await desk.openPerson(seat, '200003');
    await page.getByRole('button', { name: 'Akkreditieren' }).click();
    await expect(page.getByRole('alert')).toContainText('Welche Karte?');
  });

  test('a scan while somebody with a card is open begins a new search', async () => {
    const { page } = seat;
    await desk.openPerson(seat, '200001');
    await page.keyboard.type('200003');
    await expect(desk.searchField(seat)).toHaveValue('200003');
    await expect(page.getByRole('option')).toHaveCount(1);
  });

  function cardField() {
    return seat.page.getByLabel('Stimmkarte scannen oder Nummer eingeben');
  }
});
