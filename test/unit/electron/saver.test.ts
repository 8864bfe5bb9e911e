import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Saver, createSaver } from '../../../electron/files/saver';
import { temporaryFolder } from './temporary-folder';

const WINDOW = 1;
const UNKNOWN = { ok: false, error: { kind: 'unknown-token' } };
const ASKED = { kind: 'delta', suggestedName: 'delta.pgp' } as const;

function saverTo(target: string | undefined): Saver {
  return createSaver(() => Promise.resolve(target));
}

async function begin(saver: Saver): Promise<string> {
  const begun = await saver.begin(WINDOW, ASKED);
  if (!begun.ok) throw new Error(begun.error.kind);
  return begun.value.token;
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text));
}

describe('saving a file', () => {
  test('it stands in its place whole when saving ends, and not before', async () => {
    const target = path.join(temporaryFolder(), 'delta.pgp');
    writeFileSync(target, 'old');
    const saver = saverTo(target);
    const begun = await saver.begin(WINDOW, ASKED);
    expect(begun).toMatchObject({ ok: true, value: { name: 'delta.pgp' } });
    if (!begun.ok) return;
    const { token } = begun.value;
    const parts = Array.from({ length: 50 }, (_, index) => `${index};`);
    await Promise.all(parts.map((part) => saver.append(WINDOW, { token, bytes: bytes(part) })));
    expect(readFileSync(target, 'utf8')).toBe('old');
    expect(await saver.finish(WINDOW, { token })).toEqual({ ok: true, value: undefined });
    expect(readFileSync(target, 'utf8')).toBe(parts.join(''));
    expect(readdirSync(path.dirname(target))).toEqual(['delta.pgp']);
    expect(statSync(target).mode & 0o777).toBe(0o600);
    expect(await saver.finish(WINDOW, { token })).toEqual(UNKNOWN);
  });

  test('whoever says no in the dialog has saved nothing', async () => {
    expect(await saverTo(undefined).begin(WINDOW, ASKED)).toEqual({
      ok: false,
      error: { kind: 'cancelled' },
    });
  });

  test('a save that is given up leaves what was there, and nothing else', async () => {
    const target = path.join(temporaryFolder(), 'delta.pgp');
    writeFileSync(target, 'old');
    const saver = saverTo(target);
    const token = await begin(saver);
    const appending = saver.append(WINDOW, { token, bytes: bytes('new') });
    await saver.abort(WINDOW, { token });
    await appending;
    expect(await saver.append(WINDOW, { token, bytes: bytes('new') })).toEqual(UNKNOWN);
    expect(readdirSync(path.dirname(target))).toEqual(['delta.pgp']);
    expect(readFileSync(target, 'utf8')).toBe('old');
  });

  test('a link is replaced by the file; what it pointed to is not written to', async () => {
    const folder = temporaryFolder();
    const elsewhere = path.join(folder, 'elsewhere');
    writeFileSync(elsewhere, 'precious');
    const target = path.join(folder, 'delta.pgp');
    symlinkSync(elsewhere, target);
    const saver = saverTo(target);
    const token = await begin(saver);
    await saver.append(WINDOW, { token, bytes: bytes('new') });
    expect(await saver.finish(WINDOW, { token })).toMatchObject({ ok: true });
    expect(readFileSync(elsewhere, 'utf8')).toBe('precious');
    expect(lstatSync(target).isFile()).toBe(true);
  });

  test('a folder that can’t be written to, or is none, is reported as a fault of the disk', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'file'), '');
    const failures = { gone: 'ENOENT', file: 'ENOTDIR' };
    for (const [name, message] of Object.entries(failures)) {
      const saver = saverTo(path.join(folder, name, 'delta.pgp'));
      expect(await saver.begin(WINDOW, ASKED)).toEqual({ ok: false, error: { kind: 'disk', message } });
    }
  });

  test('a place that can’t be taken is reported, and no rest is left there', async () => {
    const folder = temporaryFolder();
    const target = path.join(folder, 'delta.pgp');
    mkdirSync(target);
    writeFileSync(path.join(target, 'inside'), '');
    const saver = saverTo(target);
    const token = await begin(saver);
    expect(await saver.finish(WINDOW, { token })).toMatchObject({ ok: false, error: { kind: 'disk' } });
    expect(readdirSync(folder)).toEqual(['delta.pgp']);
  });
});

describe('tokens of saves', () => {
  test('two saves at once don’t touch each other', async () => {
    const folder = temporaryFolder();
    const targets = ['a.pgp', 'b.pgp'].map((name) => path.join(folder, name));
    const left = [...targets];
    const saver = createSaver(() => Promise.resolve(left.shift()));
    const tokens = [await begin(saver), await begin(saver)];
    for (const [index, token] of tokens.entries()) {
      await saver.append(WINDOW, { token, bytes: bytes(String(index)) });
    }
    for (const token of tokens) expect(await saver.finish(WINDOW, { token })).toMatchObject({ ok: true });
    expect(targets.map((target) => readFileSync(target, 'utf8'))).toEqual(['0', '1']);
  });

  test('a token is good for the window that got it', async () => {
    const saver = saverTo(path.join(temporaryFolder(), 'delta.pgp'));
    const token = await begin(saver);
    expect(await saver.append(2, { token, bytes: bytes('x') })).toEqual(UNKNOWN);
    expect(await saver.finish(2, { token })).toEqual(UNKNOWN);
    await saver.abort(2, { token });
    expect(await saver.finish(WINDOW, { token })).toMatchObject({ ok: true });
  });

  test('a fifth save at once is refused, and what was begun is tidied away when all is dropped', async () => {
    const folder = temporaryFolder();
    const saver = saverTo(path.join(folder, 'delta.pgp'));
    const tokens = [await begin(saver), await begin(saver), await begin(saver), await begin(saver)];
    expect(await saver.begin(WINDOW, ASKED)).toEqual({
      ok: false,
      error: { kind: 'disk', message: 'EMFILE' },
    });
    expect(readdirSync(folder)).toHaveLength(4);
    await saver.dropAll();
    expect(readdirSync(folder)).toEqual([]);
    for (const token of tokens) expect(await saver.finish(WINDOW, { token })).toEqual(UNKNOWN);
    expect(existsSync(path.join(folder, 'delta.pgp'))).toBe(false);
  });
});

describe('a lock', () => {
  test('ends a save that was begun: nothing stands at the place, not even a rest', async () => {
    const folder = temporaryFolder();
    const saver = saverTo(path.join(folder, 'members.csv'));
    const token = await begin(saver);
    const appending = saver.append(WINDOW, { token, bytes: bytes('Beispiel;Anna') });
    const finishing = saver.finish(WINDOW, { token });
    await saver.dropAll();
    await appending;
    expect(await finishing).toEqual(UNKNOWN);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('that came while the dialog stood open makes its answer worth nothing, also once unlocked again', async () => {
    const folder = temporaryFolder();
    const answers: ((target: string) => void)[] = [];
    const saver = createSaver(() => new Promise((resolve) => answers.push(resolve)));
    const cancelled = { ok: false, error: { kind: 'cancelled' } };
    const begun = saver.begin(WINDOW, ASKED);
    await saver.dropAll();
    answers[0]?.(path.join(folder, 'members.csv'));
    expect(await begun).toEqual(cancelled);
    const beginning = saver.begin(WINDOW, ASKED);
    answers[1]?.(path.join(folder, 'members.csv'));
    await Promise.resolve();
    await saver.dropAll();
    expect(await beginning).toEqual(cancelled);
    expect(readdirSync(folder)).toEqual([]);
  });
});
