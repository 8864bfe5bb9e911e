import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { cardCode, readCardCode } from '@shared/domain/card-code';
import { cardsInRange, rangeOfSerials } from '@shared/domain/cards';
import { assemblyIdSchema } from '@shared/domain/ids';
import type { CallAnswer } from '@shared/ipc/contract';
import type { Series } from '@shared/domain/series';
import { type CardLayout, type DocumentOf, printDocumentSchema } from '@shared/print/documents';
import type {} from '../../renderer/bridge/bridge';
import { makeIdentity, saveTo, sitDown, type Seat } from '../support/pilot/program';
import { PASSPHRASE, testFolder, type TestFolder } from '../support/pilot/team';
import { pdfFacts, readPdf, scannedPages } from '../support/pdf';

/*
 * An office prints ballot cards. Whoever scans the sheets finds every number on them once as Code 128 and once as QR code,
 * and nothing else; where printing ends early, nothing stands on the disk.
 */
test.describe.configure({ mode: 'serial' });

const ASSEMBLY = assemblyIdSchema.parse('8d3b1c52-3c1f-4a0e-9b1a-1234567890ab');
const LONG_TITLE =
  'Gemeinsame Mitglieder- und Aufstellungsversammlung der Landesverbände Rheinland-Pfalz und Saarland zur Wahl der Bewerberinnen und Bewerber für die Bundestagswahl mit anschließendem Parteitag in Mainz';
const LONG_TEXT = 'Bitte nach der Versammlung an der Urne zurückgeben. '.repeat(3).trim();
const LOGO = `data:image/png;base64,${readFileSync('build/resources/icon.png').toString('base64')}`;

let folder: TestFolder;
let office: Seat;

test.beforeAll(async () => {
  folder = await testFolder();
  office = await sitDown(folder.path('office'), PASSPHRASE);
  await makeIdentity(office, 'Generalsekretariat');
});
test.afterAll(async () => {
  await office.app.close();
  await folder.remove();
});

type CardsDocument = DocumentOf<'ballot-cards'>;

const VOTING: Series = { prefix: 'A', digits: 4, name: 'Stimmkarte', colour: 'blue', use: 'voting' };

function cardsDocument(
  series: Series,
  [first, last]: readonly [number, number],
  part: Partial<CardsDocument>,
): CardsDocument {
  return printDocumentSchema.parse({
    kind: 'ballot-cards',
    language: 'de',
    assembly: {
      ...{ id: ASSEMBLY, title: 'Landesparteitag 2026', date: '2026-11-28' },
      ...{ place: 'Mainz', unit: 'LV Rheinland-Pfalz' },
    },
    printedAt: Date.now(),
    series,
    ranges: [rangeOfSerials(series, first, last)],
    layout: 'a4-8',
    text: '',
    test: false,
    ...part,
  }) as CardsDocument;
}

async function save(document: CardsDocument): Promise<CallAnswer<'savePdf'>> {
  return office.page.evaluate(
    (given) => window.stimmkarte.savePdf({ suggestedName: 'cards.pdf', document: given }),
    document,
  );
}

/** Prints into a folder of its own. */
async function print(name: string, document: CardsDocument): Promise<{ file: string; scans: string }> {
  const file = folder.path(name, `${name}.pdf`);
  const scans = folder.path(`${name}-scans`);
  mkdirSync(scans);
  await saveTo(office, file);
  const saved = await save(document);
  expect(saved).toEqual({ ok: true, value: { name: `${name}.pdf`, pages: readPdf(file).pages.length } });
  return { file, scans };
}

const guests: Series = { prefix: '', digits: 4, name: 'Gäste', colour: 'yellow', use: 'guest' };
const nomination: Series = {
  ...{ prefix: 'VOTE', digits: 9, check: 'mod-97-10', name: 'Aufstellung der Bewerberinnen und Bewerber' },
  ...{ colour: 'violet', use: 'voting', votes: ['nomination'] },
};
const damm: Series = { ...VOTING, prefix: 'D', digits: 5, check: 'damm', colour: 'red' };

