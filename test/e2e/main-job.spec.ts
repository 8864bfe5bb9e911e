import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { Gnupg } from '../support/gnupg';
import * as desk from '../support/pilot/desk';
import { settle } from '../support/pilot/merge';
import * as office from '../support/pilot/office';
import { figure, goTo, saveBy, sitDown, unlock, type Seat } from '../support/pilot/program';
import {
  DATA,
  newSeat,
  PASSPHRASE,
  prepareAssembly,
  testFolder,
  type TestFolder,
} from '../support/pilot/team';

/*
 * One assembly from the member list to the table for the member system, with an office and two desks, told in order.
 *
 *   before   office   imports akk's two files, creates the cards 5001 to 5030, hands 5001-5010 to A. Weber (Urne 1) and
 *                     5011-5020 to B. Kühn (=2), issues one package to both
 *   then     Weber    Sørensen, Uwe       by keyboard alone      5001
 *                     Huber, Karin                               5002, lost, replaced by 5003
 *                     Weiß, Käthe         by mistake             5004, withdrawn, the card is back
 *                     Müller, Christian                          5004
 *                     refused: no identity, cards 5012 5025 9999 5001 5002, people who may not vote
 *                     the program is killed after Jung, Gerhard  5005
 *                     reports, twice
 *            Kühn     Sørensen, Uwe       a second time          5011
 *                     Schäfer, Gerhard                           5012, withdrawn, the card is gone
 *                     Kaiser, Lena                               5013
 *                     reports
 *   after    office   merges: five people, one conflict, two cards blocked; the conflict is in no table until it is settled
 */
const WEBER = { name: 'A. Weber', folder: 'weber', from: '5001', to: '5010', ballotBox: 'Urne 1' };
/** A ballot box whose name a spreadsheet would take for a formula. */
const KUEHN = { name: 'B. Kühn', folder: 'kuehn', from: '5011', to: '5020', ballotBox: '=2' };
const SORENSEN = '100131';
const HUBER = '100005';
const WEISS = '100008';
const MUELLER = '100033';
const JUNG = '100041';
const SCHAEFER = '100044';
const KAISER = '100051';
/** Owes 48,00. */
const IN_ARREARS = '100022';
const BARRED = '101632';
/** The reference code of somebody without a member number. */
const PENDING = 'ANSA57HM';

test.describe.configure({ mode: 'serial' });

