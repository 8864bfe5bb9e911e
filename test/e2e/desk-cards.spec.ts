import { execFileSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { cardCode } from '@shared/domain/card-code';
import { makeCard } from '@shared/domain/cards';
import { assemblyIdSchema, cardNumberSchema } from '@shared/domain/ids';
import { keyboardFaults, screenFaults } from '../support/accessibility';
import * as desk from '../support/pilot/desk';
import { EngineOffice, type KnownDesk } from '../support/pilot/engine-office';
import { goTo, PATIENCE, saveBy, type Seat } from '../support/pilot/program';
import { newSeat, testFolder, type TestFolder } from '../support/pilot/team';

/*
 * The cards of two desks in one day, told in order. Cards have four digits and one of Damm's.
 *
 *   before   office  makes the cards 10012 to 10608 of a series, hands 1001… to 1030… to A. Weber, 1031… to 1060… to B. Kühn
 *   then     Weber   Graf, Anna      by the QR code of the first card
 *                    Berg, Bela      with a card of Kühn's, for a reason
 *                    gives the last five of his cards to Kühn with a slip
 *            Kühn    receives them by the slip, typed as people type it
 *   after    Kühn    closes: one card is missing; opens again; reports
 */
const ROLL = `mitgliedsnummer,refcode,vorname,nachname,ort,geburtsdatum,eintrittsdatum,nation,offenerbeitrag,schwebend
200001,AAAAAAA2,Anna,Graf,Mainz,1970-01-01,2010-01-01,DE,0,0
200002,AAAAAAA3,Bela,Berg,Trier,1971-01-01,2010-01-01,DE,0,0
200003,AAAAAAA4,Claire,Lang,Mainz,1972-01-01,2010-01-01,DE,0,0
`;
const SERIES = {
  prefix: '',
  digits: 5,
  check: 'damm',
  name: 'Stimmkarten',
  colour: 'yellow',
  use: 'voting',
} as const;

test.describe.configure({ mode: 'serial' });

test.describe('The cards of two desks', () => {
  let folder: TestFolder;
  let office: EngineOffice;
  let seats: { weber: Seat; kuehn: Seat };
  let known: { weber: KnownDesk; kuehn: KnownDesk };
  let slip: string;

  test.beforeAll(async () => {
    folder = await testFolder();
    seats = {
      weber: await newSeat(folder, 'A. Weber', 'weber'),
      kuehn: await newSeat(folder, 'B. Kühn', 'kuehn'),
    };
    office = await EngineOffice.withRoll(folder, ROLL);
    known = {
      weber: await office.desk('A. Weber', 'weber'),
      kuehn: await office.desk('B. Kühn', 'kuehn'),
    };
    await office.createCards(SERIES, card(1001), card(1060));
    await office.handOver(known.weber, card(1001), card(1030), 'damm');
    await office.handOver(known.kuehn, card(1031), card(1060), 'damm');
    await office.issue([known.weber, known.kuehn], 'package.pgp');
    for (const seat of Object.values(seats)) await desk.openPackage(seat, folder.path('package.pgp'));
  });
  test.afterAll(async () => {
    for (const seat of Object.values(seats)) await seat.app.close();
    await folder.remove();
  });

  test('a mistyped number is told in the field, before Enter', async () => {
    const { page } = seats.weber;
    await desk.openPerson(seats.weber, '200001');
    await page.getByText('Lichtbildausweis', { exact: true }).click();
    await cardField(seats.weber).fill('10013');
    await expect(page.getByText('Prüfziffer passt nicht: vertippt?')).toBeVisible();
    await cardField(seats.weber).fill('1001');
    await expect(page.getByText('Prüfziffer passt nicht: vertippt?')).toHaveCount(0);
  });

  test('the QR code of a card of another assembly is refused, and its number doesn’t stay in the field', async () => {
    const { page } = seats.weber;
    const other = assemblyIdSchema.parse('00000000-0d0c-4c0a-9a51-0d1b2a3c4d5e');
    await cardField(seats.weber).fill(cardCode(other, cardNumberSchema.parse(card(1001))));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('gehört zu einer anderen Versammlung');
    await expect(cardField(seats.weber)).toHaveValue('');
  });

  test('the QR code of a card is as good as its number', async () => {
    const { page } = seats.weber;
    const code = cardCode(office.computer.snapshot.assembly.id, cardNumberSchema.parse(card(1001)));
    await cardField(seats.weber).fill(code);
    await page.keyboard.press('Enter');
    await desk.acknowledged(seats.weber, 'Akkreditiert', card(1001));
    await expect(page.getByText('29 Karten übrig')).toBeVisible();
  });

  test('[A14] a card of another desk is handed out for a reason, and the screen says whose it is', async () => {
    const { page } = seats.weber;
    await desk.openPerson(seats.weber, '200002');
    await desk.enterCard(seats.weber, 'Lichtbildausweis', card(1031));
    await expect(page.getByRole('alert')).toContainText(
      `Die Karte ${card(1031)} gehört zu einem anderen Schalter`,
    );
    await expect(page.getByRole('alert')).toContainText('Sie wurde B. Kühn übergeben');
    await page.getByRole('button', { name: 'Diese Karte trotzdem ausgeben …' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('button', { name: 'Karte ausgeben' })).toBeDisabled();
    await dialog.getByLabel('Grund').fill('Stapel vertauscht');
    await dialog.getByRole('button', { name: 'Karte ausgeben' }).click();
    await desk.acknowledged(seats.weber, 'Akkreditiert', card(1031));
    await expect(page.getByTestId('acknowledgement')).toContainText('gehörte nicht zu Ihrem Stapel');
    await desk.openPerson(seats.weber, '200002');
    await expect(page.getByText('Karte aus einem anderen Stapel, Grund: Stapel vertauscht')).toBeVisible();
  });

  test('[C17] cards go to another desk with a slip that can be printed', async () => {
    const { page } = seats.weber;
    slip = await desk.giveCards(seats.weber, 'B. Kühn', card(1026), card(1030));
    expect(slip).toMatch(/^[0-9A-HJKMNP-TV-Z]{6}$/);
    await saveBy(seats.weber, 'Beleg als PDF speichern', folder.path('slip.pdf'));
    const text = pdfText(folder.path('slip.pdf'));
    for (const part of [slip, 'A. Weber', 'B. Kühn', card(1026), card(1030)]) expect(text).toContain(part);
    await page.getByRole('button', { name: 'Karten und Beleg sind übergeben' }).click();
    await expect(page.getByText('24 Karten übrig')).toBeVisible();
    await expect(page.getByRole('list', { name: 'Übergaben' })).toContainText('5 Karten');
  });

  test('[C17] cards go back to the office by a slip as well', async () => {
    const { page } = seats.weber;
    const back = await desk.giveCards(seats.weber, 'Büro: Generalsekretariat', card(1024), card(1025));
    expect(back).not.toBe(slip);
    await page.getByRole('button', { name: 'Karten und Beleg sind übergeben' }).click();
    await expect(page.getByText('22 Karten übrig')).toBeVisible();
  });

  test('[C17] a desk hands out nothing that it gave away', async () => {
    const { page } = seats.weber;
    await desk.openPerson(seats.weber, '200003');
    await desk.enterCard(seats.weber, 'Lichtbildausweis', card(1027));
    await expect(page.getByRole('alert')).toContainText(`Sie ging mit Beleg ${slip} an B. Kühn`);
  });

  test('[C17] the other side receives them by the slip’s code, however it is typed', async () => {
    const { page } = seats.kuehn;
    const typed = slip.toLowerCase().replace('0', 'o').replace('1', 'l');
    await desk.receiveCards(
      seats.kuehn,
      `${typed.slice(0, 3)} ${typed.slice(3)}`,
      'A. Weber',
      card(1026),
      card(1030),
    );
    await expect(page.getByText('5 Karten von A. Weber angenommen')).toBeVisible();
    await expect(page.getByText('35 Karten übrig')).toBeVisible();
    await desk.accredit(seats.kuehn, '200003', card(1026));
  });

  test('[C19] closing asks for the count first, and says only then what should be there', async () => {
    const { page } = seats.kuehn;
    await desk.cardsAct(seats.kuehn, 'Schalter schließen …');
    await expect(page.getByText('Karten werden gezählt')).toBeVisible();
    await expect(page.getByText('Karten übrig')).toHaveCount(0);
    await expect(page.getByRole('main')).not.toContainText('34');
    await desk.countCards(seats.kuehn, 33);
    await expect(page.getByText('Es fehlt 1 Karte')).toBeVisible();
  });

  test('[C19] a missing card is named and blocked, and the closing sheet bears the head of the log', async () => {
    const { page } = seats.kuehn;
    const close = page.getByRole('button', { name: 'Schalter schließen', exact: true });
    await expect(close).toBeDisabled();
    await page.getByLabel('von Nummer').fill(card(1060));
    await close.click();
    await expect(page.getByText('Dieser Schalter ist geschlossen')).toBeVisible();
    await expect(page.getByText('Als fehlend gesperrt: 1 Karte.')).toBeVisible();
    await saveBy(seats.kuehn, 'Abschlussblatt als PDF speichern', folder.path('closing.pdf'));
    const text = pdfText(folder.path('closing.pdf'));
    for (const part of ['B. Kühn', card(1060)]) expect(text).toContain(part);
    expect(text).toMatch(/[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}/i);
  });

  test('[C19] a closed desk says so where people are accredited, and is opened again for a reason', async () => {
    const { page } = seats.kuehn;
    await goTo(page, 'Schalter');
    await expect(page.getByText('Dieser Schalter ist geschlossen')).toBeVisible();
    await page.getByRole('button', { name: 'Zu den Stimmkarten: wieder öffnen' }).click();
    await page.getByRole('button', { name: 'Schalter wieder öffnen …' }).click();
    await page.getByLabel('Grund').fill('Noch jemand kam');
    await page.getByRole('button', { name: 'Schalter öffnen' }).click();
    await expect(page.getByText('Der Schalter ist wieder offen')).toBeVisible();
    await expect(page.getByText('33 Karten übrig')).toBeVisible();
  });

  test('[C16] a card that is found again is noted, and stays blocked', async () => {
    const { page } = seats.kuehn;
    await desk.cardsAct(seats.kuehn, 'Gefundene Karte melden …');
    await page.getByLabel('Karte scannen oder Nummer eingeben').fill(card(1060));
    await page.getByRole('button', { name: 'Fund festhalten' }).click();
    await expect(page.getByText(`Die Karte ${card(1060)} ist wieder da und bleibt gesperrt`)).toBeVisible();
  });

  test('the rooms of a desk’s cards have no fault for those who don’t see or click', async () => {
    test.slow();
    const { page } = seats.weber;
    const faults: string[] = [];
    const look = async (screen: string) => {
      for (const fault of await screenFaults(seats.weber)) faults.push(`${screen}: ${fault}`);
      for (const fault of await keyboardFaults(page)) faults.push(`${screen}: ${fault}`);
    };
    await goTo(page, 'Stimmkarten');
    await look('in hand');
    await desk.cardsAct(seats.weber, 'Karten abgeben');
    await page.getByRole('button', { name: /^Die letzten/ }).click();
    await look('give');
    for (const act of ['Karten annehmen', 'Karten sperren …', 'Gefundene Karte melden …'] as const) {
      await desk.cardsAct(seats.weber, act);
      await look(act);
    }
    await desk.cardsAct(seats.weber, `Beleg zeigen: ${slip}`);
    await look('slip');
    await desk.cardsAct(seats.weber, 'Schalter schließen …');
    await look('count');
    await desk.countCards(seats.weber, 20);
    await look('compare');
    await page.getByRole('button', { name: 'Zu meinen Stimmkarten' }).click();
    await desk.openPerson(seats.weber, '200002');
    await look('card of another desk');
    expect(faults).toEqual([]);
  });

  test('what both desks reported is one register in the office', async () => {
    for (const [name, seat] of Object.entries(seats)) await desk.saveDelta(seat, folder.path(`${name}.pgp`));
    await office.merge('kuehn.pgp', known.kuehn);
    await office.merge('weber.pgp', known.weber);
    const transfers = await office.computer.engine.transfers();
    const both = { givenAt: expect.any(Number), receivedAt: expect.any(Number) };
    expect(transfers.find((one) => one.slip === slip)).toMatchObject({ cards: 5, differs: false, ...both });
    const { cards, openTransfers, inHand } = office.computer.snapshot;
    expect([transfers.length, openTransfers]).toEqual([2, 1]);
    expect(inHand).toMatchObject([{ from: card(1024), to: card(1025) }]);
    expect(cards).toEqual({ unused: 0, unassigned: 56, assigned: 3, blocked: 1 });
  });

  test('no window wrote an error on the way', async () => {
    for (const seat of Object.values(seats)) expect(await seat.errors()).toEqual([]);
  });
});

/** The card with this serial number: with its check digit. */
function card(serial: number): string {
  return makeCard(SERIES, serial);
}

function cardField({ page }: Seat) {
  return page.getByLabel('Stimmkarte scannen oder Nummer eingeben');
}

function pdfText(file: string): string {
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8', timeout: PATIENCE });
}
