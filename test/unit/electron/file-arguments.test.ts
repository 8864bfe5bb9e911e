import { randomUUID } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { removeDrafts } from '../../../electron/files/atomic-write';
import { fileArguments } from '../../../electron/files/file-arguments';
import { createSaver } from '../../../electron/files/saver';
import { temporaryFolder } from './temporary-folder';

test('files are found among a command’s arguments, from where it was given, as paths or addresses', () => {
  const args = ['--flag', '', 'a.pgp', '../b.pgp', '/c/d.pgp', 'file:///e/f%20g.pgp', '-x', 'file://host/h'];
  expect(fileArguments(args, '/home/anna', undefined)).toEqual([
    '/home/anna/a.pgp',
    '/home/b.pgp',
    '/c/d.pgp',
    '/e/f g.pgp',
    '/home/anna/file:/host/h',
  ]);
});

test('where the program runs from its sources, what comes up to their folder is no file to open', () => {
  const files = (...args: string[]) => fileArguments(args, '/src', '/src');
  expect(files('-r', 'loader.js', '.', 'a.pgp')).toEqual(['/src/a.pgp']);
  expect(files('/src')).toEqual([]);
  expect(files('a.pgp')).toEqual(['/src/a.pgp']);
});

test('drafts that a crash left are removed, and nothing that only looks like one', async () => {
  const folder = temporaryFolder();
  const saver = createSaver(() => Promise.resolve(path.join(folder, 'delta.pgp')));
  await saver.begin(1, { kind: 'delta', suggestedName: 'delta.pgp' });
  const [draft = ''] = readdirSync(folder);
  expect(draft).toMatch(/\.part$/);
  const others = ['.part', 'vault.json', draft.slice(1), '.notes.part', `${draft}.pgp`];
  for (const name of others) writeFileSync(path.join(folder, name), '');
  mkdirSync(
    path.join(
      folder,
      draft.replace(/[0-9a-f]/, (digit) => (digit === 'a' ? 'b' : 'a')),
    ),
  );
  await removeDrafts(folder);
  expect(readdirSync(folder)).not.toContain(draft);
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(others));
  await removeDrafts(path.join(folder, 'gone'));
});

test('drafts that a crash left are filled with zeros before they go; what a link of such a name points to is not', async () => {
  const folder = temporaryFolder();
  const draft = path.join(folder, `.${randomUUID()}.part`);
  writeFileSync(draft, 'sealed with an old passphrase');
  const precious = path.join(folder, 'precious');
  writeFileSync(precious, 'precious');
  symlinkSync(precious, path.join(folder, `.${randomUUID()}.part`));
  const handle = openSync(draft, 'r');
  await removeDrafts(folder);
  const bytes = readFileSync(handle);
  closeSync(handle);
  expect([bytes.length, bytes.every((byte) => byte === 0)]).toEqual([29, true]);
  expect(readdirSync(folder)).toEqual(['precious']);
  expect(readFileSync(precious, 'utf8')).toBe('precious');
});