test.describe('An assembly with an office and two desks', () => {
  let folder: TestFolder;
  let seats: { office: Seat; weber: Seat; kuehn: Seat };

  test.beforeAll(async () => {
    folder = await testFolder();
    seats = {
      office: await newSeat(folder, 'Generalsekretariat', 'office'),
      weber: await newSeat(folder, WEBER.name, WEBER.folder),
      kuehn: await newSeat(folder, KUEHN.name, KUEHN.folder),
    };
  });
  test.afterAll(async () => {
    for (const seat of Object.values(seats)) await seat.app.close();
    await folder.remove();
  });

  test('the office imports akk’s list with its dues, and its figures are those of the files', async () => {
    const figures = await prepareAssembly(seats.office, folder, [WEBER, KUEHN], `${DATA}/akk-parteitag.csv`, {
      dues: `${DATA}/akk-beitrag.csv`,
    });
    expect(figures).toEqual({ rowsRead: 2000, members: 2000, pending: 77, duplicates: 0, rejected: 0 });
    expect(await office.cardCounts(seats.office)).toEqual({
      unused: 0,
      unassigned: 30,
      assigned: 0,
      blocked: 0,
    });
  });

  test('a report without a row is an error, and no file is written', async () => {
    const { page } = seats.office;
    await goTo(page, 'Berichte');
    for (const button of ['Tabelle speichern', 'Sperrliste speichern']) {
      await page.getByRole('button', { name: button, exact: true }).click();
    }
    await expect(page.getByRole('alert')).toHaveText([/nichts auszugeben/, /nichts auszugeben/]);
    expect(existsSync(folder.path('upload.csv'))).toBe(false);
  });

  test('both desks open the one package after comparing the office’s fingerprint', async () => {
    for (const seat of [seats.weber, seats.kuehn]) {
      await desk.openPackage(seat, folder.path('package.pgp'));
      await expect(seat.page.getByText(/2.000 Mitglieder$/)).toBeVisible();
      await expect(seat.page.getByText('10 Karten übrig')).toBeVisible();
    }
  });

  test('the keyboard is enough: name, Enter, a digit for the identity, the card’s digits, Enter', async () => {
    const { page } = seats.weber;
    await expect(desk.searchField(seats.weber)).toBeFocused();
    await page.keyboard.type('uwe sorensen', { delay: 10 });
    await expect(page.getByRole('option')).toHaveCount(1);
    await page.keyboard.press('Enter');
    const card = page.getByLabel('Stimmkarte scannen oder Nummer eingeben');
    await expect(page.getByRole('radiogroup')).toBeFocused();
    await page.keyboard.press('2');
    await expect(page.getByRole('radio', { name: 'Lichtbildausweis' })).toBeChecked();
    await expect(card).toBeFocused();
    await page.keyboard.type('5001');
    await page.keyboard.press('Enter');
    await desk.acknowledged(seats.weber, 'Akkreditiert', '5001');
    await expect(page.getByTestId('acknowledgement')).toContainText('Sørensen, Uwe');
    await expect(desk.searchField(seats.weber)).toBeFocused();
  });

  test('the same scan once more changes nothing and opens nobody', async () => {
    const { page } = seats.weber;
    const before = await logLength(seats.weber);
    await goTo(page, 'Schalter');
    await page.keyboard.press('Escape');
    await page.keyboard.type('5001');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText('5001 ist eine Stimmkarte');
    await expect(page.getByRole('radiogroup')).toHaveCount(0);
    expect(await logLength(seats.weber)).toBe(before);
  });

  test('a lost card is blocked and linked with the one that replaces it', async () => {
    const { page } = seats.weber;
    await desk.accredit(seats.weber, HUBER, '5002', 'persönlich bekannt');
    await desk.replaceLostCard(seats.weber, HUBER, '5003');
    await goTo(page, 'Register');
    await expect(page.getByText('10 Karten', { exact: true })).toBeVisible();
    await page.getByRole('textbox', { name: 'Nummer' }).fill('5002');
    await page.getByRole('option', { name: /5002.*gesperrt/s }).click();
    await expect(page.getByText('gesperrt · verloren')).toBeVisible();
    await page.getByRole('button', { name: '5003', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Karte 5003' })).toBeVisible();
    await expect(page.getByText('Huber, Karin: Karte 5002 gesperrt, ersetzt durch 5003')).toBeVisible();
  });

  test('a mistake is withdrawn with a reason, and the card that came back is given to somebody else', async () => {
    await desk.accredit(seats.weber, WEISS, '5004');
    await desk.withdraw(seats.weber, WEISS, 'Falsche Person angeklickt.', true);
    await desk.accredit(seats.weber, MUELLER, '5004', 'durch die Polizei');
  });

  test('a card is refused with the reason, and nothing of it is written down', async () => {
    const { page } = seats.weber;
    const before = await logLength(seats.weber);
    await desk.openPerson(seats.weber, JUNG);
    const field = page.getByLabel('Stimmkarte scannen oder Nummer eingeben');
    const refused = async (card: string, ...texts: string[]) => {
      await field.fill(card);
      await field.press('Enter');
      for (const text of texts) await expect(page.getByRole('alert')).toContainText(text);
      await expect(field).toHaveValue(card);
    };
    await refused('5005', 'Wie ist die Person ausgewiesen?');
    await page.getByText('Lichtbildausweis', { exact: true }).click();
    await refused('5012', 'Die Karte 5012 gehört zu einem anderen Schalter', 'B. Kühn');
    await refused('5025', 'Die Karte 5025 ist noch nicht ausgegeben', 'liegt sie noch im Büro');
    await refused('9999', 'Die Karte 9999 ist hier nicht bekannt');
    await refused('5001', 'Die Karte 5001 hat schon jemand', 'Sørensen, Uwe', 'an diesem Schalter');
    await refused('5002', 'Die Karte 5002 ist gesperrt', 'Sie wurde durch 5003 ersetzt.');
    await refused('Karte', '„Karte“ ist keine Kartennummer');
    expect(await logLength(seats.weber)).toBe(before);
  });

  test('whoever may not vote is shown with every reason, and with no way to hand out a card', async () => {
    const { page } = seats.weber;
    const cases = [
      [IN_ARREARS, 'Noch nicht stimmberechtigt', 'Es sind 48,00 € Beitrag offen.'],
      [BARRED, 'Nicht stimmberechtigt', 'Die Person ist gesperrt.'],
      [PENDING, 'Nicht stimmberechtigt', 'Die Mitgliedschaft schwebt'],
    ] as const;
    for (const [key, title, obstacle] of cases) {
      await desk.openPerson(seats.weber, key);
      await expect(page.getByText(title, { exact: true })).toBeVisible();
      await expect(page.getByRole('list', { name: 'Hinderungsgründe' })).toContainText(obstacle);
      await expect(page.getByRole('form', { name: 'Akkreditieren' })).toHaveCount(0);
    }
  });

  test('whoever is accredited already is shown with card, desk and identity, and gets no second card', async () => {
    const { page } = seats.weber;
    await desk.openPerson(seats.weber, SORENSEN);
    const held = page.getByRole('region', { name: 'Schon akkreditiert' });
    for (const text of ['5001', 'A. Weber', 'Lichtbildausweis', 'Urne 1']) {
      await expect(held).toContainText(text);
    }
    await expect(page.getByRole('form', { name: 'Akkreditieren' })).toHaveCount(0);
  });

  test('what the screen acknowledged is there after the program was killed', async () => {
    const before = await logLength(seats.weber);
    await desk.accredit(seats.weber, JUNG, '5005');
    const closed = seats.weber.app.waitForEvent('close');
    seats.weber.app.process().kill('SIGKILL');
    await closed;

    seats.weber = await sitDown(seats.weber.profile, PASSPHRASE);
    await unlock(seats.weber);
    await seats.weber.page.getByRole('button', { name: /^Landesparteitag/ }).click();
    await desk.openPerson(seats.weber, JUNG);
    await expect(seats.weber.page.getByRole('region', { name: 'Schon akkreditiert' })).toContainText('5005');
    expect(await logLength(seats.weber)).toBe(before + 1);
  });

  test('the other desk cannot know what the first did, and accredits the same member', async () => {
    await desk.accredit(seats.kuehn, SORENSEN, '5011', 'persönlich bekannt');
    await desk.accredit(seats.kuehn, SCHAEFER, '5012');
    await desk.withdraw(seats.kuehn, SCHAEFER, 'Geht wieder, die Karte ist weg.', false);
    await desk.accredit(seats.kuehn, KAISER, '5013');
  });

  test('a desk that reports twice reports the same events, and GnuPG opens both reports', async () => {
    for (const name of ['delta-1.pgp', 'delta-1-again.pgp']) {
      await desk.saveDelta(seats.weber, folder.path(name));
    }
    await desk.saveDelta(seats.kuehn, folder.path('delta-2.pgp'));
    await desk.saveLog(seats.weber, folder.path('log-1.ndjson'));
    const [first, again] = await openWithGnupg(folder, ['delta-1.pgp', 'delta-1-again.pgp']);
    const events = eventLines(first);
    expect(eventLines(again)).toEqual(events);
    expect(events.map((line) => (JSON.parse(line) as { type: string }).type)).toEqual([
      ...['roll-loaded', 'operator-signed-on'],
      ...['member-accredited', 'member-accredited', 'card-replaced'],
      ...['member-accredited', 'accreditation-withdrawn', 'member-accredited', 'member-accredited'],
    ]);
    expect(await readFile(folder.path('log-1.ndjson'), 'utf8')).toBe(`${events.join('\n')}\n`);
  });

  test('each line of a log names the hash of the line before', async () => {
    const lines = (await readFile(folder.path('log-1.ndjson'), 'utf8')).trimEnd().split('\n');
    const named = lines.map((line) => (JSON.parse(line) as { prevHash: string }).prevHash);
    const hashes = lines.map((line) => createHash('sha256').update(line).digest('hex'));
    expect(named).toEqual(['0'.repeat(64), ...hashes.slice(0, -1)]);
  });

  test('a report is summed up before it is taken in, and skipping it changes nothing', async () => {
    const { page } = seats.office;
    const before = await logLength(seats.office);
    await office.readDelta(seats.office, folder.path('delta-1.pgp'));
    await expect(page.getByRole('heading', { name: 'Rückmeldung von A. Weber' })).toBeVisible();
    expect(await figure(page, 'Vorgänge')).toBe(9);
    expect(await figure(page, 'davon neu')).toBe(9);
    expect(await figure(page, 'Akkreditierungen')).toBe(5);
    await page.getByRole('button', { name: 'Nicht übernehmen' }).click();
    expect(await logLength(seats.office)).toBe(before);
  });

  test('taking in the very same report twice changes nothing, and a later one without news only the coverage', async () => {
    const { page } = seats.office;
    await office.readDelta(seats.office, folder.path('delta-1.pgp'));
    await office.applyDelta(seats.office);
    const after = await logLength(seats.office);
    for (const name of ['delta-1.pgp', 'delta-1-again.pgp']) {
      await office.readDelta(seats.office, folder.path(name));
      await expect(page.getByText('Nichts Neues', { exact: true })).toBeVisible();
      await office.applyDelta(seats.office);
      // One that was written later says until when the desk had nothing new to tell.
      expect(await logLength(seats.office)).toBe(name === 'delta-1.pgp' ? after : after + 1);
    }
  });

  test('one member at two desks is a conflict that shows both sides', async () => {
    const { page } = seats.office;
    await office.readDelta(seats.office, folder.path('delta-2.pgp'));
    await expect(page.getByText('Bringt 1 Konflikt mit')).toBeVisible();
    await office.applyDelta(seats.office);
    const conflict = page.getByRole('article');
    await expect(conflict).toHaveCount(1);
    await expect(conflict).toContainText('Sørensen, Uwe hat zwei Stimmkarten');
    const sides = conflict.locator('section');
    await expect(sides).toHaveCount(2);
    await expect(sides.nth(0)).toContainText(/A\. Weber.*5001.*100.131.*Lichtbildausweis/s);
    await expect(sides.nth(1)).toContainText(/B\. Kühn.*5011.*100.131.*persönlich bekannt/s);
  });

  test('the register of the office holds what both desks did', async () => {
    expect(await office.cardCounts(seats.office)).toEqual({
      unused: 0,
      unassigned: 22,
      assigned: 6,
      blocked: 2,
    });
  });

  test('the table for the member system has exactly the settled members', async () => {
    const { page } = seats.office;
    await goTo(page, 'Berichte');
    await saveBy(seats.office, 'Tabelle speichern', folder.path('upload.csv'));
    await expect(page.getByText('4 Zeilen. Ausgelassen: 1 Mitglied mit offenem Konflikt.')).toBeVisible();
    expect(await readFile(folder.path('upload.csv'), 'utf8')).toBe(
      [
        'Mitgliedsnummer;LV Freitext1;LV Freitext2',
        `${HUBER};Urne 1;5003`,
        `${MUELLER};Urne 1;5004`,
        `${JUNG};Urne 1;5005`,
        `${KAISER};'=2;5013`,
        '',
      ].join('\r\n'),
    );
  });

  test('the blocked list has each blocked card with reason and replacement, and no name', async () => {
    await saveBy(seats.office, 'Sperrliste speichern', folder.path('blocked.csv'));
    const minute = String.raw`\d{4}-\d\d-\d\d \d\d:\d\d`;
    expect(await readFile(folder.path('blocked.csv'), 'utf8')).toMatch(
      new RegExp(
        [
          '^\uFEFF?Akkreditierungsnummer;gesperrt seit;Grund;ersetzt durch;wieder aufgetaucht',
          `5002;${minute};verloren;5003;`,
          `5012;${minute};Akkreditierung zurückgenommen;;`,
          '$',
        ].join('\r\n'),
      ),
    );
  });

  test('[M11] whose conflict is settled is in the table too, with the card that was kept', async () => {
    const { page } = seats.office;
    await goTo(page, 'Zusammenführen');
    await settle(seats.office, 'Karte 5001 gilt, 5011 wird gesperrt', 'Zweite Karte liegt beim Büro.');
    await goTo(page, 'Berichte');
    await saveBy(seats.office, 'Tabelle speichern', folder.path('upload.csv'));
    const lines = (await readFile(folder.path('upload.csv'), 'utf8')).trimEnd().split('\r\n');
    expect(lines).toHaveLength(6);
    expect(lines).toContain(`${SORENSEN};Urne 1;5001`);
    expect(await office.cardCounts(seats.office)).toMatchObject({ assigned: 5, blocked: 3 });
  });

  test('no window wrote an error on the way', async () => {
    for (const seat of Object.values(seats)) expect(await seat.errors()).toEqual([]);
  });
});

/** How many events the log of the open assembly has, as its room says. */
async function logLength({ page }: Seat): Promise<number> {
  await goTo(page, 'Protokoll');
  const lede = page.getByText(/^\d+ Vorg(ang|änge), d/);
  await expect(lede).not.toHaveText(/^0 /);
  return Number.parseInt(await lede.innerText(), 10);
}

/** What a real GnuPG makes of these files with the office's secret key and the desks' public ones. */
async function openWithGnupg(folder: TestFolder, names: readonly string[]): Promise<readonly string[]> {
  const gnupg = new Gnupg();
  try {
    for (const key of ['office-secret', 'weber-public', 'kuehn-public']) {
      gnupg.import(await readFile(folder.path('keys', `${key}.asc`), 'utf8'));
    }
    return names.map((name) => {
      const answer = gnupg.run(['--passphrase', PASSPHRASE, '--decrypt', folder.path(name)]);
      expect(answer.messages).toContain('Good signature from "A. Weber"');
      expect(answer.status).toBe(0);
      return Buffer.from(answer.output).toString();
    });
  } finally {
    gnupg.close();
  }
}

/** The lines of a delta between header and trailer. */
function eventLines(text = ''): readonly string[] {
  return text.trimEnd().split('\n').slice(1, -1);
}
