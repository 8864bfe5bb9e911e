import type { Assembly, Rule, Vote, VoteRules } from './assembly';
import type { IsoDate, MemberKey } from './ids';
import type { Column, Member, Membership } from './member';
import { finderOf, type Finder } from './obstacle-finders';
import { isCurable } from './removals';
import { remembered } from './remembered';
import { isTestable } from './rule-columns';

/** Which rule says so: its name, and its place (1, 2, 3 …) among the rules of the vote. */
interface SaidBy {
  readonly rule: Rule['rule'] | 'central';
  /** 0: no rule of the vote, but that the centre's calculated right counts. */
  readonly number: number;
}

/** One thing that keeps a person from voting; `removalOf` says what would remove it. Money in cents, ages in full years. */
export type Obstacle = SaidBy &
  (
    | { readonly kind: 'pending' }
    | { readonly kind: 'not-yet-joined'; readonly joinsOn: IsoDate }
    | { readonly kind: 'resigned'; readonly leftOn: IsoDate }
    | { readonly kind: 'membership-kind'; readonly has: readonly Membership['kind'][] }
    | { readonly kind: 'barred' }
    /** `cents`: what has to be paid for the rule; `open`: all that is open. */
    | { readonly kind: 'dues-open'; readonly cents: number; readonly open: number }
    | { readonly kind: 'other-unit'; readonly units: readonly string[] }
    | { readonly kind: 'unit-unknown' }
    | { readonly kind: 'other-constituency'; readonly constituency: string }
    | { readonly kind: 'constituency-unknown' }
    | { readonly kind: 'too-young'; readonly age: number; readonly required: number }
    | { readonly kind: 'too-old'; readonly age: number; readonly limit: number }
    | { readonly kind: 'birth-date-unknown' }
    | { readonly kind: 'citizenship'; readonly citizenship: string }
    | { readonly kind: 'citizenship-unknown' }
    /** `from`: the first day on which the person may vote. */
    | { readonly kind: 'waiting-period'; readonly from: IsoDate }
    | { readonly kind: 'joined-too-late'; readonly joinedOn: IsoDate; readonly day: IsoDate }
    | { readonly kind: 'joining-date-unknown' }
    | { readonly kind: 'not-listed'; readonly title: string }
    | { readonly kind: 'listed'; readonly title: string }
    /** The centre's calculated right to vote says no, and it counts. */
    | { readonly kind: 'central-says-no' }
    | { readonly kind: 'no-mandate' }
    /** Substitutes move up later. ms since 1970. */
    | { readonly kind: 'substitute-too-early'; readonly unit: string; readonly from: number }
    /** Every seat of the unit is taken, as far as is known here. */
    | { readonly kind: 'no-seat-free'; readonly unit: string; readonly seats: number }
    /** These are before the person and wait as well. */
    | { readonly kind: 'not-next'; readonly unit: string; readonly before: readonly MemberKey[] }
    /** A substitute with a seat to move up to who doesn't wait on record yet. */
    | { readonly kind: 'substitute-not-waiting'; readonly unit: string }
    /** A delegate who came late: a substitute has the seat for good. */
    | { readonly kind: 'seat-lost'; readonly unit: string }
  );

/** What else is known of a person than the roll says. */
export interface Circumstances {
  /** Dues paid at desks and not reversed, cents. */
  readonly paid: number;
  /** Of the vote that rests on mandates: what stands in the way by the table of mandates; empty: the person has a seat. */
  readonly seat?: readonly SeatObstacle[];
}

/** What keeps somebody from a seat, before a rule puts its number to it. */
export type SeatObstacle = WithoutRule<
  Extract<
    Obstacle,
    {
      kind:
        | 'no-mandate'
        | 'substitute-too-early'
        | 'no-seat-free'
        | 'not-next'
        | 'substitute-not-waiting'
        | 'seat-lost';
    }
  >
>;

/** An obstacle before a rule puts its name and number to it. */
export type FoundObstacle = WithoutRule<Obstacle>;

type WithoutRule<One> = One extends unknown ? Omit<One, keyof SaidBy> : never;

export const NO_CIRCUMSTANCES: Circumstances = { paid: 0 };

