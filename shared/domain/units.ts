import { foldText } from '../lib/fold-text';
import type { IsoDate } from './ids';
import type { Column, Member, Membership } from './member';
import { openMemberships } from './members';

/** Columns that name the units a person belongs to, from the state down. */
export const UNIT_COLUMNS = ['state', 'region', 'district', 'local'] as const satisfies readonly Column[];

/** The units of a person by the roll, as it names them. */
interface Units {
  /** Of each column that says one, from the state down, and of each membership that exists on the day. */
  readonly all: readonly string[];
  /** The lowest that the columns say, and those of the memberships. */
  readonly lowest: readonly string[];
}

/** @param kinds of memberships that count; absent: any */
export function unitsOf(member: Member, day: IsoDate, kinds?: ReadonlySet<Membership['kind']>): Units {
  const named = UNIT_COLUMNS.flatMap((column) => member[column] ?? []);
  const joined = openMemberships(member.memberships ?? [], day).flatMap(({ kind, unit }) =>
    kinds === undefined || kinds.has(kind) ? [unit] : [],
  );
  return { all: [...named, ...joined], lowest: [...named.slice(-1), ...joined] };
}

/** As many folded names as are kept at hand: a roll names a few thousand units. */
const KEPT_NAMES = 50_000;
const folded = new Map<string, string>();

/** A unit's or constituency's name as it is compared. */
export function foldPlace(name: string): string {
  const known = folded.get(name);
  if (known !== undefined) return known;
  if (folded.size >= KEPT_NAMES) folded.clear();
  const text = foldText(name);
  folded.set(name, text);
  return text;
}
