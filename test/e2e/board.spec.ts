import { type Page, expect, test } from '@playwright/test';
import type { BoardContent } from '@shared/board/board-content';
import type {} from '../../renderer/bridge/bridge';
import type {} from '../../renderer/board/main';
import { makeIdentity, sitDown, type Seat } from '../support/pilot/program';
import { PASSPHRASE, testFolder, type TestFolder } from '../support/pilot/team';

const BOARD_PAGE = 'app://stimmkarte/board.html';

function content(present: number, more: Partial<BoardContent> = {}): BoardContent {
  const votes: BoardContent['votes'] = [
    {
      vote: 'conference',
      accredited: { people: 1_204, votes: 1_204 },
      present: { people: present, votes: present },
      quorum: { met: present >= 600, have: present, needed: 600 },
    },
  ];
  const coverage = { desks: 8, reported: 7, oldestAt: Date.now() - 60_000 };
  return {
    ...{ language: 'de', appearance: 'dark', first: 'present', title: 'Landesparteitag 26.2' },
    ...{ votes, coverage, asOf: Date.now() },
    ...more,
  };
}

/* The office opens the board; somebody else then takes the board's window over. */
test.describe('The board for the hall', () => {
  let folder: TestFolder;
  let seat: Seat;
  let board: Page;

  test.beforeAll(async () => {
    folder = await testFolder();
    seat = await sitDown(folder.path('profile'), PASSPHRASE);
    await makeIdentity(seat, 'Generalsekretariat');
    const opened = seat.app.waitForEvent('window');
    expect(await open(content(712))).toEqual({ ok: true });
    board = await opened;
    await board.waitForLoadState();
  });
  test.afterAll(async () => {
    await seat.app.close();
    await folder.remove();
  });

  const open = (shown: BoardContent) =>
    seat.page.evaluate((toShow) => window.stimmkarte.openBoard(toShow), shown);
  const update = (shown: unknown) =>
    seat.page.evaluate((toShow) => window.stimmkarte.updateBoard(toShow as never), shown);

  test('shows how many are present and accredited, whether there is a quorum, and of when that is', async () => {
    await expect(board.locator('[data-figure="present"]')).toHaveText('712');
    await expect(board.locator('[data-figure="accredited"]')).toHaveText(/1\s204/);
    await expect(board.getByText('beschlussfähig', { exact: false })).toContainText('nötig: 600');
    await expect(board.getByText(/^Stand \d\d:\d\d Uhr$/)).toBeVisible();
    await expect(board.getByText(/7 von 8 Schaltern haben gemeldet/)).toBeVisible();
  });

  test('follows what the office tells it, one window for all', async () => {
    expect(await update(content(599))).toBe(true);
    await expect(board.locator('[data-figure="present"]')).toHaveText('599');
    await expect(board.getByText('nicht beschlussfähig')).toBeVisible();
    expect(await open(content(601))).toEqual({ ok: true });
    await expect(board.locator('[data-figure="present"]')).toHaveText('601');
    expect(seat.app.windows()).toHaveLength(2);
  });

  test('pages through the numbers of blocked cards only where that is asked for', async () => {
    await expect(board.getByText('gesperrt')).toHaveCount(0);
    const cards = Array.from({ length: 30 }, (_, index) => String(20_000 + index));
    await update({ ...content(601), blocked: { total: 30, cards } });
    await expect(board.getByText(/30 Karten sind gesperrt · Seite \d von 3/)).toBeVisible();
    await expect(board.getByText(/^200\d\d$/)).toHaveCount(12);
  });

  for (const [width, height] of [
    [800, 600],
    [1_280, 720],
    [3_840, 2_160],
  ] as const) {
    test(`shows its figures whole and large at ${width} × ${height}`, async () => {
      await board.setViewportSize({ width, height });
      await board.screenshot({ path: folder.path('board', `${width}.png`) });
      const figure = board.locator('[data-figure="present"]');
      const box = await figure.boundingBox();
      expect(box?.height ?? 0).toBeGreaterThan(height / 4);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      const overflow = await board.evaluate(() => {
        const main = document.querySelector('main');
        return main ? main.scrollHeight - main.clientHeight : 1;
      });
      expect(overflow).toBeLessThanOrEqual(1);
    });
  }

  test('says that its figures are old where no new ones come', async () => {
    await update(content(601, { asOf: Date.now() - 180_000 }));
    await expect(board.getByText(/Die Zahlen werden gerade nicht erneuert/)).toBeVisible();
  });

  test('takes nothing of a member: what is no number or title is refused', async () => {
    for (const more of [{ names: ['Beispiel, Anna'] }, { member: '12345' }, { title: 'x'.repeat(201) }]) {
      await expect(update({ ...content(5), ...more })).rejects.toThrow('invalid message');
    }
    const [vote] = content(5).votes;
    await expect(update({ ...content(5), votes: [{ ...vote, name: 'Anna' }] })).rejects.toThrow(
      'invalid message',
    );
    await expect(board.getByText('Anna')).toHaveCount(0);
  });

  test('reaches nothing, once it is taken over: no other page, window, network, storage or call', async () => {
    const found = await board.evaluate(async () => {
      const settled = (promise: Promise<unknown>) =>
        promise.then(
          () => 'reached',
          () => 'refused',
        );
      const opened = window.open('https://example.org/');
      return {
        bridges: Object.keys(window).filter((name) => name.startsWith('stimmkarte')),
        calls: Object.keys(window.stimmkarteBoard).sort(),
        node: ['require', 'process', 'module'].filter((name) => name in globalThis),
        opened: opened === null,
        network: await settled(fetch('https://example.org/')),
        file: await settled(fetch('file:///etc/passwd')),
        databases: (await indexedDB.databases()).length,
      };
    });
    expect(found).toEqual({
      bridges: ['stimmkarteBoard'],
      calls: ['onState', 'takeState'],
      node: [],
      opened: true,
      network: 'refused',
      file: 'refused',
      databases: 0,
    });
    for (const url of ['https://example.org/', 'app://stimmkarte/index.html', 'about:blank']) {
      await board.evaluate((to) => {
        location.href = to;
      }, url);
      await expect.poll(() => board.url()).toBe(BOARD_PAGE);
    }
    expect(seat.app.windows()).toHaveLength(2);
  });

  test('a lock leaves the last figures there and says so; while it is locked none opens and none is told anything', async () => {
    await update(content(655));
    await seat.page.evaluate(() => window.stimmkarte.lockVault());
    await expect(board.getByText(/^! Stand \d\d:\d\d Uhr, gesperrt/)).toBeVisible();
    await expect(board.locator('[data-figure="present"]')).toHaveText('655');
    expect(await update(content(1))).toBe(false);
    expect(await open(content(1))).toEqual({ ok: false, error: { kind: 'locked' } });
    await expect(board.locator('[data-figure="present"]')).toHaveText('655');
  });

  test('Escape closes it, and the program is told', async () => {
    const gone = board.waitForEvent('close');
    await seat.app.evaluate(({ webContents }, page) => {
      const shown = webContents.getAllWebContents().find((one) => one.getURL() === page);
      shown?.sendInputEvent({ type: 'keyDown', keyCode: 'Escape' });
    }, BOARD_PAGE);
    await gone;
    expect(seat.app.windows()).toHaveLength(1);
    await expect.poll(() => update(content(1))).toBe(false);
  });
});
