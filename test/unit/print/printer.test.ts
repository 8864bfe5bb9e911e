import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { err, ok } from '@shared/lib/result';
import { printDocumentSchema } from '@shared/print/documents';
import { describe, expect, test } from 'vitest';
import { createSaver } from '../../../electron/files/saver';
import { countPages } from '../../../electron/print/pdf-pages';
import { type MakePdf, createPrinter } from '../../../electron/print/printer';
import { temporaryFolder } from '../electron/temporary-folder';

const WINDOW = 1;
const document = printDocumentSchema.parse({
  kind: 'ballot-cards',
  language: 'de',
  assembly: {
    ...{ id: '8d3b1c52-3c1f-4a0e-9b1a-1234567890ab', title: 'Parteitag', date: '2026-11-28' },
    ...{ place: 'Mainz', unit: 'LV' },
  },
  printedAt: 0,
  series: { prefix: '', digits: 4, name: 'Stimmkarte', colour: 'white', use: 'voting' },
  ranges: [{ from: '0001', to: '0002' }],
  layout: 'a4-8',
  text: '',
  test: false,
});
const args = { suggestedName: 'cards.pdf', document };
const made: MakePdf = () => Promise.resolve(ok({ bytes: new Uint8Array([1, 2, 3]), pages: 1 }));

function printerWith(makePdf: MakePdf, { unlocked = true, chooses = true } = {}) {
  const folder = temporaryFolder();
  const saver = createSaver(() => Promise.resolve(chooses ? path.join(folder, 'chosen.pdf') : undefined));
  const printer = createPrinter({ saver, makePdf, isUnlocked: () => unlocked, onProgress: () => undefined });
  return { folder, saver, printer };
}

describe('saving a PDF', () => {
  test('writes it where somebody chose, and says its name and pages', async () => {
    const { folder, printer } = printerWith(made);
    expect(await printer.savePdf(WINDOW, args)).toEqual(ok({ name: 'chosen.pdf', pages: 1 }));
    expect(readdirSync(folder)).toEqual(['chosen.pdf']);
    expect([...readFileSync(path.join(folder, 'chosen.pdf'))]).toEqual([1, 2, 3]);
  });

  test('lays nothing out where nobody chose a place, nor while the program is locked', async () => {
    const never: MakePdf = () => Promise.reject(new Error('laid out'));
    expect(await printerWith(never, { chooses: false }).printer.savePdf(WINDOW, args)).toEqual(
      err({ kind: 'cancelled' }),
    );
    expect(await printerWith(never, { unlocked: false }).printer.savePdf(WINDOW, args)).toEqual(
      err({ kind: 'locked' }),
    );
  });

  test('leaves nothing where Chromium fails, or something in the program does; then it prints again', async () => {
    const failure = err({ kind: 'print', message: 'crashed' } as const);
    let turn = 0;
    const { folder, printer } = printerWith((...given) => {
      turn += 1;
      if (turn === 1) return Promise.resolve(failure);
      return turn === 2 ? Promise.reject(new Error('a bug')) : made(...given);
    });
    expect(await printer.savePdf(WINDOW, args)).toEqual(failure);
    await expect(printer.savePdf(WINDOW, args)).rejects.toThrow('a bug');
    expect(readdirSync(folder)).toEqual([]);
    expect(await printer.savePdf(WINDOW, args)).toMatchObject({ ok: true });
  });

  test('ends without a file where it is cancelled, however late', async () => {
    const early = printerWith((_document, signal) => {
      expect(signal.aborted).toBe(false);
      return new Promise((settle) => {
        signal.addEventListener('abort', () => settle(err({ kind: 'cancelled' })));
      });
    });
    const ended = early.printer.savePdf(WINDOW, args);
    setTimeout(() => early.printer.cancel(), 20);
    expect(await ended).toEqual(err({ kind: 'cancelled' }));
    expect(readdirSync(early.folder)).toEqual([]);

    const late = printerWith((...given) => {
      late.printer.cancel();
      return made(...given);
    });
    expect(await late.printer.savePdf(WINDOW, args)).toEqual(err({ kind: 'cancelled' }));
    expect(readdirSync(late.folder)).toEqual([]);
  });

  test('is cancelled by a lock, which drops the file', async () => {
    const locking = printerWith(async (...given) => {
      locking.printer.cancel();
      await locking.saver.dropAll();
      return made(...given);
    });
    expect(await locking.printer.savePdf(WINDOW, args)).toEqual(err({ kind: 'cancelled' }));
    expect(readdirSync(locking.folder)).toEqual([]);
  });

  test('is done one at a time', async () => {
    const { printer } = printerWith(made);
    const first = printer.savePdf(WINDOW, args);
    expect(await printer.savePdf(WINDOW, args)).toEqual(err({ kind: 'print', message: 'busy' }));
    expect(await first).toMatchObject({ ok: true });
  });
});

describe('the pages of a PDF', () => {
  test('are counted at the root of the page tree', () => {
    const text =
      '<</Type /Pages\n/Count 8\n/Kids [1 0 R]>>\n<</Type /Pages\n/Count 12\n/Kids [9 0 R]>>\n<</Type /Page>>';
    expect(countPages(new TextEncoder().encode(text))).toBe(12);
    expect(countPages(new Uint8Array())).toBe(0);
  });
});
