import UFuzzy from '@leeoniya/ufuzzy';
import { Index as FlexSearchIndex } from 'flexsearch';
import MiniSearch from 'minisearch';
import { buildIndex, type SearchSource } from '@shared/search/build-index';
import { searchLinearly, type TokenRows } from '@shared/search/linear';
import { parseQuery } from '@shared/search/query';
import { search } from '@shared/search/search';
import type { SearchIndex } from '@shared/search/search-index';
import { SPELLING_MARK } from '@shared/search/tokens';

/** The first hits of a list are what a desk looks at. */
export const WINDOW = { offset: 0, limit: 50 };

/** One way to search, ready to be asked. `sample`: of how many of the keystrokes it is asked, since some take long. */
export interface Engine {
  readonly sample: number;
  readonly ask: (query: string) => unknown;
}

/** The tokens of every row, folded as our own index folds them, which it alone would do for itself. */
export type Texts = readonly string[];

export function textsOf(rows: TokenRows): Texts {
  return rows.map((tokens) => tokens.filter((token) => !token.startsWith(SPELLING_MARK)).join(' '));
}

export function buildOurs(source: SearchSource): SearchIndex {
  const steps = buildIndex(source);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

export function ours(index: SearchIndex): Engine {
  return { sample: Infinity, ask: (query) => search(index, query, WINDOW) };
}

export function linear(rows: TokenRows): Engine {
  return { sample: 150, ask: (query) => searchLinearly(rows, query, WINDOW) };
}

/** Gives the first 50 and no total. */
export function flexSearch(texts: Texts): Engine {
  const index = new FlexSearchIndex({ tokenize: 'forward', encode: (text: string) => text.split(' ') });
  for (const [row, text] of texts.entries()) index.add(row, text);
  return {
    sample: Infinity,
    ask: (query) => index.search({ query: foldedQuery(query), limit: WINDOW.limit }),
  };
}

export function miniSearch(texts: Texts): Engine {
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
    searchOptions: { prefix: true, combineWith: 'AND' },
  });
  index.addAll(texts.map((text, id) => ({ id, text })));
  return { sample: 150, ask: (query) => index.search(foldedQuery(query)) };
}

/** Words may stand anywhere and in any order; without its ranking, which would take longer. */
export function uFuzzy(texts: Texts): Engine {
  const fuzzy = new UFuzzy();
  const haystack = [...texts];
  return { sample: 400, ask: (query) => fuzzy.search(haystack, foldedQuery(query), 3, 0) };
}

/** The query as one that knows neither folding nor dates nor grouped numbers has to be asked it. */
function foldedQuery(query: string): string {
  const [words = []] = parseQuery(query);
  return words.map(({ patterns }) => patterns[0]?.[0] ?? '').join(' ');
}
