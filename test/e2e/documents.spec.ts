import { expect, test } from '@playwright/test';
import type { PrintDocument } from '@shared/print/documents';
import type {} from '../../renderer/bridge/bridge';
import {
  madeUpAccount,
  madeUpBlockedList,
  madeUpClosing,
  madeUpCover,
  madeUpSlip,
} from '../support/made-up-documents';
import { codesIn, readPdf, type ReadPdf } from '../support/pdf';
import { makeIdentity, saveTo, sitDown, type Seat } from '../support/pilot/program';
import { PASSPHRASE, testFolder, type TestFolder } from '../support/pilot/team';

/* Each document goes the whole way: to the hidden window, to a PDF, and back through poppler and zbar. */
test.describe('Documents on paper', () => {
  let folder: TestFolder;
  let seat: Seat;

  test.beforeAll(async () => {
    folder = await testFolder();
    seat = await sitDown(folder.path('profile'), PASSPHRASE);
    await makeIdentity(seat, 'Generalsekretariat');
  });
  test.afterAll(async () => {
    await seat.app.close();
    await folder.remove();
  });

  async function print(toPrint: PrintDocument): Promise<ReadPdf & { readonly file: string }> {
    const file = folder.path('pdf', `${toPrint.kind}-${toPrint.language}.pdf`);
    await saveTo(seat, file);
    const saved = await seat.page.evaluate(
      (document) => window.stimmkarte.savePdf({ suggestedName: 'a.pdf', document }),
      toPrint,
    );
    expect(saved).toMatchObject({ ok: true });
    return { ...readPdf(file), file };
  }

  test('a cover sheet has the range, the count, both names and lines for both signatures on one page', async () => {
    const { pages, size } = await print(madeUpCover('de', 1));
    expect(size).toEqual([210, 297]);
    expect(pages).toHaveLength(1);
    for (const text of ['10000 – 10099', '100', 'B. Kühn', 'Generalsekretariat', 'Stimmkarten', 'Urne 1']) {
      expect(pages[0]).toContain(text);
    }
    expect(pages[0]?.match(/Unterschrift/g)).toHaveLength(2);
    expect(pages[0]?.match(/Datum, Uhrzeit/g)).toHaveLength(2);
  });

  test('a cover sheet of many batches repeats the head of its table, and cuts no name off', async () => {
    const { pages } = await print(madeUpCover('en', 60));
    expect(pages.length).toBeGreaterThan(2);
    const [last, ...before] = [...pages].reverse();
    for (const page of before) expect(page).toContain('Ballot box');
    expect(last).toMatch(/6\s000/);
    expect(last?.match(/Signature/g)).toHaveLength(2);
    // Three times in each name of a series, and in the holder's.
    expect(pages.join('\n').match(/Maximiliane/g)).toHaveLength(3 * 60 + 2 * 3);
  });

  test('a scanner reads the slip’s name off its paper, and people read it too', async () => {
    const { pages, file } = await print(madeUpSlip('de'));
    expect(codesIn(file, folder.path('pdf'))).toEqual(['K7M2QX']);
    for (const text of ['K7M2QX', '1038 – 1050', '1061', '14', 'B. Kühn']) expect(pages[0]).toContain(text);
  });

  test('[C19] the closing sheet bears the account, the count and the head of the log in short form', async () => {
    const { pages } = await print(madeUpClosing('de', 2));
    const text = pages.join('\n');
    expect(text).toMatch(/250\s+=\s+38\s+\+\s+210\s+\+\s+2/);
    expect(text).toMatch(/Gezählt 37\s+Nach dem Register 38\s+Unterschied −1/);
    for (const part of ['0b6f 3c1e 52a3 4d0e', 'Vorgang 431', 'Eine Karte lag am Abend', 'Şahin, Ayşe']) {
      expect(text).toContain(part);
    }
  });

  test('a closing sheet with hundreds of blocked cards names each of them once', async () => {
    const { pages } = await print(madeUpClosing('en', 700));
    const named = pages.join('\n').match(/\bA\d{4}\b/g) ?? [];
    expect(named).toHaveLength(700);
    expect(new Set(named).size).toBe(700);
  });

  test('[C21] the blocked list names each card once, in order, with page numbers and the head of the table on each page', async () => {
    const list = madeUpBlockedList('de', 120);
    const { pages } = await print(list);
    const text = pages.join('\n');
    const named = text.match(/^\d{6}\b/gm);
    expect(named).toEqual(list.rows.map(({ card }) => card));
    pages.forEach((page, at) => expect(page).toContain(`Seite ${at + 1} von ${pages.length}`));
    const withRows = pages.filter((page) => /^\d{6}\b/m.test(page));
    expect(withRows.length).toBeGreaterThan(3);
    for (const page of withRows) expect(page).toContain('ersetzt durch');
    expect(text).toContain('2 Konflikte sind offen');
    expect(text).toContain('2 von 3 Schaltern haben gemeldet. Es fehlen: Urne Trier.');
  });

  test('an account of many desks adds up to its total and names every finding', async () => {
    const { pages } = await print(madeUpAccount('en', 40));
    const text = pages.join('\n');
    expect(text).toContain('Not everything adds up');
    expect(text.match(/hat 37 Karten gezählt/g)).toHaveLength(40);
    expect(text.match(/0b6f 3c1e 52a3 4d0e/g)).toHaveLength(40);
    pages.forEach((page, at) => expect(page).toContain(`Page ${at + 1} of ${pages.length}`));
  });
});
