import { useEffect, useState, useSyncExternalStore } from 'react';
import { type Page, type Pages, type PagesView, createPages } from './pages';

/**
 * A long list in a component.
 * @param load taken once, when the component appears
 * @param question a value that is the same (`===`) as long as it asks the same
 * @param revision the question is asked anew when this changes; what is shown stays until the answer is here
 */
export function usePages<Question, Item>(
  load: (question: Question, offset: number, limit: number) => Promise<Page<Item>>,
  question: Question,
  revision: unknown,
): { readonly pages: Pages<Question, Item>; readonly view: PagesView<Question, Item> } {
  const [pages] = useState(() => createPages(load));
  const view = useSyncExternalStore(pages.subscribe, pages.view);
  useEffect(() => {
    void pages.ask(question);
  }, [pages, question, revision]);
  return { pages, view };
}