const sheets: readonly {
  readonly layout: CardLayout;
  readonly series: Series;
  readonly cards: readonly [number, number];
  readonly pages: number;
  readonly size?: readonly [number, number];
}[] = [
  { layout: 'a4-2', series: nomination, cards: [1, 3], pages: 2 },
  { layout: 'a4-3', series: guests, cards: [0, 4], pages: 2 },
  { layout: 'a4-4', series: nomination, cards: [1, 6], pages: 2 },
  { layout: 'a4-5', series: nomination, cards: [99, 105], pages: 2 },
  { layout: 'a4-6', series: damm, cards: [1, 9], pages: 2 },
  { layout: 'a4-8', series: nomination, cards: [1, 9], pages: 2 },
  { layout: 'a4-9', series: nomination, cards: [1, 10], pages: 2 },
  { layout: 'a4-10', series: nomination, cards: [1, 12], pages: 2 },
  { layout: 'a6', series: nomination, cards: [1, 3], pages: 3, size: [105, 148] },
  { layout: { widthMm: 62, heightMm: 29 }, series: guests, cards: [7, 9], pages: 3, size: [62, 29] },
  { layout: { widthMm: 100, heightMm: 50 }, series: nomination, cards: [7, 9], pages: 3, size: [100, 50] },
];

for (const { layout, series, cards, pages, size = [210, 297] } of sheets) {
  const name = typeof layout === 'string' ? layout : `${layout.widthMm}x${layout.heightMm}`;
  test(`cards of ${series.name} as ${name} bear each number once in each code, under a long title`, async () => {
    const document = cardsDocument(series, cards, { layout, text: LONG_TEXT, logo: LOGO });
    document.assembly.title = LONG_TITLE;
    const { file, scans } = await print(name, document);
    const numbers = document.ranges.flatMap(cardsInRange);
    const read = readPdf(file);
    expect([read.pages.length, read.size]).toEqual([pages, size]);
    const scanned = scannedPages(file, scans, Math.ceil(numbers.length / pages));
    expect(scanned.flatMap(({ codes128 }) => codes128).sort()).toEqual([...numbers].sort());
    const codes = numbers.map((number) => cardCode(ASSEMBLY, number));
    expect(scanned.flatMap(({ qrCodes }) => qrCodes).sort()).toEqual(codes.sort());
    const text = read.pages.join('\n');
    for (const number of numbers) expect(text).toContain(number.replace(/^[A-Z]+/, ''));
    const words = LONG_TITLE.split(' ').slice(0, name === '62x29' ? 5 : undefined);
    for (const word of words) expect(text).toContain(word);
    expect(text).toContain('28.11.2026 · Mainz');
  });
}

test('two hundred cards with check digits run row by row, eight a sheet, and each sheet says which they are', async () => {
  test.setTimeout(300_000);
  const document = cardsDocument({ ...damm, use: 'voting' }, [1, 203], {});
  const { file, scans } = await print('many', document);
  const numbers = document.ranges.flatMap(cardsInRange);
  const { pages } = readPdf(file);
  expect(pages).toHaveLength(26);
  const scanned = scannedPages(file, scans, 8);
  scanned.forEach(({ codes128, qrCodes }, sheet) => {
    const here = numbers.slice(sheet * 8, sheet * 8 + 8);
    expect(codes128).toEqual([...here].sort());
    expect(qrCodes).toEqual(here.map((number) => cardCode(ASSEMBLY, number)).sort());
    expect(pages[sheet]).toContain(`Blatt ${sheet + 1}: ${here[0] ?? ''} bis ${here.at(-1) ?? ''}`);
    const order = here.map((number) => pages[sheet]?.indexOf(number) ?? -1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });
});

test('a card says in words what its colour says, and for which votes it is', async () => {
  const { file } = await print('words', cardsDocument(nomination, [1, 1], { layout: 'a6' }));
  const [page] = readPdf(file).pages;
  expect(page).toContain('Violett · nur Aufstellungsversammlung');
  const { file: forGuests } = await print('guests', cardsDocument(guests, [1, 1], { layout: 'a6' }));
  expect(readPdf(forGuests).pages[0]).toContain('Gelb · Gast, ohne Stimme');
});

test('the PDF says nothing of the computer or its user', async () => {
  const { file } = await print('facts', cardsDocument(VOTING, [1, 1], {}));
  const facts = pdfFacts(file);
  expect(facts['Creator']).toBe('Stimmkarte');
  const said = JSON.stringify(facts);
  for (const word of [hostname(), userInfo().username, 'Linux', 'Electron', folder.path()]) {
    expect(said).not.toContain(word);
  }
});

test('the codes of the sample on a test sheet are no card, and a ruler shows the scale', async () => {
  const { file, scans } = await print('test', cardsDocument(VOTING, [1, 1], { test: true }));
  const [sheet, ...more] = scannedPages(file, scans, 1);
  expect(more).toEqual([]);
  expect(sheet).toEqual({ codes128: ['MUSTER'], qrCodes: ['MUSTER'] });
  expect(readCardCode('MUSTER')).toBeUndefined();
  expect(readCardCode('SPECIMEN')).toBeUndefined();
  expect(readPdf(file).pages[0]).toContain('100 mm');
});

/** A job that takes long enough to be ended. */
const long = () => cardsDocument(VOTING, [1, 1_500], { text: 'Geheimzeichen' });

/** Begins to print, does something once pages are being laid out, and says how printing ended and what it left. */
async function interrupted(name: string, act: () => Promise<unknown>): Promise<CallAnswer<'savePdf'>> {
  const target = folder.path(name);
  await saveTo(office, path.join(target, 'cards.pdf'));
  const begun = office.page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const stop = window.stimmkarte.onNotice('printProgress', () => {
          stop();
          resolve();
        });
      }),
  );
  const ended = save(long());
  await begun;
  await act();
  const answer = await ended;
  await expect.poll(() => readdirSync(target)).toEqual([]);
  await expect.poll(() => office.app.windows()).toHaveLength(1);
  rmSync(target, { recursive: true });
  return answer;
}

