import { writeFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import type { Catalogue } from '../../renderer/i18n/catalogue';
import { de } from '../../renderer/i18n/de';
import { en } from '../../renderer/i18n/en';
import { axeFaults, keyboardFaults, zoomFaults } from '../support/accessibility';
import * as desk from '../support/pilot/desk';
import * as office from '../support/pilot/office';
import { goTo, makeIdentity, PATIENCE, saveKeys, sitDown, unlock, type Seat } from '../support/pilot/program';
import {
  DATA,
  newSeat,
  PASSPHRASE,
  prepareAssembly,
  testFolder,
  type TestFolder,
} from '../support/pilot/team';

/*
 * Every screen by axe, in English and light, then in German and dark; and at 200 %, where nothing may be cut off and every
 * control can still be reached. Then the keyboard: Tab reaches everything, and the focus is seen wherever it is.
 */
const WEBER = { name: 'A. Weber', folder: 'weber', from: '5001', to: '5010', ballotBox: 'Urne 1' };
const KUEHN = { name: 'B. Kühn', folder: 'kuehn', from: '5011', to: '5020', ballotBox: 'Urne 2' };
const ACCREDITED = '100131';
const ENTITLED = '100005';
const IN_ARREARS = '100022';
const BARRED = '101632';
/** German comes last, so that the page objects find their texts afterwards. */
const languages = { en, de } satisfies Record<string, Catalogue>;

/** A screen: its name, and how to get there from the screen before it in the list. */
type Screen = readonly [name: string, visit: (page: Page, text: Catalogue) => Promise<unknown>];

test.describe.configure({ mode: 'serial' });
test.setTimeout(180_000);

let folder: TestFolder;
let seats: { office: Seat; weber: Seat; kuehn: Seat };

test.beforeAll(async () => {
  folder = await testFolder();
  seats = {
    office: await newSeat(folder, 'Generalsekretariat', 'office'),
    weber: await newSeat(folder, WEBER.name, WEBER.folder),
    kuehn: await sitDown(folder.path(KUEHN.folder), PASSPHRASE),
  };
  writeFileSync(folder.path('bad.csv'), 'Mitgliedsnummer;Nachname;Vorname\n1;Gut;Anna\n1;Doppelt;Dora\n');
});
test.afterAll(async () => {
  for (const seat of Object.values(seats)) await seat.app.close();
  await folder.remove();
});

test('the first start has no fault', async () => {
  expect(
    await faultsOn(seats.kuehn, [
      ['first start', (page, text) => page.getByText(text.start.new.choose, { exact: true }).click()],
      ['first start, refused', (page, text) => button(page, text.start.create).click()],
      ['a weak passphrase', (page, text) => typePassphrase(page, text, 'passwort123', 'weak')],
      ['a suggested passphrase', (page, text) => button(page, text.newPassphrase.suggest).click()],
      ['own key', (page, text) => page.getByText(text.start.key.choose, { exact: true }).click()],
      ['how to export a key', (page, text) => page.getByText(text.takeKey.help).click()],
      ['own key refused', (page, text) => giveKey(page, text, 'public')],
      ['backup', (page, text) => page.getByText(text.start.backup.choose, { exact: true }).click()],
      ['passphrase of the backup', giveBackup],
      ['passphrase of the backup refused', (page, text) => openBackup(page, text, 'falsche passphrase')],
      ['key found', (page, text) => openBackup(page, text, PASSPHRASE)],
      ['key taken', (page, text) => button(page, text.start.backup.take).click()],
      ['back', backToNewKey],
    ]),
  ).toEqual([]);
  expect(await keyboardFaults(seats.kuehn.page)).toEqual([]);
});

test('the assemblies, the own key and a package that comes in have no fault', async () => {
  await makeIdentity(seats.kuehn, KUEHN.name);
  const key = (kind: string) => folder.path('keys', `${KUEHN.folder}-${kind}.asc`);
  await saveKeys(seats.kuehn, key('public'), key('secret'));
  await prepareAssembly(seats.office, folder, [WEBER, KUEHN], `${DATA}/akk-parteitag.csv`, {
    dues: `${DATA}/akk-beitrag.csv`,
  });
  expect(
    await faultsOn(seats.kuehn, [
      ['no assembly', (page, text) => room(page, text.home.railList)],
      ['own key', (page, text) => room(page, text.home.railKey)],
      ['another key', (page, text) => button(page, text.ownKey.replaceStart).click()],
      ['new assembly', newAssembly],
      ['choose a package', (page, text) => room(page, text.home.railPackage)],
      [
        'package refused',
        (page, text) => choosePackage(page, text, folder.path('bad.csv'), text.package.chooseOther),
      ],
      ['compare the office', comparePackage],
      ['away', (page, text) => button(page, text.package.notSame).click()],
    ]),
  ).toEqual([]);
});

test('the desk has no fault', async () => {
  for (const [seat, card] of [
    [seats.weber, '5001'],
    [seats.kuehn, '5011'],
  ] as const) {
    await desk.openPackage(seat, folder.path('package.pgp'));
    await desk.accredit(seat, ACCREDITED, card);
  }
  await desk.accredit(seats.kuehn, ENTITLED, '5012');
  await desk.replaceLostCard(seats.kuehn, ENTITLED, '5013');
  for (const { seat, name } of [
    { seat: seats.weber, name: 'delta-1.pgp' },
    { seat: seats.kuehn, name: 'delta-2.pgp' },
  ]) {
    await desk.saveDelta(seat, folder.path(name));
  }
  expect(
    await faultsOn(seats.weber, [
      [
        'package known',
        (page, text) => choosePackage(page, text, folder.path('package.pgp'), text.package.openAssembly),
      ],
      ['assemblies', (page, text) => room(page, text.home.railList)],
      ['desk', (page) => button(page, /^Landesparteitag/).click()],
      ['hits', (page, text) => search(page, text, 'mül')],
      ['nobody found', (page, text) => search(page, text, 'xxxxx', text.search.none)],
      ['a card scanned for a person', (page, text) => search(page, text, '5002', '5002')],
      ['entitled', (page, text) => openPerson(page, text, ENTITLED)],
      ['card refused', refuseCard],
      ['refuse a person', (page, text) => button(page, text.person.refuse).click()],
      ['in arrears', (page, text) => openPerson(page, text, IN_ARREARS)],
      ['barred', (page, text) => openPerson(page, text, BARRED)],
      ['accredited', (page, text) => openPerson(page, text, ACCREDITED)],
      ['lost card', (page, text) => button(page, text.person.lost).click()],
      ['withdraw', (page, text) => closeThen(page, text, text.person.withdraw)],
      ['keys', (page, text) => closeThen(page, text, text.foot.keys)],
      ['own cards', (page, text) => closeThen(page, text, plain(text.room.register))],
      ['own card', (page) => openCard(page, '5001')],
      ['log', (page, text) => room(page, text.room.log)],
      ['guests', (page, text) => room(page, text.room.guests)],
      ['door', (page, text) => room(page, text.room.door)],
      ['exit', (page, text) => button(page, new RegExp(text.door.modeText.exit)).click()],
      ['scanned', (page) => scanAtDoor(page, '5001')],
      ['not a card of here', (page) => scanAtDoor(page, '9999')],
      ['report to the office', (page, text) => room(page, text.room.send)],
    ]),
  ).toEqual([]);
});

test('the office has no fault', async () => {
  for (const name of ['delta-1.pgp', 'delta-2.pgp']) {
    await office.readDelta(seats.office, folder.path(name));
    await office.applyDelta(seats.office);
  }
  expect(
    await faultsOn(seats.office, [
      ['assemblies', (page, text) => room(page, text.rail.leave, true)],
      ['overview', (page) => button(page, /^Landesparteitag/).click()],
      ['members', (page, text) => room(page, text.room.members)],
      ['member', (page) => page.getByRole('option').first().click()],
      ['rules', (page, text) => room(page, text.room.rules)],
      ['a rule more', addAgeLimit],
      ['mandates', (page, text) => page.getByRole('tab', { name: text.rules.tab.mandates }).click()],
      ['changes', (page, text) => page.getByRole('tab', { name: text.rules.tab.changes }).click()],
      ['back to the rules', backToRules],
      ['choose a list', chooseList],
      ['list refused', (page, text) => importFile(page, text, folder.path('package.pgp'), text.import.kinds)],
      ['preview', (page, text) => importFile(page, text, folder.path('bad.csv'), text.import.check)],
      ['rejected', (page, text) => button(page, text.import.check).click()],
      ['register', (page, text) => room(page, text.room.register)],
      ['card', (page) => openCard(page, '5012')],
      ['accreditors', (page, text) => room(page, text.room.accreditors)],
      ['conflict', (page, text) => room(page, text.room.merge)],
      ['report once more', readDelta],
      ['hall', (page, text) => room(page, text.room.hall)],
      ['throughput', (page, text) => page.getByRole('tab', { name: text.hall.tab.throughput }).click()],
      ['guests', (page, text) => page.getByRole('tab', { name: text.hall.tab.guests }).click()],
      ['cases', (page, text) => page.getByRole('tab', { name: text.hall.tab.cases }).click()],
      ['cash', (page, text) => room(page, text.room.cash)],
      ['reports', (page, text) => room(page, text.room.reports)],
      ['log', (page, text) => room(page, text.room.log)],
    ]),
  ).toEqual([]);
});

test('the end of the data has no fault', async () => {
  const { page } = seats.kuehn;
  expect(
    await faultsOn(seats.kuehn, [
      ['before the end', (_, text) => room(page, text.home.railList)],
      ['what is destroyed', openDestroy],
      ['asked twice', (_, text) => button(page, text.destroy.ask).click()],
      ['asked twice, refused', (_, text) => button(page, text.destroy.go).click()],
    ]),
  ).toEqual([]);
  await page.getByLabel(de.destroy.reason).fill('Ende');
  await page.getByLabel(/Landesparteitag$/).fill('Landesparteitag');
  await button(page, de.destroy.go).click();
  await page.getByText(de.destroy.doneTitle).waitFor({ timeout: PATIENCE });
  expect(await faultsOn(seats.kuehn, [['destroyed', () => Promise.resolve()]])).toEqual([]);
  expect(await faultsOn(seats.kuehn, [['records', (_, text) => room(page, text.home.railList)]])).toEqual([]);
});

test('the lock screen has no fault, nor the note afterwards that somebody guessed', async () => {
  await seats.kuehn.page.keyboard.press('F12');
  expect(
    await faultsOn(seats.kuehn, [
      ['locked', (page, text) => page.getByRole('heading', { name: text.start.unlockTitle }).waitFor()],
      ['wrong passphrase', wrongPassphrase],
    ]),
  ).toEqual([]);
  await expect(button(seats.kuehn.page, de.start.unlock)).toBeEnabled();
  await unlock(seats.kuehn);
  expect(
    await faultsOn(seats.kuehn, [
      ['note', (page) => page.getByRole('status').filter({ hasText: /2/ }).first().waitFor()],
      ['failed attempts', (page, text) => room(page, text.home.railKey)],
    ]),
  ).toEqual([]);
  await seats.kuehn.page.keyboard.press('F12');
});

test('the keyboard reaches everything, and the focus can be seen', async () => {
  const faults: string[] = [];
  const look = async ({ page }: Seat, screen: string) => {
    for (const fault of await keyboardFaults(page)) faults.push(`${screen}: ${fault}`);
  };
  for (const seat of [seats.office, seats.weber]) await chooseLanguage(seat.page, 'de');
  await look(seats.office, 'assemblies');
  await button(seats.office.page, /^Landesparteitag/).click();
  for (const name of [
    'Übersicht',
    'Mitglieder',
    'Regeln',
    'Register',
    'Akkreditoren',
    'Zusammenführen',
    'Im Saal',
    'Kasse',
    'Berichte',
    'Protokoll',
  ]) {
    await goTo(seats.office.page, name);
    // The report that was left there is read anew.
    if (name === 'Zusammenführen') await button(seats.office.page, 'Rückmeldung übernehmen').waitFor();
    await look(seats.office, name);
  }
  await button(seats.weber.page, /^Landesparteitag/).click();
  await desk.openPerson(seats.weber, ENTITLED);
  await look(seats.weber, 'entitled');
  await desk.openPerson(seats.weber, ACCREDITED);
  await look(seats.weber, 'accredited');
  await button(seats.weber.page, 'Akkreditierung zurücknehmen …').click();
  await look(seats.weber, 'withdraw');
  await look(seats.kuehn, 'locked');
  expect(faults).toEqual([]);
});

test('the checks above find faults where there are some', async () => {
  const { page } = seats.kuehn;
  await page.evaluate(() => {
    const wide = document.createElement('button');
    wide.id = 'planted';
    Object.assign(wide.style, { position: 'absolute', width: '1200px', height: '40px', outline: 'none' });
    const cover = document.createElement('div');
    Object.assign(cover.style, { position: 'fixed', inset: '0' });
    document.querySelector('main')?.append(wide, cover);
  });
  const byAxe = await axeFaults(page, 'light');
  expect(byAxe).toContainEqual(expect.stringContaining('button-name at #planted'));
  const zoomed = await zoomFaults(seats.kuehn);
  expect(zoomed).toContainEqual(expect.stringMatching(/^the page is \d+ wide in a window of/));
  expect(zoomed).toContainEqual(expect.stringMatching(/^button "Entsperren.*" is covered by <div/));
  expect(await keyboardFaults(page)).toContainEqual(
    expect.stringMatching(/button : the focus can't be seen$/),
  );
});

/** Goes through the screens in English and light, then in German and dark; at 200 % in German, whose words are longer. */
async function faultsOn(seat: Seat, screens: readonly Screen[]): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [language, text] of Object.entries(languages)) {
    await chooseLanguage(seat.page, language);
    for (const [name, visit] of screens) {
      await visit(seat.page, text);
      const found =
        language === 'en'
          ? await axeFaults(seat.page, 'light')
          : [...(await axeFaults(seat.page, 'dark')), ...(await zoomFaults(seat))];
      faults.push(...found.map((fault) => `${name}, ${language}: ${fault}`));
    }
  }
  return faults;
}

