import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
/** A title that begins with one rule or several: `[C4] a blocked number …`. */
const CITATION = /['"`]((?:\[[A-Z]\d+\] ?)+)/g;
/** A rule in a document beside the code: `- **C4** A blocked number …`. */
const RULE = /^- \*\*([A-Z]\d+)\*\*/gm;

function readAll(folder: string, name: RegExp): Map<string, string> {
  const files = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' });
  const paths = files.filter((file) => name.test(file)).map((file) => path.join(folder, file));
  return new Map(paths.map((file) => [file, readFileSync(path.join(root, file), 'utf8')]));
}

const rulesIn = (text: string): string[] => [...text.matchAll(RULE)].flatMap(([, rule]) => rule ?? []);
const rulesCitedIn = (text: string): string[] =>
  [...text.matchAll(CITATION)].flatMap(([, rules = '']) => rules.match(/[A-Z]\d+/g) ?? []);

const documents = [...readAll('shared', /\.md$/)].filter(([, text]) => rulesIn(text).length > 0);
const rules = documents.flatMap(([, text]) => rulesIn(text));
const tests = [...readAll('test', /\.(?:test|spec)\.tsx?$/)];
const cited = new Set(tests.flatMap(([, text]) => rulesCitedIn(text)));

test('every rule has a number of its own', () => {
  expect(rules.filter((rule, index) => rules.indexOf(rule) !== index)).toEqual([]);
});

describe('every rule is shown by a test', () => {
  test.each(documents)('in %s', (_, text) => {
    expect(rulesIn(text).length).toBeGreaterThan(0);
    expect(rulesIn(text).filter((rule) => !cited.has(rule))).toEqual([]);
  });

  test('and the rules of the domain are among them', () => {
    expect(documents.map(([file]) => file)).toContain(path.join('shared', 'domain', 'RULES.md'));
    expect(rules.length).toBeGreaterThan(50);
  });
});

test('every rule that a test cites exists', () => {
  const unknown = tests.flatMap(([file, text]) =>
    rulesCitedIn(text)
      .filter((rule) => !rules.includes(rule))
      .map((rule) => `${file} cites ${rule}`),
  );
  expect(unknown).toEqual([]);
});