/** Runs something in the hidden window while it lays out. */
function inPrintWindow(script: string): Promise<unknown> {
  return office.app.evaluate(async ({ BrowserWindow }, source): Promise<unknown> => {
    const hidden = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().endsWith('/print.html'),
    );
    return hidden?.webContents.executeJavaScript(source);
  }, script);
}

test('what is cancelled leaves no file', async () => {
  const cancel = () => office.page.evaluate(() => window.stimmkarte.cancelPrint());
  expect(await interrupted('cancelled', cancel)).toEqual({ ok: false, error: { kind: 'cancelled' } });
});

test('a print window that crashes is a failure that is said, and leaves no file', async () => {
  const answer = await interrupted('crashed', () =>
    office.app.evaluate(({ BrowserWindow }) => {
      for (const { webContents } of BrowserWindow.getAllWindows()) {
        if (webContents.getURL().endsWith('/print.html')) webContents.forcefullyCrashRenderer();
      }
    }),
  );
  expect(answer).toMatchObject({ ok: false, error: { kind: 'print' } });
});

test('the print window reaches nothing: no network, no storage, no other page, no call but its own', async () => {
  const tried: unknown[] = [];
  await interrupted('tried', async () => {
    tried.push(
      await inPrintWindow(`(async () => {
        const failed = async (task) => { try { return String(await task()); } catch { return 'refused'; } };
        return {
          calls: typeof window.stimmkarte,
          own: Object.keys(window.stimmkartePrint).sort(),
          node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in globalThis),
          document: await failed(() => window.stimmkartePrint.takeDocument()),
          network: await failed(() => fetch('https://example.org/')),
          opened: await failed(() => fetch('app://stimmkarte/opened/00000000-0000-4000-8000-000000000000').then((r) => r.status)),
          opens: String(window.open('about:blank')),
          kept: localStorage.length,
          bases: (await indexedDB.databases()).length,
        };
      })()`),
    );
    await inPrintWindow(`location.href = 'app://stimmkarte/index.html'; 0`);
    tried.push(await inPrintWindow('location.href'));
    await office.page.evaluate(() => window.stimmkarte.cancelPrint());
  });
  expect(tried).toEqual([
    {
      ...{ calls: 'undefined', own: ['laidOut', 'ready', 'takeDocument'], node: [], document: 'refused' },
      ...{ network: 'refused', opened: '404', opens: 'null', kept: 0, bases: 0 },
    },
    'app://stimmkarte/print.html',
  ]);
});

test('one prints at a time', async () => {
  await interrupted('twice', async () => {
    expect(await save(long())).toEqual({ ok: false, error: { kind: 'print', message: 'busy' } });
    await office.page.evaluate(() => window.stimmkarte.cancelPrint());
  });
});

test('a lock ends printing and leaves no file; while it is locked nothing is printed', async () => {
  const lock = () => office.page.evaluate(() => window.stimmkarte.lockVault());
  expect(await interrupted('locked', lock)).toEqual({ ok: false, error: { kind: 'cancelled' } });
  expect(await save(cardsDocument(VOTING, [1, 1], {}))).toEqual({ ok: false, error: { kind: 'locked' } });
});

test('nothing of what was printed stands in the profile', () => {
  const files = readdirSync(folder.path('office'), { recursive: true, withFileTypes: true });
  const holding = files
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => /Geheimzeichen|print\.html/.test(readFileSync(file, 'latin1')));
  expect(holding).toEqual([]);
  expect(files.filter(({ name }) => name === 'Partitions')).toEqual([]);
});
