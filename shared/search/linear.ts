import type { SearchSource } from './build-index';
import { parseQuery, type Pattern, type QueryWord, type Reading } from './query';
import type { SearchHits, SearchWindow } from './search';
import { rowTokens, SPELLING_MARK, spellingToken } from './tokens';

/** The tokens of every row, for `searchLinearly`. */
export type TokenRows = readonly (readonly string[])[];

export function gatherTokenRows(source: SearchSource): TokenRows {
  return Array.from({ length: source.count }, (_, row) => [...rowTokens(source.fieldsAt(row))]);
}

/**
 * What `search` has to find, said as simply as can be: every row is looked at. It is the measure of the index, in tests
 * and benchmarks.
 */
export function searchLinearly(rows: TokenRows, query: string, { offset, limit }: SearchWindow): SearchHits {
  const readings = parseQuery(query).map(compileReading);
  const tiers: [number[], number[], number[]] = [[], [], []];
  for (const [row, tokens] of rows.entries()) {
    const found = readings.filter((words) =>
      words.every((word) => tokens.some((token) => word.matches(token))),
    );
    if (found.length === 0) continue;
    if (found.some((words) => words.some((word) => tokens.includes(word.spelling)))) tiers[0].push(row);
    else if (
      found.some((words) => words.every((word) => tokens.some((token) => word.wholes.includes(token))))
    )
      tiers[1].push(row);
    else tiers[2].push(row);
  }
  const all = tiers.flat();
  return { total: all.length, rows: all.slice(offset, offset + limit) };
}

interface CompiledWord {
  readonly matches: (token: string) => boolean;
  readonly spelling: string;
  readonly wholes: readonly string[];
}

function compileReading(reading: Reading): readonly CompiledWord[] {
  return reading.map(compileWord);
}

function compileWord({ patterns, spelled }: QueryWord): CompiledWord {
  const tests = patterns.map(compilePattern);
  return {
    matches: (token) => tests.some((test) => test(token)),
    spelling: spelled === undefined ? '' : spellingToken(spelled),
    wholes: patterns.flatMap((pattern) => (pattern.length === 1 ? pattern : [])),
  };
}

function compilePattern([start = '', ...others]: Pattern): (token: string) => boolean {
  if (others.length === 0) return (token) => token.startsWith(start);
  const parts = others.map((part) =>
    part.startsWith('e') ? `(?:${part}|(?<=[aou])${part.slice(1)})` : part,
  );
  const expression = new RegExp(`^${[start, ...parts].join('.*')}`, 'u');
  return (token) => !token.startsWith(SPELLING_MARK) && expression.test(token);
}
