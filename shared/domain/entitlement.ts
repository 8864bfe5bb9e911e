import { assertNever } from '../lib/assert-never';
import type { Assembly, Rule, Vote } from './assembly';
import type { IsoDate } from './ids';
import type { Column, Member } from './member';
import { ageOn, openMemberships } from './members';
import { rulesTestable } from './rule-sets';

/** One thing that keeps a person from voting, and what would remove it. `rule` names the rule that says so. */
export type Obstacle =
  | { readonly kind: 'pending'; readonly rule: Rule['rule'] }
  | { readonly kind: 'not-yet-joined'; readonly rule: Rule['rule']; readonly joinsOn: IsoDate }
  | { readonly kind: 'resigned'; readonly rule: Rule['rule']; readonly leftOn: IsoDate }
  | { readonly kind: 'no-ordinary-membership'; readonly rule: Rule['rule'] }
  | { readonly kind: 'barred'; readonly rule: Rule['rule'] }
  | { readonly kind: 'dues-open'; readonly rule: Rule['rule']; readonly cents: number }
  | {
      readonly kind: 'too-young';
      readonly rule: Rule['rule'];
      readonly age: number;
      readonly required: number;
    }
  | { readonly kind: 'birth-date-unknown'; readonly rule: Rule['rule'] }
  | { readonly kind: 'citizenship'; readonly rule: Rule['rule']; readonly citizenship: string }
  | { readonly kind: 'citizenship-unknown'; readonly rule: Rule['rule'] };

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
): Entitlement {
  const votes = rulesTestable(assembly.votes, columnsOnRoll).votes.map(({ vote, rules }) => {
    const obstacles = rules
      .map((rule) => obstacleOf(rule, member, assembly.date, columnsOnRoll))
      .filter((obstacle) => obstacle !== undefined);
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

function obstacleOf(
  rule: Rule,
  member: Member,
  day: IsoDate,
  columnsOnRoll: readonly Column[],
): Obstacle | undefined {
  switch (rule.rule) {
    case 'not-pending':
      return (member.pending ?? member.number === undefined)
        ? { kind: 'pending', rule: rule.rule }
        : undefined;
    case 'joined':
      return notYetJoined(columnsOnRoll.includes('joinedOn') ? member.joinedOn : firstDay(member), day);
    case 'not-resigned':
      return columnsOnRoll.includes('leftOn') ? resigned(member.leftOn, day) : allEnded(member, day);
    case 'ordinary-membership':
      return openMemberships(member.memberships ?? [], day).some(({ kind }) => kind === 'ordinary')
        ? undefined
        : { kind: 'no-ordinary-membership', rule: rule.rule };
    case 'not-barred':
      return member.barred === true ? { kind: 'barred', rule: rule.rule } : undefined;
    case 'no-open-dues':
      return member.openDues !== undefined && member.openDues > rule.limit
        ? { kind: 'dues-open', rule: rule.rule, cents: member.openDues }
        : undefined;
    case 'minimum-age':
      return tooYoung(member, day, rule.years);
    case 'citizenship':
      return wrongCitizenship(member, rule.anyOf);
    default:
      return assertNever(rule);
  }
}

function notYetJoined(joinsOn: IsoDate | undefined, day: IsoDate): Obstacle | undefined {
  return joinsOn !== undefined && joinsOn > day
    ? { kind: 'not-yet-joined', rule: 'joined', joinsOn }
    : undefined;
}

/** The day the first membership begins; undefined where one has no beginning, or there are none. */
function firstDay({ memberships = [] }: Member): IsoDate | undefined {
  const starts = memberships.map(({ from }) => from).filter((from) => from !== undefined);
  return starts.length === memberships.length ? starts.sort()[0] : undefined;
}

/** On the day of the resignation itself the membership is over. */
function resigned(leftOn: IsoDate | undefined, day: IsoDate): Obstacle | undefined {
  return leftOn !== undefined && leftOn <= day
    ? { kind: 'resigned', rule: 'not-resigned', leftOn }
    : undefined;
}

/** A membership still exists on its last day. */
function allEnded({ memberships = [] }: Member, day: IsoDate): Obstacle | undefined {
  const ends = memberships.map(({ until }) => until).filter((until) => until !== undefined);
  const leftOn = ends.sort().at(-1);
  return leftOn !== undefined && ends.length === memberships.length && leftOn < day
    ? { kind: 'resigned', rule: 'not-resigned', leftOn }
    : undefined;
}

function tooYoung({ birthDate }: Member, day: IsoDate, required: number): Obstacle | undefined {
  if (birthDate === undefined) return { kind: 'birth-date-unknown', rule: 'minimum-age' };
  const age = ageOn(birthDate, day);
  return age < required ? { kind: 'too-young', rule: 'minimum-age', age, required } : undefined;
}

/** A person with several citizenships has the codes in one cell: "DE, AT". */
function wrongCitizenship({ citizenship }: Member, anyOf: readonly string[]): Obstacle | undefined {
  if (citizenship === undefined) return { kind: 'citizenship-unknown', rule: 'citizenship' };
  const codes = citizenship.toUpperCase().split(/[^A-Z]+/);
  return codes.some((code) => anyOf.includes(code))
    ? undefined
    : { kind: 'citizenship', rule: 'citizenship', citizenship };
}