/** The language is chosen outside of the assemblies. */
async function chooseLanguage(page: Page, language: string): Promise<void> {
  for (const { rail } of Object.values(languages)) {
    const leave = button(page, plain(rail.leave));
    if (await leave.isVisible()) await leave.click();
  }
  await page.locator('select:has(option[value="en"])').selectOption(language);
}

/** A label without the places where it may be divided. */
function plain(label: string): string {
  return label.replaceAll('\u00ad', '');
}

function button(page: Page, name: string | RegExp) {
  return page.getByRole('button', typeof name === 'string' ? { name: plain(name), exact: true } : { name });
}

async function room(page: Page, label: string, ifThere = false): Promise<void> {
  const item = page.getByRole('navigation').getByRole('button', { name: plain(label), exact: true });
  if (!ifThere || (await item.isVisible())) await item.click();
}

async function addAgeLimit(page: Page, text: Catalogue): Promise<void> {
  await page.getByText(text.rules.add, { exact: true }).click();
  await page.getByRole('menuitem', { name: text.rules.addable['maximum-age'], exact: true }).click();
  await page.getByLabel(text.rules.blank.years).fill('');
  await button(page, text.rules.save).click();
  await page.getByText(text.rules.fault.years).waitFor();
}

async function backToRules(page: Page, text: Catalogue): Promise<void> {
  await page.getByRole('tab', { name: text.rules.tab.rules }).click();
  await button(page, text.rules.discard).click();
}

