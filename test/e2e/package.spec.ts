import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { testFolder, type TestFolder } from '../support/pilot/team';

/*
 * The program as it is shipped, packed by electron-builder. It can't be driven: that is the point. It is watched from
 * outside.
 */
let folder: TestFolder;
let program: string;

test.beforeAll(async () => {
  folder = await testFolder();
  const packed = spawnSync(
    process.execPath,
    ['build/dist.mjs', '--dir', `-c.directories.output=${folder.path('release')}`],
    { encoding: 'utf8' },
  );
  expect(packed.status, packed.stderr).toBe(0);
  program = folder.path('release', 'linux-unpacked', 'stimmkarte');
});
test.afterAll(() => folder.remove());

function start(args: readonly string[], profile: string): { child: ChildProcess; output: () => string } {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(program, [...sandbox, '--disable-gpu', `--user-data-dir=${profile}`, ...args]);
  let output = '';
  child.stdout.on('data', (text) => (output += String(text)));
  child.stderr.on('data', (text) => (output += String(text)));
  return { child, output: () => output };
}

function ended(child: ChildProcess, patience: number): Promise<number | null | 'runs'> {
  return Promise.race([
    new Promise<number | null>((resolve) => child.once('exit', resolve)),
    new Promise<'runs'>((resolve) => setTimeout(() => resolve('runs'), patience)),
  ]);
}

test('the shipped program starts and stays', async () => {
  const { child, output } = start([], folder.path('usual'));
  expect(await ended(child, 4_000), output()).toBe('runs');
  child.kill();
  await new Promise((resolve) => child.once('exit', resolve));
});

for (const args of [['--remote-debugging-port=0'], ['--remote-debugging-pipe']]) {
  test(`the shipped program doesn’t start with ${args.join(' ')}`, async () => {
    const { child, output } = start(args, folder.path('debugged'));
    expect(await ended(child, 10_000)).toBe(1);
    expect(output()).not.toContain('DevTools listening');
  });
}

test('the shipped program hears no inspector of Node, and runs as no Node', async () => {
  const { child, output } = start(['--inspect=0', '--inspect-brk=0'], folder.path('inspected'));
  expect(await ended(child, 4_000)).toBe('runs');
  expect(output()).not.toContain('Debugger listening');
  child.kill();
  await new Promise((resolve) => child.once('exit', resolve));
  const asNode = spawnSync(program, ['-e', 'console.log("node runs")'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '--inspect=0' },
    encoding: 'utf8',
    timeout: 4_000,
  });
  expect(asNode.stdout).not.toContain('node runs');
});

test('the fuses of the shipped program are set', () => {
  const cli = path.join('node_modules', '@electron', 'fuses', 'dist', 'bin.js');
  const { stdout } = spawnSync(process.execPath, [cli, 'read', '--app', program], {
    env: { ...process.env, FORCE_COLOR: '0' },
    encoding: 'utf8',
  });
  const fuses: Record<string, string> = {};
  for (const [, name = '', state = ''] of stdout.matchAll(/(\w+) is (Enabled|Disabled)/g))
    fuses[name] = state;
  expect(fuses).toMatchObject({
    RunAsNode: 'Disabled',
    EnableCookieEncryption: 'Enabled',
    EnableNodeOptionsEnvironmentVariable: 'Disabled',
    EnableNodeCliInspectArguments: 'Disabled',
    EnableEmbeddedAsarIntegrityValidation: 'Enabled',
    OnlyLoadAppFromAsar: 'Enabled',
  });
});
