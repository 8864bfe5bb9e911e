import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
const RULES_FILE = path.join(root, 'shared/domain/RULES.md');
/** A title that begins with one rule or several: `[C4] a blocked number …`. */
const CITATION = /['"`]((?:\[[A-Z]\d+\] ?)+)/g;

function rulesCitedIn(text: string): string[] {
  return [...text.matchAll(CITATION)].flatMap(([, rules = '']) => rules.match(/[A-Z]\d+/g) ?? []);
}

function testFiles(): string[] {
  return readdirSync(path.join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:test|spec)\.tsx?$/.test(file))
    .map((file) => path.join(root, 'test', file));
}

const rules = [...readFileSync(RULES_FILE, 'utf8').matchAll(/^- \*\*([A-Z]\d+)\*\*/gm)].map(
  ([, rule]) => rule,
);
const cited = new Map(testFiles().map((file) => [file, rulesCitedIn(readFileSync(file, 'utf8'))]));

test('rules are numbered once', () => {
  expect(rules.length).toBeGreaterThan(50);
  expect(new Set(rules).size).toBe(rules.length);
});

test('every rule is shown by a test', () => {
  const shown = new Set([...cited.values()].flat());
  expect(rules.filter((rule) => rule !== undefined && !shown.has(rule))).toEqual([]);
});

test('every rule that a test cites exists', () => {
  const unknown = [...cited].map(([file, found]) => [
    path.relative(root, file),
    found.filter((rule) => !rules.includes(rule)),
  ]);
  expect(unknown.filter(([, found]) => found !== undefined && found.length > 0)).toEqual([]);
});
