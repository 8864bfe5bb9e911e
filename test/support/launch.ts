import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';

/** The checkout; every script of build/ runs its tools there. */
const root = process.cwd();

/** Holds the program back until Playwright listens; Playwright loads it itself only for an Electron it found itself. */
const playwrightLoader = path.join(root, 'node_modules/playwright-core/lib/server/electron/loader.js');

/** A running program: its main process, its first window, and which runtime it runs on. */
export interface RunningProgram {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly version: { readonly electron: string; readonly chromium: string; readonly node: string };
  /** What the first window wrote to its console as an error, or threw, up to now. */
  readonly errors: () => Promise<string[]>;
}

/** How to start the program. */
export interface LaunchOptions {
  /** The folder that holds everything the program keeps; absolute. */
  readonly profile: string;
  /** Arguments after the app folder, as a user would give them. */
  readonly args?: readonly string[];
  /** Added to the environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** These calls to the system, made by the program and its processes, are written to a file by strace. */
  readonly trace?: SystemTrace;
}

interface SystemTrace {
  /** As strace's `-e trace=` takes them: `network`, `openat`. */
  readonly calls: string;
  readonly to: string;
}

/**
 * Starts the built program in the real Electron, with a profile of its own.
 * @throws Error where the profile folder did not reach the program: a test must never touch a user's data
 */
export async function launch({
  profile,
  args = [],
  env = {},
  trace,
}: LaunchOptions): Promise<RunningProgram> {
  const executablePath = process.env['STIMMKARTE_ELECTRON'];
  if (!executablePath) throw new Error('STIMMKARTE_ELECTRON is not set; build/playwright.config.mjs sets it');
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    executablePath: trace === undefined ? executablePath : tracing(executablePath, trace),
    args: [...sandbox, '--disable-gpu', `--user-data-dir=${profile}`, '-r', playwrightLoader, root, ...args],
    cwd: root,
    env: { ...inheritedEnvironment(), ...env },
  });
  const page = await app.firstWindow();
  const used = await app.evaluate((electron) => electron.app.getPath('userData'));
  if (path.resolve(used) !== path.resolve(profile)) {
    await app.close();
    throw new Error(`The program runs on the profile ${used}, not on ${profile}`);
  }
  const version = await app.evaluate(() => ({
    electron: process.versions.electron,
    chromium: process.versions.chrome,
    node: process.versions.node,
  }));
  console.log(`Electron ${version.electron}, Chromium ${version.chromium}, Node ${version.node}`);
  return { app, page, version, errors: () => errorsOf(page) };
}

/**
 * Writes a script beside the trace that runs a program under strace: it follows all processes and threads, and stops them
 * only for those calls.
 */
function tracing(executablePath: string, { calls, to }: SystemTrace): string {
  const script = `${to}.sh`;
  const strace = `strace -f -qq -yy -s 4096 --seccomp-bpf -e trace=${calls} -o '${to}'`;
  writeFileSync(script, `#!/bin/sh\nexec ${strace} '${executablePath}' "$@"\n`, { mode: 0o700 });
  return script;
}

async function errorsOf(page: Page): Promise<string[]> {
  const [messages, thrown] = await Promise.all([page.consoleMessages(), page.pageErrors()]);
  const written = messages.filter((message) => message.type() === 'error').map((message) => message.text());
  return [...written, ...thrown.map((error) => error.message)];
}

function inheritedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(([name]) => name !== 'ELECTRON_RUN_AS_NODE');
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));
}
