import { readFile } from 'node:fs/promises';
import { expect, test, type Locator } from '@playwright/test';
import { cardNumberSchema, memberKeySchema, type MemberKey } from '@shared/domain/ids';
import { keyboardFaults, screenFaults } from '../support/accessibility';
import { value } from '../support/computer';
import * as desk from '../support/pilot/desk';
import { remoteDesk, reportTo, takeInPackage, type RemoteDesk } from '../support/pilot/merge';
import * as office from '../support/pilot/office';
import { goTo, saveBy, type Seat } from '../support/pilot/program';
import { DATA, newSeat, testFolder, today, type TestFolder } from '../support/pilot/team';

/*
 * The hall from the first card to the treasurer's list, told in order.
 *
 *   before   the office asks for a quorum of five who are present; a series G for guests
 *   Kühn     accredits 1011 to 1014 eight minutes ago, takes 10 € of dues, opens a case   reports: no quorum yet
 *   Weber    accredits Sørensen 1001, Huber 1002; admits a guest with G001
 *   door     Sørensen leaves, once; Kühn's card 1011 leaves, though nobody here knows whose it is; G001 leaves and comes back
 *            Huber leaves with the card kept, and gets it back; a mistake is undone        reports: five are there
 *   office   freezes the count, goes back in time, works out a majority, decides the case, saves the treasurer's list
 */
const KUEHN = 'B. Kühn';
const SORENSEN = '100131';
const HUBER = '100005';
const RESIGNED = 'Ausgetreten, Otto';
const MINUTE = 60_000;

test.describe.configure({ mode: 'serial' });
test.setTimeout(180_000);

