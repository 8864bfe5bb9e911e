import { MEMBER_COLUMNS, type Column } from '@shared/domain/member';
import { z } from 'zod';
import type { SavedProfile } from '../roll-worker/engine-api';

const STORAGE_KEY = 'stimmkarte-profiles';

const columnSchema = z.custom<Column>(
  (value) => typeof value === 'string' && Object.hasOwn(MEMBER_COLUMNS, value),
);
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

/** Keeps a mapping; one of the same name is replaced. */
export function saveProfile(profile: SavedProfile): void {
  const others = savedProfiles().filter(({ name }) => name !== profile.name);
  localStorage.setItem(STORAGE_KEY, JSON.stringify([...others, profile]));
}