/** The right to one vote. */
export interface VoteEntitlement {
  readonly vote: Vote;
  readonly entitled: boolean;
  /** Every obstacle, in the order of the rules; none if entitled, unless the centre's word counts and gives the vote (rule E22). */
  readonly obstacles: readonly Obstacle[];
  /** What the centre's calculated right to vote says, where the roll knows it; `counts`: the rules say that it counts. */
  readonly central?: { readonly says: boolean; readonly counts: boolean };
}

/**
 * `entitled` to every vote held; `partly`: to some of them; `curable`: to none, but each obstacle of at least one vote can
 * be removed today (dues paid, a document shown, a seat that becomes free); `barred`: to none, and nothing done today changes it.
 */
type EntitlementKind = 'entitled' | 'partly' | 'curable' | 'barred';

export interface Entitlement {
  readonly kind: EntitlementKind;
  readonly votes: readonly VoteEntitlement[];
}

/**
 * Every obstacle of a person to every vote of the assembly, as of its day. Rules that the roll has no column for are left
 * out: the office has seen which (`rulesTestable`).
 */
export function assessEntitlement(
  member: Member,
  assembly: Pick<Assembly, 'date' | 'votes'>,
  columnsOnRoll: readonly Column[],
  circumstances: Circumstances = NO_CIRCUMSTANCES,
): Entitlement {
  const votes = preparedVotes({ ...assembly, columnsOnRoll }).map((vote) =>
    assessVote(member, vote, circumstances),
  );
  return { kind: kindOf(votes), votes };
}

/** Whether our rules give the vote, whatever the centre says. */
export function oursGives({ obstacles }: Pick<VoteEntitlement, 'obstacles'>): boolean {
  return obstacles.every(({ kind }) => kind === 'central-says-no');
}

interface PreparedVote {
  readonly vote: Vote;
  readonly counts: VoteRules['counts'];
  /** The roll has the centre's calculated right to vote. */
  readonly isCentralKnown: boolean;
  readonly rules: readonly (SaidBy & { readonly find: Finder })[];
}

/** Thousands are judged by the same rules: what can be said of these beforehand is said once. */
const preparedVotes = remembered(
  (given: Pick<Assembly, 'date' | 'votes'> & { readonly columnsOnRoll: readonly Column[] }) => [
    given.votes,
    given.columnsOnRoll,
    given.date,
  ],
  ({ votes, date, columnsOnRoll }): readonly PreparedVote[] => {
    const roll = new Set(columnsOnRoll);
    return votes.map(({ vote, rules, counts }) => ({
      ...{ vote, counts },
      isCentralKnown: roll.has('calculatedVote'),
      rules: rules.flatMap((rule, index) =>
        isTestable(rule, roll)
          ? [{ rule: rule.rule, number: index + 1, find: finderOf(rule, { day: date, roll, rules }) }]
          : [],
      ),
    }));
  },
);

function assessVote(member: Member, prepared: PreparedVote, circumstances: Circumstances): VoteEntitlement {
  const { vote, counts, isCentralKnown, rules } = prepared;
  const obstacles: Obstacle[] = [];
  for (const { rule, number, find } of rules)
    for (const found of find(member, circumstances)) obstacles.push({ ...found, rule, number });
  const says = isCentralKnown ? member.calculatedVote : undefined;
  if (says === undefined) return { vote, entitled: obstacles.length === 0, obstacles };
  const central = { says, counts: counts !== undefined };
  if (counts === undefined) return { vote, entitled: obstacles.length === 0, obstacles, central };
  if (!says) return { vote, entitled: false, obstacles: [CENTRAL_SAYS_NO, ...obstacles], central };
  return { vote, entitled: counts === 'central' || obstacles.length === 0, obstacles, central };
}

const CENTRAL_SAYS_NO: Obstacle = { kind: 'central-says-no', rule: 'central', number: 0 };

function kindOf(votes: readonly VoteEntitlement[]): EntitlementKind {
  if (votes.every(({ entitled }) => entitled)) return 'entitled';
  if (votes.some(({ entitled }) => entitled)) return 'partly';
  return votes.some(({ obstacles }) => obstacles.every(isCurable)) ? 'curable' : 'barred';
}
