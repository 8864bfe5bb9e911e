import { engine } from '../app/engine';
import type { Hit } from '../roll-worker/engine-api';
import type { Page } from './pages';

/** Searches the roll; where nothing is searched for, nobody is listed. */
export async function searchMembers(query: string, offset: number, limit: number): Promise<Page<Hit>> {
  if (query.trim() === '') return { total: 0, items: [] };
  const { total, hits } = await engine().search(query, offset, limit);
  return { total, items: hits };
}

/** Searches the roll; where nothing is searched for, all are listed in order of names. */
export async function browseMembers(query: string, offset: number, limit: number): Promise<Page<Hit>> {
  if (query.trim() !== '') return searchMembers(query, offset, limit);
  const { total, hits } = await engine().browse(offset, limit);
  return { total, items: hits };
}
