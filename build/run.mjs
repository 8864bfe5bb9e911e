/** Small helpers that the build scripts share: where the checkout is, and how a command is run. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The folder of the checkout, absolute. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** The folder for everything that can be made again; git ignores it. */
export const cache = path.join(root, '.cache');

/** Whether this process may do what only root may. */
export const isRoot = process.getuid?.() === 0;

/** Whether windows have somewhere to appear. Only Linux can be without. */
export const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

/**
 * Runs a command in the checkout and waits for it; its output goes to this terminal.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 * @returns {number} its exit code; 1 where it could not be started or was ended by a signal
 */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (result.error) console.error(`${command}: ${result.error.message}`);
  return result.status ?? 1;
}

/**
 * Runs a command whose output is of interest only when it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 * @returns {string} what it wrote to its standard output
 * @throws {Error} with all that it wrote, when it fails
 */
export function capture(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, maxBuffer: 2 ** 28, ...options, encoding: 'utf8' });
  if (result.error) throw result.error;
  if (result.status !== 0) {
    throw new Error(`${command} ${args.join(' ')} failed:\n${result.stdout}${result.stderr}`);
  }
  return result.stdout;
}

/**
 * Runs the program of a package in node_modules with this Node, whatever the platform's shell.
 * @param {string} script its script, relative to node_modules
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 * @returns {number} its exit code
 */
export function runTool(script, args, options = {}) {
  return run(process.execPath, [path.join(root, 'node_modules', script), ...args], options);
}

/**
 * Puts a command under a virtual display where there is no real one.
 * @param {string} command
 * @param {string[]} args
 * @returns {[string, string[]]} the command to run instead, and its arguments
 */
export function withDisplay(command, args) {
  if (hasDisplay) return [command, args];
  console.log('No display here: using a virtual one (xvfb-run).');
  return ['xvfb-run', ['-a', '-s', '-screen 0 1600x1000x24', command, ...args]];
}

/**
 * Whether a module is the script that Node was started with.
 * @param {string} moduleUrl its `import.meta.url`
 */
export function isMain(moduleUrl) {
  return process.argv[1] !== undefined && moduleUrl === pathToFileURL(process.argv[1]).href;
}
