import type { Rule, VoteRules } from '@shared/domain/assembly';
import type { Circumstances, FoundObstacle } from '@shared/domain/entitlement';
import type { Column, Member, Membership } from '@shared/domain/member';
import { MEMBER_COLUMNS } from '@shared/domain/member';
import type { Removal } from '@shared/domain/removals';
import { day, makeMember } from '../register-desk';

/** An obstacle as a case expects it: number of the rule, kind, what would remove it, and more of what is known where that matters. */
type Expected = readonly [
  number: number,
  kind: FoundObstacle['kind'],
  removal: Removal,
  known?: Readonly<Record<string, unknown>>,
];

/** One person before the rules of a real statute or law. */
export interface EntitlementCase {
  /** Where it stands. Paraphrased with "after" in front where the wording at hand may not be the latest. */
  readonly source: string;
  readonly says: string;
  readonly rules: readonly Rule[];
  readonly member?: Partial<Member>;
  /** Columns whose cells are empty. */
  readonly without?: readonly Column[];
  /** Absent: 14 November 2026. */
  readonly on?: string;
  readonly circumstances?: Partial<Circumstances>;
  readonly counts?: VoteRules['counts'];
  /** Every obstacle, in order. */
  readonly obstacles: readonly Expected[];
  /** Given only where the centre's word counts; else entitled if there is no obstacle. */
  readonly entitled?: boolean;
}

export const ALL_COLUMNS = Object.keys(MEMBER_COLUMNS).filter(
  (name): name is Column => name in MEMBER_COLUMNS,
);

export const membership = (
  kind: Membership['kind'],
  unit: string,
  from?: string,
  until?: string,
): Membership => ({
  ...{ kind, unit },
  ...(from !== undefined && { from: day(from) }),
  ...(until !== undefined && { until: day(until) }),
});

/** An ordinary member in Mainz without debts, born in 1981. */
export function memberOf({ member = {}, without = [] }: EntitlementCase): Member {
  const base = makeMember('100001', {
    ...{ state: 'RP', district: 'KV Mainz' },
    memberships: [membership('ordinary', 'KV Mainz', '2019-08-08')],
    ...{ constituencyFederal: '205 Mainz', constituencyState: '27 Mainz I', municipalityKey: '07315000' },
    ...member,
  });
  const isThere = (name: string) => !without.some((column) => column === name);
  return Object.fromEntries(Object.entries(base).filter(([name]) => isThere(name))) as unknown as Member;
}
