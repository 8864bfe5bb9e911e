import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createOpenedFiles } from '../../../electron/files/opened-files';
import { createAppProtocol } from '../../../electron/main/app-protocol';
import { temporaryFolder } from './temporary-folder';

const ORIGIN = 'app://stimmkarte';

function program() {
  const folder = temporaryFolder();
  const pages = path.join(folder, 'renderer');
  mkdirSync(path.join(pages, 'assets'), { recursive: true });
  writeFileSync(path.join(pages, 'index.html'), '<!doctype html>');
  writeFileSync(path.join(pages, 'assets', 'main-B_x1.js'), '0');
  writeFileSync(path.join(pages, 'assets', 'font.woff2'), '0');
  writeFileSync(path.join(pages, 'secret.pem'), 'secret');
  writeFileSync(path.join(folder, 'outside.js'), 'secret');
  symlinkSync(path.join(folder, 'outside.js'), path.join(pages, 'link.js'));
  symlinkSync(folder, path.join(pages, 'up'));
  const openedFiles = createOpenedFiles();
  const answer = createAppProtocol(pages, openedFiles);
  const get = (url: string) => answer({ method: 'GET', url });
  return { folder, openedFiles, answer, get };
}

describe('app://stimmkarte', () => {
  test('serves the program’s files with their types and a strict policy', async () => {
    const { get } = program();
    const types = {
      '/index.html': 'text/html; charset=utf-8',
      '/assets/main-B_x1.js': 'text/javascript; charset=utf-8',
      '/assets/font.woff2': 'font/woff2',
    };
    for (const [file, type] of Object.entries(types)) {
      const { status, headers } = await get(ORIGIN + file);
      expect([status, headers.get('Content-Type')]).toEqual([200, type]);
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'; script-src 'self';/);
    }
  });

  test.each([
    '/../outside.js',
    '/%2e%2e/outside.js',
    '/..%2foutside.js',
    '/assets/..%5c..%5coutside.js',
    '/assets//main-B_x1.js',
    '/link.js',
    '/up/outside.js',
    '/secret.pem',
    '/assets',
    '/',
    '/none.js',
    '/index.html%00.js',
    '/opened/../index.html%23',
  ])('does not serve %s', async (file) => {
    const { get } = program();
    const { status, headers } = await get(ORIGIN + file);
    expect(status).toBe(404);
    expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  });

  test('serves no other host, and does nothing but read', async () => {
    const { get, answer } = program();
    expect((await get('app://other/index.html')).status).toBe(404);
    expect((await answer({ method: 'POST', url: `${ORIGIN}/index.html` })).status).toBe(405);
  });
});

describe('files that the system asked to open', () => {
  test('are named once, and read once', async () => {
    const { folder, openedFiles, get } = program();
    const file = path.join(folder, 'package.PGP');
    writeFileSync(file, Buffer.alloc(600_000, 7));
    await openedFiles.offer(file);
    const [opened, ...others] = openedFiles.take();
    expect(opened).toMatchObject({ name: 'package.PGP', size: 600_000 });
    expect([others, openedFiles.take()]).toEqual([[], []]);
    const url = `${ORIGIN}/opened/${opened?.token ?? ''}`;
    const bytes = Buffer.from(await (await get(url)).arrayBuffer());
    expect(bytes.equals(Buffer.alloc(600_000, 7))).toBe(true);
    expect((await get(url)).status).toBe(404);
  });

  test('an empty one is empty', async () => {
    const { folder, openedFiles, get } = program();
    const file = path.join(folder, 'empty.pgp');
    writeFileSync(file, '');
    await openedFiles.offer(file);
    const [opened] = openedFiles.take();
    const answer = await get(`${ORIGIN}/opened/${opened?.token ?? ''}`);
    expect((await answer.arrayBuffer()).byteLength).toBe(0);
  });

  test('folders, pipes, devices, files of other kinds, files that are gone or too large are named, and not opened', async () => {
    const { folder, openedFiles, get } = program();
    mkdirSync(path.join(folder, 'folder.pgp'));
    spawnSync('sh', ['-c', 'mkfifo "$0"', path.join(folder, 'pipe.pgp')]);
    symlinkSync('/dev/zero', path.join(folder, 'device.pgp'));
    symlinkSync(path.join(folder, 'loop.pgp'), path.join(folder, 'loop.pgp'));
    writeFileSync(path.join(folder, 'large.pgp'), '');
    truncateSync(path.join(folder, 'large.pgp'), 3 * 1024 ** 3);
    const problems = {
      'folder.pgp': 'special',
      'pipe.pgp': 'special',
      'device.pgp': 'special',
      'loop.pgp': 'unreadable',
      'gone.pgp': 'unreadable',
      'outside.js': 'wrong-kind',
      'large.pgp': 'too-large',
    };
    for (const name of Object.keys(problems)) await openedFiles.offer(path.join(folder, name));
    const opened = openedFiles.take();
    expect(Object.fromEntries(opened.map(({ name, problem }) => [name, problem]))).toEqual(problems);
    for (const { token } of opened) expect((await get(`${ORIGIN}/opened/${token}`)).status).toBe(404);
    expect((await get(`${ORIGIN}/opened/6f1f7a0c-8a57-4c5e-9d0e-0d6a8f1b2c3d`)).status).toBe(404);
  });

  test('a link to a file is followed, and a way round by `..` leads to the file', async () => {
    const { folder, openedFiles, get } = program();
    writeFileSync(path.join(folder, 'package.pgp'), 'package');
    symlinkSync('package.pgp', path.join(folder, 'link.pgp'));
    await openedFiles.offer(path.join(folder, 'link.pgp'));
    await openedFiles.offer(`${folder}/renderer/../package.pgp`);
    for (const { token, name, problem } of openedFiles.take()) {
      expect([name, problem]).toEqual([expect.stringMatching(/^(?:link|package)\.pgp$/), undefined]);
      expect(await (await get(`${ORIGIN}/opened/${token}`)).text()).toBe('package');
    }
  });

  test('a file that turned into a folder since it was named is not read', async () => {
    const { folder, openedFiles, get } = program();
    const file = path.join(folder, 'package.pgp');
    symlinkSync(path.join(folder, 'outside.js'), file);
    await openedFiles.offer(file);
    const [opened] = openedFiles.take();
    expect(opened?.name).toBe('package.pgp');
    rmSync(file);
    symlinkSync(folder, file);
    expect((await get(`${ORIGIN}/opened/${opened?.token ?? ''}`)).status).toBe(404);
  });
});