async function scanAtDoor(page: Page, card: string): Promise<void> {
  await page.getByRole('form').getByRole('textbox').fill(card);
  await page.keyboard.press('Enter');
  await page
    .getByRole('main')
    .locator('[role="status"], [role="alert"]')
    .filter({ hasText: card })
    .first()
    .waitFor();
}

async function typePassphrase(
  page: Page,
  text: Catalogue,
  passphrase: string,
  score: keyof Catalogue['strength']['score'],
): Promise<void> {
  await page.getByLabel(text.start.passphrase, { exact: true }).fill(passphrase);
  await page.getByText(text.strength.score[score]).waitFor();
}

async function giveKey(page: Page, text: Catalogue, kind: 'public' | 'secret'): Promise<void> {
  await page
    .locator(`input[type="file"][aria-label="${text.takeKey.choose}"]`)
    .setInputFiles(folder.path('keys', `${WEBER.folder}-${kind}.asc`));
  if (kind === 'public') await page.getByRole('alert').waitFor();
}

async function giveBackup(page: Page, text: Catalogue): Promise<void> {
  await giveKey(page, text, 'secret');
  await page.getByLabel(text.takeKey.passphrase, { exact: true }).waitFor();
}

async function openBackup(page: Page, text: Catalogue, passphrase: string): Promise<void> {
  await page.getByLabel(text.takeKey.passphrase, { exact: true }).fill(passphrase);
  await button(page, text.takeKey.open).click();
  const right = button(page, text.start.backup.take);
  await (passphrase === PASSPHRASE ? right : page.getByRole('alert')).waitFor();
}

