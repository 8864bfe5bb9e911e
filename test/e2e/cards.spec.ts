import { readFile } from 'node:fs/promises';
import { expect, test, type Locator } from '@playwright/test';
import { cardsInRange, makeCard, rangeOfSerials } from '@shared/domain/cards';
import { slipSchema } from '@shared/domain/series';
import { keyboardFaults, screenFaults } from '../support/accessibility';
import { value } from '../support/computer';
import { remoteDesk, reportTo, takeInPackage } from '../support/pilot/merge';
import type { RemoteDesk } from '../support/pilot/merge';
import * as office from '../support/pilot/office';
import { goTo, makeIdentity, saveTo, sitDown, unlock, type Seat } from '../support/pilot/program';
import { DATA, PASSPHRASE, testFolder, today, type TestFolder } from '../support/pilot/team';
import { codesIn, readPdf } from '../support/pdf';

/*
 * The office's cards from the series to the account, told in order.
 *
 *   before   a series with the letter A and Damm's check digit; 30 numbers of it, printed here; 9001 to 9010 from a print shop
 *            the first 20 go to A. Weber, with a cover sheet; everything adds up
 *   then     Weber gives 5 back by a slip and reports: one click takes them
 *            2 more come without a slip: the office makes one, and says that only one side has recorded it
 *   after    9001 and 9002 are lost; then what is left of Weber's whole batch; one card is found again
 *            the blocked list, on paper and as a table
 */
const SERIES = { prefix: 'A', digits: 5, check: 'damm' } as const;
const WEBER = 'A. Weber';
const card = (serial: number) => makeCard(SERIES, serial);
const span = (first: number, last: number) => `${card(first)} – ${card(last)}`;
const SLIP = slipSchema.parse('K7M2QX');

test.describe.configure({ mode: 'serial' });

