import { expect, test } from '@playwright/test';
import type { PrintDocument } from '@shared/print/documents';
import type {} from '../../renderer/bridge/bridge';
import {
  madeUpAttendanceList,
  madeUpCashReport,
  madeUpCredentials,
  madeUpFrozenCount,
  madeUpProtocol,
  madeUpReceipt,
  madeUpStatistics,
} from '../support/made-up-hall-documents';
import { readPdf, type ReadPdf } from '../support/pdf';
import { makeIdentity, saveTo, sitDown, type Seat } from '../support/pilot/program';
import { PASSPHRASE, testFolder, type TestFolder } from '../support/pilot/team';

/* Each document of the hall goes the whole way: to the hidden window, to a PDF, and back through poppler. */
/** A heading of a section, and nothing else in its line. */
const SECTION =
  /^\s*\d+\. (?:Ergebnis|Verlauf|Fest|Regeln|Änderungen|Streit|Ausnahmen|Vermerkte|Konflikte|Karten|Beiträge|Schalter|Unter)/;

test.describe('Documents of the hall on paper', () => {
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

  async function print(toPrint: PrintDocument): Promise<ReadPdf> {
    const file = folder.path('pdf', `${toPrint.kind}-${toPrint.language}.pdf`);
    await saveTo(seat, file);
    const saved = await seat.page.evaluate(
      (document) => window.stimmkarte.savePdf({ suggestedName: 'a.pdf', document }),
      toPrint,
    );
    expect(saved).toMatchObject({ ok: true });
    return readPdf(file);
  }

  test('[B4] the protocol tells of every case, exception, refusal and conflict, numbers its pages and leaves no heading alone', async () => {
    const { pages } = await print(madeUpProtocol('de', 40));
    const text = pages.join('\n');
    pages.forEach((page, index) => {
      expect(page).toContain(`Seite ${index + 1} von ${pages.length}`);
      const lines = page.split('\n').filter((line) => line.trim() !== '');
      expect(lines.at(-2) ?? '', 'above the foot').not.toMatch(SECTION);
    });
    expect(text.match(/Streitfall Süd-\d+:/g)).toHaveLength(40);
    expect(text.match(/Kontoauszug mit der Zahlung/g)).toHaveLength(40);
    expect(text.match(/wollte nicht zahlen/g)).toHaveLength(40);
    expect(text.match(/Doppelt akkreditiert: Fall/g)).toHaveLength(40);
    expect(new Set(text.match(/\b12\d{3}\b(?=\s+21\.11)/g)).size).toBe(320);
    expect(text.match(/KV\s+\d+/g)?.length).toBe(400);
    for (const said of [
      'Zwei Gegenreden.',
      'Mit großer Mehrheit zugelassen.',
      '0b6f 3c1e 52a3 4d0e',
      'Beschluss des Vorstands',
      'Nachgezählt',
      'Versammlungsleitung',
    ]) {
      expect(text).toContain(said);
    }
    const withBlocked = pages.filter((page) => /\b12\d{3}\b\s+21\.11/.test(page));
    expect(withBlocked.length).toBeGreaterThan(3);
    for (const page of withBlocked) expect(page).toContain('ersetzt durch');
  });

  test('a receipt is A6 and tells what was paid, by which means, and the number; one of many years has several sheets', async () => {
    const { pages, size } = await print(madeUpReceipt('de', 2));
    expect(size).toEqual([105, 148]);
    expect(pages).toHaveLength(1);
    for (const said of [
      'Quittung',
      'Nr. 12',
      'Beispiel, Anna',
      'Mitgliedsbeitrag 2025',
      '96,00',
      'bar erhalten',
    ]) {
      expect(pages[0]).toContain(said);
    }
    const many = await print(madeUpReceipt('en', 23));
    expect(many.pages).toHaveLength(3);
    expect(many.pages.join('\n').match(/Membership dues \d{4}/g)).toHaveLength(23);
  });

  test('[N5] the sheet for the chair has the figures, the majorities and what the count knew on one page', async () => {
    const { pages } = await print(madeUpFrozenCount('de'));
    expect(pages).toHaveLength(1);
    for (const said of [
      '712',
      '797',
      'Nicht beschlussfähig',
      '357',
      '531',
      'Zwei Drittel',
      'noch nie gemeldet',
    ]) {
      expect(pages[0]).toContain(said);
    }
  });

  test('[B8] the cash report has each receipt in the order of numbers, reversals with their reasons, and missing numbers', async () => {
    const { pages } = await print(madeUpCashReport('de', 60));
    const text = pages.join('\n');
    expect(text.match(/Zahlt \d+, Anna/g)).toHaveLength(4 * 59);
    expect(text.match(/Storno von Nr\. 2: Falscher Betrag eingegeben\./g)).toHaveLength(4);
    expect(text).toContain('Es fehlen die Quittungen Nr. 7, 8');
    expect(text).toContain('Fünf Euro zu viel herausgegeben.');
    expect(text).toMatch(/-5,00/);
    expect(text.match(/Unterschrift/g)).toHaveLength(2);
  });

  test('an attendance list of 2,500 people names each once, with the head of the table on each page', async () => {
    test.slow();
    const { pages } = await print(madeUpAttendanceList('de', 2_500));
    const text = pages.join('\n');
    expect(new Set(text.match(/Anwesend \d+, Ayşe/g)).size).toBe(2_500);
    const withPeople = pages.filter((page) => page.includes('Anwesend'));
    for (const page of withPeople) expect(page).toContain('Gliederung');
    expect(text).toContain('Stimme trägt Trägt, Theo');
  });

  test('[D8] the credentials report has each mandate by unit and by name, and whoever carries a vote', async () => {
    const { pages } = await print(madeUpCredentials('en', 30));
    const text = pages.join('\n');
    expect(text.match(/Delegiert \d+-\d+, Dora/g)).toHaveLength(150);
    for (const said of ['1 too many', 'Substitute 1', 'moved up', 'Fehlt, Frieda', '50 %']) {
      expect(text).toContain(said);
    }
  });

  test('statistics have groups and hours with their shares, and no names', async () => {
    const { pages } = await print(madeUpStatistics('de'));
    const text = pages.join('\n');
    expect(text.match(/KV \d+/g)).toHaveLength(36);
    expect(text).toContain('Lichtbildausweis');
    expect(text).toMatch(/18–24\s+900\s+120\s+117\s+13 %/);
  });
});