async function backToNewKey(page: Page, text: Catalogue): Promise<void> {
  await button(page, text.start.back).click();
  await page.getByText(text.start.new.choose, { exact: true }).click();
}

async function openDestroy(page: Page, text: Catalogue): Promise<void> {
  await button(page, text.destroy.open).click();
  await page.getByText(text.destroy.goneTitle).waitFor({ timeout: PATIENCE });
}

async function newAssembly(page: Page, text: Catalogue): Promise<void> {
  await room(page, text.home.railList);
  await button(page, text.home.create).click();
  await button(page, text.newAssembly.create).click();
}

async function choosePackage(page: Page, text: Catalogue, file: string, shows: string): Promise<void> {
  const leave = button(page, text.rail.leave);
  if (await leave.isVisible()) await leave.click();
  await room(page, text.home.railPackage);
  await page.locator(`input[type="file"][aria-label="${text.package.choose}"]`).setInputFiles(file);
  await button(page, shows).waitFor({ timeout: PATIENCE });
}

async function comparePackage(page: Page, text: Catalogue): Promise<void> {
  await button(page, text.package.chooseOther).click();
  await choosePackage(page, text, folder.path('package.pgp'), text.trust.compare.same);
}

async function search(
  page: Page,
  text: Catalogue,
  query: string,
  shows = text.search.results,
): Promise<void> {
  await room(page, text.room.desk);
  await page.keyboard.press('Escape');
  await page.getByRole('combobox').fill(query);
  await page.keyboard.press('Enter');
  await page.getByText(shows).first().waitFor();
}

