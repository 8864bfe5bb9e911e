/** In which groups people are counted. */
import type { Assembly } from '@shared/domain/assembly';
import type { Column, Member } from '@shared/domain/member';
import { ageOn } from '@shared/domain/members';

/** From the highest to the lowest. */
export const UNIT_LEVELS = ['state', 'region', 'district', 'local'] as const satisfies readonly Column[];
export type UnitLevel = (typeof UNIT_LEVELS)[number];

const CONSTITUENCIES = {
  federal: 'constituencyFederal',
  state: 'constituencyState',
  municipality: 'municipalityKey',
} as const satisfies Record<string, Column>;

/** First and last year of each age group; the last has no end. */
const AGES: readonly (readonly [number, number])[] = [
  [0, 13],
  [14, 17],
  [18, 24],
  [25, 34],
  [35, 44],
  [45, 54],
  [55, 64],
  [65, 74],
];
const OLDEST = 75;

/** The groups that the roll knows of. */
export type RollGrouping = 'unit' | 'constituency' | 'gender' | 'age';
export const ROLL_GROUPINGS: readonly RollGrouping[] = ['unit', 'constituency', 'gender', 'age'];

/** The group that a member is in; undefined: the roll doesn't say. */
export function groupOf(
  member: Member,
  by: RollGrouping,
  level: UnitLevel,
  assembly: Assembly,
): string | undefined {
  switch (by) {
    case 'unit':
      return member[level];
    case 'constituency':
      return member[constituencyColumn(assembly)];
    case 'gender':
      return member.gender;
    case 'age':
      return member.birthDate === undefined ? undefined : ageGroup(ageOn(member.birthDate, assembly.date));
  }
}

/** The kind of constituency that a rule of the assembly asks for; else that of federal elections. */
function constituencyColumn({ votes }: Assembly) {
  const rules = votes.flatMap((one) => one.rules);
  const of = rules.flatMap((rule) => (rule.rule === 'constituency' ? [rule.of] : [])).at(0);
  return CONSTITUENCIES[of ?? 'federal'];
}

function ageGroup(age: number): string {
  const found = AGES.find(([, last]) => age <= last);
  return found === undefined ? `${String(OLDEST)}+` : found.join('–');
}
