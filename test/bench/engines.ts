import UFuzzy from '@leeoniya/ufuzzy';
import { Index as FlexSearchIndex } from 'flexsearch';
import MiniSearch from 'minisearch';
import { buildIndex, type SearchSource } from '@shared/search/build-index';
import type { TokenRows } from '@shared/search/linear';
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

export function buildOurs(source: SearchSource): SearchIndex {
  const steps = buildIndex(source);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

export function ours(index: SearchIndex): Engine {
  return { sample: Infinity, ask: (query) => search(index, query, WINDOW) };
}

/** Looks for each word in each row's text. It finds the same rows; it does not rank them. */
export function linear(rows: TokenRows): Engine {
  const texts = textsOf(rows);
  return {
    sample: 300,
    ask: (query) => {
      const words = foldedQuery(query)
        .split(' ')
        .map((word) => ` ${word}`);
      return texts.filter((text) => words.every((word) => text.includes(word)));
    },
  };
}

/** Gives the first 50 and no total. */
export function flexSearch(rows: TokenRows): Engine {
  const index = new FlexSearchIndex({
    tokenize: 'forward',
    encode: (text: string) => text.trim().split(' '),
  });
  for (const [row, text] of textsOf(rows).entries()) index.add(row, text);
  return {
    sample: Infinity,
    ask: (query) => index.search({ query: foldedQuery(query), limit: WINDOW.limit }),
  };
}

export function miniSearch(rows: TokenRows): Engine {
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    tokenize: (text) => text.trim().split(' '),
    processTerm: (term) => term,
    searchOptions: { prefix: true, combineWith: 'AND' },
  });
  index.addAll(textsOf(rows).map((text, id) => ({ id, text })));
  return { sample: 100, ask: (query) => index.search(foldedQuery(query)) };
}

/** Words may stand anywhere and in any order; without its ranking, which would take longer. */
export function uFuzzy(rows: TokenRows): Engine {
  const fuzzy = new UFuzzy();
  const haystack = textsOf(rows);
  return { sample: 400, ask: (query) => fuzzy.search(haystack, foldedQuery(query), 3, 0) };
}

/** Each row as one text of its tokens, which our own index has folded for all of them. */
function textsOf(rows: TokenRows): string[] {
  return rows.map((tokens) => ` ${tokens.filter((token) => !token.startsWith(SPELLING_MARK)).join(' ')}`);
}

/** The query as one that knows neither folding nor dates nor grouped numbers has to be asked it. */
function foldedQuery(query: string): string {
  const [words = []] = parseQuery(query);
  return words.map(({ patterns }) => patterns[0]?.[0] ?? '').join(' ');
}
