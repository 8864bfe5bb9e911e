import { mkdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { searchFolders, wordsOf } from '../support/member-words';
import * as desk from '../support/pilot/desk';
import * as office from '../support/pilot/office';
import { goTo, sitDown, unlock, type Seat } from '../support/pilot/program';
import {
  DATA,
  newSeat,
  PASSPHRASE,
  prepareAssembly,
  testFolder,
  type TestFolder,
} from '../support/pilot/team';

/*
 * What of the members can be seen or found by somebody who has the computer, but not the passphrase: an office and a desk
 * do a whole job, are locked, unlocked and quit, and then every file that they left is searched.
 */
const WEBER = { name: 'A. Weber', folder: 'weber', from: '5001', to: '5010', ballotBox: 'Urne 1' };
const HUBER = '100005';
const WEISS = '100008';
const ROLL = `${DATA}/akk-parteitag.csv`;

test.describe.configure({ mode: 'serial' });

/** Where programs leave things beside their profile: each in the test's folder, so that it can be searched. */
const PLACES = ['HOME', 'TMPDIR', 'XDG_CACHE_HOME', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_STATE_HOME'];
const usual = new Map(PLACES.map((name) => [name, process.env[name]]));

let folder: TestFolder;
let seats: { office: Seat; weber: Seat };

test.beforeAll(async () => {
  folder = await testFolder();
  for (const name of PLACES) {
    process.env[name] = folder.path('places', name.toLowerCase());
    mkdirSync(folder.path('places', name.toLowerCase()), { recursive: true });
  }
  seats = {
    office: await newSeat(folder, 'Generalsekretariat', 'office'),
    weber: await newSeat(folder, WEBER.name, WEBER.folder),
  };
  await prepareAssembly(seats.office, folder, [WEBER], ROLL, { dues: `${DATA}/akk-beitrag.csv` });
  await desk.openPackage(seats.weber, folder.path('package.pgp'));
  await desk.accredit(seats.weber, HUBER, '5001');
  await desk.accredit(seats.weber, WEISS, '5002');
  await desk.replaceLostCard(seats.weber, WEISS, '5003');
  await desk.saveDelta(seats.weber, folder.path('delta.pgp'));
  await office.readDelta(seats.office, folder.path('delta.pgp'));
  await office.applyDelta(seats.office);
});
test.afterAll(async () => {
  for (const seat of Object.values(seats)) await seat.app.close();
  for (const [name, value] of usual) {
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  }
  await folder.remove();
});

test('the title of the window never names an assembly or a person', async () => {
  await desk.openPerson(seats.weber, HUBER);
  for (const { app, page } of Object.values(seats)) {
    expect(await page.title()).toBe('Stimmkarte');
    const titles = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.getTitle()),
    );
    expect(titles).toEqual(['Stimmkarte']);
  }
});

test('F12 locks, and the locked window holds nothing of the assembly or its members', async () => {
  const { page } = seats.weber;
  await desk.openPerson(seats.weber, HUBER);
  await expect(page.getByText('Kirchgasse 113').first()).toBeVisible();
  await page.keyboard.press('F12');
  await expect(page.getByRole('heading', { name: 'Gesperrt' })).toBeVisible();
  const window = await page.content();
  for (const word of ['Huber', 'Kirchgasse', '100005', '100.005', '5001', 'Landesparteitag', 'Mainz']) {
    expect(window).not.toContain(word);
  }
});

test('a wrong passphrase says so, and the next one has to wait, longer each time', async () => {
  const { page } = seats.weber;
  const field = page.getByLabel('Passphrase', { exact: true });
  const button = page.getByRole('button', { name: 'Entsperren' });
  const wait = page.getByRole('status').filter({ hasText: 'bis zum nächsten Versuch.' });
  const tryWrong = async () => {
    await expect(button).toBeEnabled();
    await field.fill('falsche passphrase');
    await button.click();
    await expect(page.getByRole('alert')).toContainText('Die Passphrase ist falsch');
    await expect(field).toHaveValue('');
  };
  await tryWrong();
  await tryWrong();
  await expect(wait).toHaveText(/^Noch 1 Sekunde /);
  await expect(button).toBeDisabled();
  await tryWrong();
  await tryWrong();
  // Of four seconds some are gone where the machine is busy; of one, as after the second try, there are never two left.
  await expect(wait).toHaveText(/^Noch [2-4] Sekunden /);
  await expect(button).toBeEnabled();
});

test('after unlocking, the room and the person are shown where the work stopped', async () => {
  const { page } = seats.weber;
  await unlock(seats.weber);
  await expect(page.getByRole('region', { name: 'Schon akkreditiert' })).toContainText('5001');
  await goTo(page, 'Register');
  await page.keyboard.press('F12');
  await unlock(seats.weber);
  await expect(page.getByRole('button', { name: 'Register' })).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('heading', { name: 'Meine Karten' })).toBeVisible();
});

test('a program that was quit asks for the passphrase, and tells nothing before', async () => {
  await seats.office.page.keyboard.press('F12');
  await unlock(seats.office);
  for (const name of ['office', 'weber'] as const) {
    await seats[name].app.close();
    seats[name] = await sitDown(seats[name].profile, PASSPHRASE);
    await expect(seats[name].page.getByRole('heading', { name: 'Gesperrt' })).toBeVisible();
    expect(await seats[name].page.content()).not.toContain('Landesparteitag');
  }
});

/** What the window shows, asked by the main process: the driver's page ends with the crash. A page on its way out never answers. */
function textOf({ app }: Seat): Promise<unknown> {
  return app.evaluate(({ BrowserWindow }) =>
    Promise.race([
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText'),
      new Promise((resolve) => setTimeout(resolve, 1_000)),
    ]),
  );
}

test('a person on screen can be printed, and a window that crashes comes back locked', async () => {
  await unlock(seats.weber);
  await seats.weber.page.getByRole('button', { name: /^Landesparteitag/ }).click();
  await desk.openPerson(seats.weber, HUBER);
  const printed = await seats.weber.app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (!window) return 0;
    const pdf = await window.webContents.printToPDF({});
    // There is no printer here: what matters is what a try leaves behind.
    await new Promise<void>((resolve) => window.webContents.print({ silent: true }, () => resolve()));
    return pdf.byteLength;
  });
  expect(printed).toBeGreaterThan(10_000);
  await seats.weber.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  await expect.poll(() => textOf(seats.weber)).toContain('Gesperrt');
});

test('no file of the profiles, nor of the folders beside them, holds a surname, a street or a number of a member', async () => {
  await unlock(seats.office);
  for (const seat of Object.values(seats)) await seat.app.close();
  const searched = [folder.path('office'), folder.path('weber'), folder.path('places')];
  const found = searchFolders(searched, wordsOf(ROLL));
  expect(found.files).toBeGreaterThan(20);
  expect(found.hits).toEqual([]);
});

test('the search that found nothing finds members where there are some', () => {
  const { hits } = searchFolders([DATA], wordsOf(ROLL));
  const inRoll = hits.filter((hit) => hit.startsWith('akk-parteitag.csv: '));
  for (const word of ['Huber', 'Sørensen', 'Kirchgasse', '100005']) {
    expect(inRoll).toContain(`akk-parteitag.csv: ${word}`);
  }
});