test.describe('The cards of an assembly', () => {
  let folder: TestFolder;
  let seat: Seat;
  let weber: RemoteDesk;

  test.beforeAll(async () => {
    folder = await testFolder();
    seat = await sitDown(folder.path('office'), PASSPHRASE);
    await makeIdentity(seat, 'Generalsekretariat');
    weber = await remoteDesk(WEBER, folder.path('weber.asc'));
    await office.createAssembly(seat, {
      title: 'Landesparteitag',
      date: today(),
      place: 'Mainz',
      unit: 'LV Rheinland-Pfalz',
      kind: 'conference',
    });
    await office.chooseRoll(seat, `${DATA}/akk-parteitag.csv`);
    await office.checkRoll(seat);
    await office.takeRoll(seat);
    await office.addAccreditor(seat, WEBER, folder.path('weber.asc'));
  });
  test.afterAll(async () => {
    await seat.app.close();
    await folder.remove();
  });

  const step = (name: string, form: string) => office.cardStep(seat.page, name, form);

  async function openStep(name: string): Promise<Locator> {
    await goTo(seat.page, 'Stimmkarten');
    await seat.page.getByRole('tab', { name }).click();
    return seat.page.getByRole('tabpanel');
  }

  /** Makes the PDF of the document that a button in this part of the screen stands for. */
  async function printBy(place: Locator, button: string, name: string): Promise<string> {
    const file = folder.path('pdf', name);
    await saveTo(seat, file);
    await place.getByRole('button', { name: button, exact: true }).click();
    await place.getByText(`Gespeichert: ${name}`).waitFor();
    return file;
  }

  test('[C12] a series shows a number of it as it will look, while it is being filled in', async () => {
    const form = await step('Serien', 'Serie anlegen');
    await form.getByLabel('Name').fill('Stimmkarten');
    await form.getByLabel('Buchstaben davor (freiwillig)').fill('a');
    await form.getByLabel('Prüfziffern', { exact: true }).selectOption({ label: 'eine (Damm)' });
    await form.getByText('gelb', { exact: true }).click();
    await expect(form.getByText(card(1), { exact: true })).toBeVisible();
    await form.getByRole('button', { name: 'Serie anlegen' }).click();
    await expect(seat.page.getByText('Serie „Stimmkarten“ angelegt')).toBeVisible();
    const row = seat.page.getByRole('table', { name: 'Serien' }).getByRole('row').nth(1);
    await expect(row).toContainText(/Stimmkarten.*zum Abstimmen.*eine \(Damm\)/);
  });

  test('[C13] how many and from which number give a range with its check digits', async () => {
    await seat.page.getByRole('button', { name: 'Nummern anlegen', exact: true }).click();
    const form = seat.page.getByRole('form', { name: 'Nummern anlegen' });
    await form.getByLabel('Wie viele').fill('30');
    await expect(form.getByText(span(1, 30))).toBeVisible();
    await form.getByRole('button', { name: 'Nummern anlegen' }).click();
    await expect(seat.page.getByText(`30 Nummern angelegt: ${card(1)} bis ${card(30)}`)).toBeVisible();
    await form.getByLabel('Wie viele').fill('99990');
    await expect(form.getByText(`Sie reicht bis ${card(9999)}.`)).toBeVisible();
    await form.getByLabel('Wie viele').fill('');
    await office.createCards(seat, '9001', '9010');
    const created = seat.page.getByRole('table', { name: 'Angelegte Nummern' });
    await expect(created.getByRole('row').filter({ hasText: span(1, 30) })).toContainText('noch nicht');
    await expect(created.getByRole('row').filter({ hasText: '9001' })).toContainText('ja');
  });

  test('[C15] cards wait to be printed until somebody says that their sheets came out well', async () => {
    const panel = await openStep('Drucken');
    await expect(seat.page.getByRole('tab', { name: 'Drucken' })).toContainText('30 nicht gedruckt');
    await panel.getByRole('button', { name: 'Diese Karten sind schon gedruckt …' }).click();
    await panel.getByRole('button', { name: 'Ja, alle gut: als gedruckt vermerken' }).click();
    await expect(panel.getByText(/^30 Karten sind gedruckt/)).toBeVisible();
    await expect(seat.page.getByRole('tab', { name: 'Drucken' })).not.toContainText('nicht gedruckt');
  });

  test('[C8] a batch is what lies next, the count gives its last number, and its cover sheet is a PDF', async () => {
    const form = await step('Ausgeben', 'Kartenstapel ausgeben');
    await expect(form.getByLabel('von Nummer')).toHaveValue(card(1));
    await form.getByLabel('Anzahl').fill('20');
    await expect(form.getByLabel('bis Nummer')).toHaveValue(card(20));
    await form.getByLabel('an', { exact: true }).selectOption({ label: WEBER });
    await form.getByLabel('Urne (freiwillig)').fill('Urne 1');
    await form.getByRole('button', { name: 'Stapel ausgeben' }).click();
    await expect(seat.page.getByText(`${card(1)} bis ${card(20)} hält jetzt ${WEBER}`)).toBeVisible();
    await expect(form.getByLabel('an', { exact: true })).toHaveValue('');
    await expect(form.getByLabel('von Nummer')).toHaveValue(card(21));
    await expect(form.getByLabel('bis Nummer')).toHaveValue(card(30));
    await form.getByRole('button', { name: 'Begleitblatt als PDF speichern' }).click();
    const dialog = seat.page.getByRole('dialog');
    const { pages } = readPdf(await printBy(dialog, 'Begleitblatt als PDF speichern', 'cover.pdf'));
    expect(pages).toHaveLength(1);
    for (const text of [span(1, 20), '20 Karten', WEBER, 'Generalsekretariat', 'Stimmkarten', 'Urne 1']) {
      expect(pages[0]).toContain(text);
    }
    await seat.page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  });

  test('[C18] everything adds up, on the screen and on paper, and the paper names the ends of the logs', async () => {
    const panel = await openStep('Abrechnung');
    await expect(panel.getByText('Alles geht auf', { exact: true })).toBeVisible();
    const table = panel.getByRole('table', { name: 'Abrechnung nach Schaltern' });
    await expect(table.getByRole('row').filter({ hasText: WEBER })).toContainText(/20.*20.*0.*0.*✓/);
    await expect(table.getByRole('row').filter({ hasText: 'zusammen' })).toContainText(/40.*40.*0.*0.*✓/);
    const [text = ''] = readPdf(
      await printBy(panel, 'Kartenabrechnung als PDF speichern', 'account.pdf'),
    ).pages;
    expect(text).toContain('✓ Alles geht auf');
    expect(text).toMatch(/40\s+=\s+40\s+\+\s+0\s+\+\s+0/);
    expect(text).toMatch(/Generalsekretariat\s+\d+\s+(?:[0-9a-f]{4} ){3}[0-9a-f]{4}/);
  });

  test('[C17] cards that a desk has recorded as given back are taken by one click', async () => {
    await office.issuePackage(seat, [WEBER], folder.path('package.pgp'));
    await takeInPackage(weber, folder.path('package.pgp'));
    const to = weber.computer.snapshot.partners.find((one) => one.office);
    if (to === undefined) throw new Error('the package names no office');
    const ranges = [rangeOfSerials(SERIES, 16, 20)];
    value(
      await weber.computer.engine.execute({
        type: 'give-cards',
        slip: SLIP,
        to: to.id,
        toName: to.name,
        ranges,
      }),
    );
    await reportTo(weber, folder.path('delta.pgp'));
    await office.readDelta(seat, folder.path('delta.pgp'));
    await office.applyDelta(seat);
    const panel = await openStep('Zurücknehmen');
    await expect(panel.getByText(span(16, 20))).toBeVisible();
    await panel.getByRole('button', { name: `Karten annehmen, Übergabebeleg ${SLIP}` }).click();
    await expect(panel.getByText(`5 Karten von ${WEBER} zurückgenommen`)).toBeVisible();
    const transfers = await openStep('Übergaben');
    await expect(
      transfers.getByText('Alle Übergaben sind auf beiden Seiten gleich eingetragen'),
    ).toBeVisible();
  });

  test('[C17] cards that come without a slip get one here, and that only one side has recorded it is said', async () => {
    const form = await step('Zurücknehmen', 'Karten zurücknehmen');
    await form.getByLabel('von', { exact: true }).selectOption({ label: WEBER });
    await form.getByRole('button', { name: 'Ohne Beleg gekommen: neuen anlegen' }).click();
    const slip = await form.getByLabel('Übergabebeleg').inputValue();
    await form.getByLabel('Karten', { exact: true }).fill(`${card(14)}-${card(15)}`);
    await expect(form.getByText('2 Karten')).toBeVisible();
    await form.getByRole('button', { name: 'Karten zurücknehmen' }).click();
    await expect(seat.page.getByText(`2 Karten von ${WEBER} zurückgenommen`)).toBeVisible();
    await seat.page.getByRole('button', { name: 'Übergabebeleg als PDF speichern' }).click();
    const dialog = seat.page.getByRole('dialog');
    const file = await printBy(dialog, 'Übergabebeleg als PDF speichern', 'slip.pdf');
    expect(codesIn(file, folder.path('pdf'))).toEqual([slip]);
    await seat.page.keyboard.press('Escape');
    const transfers = await openStep('Übergaben');
    const row = transfers.getByRole('row').filter({ hasText: slip });
    await expect(row).toContainText(`nur von Generalsekretariat: Die Rückmeldung von ${WEBER} fehlt noch.`);
    const account = await openStep('Abrechnung');
    await expect(account.getByText('Ein Punkt geht noch nicht auf')).toBeVisible();
    const findings = account.getByRole('region', { name: 'Was nicht aufgeht' });
    await expect(findings.getByRole('listitem')).toContainText(`Übergabebeleg ${slip}`);
  });

  test('[C13] a mistyped number is told before anything is blocked', async () => {
    const form = await step('Sperren', 'Karten sperren');
    const wrong = `A0001${(Number(card(1).at(-1)) + 1) % 10}`;
    await form.getByLabel('Karten', { exact: true }).fill(wrong);
    await expect(form.getByText('Hier ist eine Ziffer vertippt.')).toBeVisible();
    await expect(form.getByRole('button', { name: 'Karten sperren' })).toBeDisabled();
  });

  test('what is typed is there again after a lock', async () => {
    const form = seat.page.getByRole('form', { name: 'Karten sperren' });
    await form.getByLabel('Karten', { exact: true }).fill('9001-9002');
    await form.getByLabel('Notiz (freiwillig)').fill('Im Zug vergessen');
    await seat.page.keyboard.press('F12');
    await unlock(seat);
    await expect(form.getByLabel('Karten', { exact: true })).toHaveValue('9001-9002');
    await expect(form.getByLabel('Notiz (freiwillig)')).toHaveValue('Im Zug vergessen');
  });

  test('[C16] a range, then what is left of a whole batch by the keyboard once somebody says why, is blocked', async () => {
    const form = seat.page.getByRole('form', { name: 'Karten sperren' });
    await form.getByRole('button', { name: 'Karten sperren' }).click();
    await expect(seat.page.getByText('Gesperrt: 9001 – 9002')).toBeVisible();
    await seat.page
      .getByRole('button', { name: `Ganzen Stapel sperren: ${span(1, 20)} von ${WEBER}` })
      .press('Enter');
    const dialog = seat.page.getByRole('dialog');
    await expect(dialog).toContainText('13 Karten, die noch niemand hat, werden gesperrt.');
    await seat.page.keyboard.press('Enter');
    await expect(dialog.getByRole('button', { name: 'Ganzen Stapel sperren' })).toBeDisabled();
    await seat.page.keyboard.press('Space');
    await seat.page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(seat.page.getByText(`Gesperrt: ${span(1, 13)}`)).toBeVisible();
  });

  test('[C16] a blocked card that is found is noted, and stays blocked', async () => {
    const form = await step('Sperren', 'Fund festhalten');
    await form.getByLabel('Nummer der Karte').fill('9002');
    await form.getByRole('button', { name: 'Fund festhalten' }).click();
    await expect(
      seat.page.getByText('Karte 9002 ist als gefunden eingetragen und bleibt gesperrt'),
    ).toBeVisible();
  });

  test('[C21] the blocked list says the same on paper as in the table: each card once, in order', async () => {
    const { page } = seat;
    await goTo(page, 'Berichte');
    await page.getByRole('button', { name: 'Sperrliste ansehen' }).click();
    const dialog = page.getByRole('dialog');
    const { pages } = readPdf(await printBy(dialog, 'Sperrliste als PDF speichern', 'blocked.pdf'));
    await page.keyboard.press('Escape');
    const onPaper = pages.join('\n').match(/^[A-Z]?\d{4,5}\b/gm);
    const csv = folder.path('blocked.csv');
    await saveTo(seat, csv);
    await page.getByRole('button', { name: 'Sperrliste speichern' }).click();
    await page.getByText('Gespeichert: blocked.csv').waitFor();
    const lines = (await readFile(csv, 'utf8')).trim().split('\r\n');
    expect(lines.slice(1).map((line) => line.split(';')[0])).toEqual(onPaper);
    expect(onPaper).toHaveLength(15);
    expect(onPaper).toEqual(
      expect.arrayContaining(['9001', '9002', ...cardsInRange(rangeOfSerials(SERIES, 1, 13))]),
    );
    expect(pages.join('\n')).toContain('wieder aufgetaucht');
  });

  test('no step has a fault that axe finds, nothing is cut off at 200 %, and Tab reaches everything', async () => {
    test.setTimeout(180_000);
    const steps = ['Serien', 'Nummern anlegen', 'Drucken', 'Ausgeben', 'Zurücknehmen', 'Sperren'];
    for (const name of [...steps, 'Übergaben', 'Abrechnung']) {
      await openStep(name);
      expect([name, ...(await screenFaults(seat))]).toEqual([name]);
      expect([name, ...(await keyboardFaults(seat.page))]).toEqual([name]);
    }
  });

  test('no window wrote an error on the way', async () => {
    expect(await seat.errors()).toEqual([]);
  });
});
