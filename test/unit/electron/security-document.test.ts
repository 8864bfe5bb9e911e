import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const DOCUMENT = readFileSync('electron/SECURITY.md', 'utf8');

function sourcesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** Every title of every test, with typographic and plain apostrophes alike. */
function titles(): string {
  return sourcesBelow('test')
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
    .replaceAll('’', "'");
}

describe('SECURITY.md', () => {
  test('takes up all twenty points of Electron’s checklist, in order', () => {
    const points = [...DOCUMENT.matchAll(/^\| (\d+) +\|/gm)].map(([, number]) => Number(number));
    expect(points).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
  });

  test('names only tests that are there', () => {
    const all = titles();
    const named = [
      ...DOCUMENT.matchAll(
        /`(lockdown|network|package|offered-files|ipc-fuzz|main-process|privacy|print-cards|board)`: ([^|`]+)/g,
      ),
    ]
      .flatMap(([, , sentences = '']) => sentences.split(';'))
      .map((sentence) =>
        sentence
          .replace(/\(.*?\)/g, '')
          .replaceAll('’', "'")
          .replace(/….*/, '')
          .trim(),
      )
      .filter((sentence) => sentence !== '');
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((sentence) => !all.includes(sentence))).toEqual([]);
  });

  test('is right that nothing opens a program or page of the system', () => {
    const users = [...sourcesBelow('electron'), ...sourcesBelow('renderer')].filter((file) =>
      /\bshell\b.*from 'electron'|openExternal|openPath/.test(readFileSync(file, 'utf8')),
    );
    expect(users).toEqual([]);
  });
});
