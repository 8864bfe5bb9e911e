import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Page, expect, test } from '@playwright/test';
import type {} from '../../renderer/bridge/bridge';
import { type RunningProgram, launch } from '../support/launch';
import { goTo, makeIdentity, sitDown } from '../support/pilot/program';
import { PASSPHRASE, testFolder, type TestFolder } from '../support/pilot/team';

/*
 * Files that come from outside: handed over by the system, dropped on the window, chosen in it. What can't be opened is
 * said, and nothing that isn't a file of ours is read.
 */
const START_PAGE = 'app://stimmkarte/index.html';
const THREE_GIGABYTES = 3 * 1024 ** 3;

let folder: TestFolder;
let program: RunningProgram;
let page: Page;

test.beforeAll(async () => {
  folder = await testFolder();
  const inside = folder.path('offered');
  await mkdir(path.join(inside, 'deep'), { recursive: true });
  await writeFile(folder.path('offered', 'package.pgp'), 'not a package');
  await writeFile(folder.path('offered', 'large.pgp'), '');
  await truncate(folder.path('offered', 'large.pgp'), THREE_GIGABYTES);
  await mkdir(folder.path('offered', 'folder.pgp'));
  await symlink(folder.path('offered', 'package.pgp'), folder.path('offered', 'link.pgp'));
  await symlink('/dev/zero', folder.path('offered', 'device.pgp'));
  await symlink('/etc/passwd', folder.path('offered', 'passwd.txt'));
  const args = [
    `${inside}/deep/../package.pgp`,
    `${inside}/link.pgp`,
    `${inside}/large.pgp`,
    `${inside}/folder.pgp`,
    `${inside}/device.pgp`,
    `${inside}/passwd.txt`,
    `${inside}/none.pgp`,
  ];
  program = await launch({ profile: folder.path('profile'), args });
  page = program.page;
  await page.waitForLoadState();
});
test.afterAll(async () => {
  await program.app.close();
  await folder.remove();
});

test('regular files are offered, through a link and a path with dots as well; of the others it is said what they are', async () => {
  const offered = await page.evaluate(() => window.stimmkarte.takeOpenedFiles());
  expect(offered.map(({ name, problem }) => [name, problem ?? 'fine'])).toEqual([
    ['package.pgp', 'fine'],
    ['link.pgp', 'fine'],
    ['large.pgp', 'too-large'],
    ['folder.pgp', 'special'],
    ['device.pgp', 'special'],
    ['passwd.txt', 'wrong-kind'],
    ['none.pgp', 'unreadable'],
  ]);
  const read = await page.evaluate(
    (tokens) =>
      Promise.all(tokens.map((token) => fetch(`app://stimmkarte/opened/${token}`).then(({ ok }) => ok))),
    offered.map(({ token }) => token),
  );
  expect(read).toEqual([true, true, false, false, false, false, false]);
});

test('a web page or a link dropped on the window is not shown', async () => {
  for (const [type, data] of [
    ['text/uri-list', 'https://example.org/'],
    ['text/uri-list', 'file:///etc/passwd'],
    ['text/html', '<script>document.title = "taken over"</script>'],
  ] as const) {
    await page.evaluate(
      ([kind, text]) => {
        const transfer = new DataTransfer();
        transfer.setData(kind, text);
        for (const event of ['dragenter', 'dragover', 'drop']) {
          const options = { bubbles: true, cancelable: true, dataTransfer: transfer };
          document.body.dispatchEvent(new DragEvent(event, options));
        }
      },
      [type, data] as const,
    );
  }
  await page.waitForTimeout(300);
  expect(page.url()).toBe(START_PAGE);
  expect(program.app.windows()).toHaveLength(1);
});

test('what can’t be opened is said after unlocking, one file after the other; three gigabytes chosen in the window are refused too', async () => {
  const seat = await sitDown(folder.path('told'), PASSPHRASE, [
    folder.path('offered', 'large.pgp'),
    folder.path('offered', 'device.pgp'),
  ]);
  try {
    await makeIdentity(seat, 'A. Weber');
    const told = seat.page.getByRole('alert').filter({ hasText: 'lässt sich nicht öffnen' });
    await expect(told).toContainText('large.pgp');
    await expect(told).toContainText('zu groß');
    await seat.page.getByRole('button', { name: 'Verstanden' }).click();
    await expect(told).toContainText('device.pgp');
    await seat.page.getByRole('button', { name: 'Verstanden' }).click();
    await expect(told).toHaveCount(0);
    await goTo(seat.page, 'Paket öffnen');
    await seat.page
      .locator('input[type="file"][aria-label="Listenpaket wählen"]')
      .setInputFiles(folder.path('offered', 'large.pgp'));
    await expect(seat.page.getByRole('alert')).toContainText('Die Datei ist zu groß');
  } finally {
    await seat.app.close();
  }
});
