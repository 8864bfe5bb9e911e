/**
 * `npm test [-- part … [arguments for the test runner]]`: installs what is missing, then checks and tests.
 * Without parts everything runs, in the order below, up to the first step that fails. The last line is
 * `N passed, M failed`: tests as their runners reported them, and one for a step that failed without a test.
 */
import path from 'node:path';
import process from 'node:process';
import { build } from './build.mjs';
import { format } from './format.mjs';
import { cache, run, runTool, withDisplay, root } from './run.mjs';
import { readyOrExit } from './setup.mjs';
import { addCounts, readPlaywright, readVitest } from './test-counts.mjs';

const checks = {
  format: () => format('--check'),
  lint: () =>
    runTool('eslint/bin/eslint.js', ['--config', 'build/eslint.config.mjs', '--max-warnings', '0', '.']),
  types: () => runTool('typescript/bin/tsc', ['--build', 'tsconfig.json']),
  boundaries: () =>
    runTool('dependency-cruiser/bin/dependency-cruise.mjs', [
      '--config',
      'build/dependency-cruiser.mjs',
      '--output-type',
      'err',
      'electron',
      'renderer',
      'shared',
      'test',
    ]),
  unused: () => runTool('knip/bin/knip.js', ['--config', 'build/knip.jsonc', '--no-progress']),
  build: async () => {
    await build();
    return 0;
  },
};
const vitestParts = ['unit', 'property', 'contract'];
const allParts = [...Object.keys(checks), ...vitestParts, 'e2e'];

/** @typedef {{ name: string, act: () => number | Promise<number>, counts?: () => import('./test-counts.mjs').Counts }} Step */

/**
 * @param {string[]} parts
 * @param {string[]} rest arguments for the test runner
 * @returns {Step[]}
 */
function stepsFor(parts, rest) {
  /** @type {Step[]} */
  const steps = Object.entries(checks)
    .filter(([name]) => parts.includes(name) || (name === 'build' && parts.includes('e2e')))
    .map(([name, act]) => ({ name, act }));
  const folders = vitestParts.filter((part) => parts.includes(part));
  if (folders.length > 0) steps.push(vitestStep(folders, rest));
  if (parts.includes('e2e')) steps.push(playwrightStep(rest));
  return steps;
}

/**
 * @param {string[]} folders below test/
 * @param {string[]} rest
 * @returns {Step}
 */
function vitestStep(folders, rest) {
  const report = path.join(cache, 'vitest.json');
  const args = ['run', '--config', 'build/vitest.config.mjs', '--reporter=default', '--reporter=json'];
  const where = folders.map((folder) => `test/${folder}/`);
  return {
    name: folders.join(', '),
    act: () => runTool('vitest/vitest.mjs', [...args, `--outputFile.json=${report}`, ...where, ...rest]),
    counts: () => readVitest(report),
  };
}

/**
 * @param {string[]} rest
 * @returns {Step}
 */
function playwrightStep(rest) {
  const report = path.join(cache, 'playwright.json');
  const cli = path.join(root, 'node_modules/@playwright/test/cli.js');
  const args = ['test', '--config', 'build/playwright.config.mjs', '--reporter=list,json', ...rest];
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  return {
    name: 'e2e',
    act: () => run(...withDisplay(process.execPath, [cli, ...args]), { env }),
    counts: () => readPlaywright(report),
  };
}

/**
 * Runs the steps up to the first that fails.
 * @param {Step[]} steps
 */
async function runSteps(steps) {
  let total = { passed: 0, failed: 0 };
  for (const { name, act, counts } of steps) {
    console.log(`\n=== ${name}`);
    const started = Date.now();
    const code = await Promise.resolve(act()).catch((/** @type {unknown} */ error) => {
      console.error(error);
      return 1;
    });
    const counted = counts?.() ?? { passed: 0, failed: 0 };
    total = addCounts(total, counted);
    console.log(
      `--- ${name}: ${code === 0 ? 'ok' : 'FAILED'}, ${((Date.now() - started) / 1000).toFixed(1)} s`,
    );
    if (code === 0 && counted.failed === 0) continue;
    if (counted.failed === 0) total.failed += 1;
    process.exitCode = 1;
    break;
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
}

const given = process.argv.slice(2);
const chosen = given.filter((word) => allParts.includes(word));
if (given.length > 0 && chosen.length === 0) {
  console.error(`Give one or more of: ${allParts.join(', ')}`);
  process.exit(1);
}
await readyOrExit({ tests: true });
await runSteps(
  stepsFor(
    chosen.length > 0 ? chosen : allParts,
    given.filter((word) => !chosen.includes(word)),
  ),
);