test.describe('The hall, its door and its cash', () => {
  let folder: TestFolder;
  let seats: { office: Seat; weber: Seat };
  let kuehn: RemoteDesk;

  test.beforeAll(async () => {
    folder = await testFolder();
    seats = {
      office: await newSeat(folder, 'Generalsekretariat', 'office'),
      weber: await newSeat(folder, 'A. Weber', 'weber'),
    };
    kuehn = await remoteDesk(KUEHN, folder.path('keys', 'kuehn-public.asc'), -8 * MINUTE);
    const assembly = { title: 'Landesparteitag', date: today(), place: 'Mainz', unit: 'LV Rheinland-Pfalz' };
    await office.createAssembly(seats.office, { ...assembly, kind: 'conference' });
    await office.chooseRoll(seats.office, `${DATA}/akk-parteitag.csv`);
    await office.checkRoll(seats.office);
    await office.takeRoll(seats.office);
  });
  test.afterAll(async () => {
    for (const seat of Object.values(seats)) await seat.app.close();
    await folder.remove();
  });

  const hall = async (tab: string): Promise<Locator> => {
    const { page } = seats.office;
    await goTo(page, 'Im Saal');
    await page.getByRole('tab', { name: tab }).click();
    return page.getByRole('tabpanel');
  };
  /** What a figure of the screen says: `anwesend` is the number beside that word. */
  const figure = (place: Locator, label: string) =>
    place
      .locator('dl > div')
      .filter({ has: seats.office.page.getByText(label, { exact: true }) })
      .getByRole('definition')
      .first();
  const scanField = () => seats.weber.page.getByLabel('Karte scannen oder Nummer eingeben');
  const scan = async (card: string, end = 'Enter') => {
    await scanField().pressSequentially(card, { delay: 5 });
    await seats.weber.page.keyboard.press(end);
  };

  test('before anybody is accredited, the hall says what to do next', async () => {
    const panel = await hall('Anwesenheit');
    await expect(panel.getByRole('heading', { name: 'Noch ist niemand akkreditiert' })).toBeVisible();
    expect(await screenFaults(seats.office)).toEqual([]);
    for (const [tab, text] of [
      ['Durchsatz', 'Noch keine Akkreditierung'],
      ['Gäste', 'Noch keine Gäste'],
      ['Streitfälle', 'Kein Streitfall'],
    ] as const) {
      await expect((await hall(tab)).getByText(text)).toBeVisible();
    }
    await goTo(seats.office.page, 'Kasse');
    await expect(seats.office.page.getByText('Noch keine Zahlung')).toBeVisible();
  });

  test('the office asks for a quorum, and prepares cards for members and guests', async () => {
    const { page } = seats.office;
    await goTo(page, 'Regeln');
    await page.getByText('Was sonst in der Satzung steht').click();
    await page.getByLabel('Woran sie hängt').selectOption('number');
    await page.getByLabel('Anzahl', { exact: true }).fill('5');
    await page.getByLabel('Wo das steht').fill('§ 9 (2) der Satzung');
    await page.getByRole('button', { name: 'Regeln speichern …' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Regeln speichern' }).click();
    await expect(page.getByText('Die Regeln sind gespeichert.')).toBeVisible();

    const form = await office.cardStep(page, 'Serien', 'Serie anlegen');
    await form.getByLabel('Name').fill('Gastkarten');
    await form.getByLabel('Buchstaben davor (freiwillig)').fill('G');
    await form.getByLabel('Ziffern', { exact: true }).fill('3');
    await form.getByLabel('Zweck').selectOption('guest');
    await form.getByRole('button', { name: 'Serie anlegen' }).click();
    await office.createCards(seats.office, 'G001', 'G010');
    await office.createCards(seats.office, '1001', '1020');
    for (const [name, called] of [
      ['A. Weber', 'weber'],
      [KUEHN, 'kuehn'],
    ] as const) {
      await office.addAccreditor(seats.office, name, folder.path('keys', `${called}-public.asc`));
    }
    for (const [from, to, holder] of [
      ['1001', '1010', 'A. Weber'],
      ['G001', 'G010', 'A. Weber'],
      ['1011', '1020', KUEHN],
    ] as const) {
      await office.handOver(seats.office, { from, to, holder, ballotBox: '' });
    }
    await office.issuePackage(seats.office, ['A. Weber', KUEHN], folder.path('package.pgp'));
    await desk.openPackage(seats.weber, folder.path('package.pgp'));
  });

  test('[N6] with four who are present, the lamp says that there is no quorum, which rule asks for it, and what is missing', async () => {
    await atKuehn();
    await office.readDelta(seats.office, folder.path('kuehn.pgp'));
    await office.applyDelta(seats.office);
    const panel = await hall('Anwesenheit');
    const { page } = seats.office;
    const vote = page.getByRole('region', { name: 'Parteitag', exact: true });
    await expect(figure(vote, 'anwesend')).toHaveText('4');
    await expect(figure(vote, 'akkreditiert')).toHaveText('4');
    await expect(vote.getByText('Nicht beschlussfähig')).toBeVisible();
    await expect(vote.getByText('4 da, 5 nötig')).toBeVisible();
    await expect(vote.getByText(/mindestens 5 Stimmberechtigte anwesend sind.*§ 9 \(2\)/)).toBeVisible();
    await expect(panel.getByText(/^Zuletzt gemeldet: .*B\. Kühn \d\d:\d\d/)).toBeVisible();
    expect(await screenFaults(seats.office)).toEqual([]);
    expect(await keyboardFaults(page)).toEqual([]);
  });

  /** Eight minutes ago: four people, 10 € of dues, and somebody who objects. */
  async function atKuehn(): Promise<void> {
    const { computer } = kuehn;
    await takeInPackage(kuehn, folder.path('package.pgp'));
    const act = async (command: Parameters<typeof computer.engine.execute>[0]) => {
      computer.nowMs += 10_000;
      value(await computer.engine.execute(command));
    };
    const { hits } = await computer.engine.browse(0, 400);
    const isAnybody = ({ key }: { key: MemberKey }) => key !== SORENSEN && key !== HUBER;
    const entitled = hits.filter((hit) => hit.standing.entitlement.kind === 'entitled').filter(isAnybody);
    for (const [at, card] of ['1011', '1012', '1013', '1014'].entries()) {
      const member = entitled[at]?.key ?? memberKeySchema.parse('-');
      await act({ type: 'accredit', member, card: cardNumberSchema.parse(card), identity: 'known' });
    }
    const owing = hits.find((hit) => hit.standing.entitlement.kind === 'curable');
    const paying = { member: owing?.key ?? memberKeySchema.parse('-'), cents: 1_000, means: 'cash' } as const;
    await act({ type: 'take-payment', ...paying, expectedReceipt: 1 });
    await act({ type: 'open-case', name: RESIGNED, statement: 'Ich bin nie ausgetreten.' });
    await reportTo(kuehn, folder.path('kuehn.pgp'));
  }

  test('[G1] a guest gets a card of the guests’ series, and no other', async () => {
    for (const [member, card] of [
      [SORENSEN, '1001'],
      [HUBER, '1002'],
    ] as const) {
      await desk.accredit(seats.weber, member, card);
    }
    const { page } = seats.weber;
    await goTo(page, 'Gäste');
    const form = page.getByRole('form', { name: 'Gast einlassen' });
    const field = form.getByLabel('Karte scannen oder Nummer eingeben');
    await expect(field).toBeFocused();
    await form.getByLabel('Name (freiwillig)').fill('Ada Gast');
    await field.fill('1003');
    await field.press('Enter');
    await expect(form.getByRole('alert')).toBeVisible();
    await field.fill('G001');
    await field.press('Enter');
    await expect(form.getByText('Karte G001 ausgegeben: Ada Gast')).toBeVisible();
    await expect(page.getByRole('list', { name: 'Gäste mit Karte' })).toContainText('Ada Gast');
    expect(await screenFaults(seats.weber)).toEqual([]);
    expect(await keyboardFaults(page)).toEqual([]);
  });

  test('[G2] a guest’s lost card is replaced, and one that comes back is free again', async () => {
    const { page } = seats.weber;
    await page.getByRole('button', { name: 'Karte G001 ersetzen …' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Neue Karte scannen oder Nummer eingeben').fill('G002');
    await dialog.getByRole('button', { name: 'Karte ersetzen' }).click();
    await expect(dialog).toHaveCount(0);
    const list = page.getByRole('list', { name: 'Gäste mit Karte' });
    await expect(list).toContainText('G002');
    await page.getByRole('button', { name: 'Karte G002 zurück …' }).click();
    await dialog.getByRole('button', { name: 'Karte zurücknehmen' }).click();
    await expect(list).not.toContainText('G002');
    await scan('G002');
    await expect(page.getByText('Karte G002 ausgegeben: Gast')).toBeVisible();
  });

  test('the door asks first which way people go, and says it all the time', async () => {
    const { page } = seats.weber;
    await goTo(page, 'Tür');
    expect(await screenFaults(seats.weber)).toEqual([]);
    await page.getByRole('button', { name: /Ausgang/ }).click();
    await expect(page.getByText('Wer hier scannt, geht.')).toBeVisible();
    await expect(scanField()).toBeFocused();
    expect(await screenFaults(seats.weber)).toEqual([]);
    expect(await keyboardFaults(page)).toEqual([]);
  });

  test('[N2] a scan is answered with the name; the same at once again is harmless, and later it is said', async () => {
    const { page } = seats.weber;
    await scan('1001');
    const answer = page.getByRole('main').getByRole('status').filter({ hasText: 'Sørensen, Uwe' });
    await expect(answer).toContainText(/ist gegangen \d\d:\d\d/);
    await scan('1001', 'Tab');
    await expect(answer).toContainText('ist gegangen');
    await expect(scanField()).toHaveValue('');
    await page.waitForTimeout(1_100);
    await scan('1001', 'Tab');
    await expect(answer).toContainText(/war schon gegangen um \d\d:\d\d/);
    await expect(scanField()).toBeFocused();
    await expect(page.getByRole('complementary').getByRole('listitem')).toHaveCount(1);
  });

  test('[N2] a card of another desk opens the door, a guest’s too, and what is no card of here doesn’t', async () => {
    const { page } = seats.weber;
    await scan('1011');
    await expect(page.getByText('Wer diese Karte hat, ist an diesem Schalter nicht bekannt')).toBeVisible();
    await scan('G002');
    await expect(
      page
        .getByRole('main')
        .getByRole('status')
        .filter({ hasText: /^.?Gast/ }),
    ).toBeVisible();
    for (const [card, what] of [
      ['G001', 'Karte G001 ist gesperrt'],
      ['1005', 'Karte 1005 hat niemand bekommen'],
      ['MILCH', '„MILCH“ ist keine Kartennummer'],
    ] as const) {
      await scan(card);
      await expect(page.getByRole('alert')).toContainText(what);
      await expect(scanField()).toBeFocused();
    }
    expect(await screenFaults(seats.weber)).toEqual([]);
  });

  test('a card that stays at the door is listed, and handed back by name at the entrance', async () => {
    const { page } = seats.weber;
    await page.getByLabel('Karte behalten').check();
    await scan('1002');
    await expect(page.getByText('Die Karte bleibt hier.')).toBeVisible();
    await page.getByLabel('Karte behalten').uncheck();
    await page.getByRole('button', { name: 'Zum Eingang wechseln' }).click();
    await expect(page.getByText('Wer hier scannt, kommt zurück.')).toBeVisible();
    expect(await screenFaults(seats.weber)).toEqual([]);
    await page.getByRole('button', { name: 'Person ohne Karte suchen …' }).click();
    await page.getByRole('combobox', { name: 'Person suchen' }).fill(HUBER);
    await expect(page.getByRole('option')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Huber, Karin ist zurück' }).press('Enter');
    await expect(page.getByText('Geben Sie die Karte 1002 zurück: Sie liegt hier.')).toBeVisible();
    await expect(page.getByText('Keine Karte liegt hier.')).toBeVisible();
  });

  test('what was scanned by mistake is undone by the opposite act, and a guest comes back', async () => {
    const { page } = seats.weber;
    await scan('1001');
    await expect(page.getByText(/ist zurück \d\d:\d\d/)).toBeVisible();
    await page.getByRole('button', { name: 'Rückgängig: 1001' }).click();
    const last = page.getByRole('complementary').getByRole('listitem').first();
    await expect(last).toContainText(/1001.*gegangen/s);
    await scan('G002');
    await expect(page.getByText(/ist zurück \d\d:\d\d/)).toBeVisible();
    await goTo(page, 'Protokoll');
    await expect(page.getByText(/Huber, Karin gegangen, Karte 1002 liegt an der Tür/)).toBeVisible();
    await expect(page.getByText('Gast eingelassen, Karte G002')).toBeVisible();
  });

  test('[N3] the office sees who is there now, and who was there before', async () => {
    await desk.saveDelta(seats.weber, folder.path('weber.pgp'));
    await office.readDelta(seats.office, folder.path('weber.pgp'));
    await office.applyDelta(seats.office);
    const { page } = seats.office;
    // Guests are on no roll, and that is right.
    await expect(page.getByText('Keine Konflikte', { exact: true })).toBeVisible();
    const panel = await hall('Anwesenheit');
    const vote = page.getByRole('region', { name: 'Parteitag', exact: true });
    await expect(figure(vote, 'akkreditiert')).toHaveText('6');
    await expect(figure(vote, 'anwesend')).toHaveText('4');
    await expect(page.getByRole('region', { name: 'Gäste, ohne Stimme' })).toContainText('1 anwesend von 1');
    const slider = panel.getByRole('slider', { name: 'Zeitpunkt im Verlauf' });
    await slider.press('Home');
    await expect(figure(vote, 'akkreditiert')).toHaveText('1');
    await expect(panel.getByText(/^Am \d/)).toBeVisible();
    await slider.press('ArrowRight');
    await expect(slider).toHaveAttribute('aria-valuetext', /^\d.*anwesend, \d+ akkreditiert$/);
    expect(await screenFaults(seats.office)).toEqual([]);
    await panel.getByRole('button', { name: 'Jetzt zeigen' }).click();
    await expect(figure(vote, 'akkreditiert')).toHaveText('6');
    await panel.getByLabel('Gruppieren nach').selectOption('desk');
    await expect(panel.getByRole('row', { name: /A\. Weber/ })).toContainText('2');
  });

  test('[N4] a count that is frozen stays the same when it is counted again; [N5] its majorities follow from it', async () => {
    const panel = await hall('Anwesenheit');
    const { page } = seats.office;
    const form = panel.getByRole('form', { name: 'Zählung festhalten' });
    await form.getByLabel('Wofür wird gezählt?').fill('Wahl des Vorstands');
    await form.getByLabel('Wofür wird gezählt?').press('Enter');
    await expect(panel.getByText('Festgehalten: „Wahl des Vorstands“')).toBeVisible();
    const frozen = panel.getByRole('list', { name: 'Festgehaltene Zählungen' }).getByRole('listitem');
    await expect(frozen).toContainText('Nachgezählt: gleich');
    await frozen.getByText('Mehrheit ausrechnen').click();
    await frozen.getByLabel('Welche Mehrheit').selectOption('two-thirds');
    await frozen.getByLabel('gemessen an').selectOption('present');
    await frozen.getByLabel('Ja', { exact: true }).fill('2');
    await frozen.getByLabel('Nein', { exact: true }).fill('1');
    await expect(frozen.getByText('Nicht angenommen: 2 Ja, 3 wären nötig gewesen.')).toBeVisible();
    await frozen.getByLabel('Ja', { exact: true }).fill('3');
    await expect(frozen.getByText('Angenommen: 3 Ja, 3 waren nötig.')).toBeVisible();
    await frozen
      .getByRole('button', { name: 'Blatt für die Versammlungsleitung: Wahl des Vorstands' })
      .click();
    const sheet = page.getByRole('dialog', { name: 'Zählung: Wahl des Vorstands' });
    await expect(sheet.getByRole('button', { name: 'Zählung als PDF speichern' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(sheet).toHaveCount(0);
    expect(await screenFaults(seats.office)).toEqual([]);
    expect(await keyboardFaults(page)).toEqual([]);
  });

  test('[B3] a contested case is heard and decided, and the overview no longer asks for it', async () => {
    const { page } = seats.office;
    await goTo(page, 'Übersicht');
    await expect(page.getByText('Ein Streitfall ist offen')).toBeVisible();
    await expect(page.getByText(/B\. Kühn hat Bargeld, das noch nicht gezählt ist/)).toBeVisible();
    await page.getByRole('button', { name: 'Streitfälle zeigen' }).click();
    const item = page.getByRole('article', { name: RESIGNED });
    await expect(item).toContainText('Ich bin nie ausgetreten.');
    await item.getByLabel('Was wurde gesagt?').fill('Zeigt eine Beitragsquittung von 2026.');
    await item.getByRole('button', { name: 'Festhalten', exact: true }).click();
    await expect(item.getByRole('listitem').filter({ hasText: 'Anhörung' })).toContainText(
      'Beitragsquittung',
    );
    expect(await screenFaults(seats.office)).toEqual([]);
    await item.getByLabel('Die Person lässt es dabei').check();
    await item.getByLabel('Beschluss und Begründung').fill('Nimmt als Gast teil.');
    await item.getByRole('button', { name: 'Entscheidung festhalten' }).click();
    await expect(item.getByRole('heading', { name: `${RESIGNED}: nicht weiter verfolgt` })).toBeVisible();
    await goTo(page, 'Übersicht');
    await expect(page.getByText('Ein Streitfall ist offen')).toHaveCount(0);
  });

  test('guests and the throughput of desks can be looked at', async () => {
    await expect((await hall('Gäste')).getByRole('row', { name: /G002/ })).toContainText('im Saal');
    const panel = await hall('Durchsatz');
    await expect(panel.getByRole('row', { name: /B\. Kühn/ })).toContainText('4');
    expect(await screenFaults(seats.office)).toEqual([]);
  });

  test('[B10] the treasurer sees what each desk took, and that a box isn’t counted, and saves the list', async () => {
    const { page } = seats.office;
    await goTo(page, 'Kasse');
    await expect(page.getByRole('row', { name: /B\. Kühn.*10,00.*noch nicht gezählt/s })).toBeVisible();
    await page.getByText(/^B\. Kühn: 10,00/).click();
    expect(await screenFaults(seats.office)).toEqual([]);
    expect(await keyboardFaults(page)).toEqual([]);
    await saveBy(seats.office, 'Kassenliste speichern (CSV)', folder.path('cash.csv'));
    const rows = (await readFile(folder.path('cash.csv'), 'utf8')).trim().split('\n');
    expect(rows).toHaveLength(2);
    expect(rows[1]).toMatch(/B\. Kühn;1;.*10,00/);
  });

  test('a log tells in sentences what happened in the hall', async () => {
    const { page } = seats.office;
    await goTo(page, 'Protokoll');
    for (const text of [
      'Zählung festgehalten: „Wahl des Vorstands“ (Parteitag), 4 anwesend, 6 akkreditiert',
      `Streitfall ${RESIGNED}: nicht weiter verfolgt`,
      `Streitfall ${RESIGNED}: Anhörung festgehalten`,
    ]) {
      await expect(page.getByText(text)).toBeVisible();
    }
  });
});
