import { isColumnName } from '@shared/tables/headers';
import { isTableColumn, type TableColumn } from '@shared/tables/mapping';
import { z } from 'zod';
import type { SavedProfile } from '../roll-worker/engine-api';

const STORAGE_KEY = 'stimmkarte-profiles';

const columnSchema = z.custom<TableColumn>((value) => typeof value === 'string' && isTableColumn(value));
const profilesSchema = z.array(
  z.object({
    id: z.string(),
    name: z.string().min(1).max(80),
    header: z.array(z.string()),
    mapping: z.array(columnSchema.nullable()),
    basedOn: z.string(),
  }),
);

/** Mappings that somebody corrected and kept: names of columns only, nothing of members. */
export function savedProfiles(): readonly SavedProfile[] {
  const kept: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '[]');
  const parsed = profilesSchema.safeParse(kept);
  return parsed.success ? parsed.data : [];
}

/** Keeps a mapping; one of the same name is replaced. Of a table without a header it is kept by the places of its columns. */
export function saveProfile(profile: SavedProfile): void {
  const others = savedProfiles().filter(({ name }) => name !== profile.name);
  const kept = [...others, profile].map((each) => ({ ...each, header: headerToKeep(each.header) }));
  localStorage.setItem(STORAGE_KEY, JSON.stringify(kept));
}

/**
 * What may be kept of a table's first line, which may be a member's and not a header. It is a header where a name of a column
 * that is known stands in it, and nothing else has a digit or an at sign; of a line that isn't, only known names are kept.
 */
function headerToKeep(header: readonly string[]): readonly string[] {
  const known = header.filter(isColumnName);
  const isHeader = known.length > 0 && header.every((text) => isColumnName(text) || !/[\p{N}@]/u.test(text));
  return isHeader ? header : header.map((text) => (isColumnName(text) ? text : ''));
}
