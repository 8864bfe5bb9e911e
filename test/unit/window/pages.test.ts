import { describe, expect, test } from 'vitest';
import { type Page, createPages } from '../../../renderer/lib/pages';

interface Asked {
  readonly question: string;
  readonly offset: number;
  readonly limit: number;
  readonly answer: (page: Page<string>) => void;
}

function slowList() {
  const asked: Asked[] = [];
  const pages = createPages<string, string>(
    (question, offset, limit) =>
      new Promise((answer) => {
        asked.push({ question, offset, limit, answer });
      }),
  );
  return { asked, pages };
}

function pageOf(question: string, offset: number, count: number, total: number): Page<string> {
  return { total, items: Array.from({ length: count }, (_item, index) => `${question}${offset + index}`) };
}

describe('a list that is fetched in pieces', () => {
  test('shows the last answer until the newest question is answered, and drops answers to older ones', async () => {
    const { asked, pages } = slowList();
    const first = pages.ask('a');
    asked[0]?.answer(pageOf('a', 0, 2, 2));
    await first;
    const later = pages.ask('b');
    void pages.ask('c');
    void pages.ask('d');
    expect(pages.view().question).toBe('a');
    asked[1]?.answer(pageOf('b', 0, 2, 2));
    await Promise.resolve();
    expect(pages.view().question).toBe('a');
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked.map(({ question }) => question)).toEqual(['a', 'b', 'd']);
    asked[2]?.answer(pageOf('d', 0, 1, 1));
    await later;
    expect(pages.view()).toMatchObject({ question: 'd', total: 1 });
    expect(pages.view().items.get(0)).toBe('d0');
  });

  test('fetches the rows that come into view, each page once', async () => {
    const { asked, pages } = slowList();
    const first = pages.ask('a');
    asked[0]?.answer(pageOf('a', 0, 50, 200));
    await first;
    pages.need(40, 120);
    pages.need(41, 121);
    expect(asked.slice(1).map(({ offset }) => offset)).toEqual([50, 100]);
    asked[2]?.answer(pageOf('a', 100, 50, 200));
    await new Promise((resolve) => setTimeout(resolve));
    expect(pages.view().items.get(120)).toBe('a120');
    expect(pages.view().items.has(60)).toBe(false);
  });

  test('asks anew for the rows on screen when the same question is asked again', async () => {
    const { asked, pages } = slowList();
    const first = pages.ask('a');
    asked[0]?.answer(pageOf('a', 0, 50, 200));
    await first;
    pages.need(60, 70);
    asked[1]?.answer(pageOf('a', 50, 50, 200));
    void pages.ask('a');
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked[2]).toMatchObject({ question: 'a', offset: 50, limit: 50 });
  });

  test('does not mix in a page of an older state of the list', async () => {
    const { asked, pages } = slowList();
    const first = pages.ask('a');
    asked[0]?.answer(pageOf('a', 0, 50, 200));
    await first;
    pages.need(60, 70);
    const again = pages.ask('b');
    asked[2]?.answer(pageOf('b', 0, 50, 200));
    await again;
    asked[1]?.answer(pageOf('a', 50, 50, 200));
    await new Promise((resolve) => setTimeout(resolve));
    expect(pages.view().items.has(60)).toBe(false);
  });
});
