import { assertNever } from '../lib/assert-never';
import type { Assembly, Rule, Vote } from './assembly';
import type { IsoDate, MemberKey } from './ids';
import type { Column, Member, Membership } from './member';
import { ageOn, openMemberships } from './members';
import { rulesTestable } from './rule-sets';

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

/**
 * What would remove an obstacle: `pay` at the desk; `treasurer`: only the treasurer's booking; `document`: shown at the desk, then an
 * override says so; `wait`: until a time or day; `seat`: when a seat is free or others don't come; `office`: only an entry in the
 * member system; `assembly`: nothing but the assembly's decision or an override.
 */
export type Removal = 'pay' | 'treasurer' | 'document' | 'wait' | 'seat' | 'office' | 'assembly';

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

type WithoutRule<One> = One extends unknown ? Omit<One, keyof SaidBy> : never;

export const NO_CIRCUMSTANCES: Circumstances = { paid: 0 };

interface VoteEntitlement {
  readonly vote: Vote;
  readonly entitled: boolean;
  /** Every obstacle, in the order of the rules; empty exactly if entitled. */
  readonly obstacles: readonly Obstacle[];
}

/**
 * `entitled` to every vote held; `partly`: to some of them; `curable`: to none, but each obstacle of at least one vote can
 * be removed today (dues paid, a document shown); `barred`: to none, and nothing done today changes it.
 */
type EntitlementKind = 'entitled' | 'partly' | 'curable' | 'barred';

export interface Entitlement {
  readonly kind: EntitlementKind;
  readonly votes: readonly VoteEntitlement[];
}

const CURABLE: ReadonlySet<Obstacle['kind']> = new Set<Obstacle['kind']>([
  'dues-open',
  'birth-date-unknown',
  'citizenship-unknown',
]);

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
  void circumstances;
  const { dropped } = rulesTestable(assembly.votes, columnsOnRoll);
  const untested = new Set(dropped.map(({ rule }) => rule));
  const votes = assembly.votes.map(({ vote, rules }) => {
    const obstacles = rules.flatMap((rule, index): Obstacle[] => {
      if (untested.has(rule)) return [];
      const found = obstacleOf(rule, member, assembly.date, columnsOnRoll);
      return found === undefined ? [] : [{ ...found, rule: rule.rule, number: index + 1 }];
    });
    return { vote, entitled: obstacles.length === 0, obstacles };
  });
  return { kind: kindOf(votes), votes };
}

function kindOf(votes: readonly VoteEntitlement[]): EntitlementKind {
  if (votes.every(({ entitled }) => entitled)) return 'entitled';
  if (votes.some(({ entitled }) => entitled)) return 'partly';
  const isCurable = votes.some(({ obstacles }) => obstacles.every(({ kind }) => CURABLE.has(kind)));
  return isCurable ? 'curable' : 'barred';
}

/** An obstacle before a rule puts its name and number to it. */
type Found = Obstacle extends infer One
  ? One extends Obstacle
    ? Omit<One, 'rule' | 'number'>
    : never
  : never;

function obstacleOf(
  rule: Rule,
  member: Member,
  day: IsoDate,
  columnsOnRoll: readonly Column[],
): Found | undefined {
  switch (rule.rule) {
    case 'not-pending':
      return (member.pending ?? member.number === undefined) ? { kind: 'pending' } : undefined;
    case 'joined':
      return notYetJoined(columnsOnRoll.includes('joinedOn') ? member.joinedOn : firstDay(member), day);
    case 'not-resigned':
      return columnsOnRoll.includes('leftOn') ? resigned(member.leftOn, day) : allEnded(member, day);
    case 'membership-kind': {
      const has = openMemberships(member.memberships ?? [], day).map(({ kind }) => kind);
      return has.some((kind) => rule.anyOf.includes(kind)) ? undefined : { kind: 'membership-kind', has };
    }
    case 'not-barred':
      return member.barred === true ? { kind: 'barred' } : undefined;
    case 'no-open-dues':
      return member.openDues !== undefined && member.openDues > rule.limit
        ? { kind: 'dues-open', cents: member.openDues - rule.limit, open: member.openDues }
        : undefined;
    case 'minimum-age':
      return tooYoung(member, day, rule.years);
    case 'citizenship':
      return wrongCitizenship(member, rule.anyOf);
    case 'unit':
    case 'constituency':
    case 'maximum-age':
    case 'waiting-period':
    case 'joined-by':
    case 'manual-list':
    case 'mandate':
      return undefined;
    default:
      return assertNever(rule);
  }
}

function notYetJoined(joinsOn: IsoDate | undefined, day: IsoDate): Found | undefined {
  return joinsOn !== undefined && joinsOn > day ? { kind: 'not-yet-joined', joinsOn } : undefined;
}

/** The day the first membership begins; undefined where one has no beginning, or there are none. */
function firstDay({ memberships = [] }: Member): IsoDate | undefined {
  const starts = memberships.map(({ from }) => from).filter((from) => from !== undefined);
  return starts.length === memberships.length ? starts.sort()[0] : undefined;
}

/** On the day of the resignation itself the membership is over. */
function resigned(leftOn: IsoDate | undefined, day: IsoDate): Found | undefined {
  return leftOn !== undefined && leftOn <= day ? { kind: 'resigned', leftOn } : undefined;
}

/** A membership still exists on its last day. */
function allEnded({ memberships = [] }: Member, day: IsoDate): Found | undefined {
  const ends = memberships.map(({ until }) => until).filter((until) => until !== undefined);
  const leftOn = ends.sort().at(-1);
  return leftOn !== undefined && ends.length === memberships.length && leftOn < day
    ? { kind: 'resigned', leftOn }
    : undefined;
}

function tooYoung({ birthDate }: Member, day: IsoDate, required: number): Found | undefined {
  if (birthDate === undefined) return { kind: 'birth-date-unknown' };
  const age = ageOn(birthDate, day);
  return age < required ? { kind: 'too-young', age, required } : undefined;
}

/** A person with several citizenships has the codes in one cell: "DE, AT". */
function wrongCitizenship({ citizenship }: Member, anyOf: readonly string[]): Found | undefined {
  if (citizenship === undefined) return { kind: 'citizenship-unknown' };
  const codes = citizenship.toUpperCase().split(/[^A-Z]+/);
  return codes.some((code) => anyOf.includes(code)) ? undefined : { kind: 'citizenship', citizenship };
}
