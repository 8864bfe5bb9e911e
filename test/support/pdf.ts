import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/** A PDF as poppler reads it. */
export interface ReadPdf {
  /** The text of each page, as it lies there. */
  readonly pages: readonly string[];
  /** Width and height of the first page in mm, rounded. */
  readonly size: readonly [width: number, height: number];
}

/** Points to a mm. */
const POINTS = 72 / 25.4;

export function readPdf(file: string): ReadPdf {
  const text = run('pdftotext', ['-layout', file, '-']);
  const [, width = '', height = ''] =
    /Page size:\s+([\d.]+) x ([\d.]+) pts/.exec(run('pdfinfo', [file])) ?? [];
  return {
    // Each page ends with a form feed.
    pages: text.split('\f').slice(0, -1),
    size: [Math.round(Number(width) / POINTS), Math.round(Number(height) / POINTS)],
  };
}

/** What scanners read on the pages of a PDF: the texts of all codes, as zbar finds them. */
export function codesIn(file: string, folder: string): readonly string[] {
  const pages = pictures(file, folder, 200);
  return pages.flatMap((page) => run('zbarimg', ['--quiet', '--raw', page]).split('\n').filter(Boolean));
}

/** A page's codes: their texts, in order, each as often as it stands there. */
export interface ScannedPage {
  readonly codes128: readonly string[];
  readonly qrCodes: readonly string[];
}

/** Dots an inch. At any one of them zbar overlooks some codes that it finds at another. */
const RESOLUTIONS = [200, 150, 250];

/** What scanners read on each page of a PDF. They look again where they found fewer codes of a kind than there should be. */
export function scannedPages(file: string, folder: string, codesAPage: number): readonly ScannedPage[] {
  const pages = Number(pdfFacts(file)['Pages']);
  return Array.from({ length: pages }, (_, index) => {
    const looks: string[][] = [];
    for (const resolution of RESOLUTIONS) {
      looks.push(linesOf(file, path.join(folder, `${index + 1}-${resolution}`), index + 1, resolution));
      const read = { codes128: textsOf('CODE-128:', looks), qrCodes: textsOf('QR-Code:', looks) };
      if (Math.min(read.codes128.length, read.qrCodes.length) >= codesAPage) return read;
    }
    return { codes128: textsOf('CODE-128:', looks), qrCodes: textsOf('QR-Code:', looks) };
  });
}

function linesOf(file: string, picture: string, page: number, resolution: number): string[] {
  const which = ['-f', String(page), '-l', String(page), '-r', String(resolution)];
  run('pdftoppm', ['-gray', '-singlefile', ...which, file, picture]);
  const kinds = ['-Sdisable', '-Sqrcode.enable', '-Scode128.enable'];
  const lines = run('zbarimg', ['--quiet', '--nodbus', ...kinds, `${picture}.pgm`]).split('\n');
  rmSync(`${picture}.pgm`);
  return lines;
}

/** The texts of one kind of code, each as often as the look saw it that saw it most often. */
function textsOf(kind: string, looks: readonly (readonly string[])[]): string[] {
  const seen = looks.map((lines) => lines.filter((line) => line.startsWith(kind)));
  return [...new Set(seen.flat())].sort().flatMap((line) => {
    const most = Math.max(...seen.map((lines) => lines.filter((one) => one === line).length));
    return Array.from({ length: most }, () => line.slice(kind.length));
  });
}

/** What the PDF says of itself: `Creator`, `Pages` and so on. */
export function pdfFacts(file: string): Readonly<Record<string, string>> {
  const facts = run('pdfinfo', [file]).matchAll(/^([^:\n]+):[ \t]*(.*)$/gm);
  return Object.fromEntries([...facts].map(([, name = '', fact = '']) => [name, fact]));
}

/** Pictures of the pages. @param resolution dots an inch */
function pictures(file: string, folder: string, resolution: number): readonly string[] {
  const name = path.basename(file, '.pdf');
  run('pdftoppm', ['-png', '-r', String(resolution), file, path.join(folder, name)]);
  return readdirSync(folder)
    .filter((one) => one.startsWith(`${name}-`) && one.endsWith('.png'))
    .sort()
    .map((one) => path.join(folder, one));
}

function run(program: string, args: readonly string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
}
