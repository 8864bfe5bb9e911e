import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
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

/** Pictures of the pages. @param resolution dots an inch */
export function pictures(file: string, folder: string, resolution: number): readonly string[] {
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
