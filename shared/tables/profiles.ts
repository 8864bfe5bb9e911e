import { COLUMN_NAMES, DUES_NAMES, foldHeader, membershipPart, type Names } from './headers';
import type { DuesMapping, DuesTarget, RollMapping, TableColumn } from './mapping';

/** A system whose table of members is known; `generic`: its columns are guessed by their names. */
export type ProfileId = 'akk' | 'prm-251' | 'scouts' | 'generic';

/** A mapping that somebody corrected and kept, with the header of the table it was made for. */
export interface SavedMapping {
  readonly id: string;
  /** An empty name stands for whatever the column in this place is called. */
  readonly header: readonly string[];
  readonly mapping: RollMapping;
}

interface Profile {
  readonly id: ProfileId;
  /** Columns that only this system has side by side. */
  readonly signature: readonly string[];
  /** Columns that hold something else than their names say at large; null: not taken. */
  readonly columns: Readonly<Record<string, TableColumn | null>>;
}

/**
 * `akk`: its member file (github.com/DJaeger/akk), where a warning of `S` means barred. `prm-251`: the member system's
 * report 251. `scouts`: a list with one row a membership, where the status `Wartend` means pending.
 */
const PROFILES: readonly Profile[] = [
  {
    id: 'akk',
    signature: ['mitgliedsnummer', 'refcode', 'vorname', 'nachname', 'lv', 'kv'],
    columns: { suchname: null, suchvname: null },
  },
  {
    id: 'prm-251',
    signature: ['Mitgliedsnummer', 'RefCode', 'Name', 'Vorname', 'Landesverband', 'Kreisverband'],
    columns: { Bundesland: null },
  },
  {
    id: 'scouts',
    signature: ['Mitgliedsnummer', 'Vorname', 'Nachname', 'Status', 'Tätigkeit', 'Gruppierung'],
    columns: { Status: 'pending' },
  },
];

/** The profiles that come with the program, in the order they are offered. */
export const SHIPPED_PROFILES: readonly ProfileId[] = [...PROFILES.map(({ id }) => id), 'generic'];

/**
 * Recognises where a table of members comes from and maps its columns: a saved mapping for the same header first, then
 * the shipped profiles, then by the columns' names (T9). A proposal: check it with `checkRollMapping`.
 * @param chosen id of the profile, shipped or saved, that the user set instead
 */
export function mapRoll(
  header: readonly string[],
  saved: readonly SavedMapping[] = [],
  chosen?: string,
): { readonly profile: string; readonly mapping: RollMapping } {
  const kept = saved.find((entry) =>
    chosen === undefined ? isSameHeader(entry.header, header) : entry.id === chosen,
  );
  if (kept) return { profile: kept.id, mapping: mapByKept(header, kept) };
  const shipped = chosen === undefined ? recognise(header) : PROFILES.find(({ id }) => id === chosen);
  return { profile: shipped?.id ?? 'generic', mapping: mapByProfile(header, shipped) };
}

const DUES_NEEDED: readonly DuesTarget[] = ['number', 'charged', 'paid'];

/** Maps the columns of a table of dues, such as akk's; undefined where a needed one is missing. */
export function mapDues(header: readonly string[]): DuesMapping | undefined {
  const mapping = mapByNames(header, DUES_NAMES);
  return DUES_NEEDED.every((target) => mapping.includes(target)) ? mapping : undefined;
}

function recognise(header: readonly string[]): Profile | undefined {
  const names = new Set(header.map(foldHeader));
  return PROFILES.find(({ signature }) => signature.every((name) => names.has(foldHeader(name))));
}

/** Whether two tables have the same columns, in whatever order. */
function isSameHeader(one: readonly string[], other: readonly string[]): boolean {
  return one.map(foldHeader).sort().join(';') === other.map(foldHeader).sort().join(';');
}

function mapByKept(header: readonly string[], kept: SavedMapping): RollMapping {
  const columns = new Map(kept.header.map((name, index) => [foldHeader(name), kept.mapping[index] ?? null]));
  const isSame =
    kept.header.length === header.length &&
    kept.header.every((name, index) => name === '' || name === header[index]);
  return isSame ? kept.mapping : header.map((name) => columns.get(foldHeader(name)) ?? null);
}

/** A table that tells kinds of membership has one row a membership, so the columns beside it belong to that. */
function mapMemberships(header: readonly string[]): RollMapping {
  const parts = header.map(membershipPart);
  return parts.map((part) => (part !== undefined && parts.includes('kind') ? 'memberships' : null));
}

function mapByProfile(header: readonly string[], profile: Profile | undefined): RollMapping {
  const columns = new Map(
    Object.entries(profile?.columns ?? {}).map(([name, column]) => [foldHeader(name), column]),
  );
  const memberships = mapMemberships(header);
  const known = header.map((name, index) => memberships[index] ?? columns.get(foldHeader(name)) ?? null);
  const free = header.map((name, index) =>
    known[index] === null && !columns.has(foldHeader(name)) ? name : '',
  );
  return mapByNames(free, COLUMN_NAMES).map((column, index) => {
    return known[index] ?? (column !== null && known.includes(column) ? null : column);
  });
}

/** Each target goes to the first of its names that stands exactly once in the header. */
function mapByNames<Target>(header: readonly string[], names: Names<Target>): readonly (Target | null)[] {
  const folded = header.map(foldHeader);
  const mapping: (Target | null)[] = header.map(() => null);
  for (const [target, targetNames] of names) {
    const name = targetNames.find((candidate) => folded.includes(candidate));
    const index = name === undefined ? -1 : folded.indexOf(name);
    if (name !== undefined && folded.lastIndexOf(name) === index) mapping[index] = target;
  }
  return mapping;
}
