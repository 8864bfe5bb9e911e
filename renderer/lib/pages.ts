/** A part of a long list, and how long the whole list is. */
export interface Page<Item> {
  readonly total: number;
  readonly items: readonly Item[];
}

/** What is known of a long list: the answer to `question`, of which only the items that were needed are here. */
export interface PagesView<Question, Item> {
  readonly question: Question | undefined;
  readonly total: number;
  readonly items: ReadonlyMap<number, Item>;
}

/** A long list that is fetched in pieces. An answer stays until a newer question's answer is complete. */
export interface Pages<Question, Item> {
  /** Asks anew. Resolves once the newest question is answered; answers to older ones are dropped. */
  readonly ask: (question: Question) => Promise<void>;
  /** Resolves once nothing is being asked. */
  readonly settled: () => Promise<void>;
  /** Fetches what is missing of these rows. */
  readonly need: (first: number, last: number) => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly view: () => PagesView<Question, Item>;
}

const PAGE_SIZE = 50;

/** @param load fetches rows from an offset on, at most `limit` */
export function createPages<Question, Item>(
  load: (question: Question, offset: number, limit: number) => Promise<Page<Item>>,
): Pages<Question, Item> {
  const listeners = new Set<() => void>();
  let view: PagesView<Question, Item> = { question: undefined, total: 0, items: new Map() };
  let asked: { readonly question: Question } | undefined;
  let answered: typeof asked;
  let running: Promise<void> | undefined;
  let epoch = 0;
  let shown = { first: 0, last: 0 };
  const loading = new Set<number>();

  function publish(next: PagesView<Question, Item>): void {
    view = next;
    for (const listener of listeners) listener();
  }

  async function answerNewest(): Promise<void> {
    while (asked !== undefined && asked !== answered) {
      const current = asked;
      const { question } = current;
      const same = question === view.question;
      const offset = same ? pageStart(shown.first) : 0;
      const limit = same ? pageStart(shown.last) + PAGE_SIZE - offset : PAGE_SIZE;
      const page = await load(question, offset, limit);
      if (asked !== current) continue;
      answered = current;
      epoch += 1;
      loading.clear();
      if (!same) shown = { first: 0, last: 0 };
      publish({ question, total: page.total, items: placed(new Map(), offset, page.items) });
    }
  }

  async function fetchPage(question: Question, offset: number): Promise<void> {
    loading.add(offset);
    const started = epoch;
    const page = await load(question, offset, PAGE_SIZE);
    if (started !== epoch) return;
    loading.delete(offset);
    publish({ ...view, items: placed(new Map(view.items), offset, page.items) });
  }

  return {
    ask(question) {
      asked = { question };
      running ??= answerNewest().finally(() => (running = undefined));
      return running;
    },
    settled: () => running ?? Promise.resolve(),
    need(first, last) {
      shown = { first, last };
      if (view.question === undefined) return;
      for (let offset = pageStart(first); offset <= last; offset += PAGE_SIZE) {
        if (!view.items.has(offset) && offset < view.total && !loading.has(offset)) {
          void fetchPage(view.question, offset);
        }
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    view: () => view,
  };
}

function pageStart(index: number): number {
  return index - (index % PAGE_SIZE);
}

function placed<Item>(into: Map<number, Item>, offset: number, items: readonly Item[]): Map<number, Item> {
  items.forEach((item, index) => into.set(offset + index, item));
  return into;
}
