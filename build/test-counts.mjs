/** Reads how many tests passed and failed from what the test runners wrote down. */
import fs from 'node:fs';

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * @param {Counts} a
 * @param {Counts} b
 * @returns {Counts}
 */
export function addCounts(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed };
}

/**
 * @param {string} file the JSON report of vitest
 * @returns {Counts} zeros where there is no report
 */
export function readVitest(file) {
  const report = takeJson(file);
  return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 };
}

/**
 * @param {string} file the JSON report of Playwright
 * @returns {Counts} a test that passed only when repeated counts as failed; zeros where there is no report
 */
export function readPlaywright(file) {
  const stats = takeJson(file)?.stats;
  return { passed: stats?.expected ?? 0, failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0) };
}

/** @param {string} file removed after reading, so that no later run reads it as its own */
function takeJson(file) {
  if (!fs.existsSync(file)) return undefined;
  const text = fs.readFileSync(file, 'utf8');
  fs.rmSync(file);
  return JSON.parse(text);
}