async function openPerson(page: Page, text: Catalogue, key: string): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByRole('combobox').fill(key);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: / …$/ }).first().waitFor();
  await page.getByText(text.person.born).first().waitFor();
}

async function refuseCard(page: Page, text: Catalogue): Promise<void> {
  await page.getByText(text.identity.police, { exact: true }).click();
  await page.getByLabel(text.accredit.card).fill('5011');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
}

async function closeThen(page: Page, text: Catalogue, name: string): Promise<void> {
  await button(page.getByRole('dialog').page(), text.common.close).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name }).click();
}

async function openCard(page: Page, number: string): Promise<void> {
  await page.getByRole('option', { name: new RegExp(`^${number}`) }).click();
}

async function chooseList(page: Page, text: Catalogue): Promise<void> {
  await room(page, text.room.overview);
  await room(page, text.room.members);
  await button(page, text.members.importNew).click();
}

async function importFile(page: Page, text: Catalogue, file: string, shows: string): Promise<void> {
  await page.locator(`input[type="file"][aria-label="${text.import.choose}"]`).setInputFiles(file);
  await page.getByText(shows).waitFor();
}

async function readDelta(page: Page, text: Catalogue): Promise<void> {
  const skip = button(page, text.merge.skip);
  if (await skip.isVisible()) await skip.click();
  const field = page.locator(`input[type="file"][aria-label="${text.merge.choose}"]`);
  await field.setInputFiles(folder.path('delta-1.pgp'));
  await button(page, text.merge.apply).waitFor({ timeout: PATIENCE });
}

async function wrongPassphrase(page: Page, text: Catalogue): Promise<void> {
  await expect(button(page, text.start.unlock)).toBeEnabled();
  await page.getByLabel(text.start.passphrase, { exact: true }).fill('falsche passphrase');
  await button(page, text.start.unlock).click();
  await page.getByRole('alert').waitFor();
}
