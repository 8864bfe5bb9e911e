import { assertNever } from '../lib/assert-never';
import type { Rule, RuleOf } from './assembly';
import { requiredDues } from './dues';
import type { Circumstances, FoundObstacle } from './entitlement';
import type { IsoDate } from './ids';
import type { Column, Member, Membership } from './member';
import { keysOf } from './member-keys';
import { ageOn, openMemberships } from './members';
import { constituencyColumn } from './rule-columns';
import { addSpan } from './spans';
import { foldPlace, unitsOf } from './units';

/** What stands in a person's way by one rule: nothing, one thing, or several. */
export type Finder = (member: Member, circumstances: Circumstances) => readonly FoundObstacle[];

/** What a rule is tested with, beside the person. */
interface Setting {
  /** The day of the assembly. */
  readonly day: IsoDate;
  readonly roll: ReadonlySet<Column>;
  /** All rules of the vote. */
  readonly rules: readonly Rule[];
}

const NOTHING: readonly FoundObstacle[] = [];

/** The rule as a function of the person. The roll has a column that it tests. */
export function finderOf(rule: Rule, setting: Setting): Finder {
  const { day, roll } = setting;
  switch (rule.rule) {
    case 'not-pending':
      return ({ pending, number }) => ((pending ?? number === undefined) ? [{ kind: 'pending' }] : NOTHING);
    case 'joined':
      return (member) => notYetJoined(joiningDay(member, roll), day);
    case 'not-resigned':
      return roll.has('leftOn')
        ? ({ leftOn }) => (leftOn !== undefined && leftOn <= day ? [{ kind: 'resigned', leftOn }] : NOTHING)
        : (member) => allEnded(member, day);
    case 'membership-kind':
      return (member) => otherKinds(member, rule.anyOf, day);
    case 'not-barred':
      return ({ barred }) => (barred === true ? [{ kind: 'barred' }] : NOTHING);
    case 'no-open-dues':
      return (member, { paid }) => {
        const { required, open } = requiredDues(member, rule, day, paid);
        return required > 0 ? [{ kind: 'dues-open', cents: required, open }] : NOTHING;
      };
    case 'unit':
      return unitFinder(rule, setting);
    case 'constituency':
      return constituencyFinder(rule);
    case 'minimum-age':
      return (member) => tooYoung(member, day, rule.years);
    case 'maximum-age':
      return (member) => tooOld(member, day, rule);
    case 'citizenship':
      return (member) => wrongCitizenship(member, rule.anyOf);
    case 'waiting-period':
      return (member) => waiting(joiningDay(member, roll), rule, day);
    case 'joined-by':
      return (member) => joinedTooLate(joiningDay(member, roll), rule);
    case 'manual-list':
      return listFinder(rule);
    case 'mandate':
      return (_member, { seat }) => seat ?? [{ kind: 'no-mandate' }];
    default:
      return assertNever(rule);
  }
}

/** The joining date or, where the roll has none, the day the first membership begins; undefined: not known. */
function joiningDay(member: Member, roll: ReadonlySet<Column>): IsoDate | undefined {
  if (roll.has('joinedOn')) return member.joinedOn;
  const { memberships = [] } = member;
  const starts = memberships.map(({ from }) => from).filter((from) => from !== undefined);
  return starts.length === memberships.length ? starts.sort()[0] : undefined;
}

function notYetJoined(joinsOn: IsoDate | undefined, day: IsoDate): readonly FoundObstacle[] {
  return joinsOn !== undefined && joinsOn > day ? [{ kind: 'not-yet-joined', joinsOn }] : NOTHING;
}

/** A membership still exists on its last day. */
function allEnded({ memberships = [] }: Member, day: IsoDate): readonly FoundObstacle[] {
  const ends = memberships.map(({ until }) => until).filter((until) => until !== undefined);
  const last = ends.sort().at(-1);
  return last !== undefined && ends.length === memberships.length && last < day
    ? [{ kind: 'resigned', leftOn: last }]
    : NOTHING;
}

type Kind = Membership['kind'];

function otherKinds(
  { memberships = [] }: Member,
  anyOf: readonly Kind[],
  day: IsoDate,
): readonly FoundObstacle[] {
  const has = openMemberships(memberships, day).map(({ kind }) => kind);
  return has.some((kind) => anyOf.includes(kind)) ? NOTHING : [{ kind: 'membership-kind', has }];
}

/** Where rules name kinds of membership, only these count (rule E15). */
function unitFinder({ anyOf, below }: RuleOf<'unit'>, { day, roll, rules }: Setting): Finder {
  const wanted = new Set(anyOf.map(foldPlace));
  const kinds = roll.has('memberships') ? kindsNamed(rules) : undefined;
  return (member) => {
    const { all, lowest } = unitsOf(member, day, kinds);
    if (all.length === 0) return [{ kind: 'unit-unknown' }];
    const isMember = (below ? all : lowest).some((unit) => wanted.has(foldPlace(unit)));
    return isMember ? NOTHING : [{ kind: 'other-unit', units: [...new Set(all)] }];
  };
}

function kindsNamed(rules: readonly Rule[]): ReadonlySet<Kind> | undefined {
  const named = rules.flatMap((rule) => (rule.rule === 'membership-kind' ? [rule.anyOf] : []));
  const [first, ...others] = named;
  return first && new Set(first.filter((kind) => others.every((kinds) => kinds.includes(kind))));
}

/** A key of zeros marks returned mail: nobody knows where the person lives (handbook). */
const RETURNED_MAIL = /^0+$/;

function constituencyFinder(rule: RuleOf<'constituency'>): Finder {
  const column = constituencyColumn(rule);
  const isOneOf = rule.of === 'municipality' ? beginsWithOneOf(rule.anyOf) : isNamedBy(rule.anyOf);
  return ({ [column]: constituency }) => {
    if (constituency === undefined || RETURNED_MAIL.test(constituency))
      return [{ kind: 'constituency-unknown' }];
    return isOneOf(constituency) ? NOTHING : [{ kind: 'other-constituency', constituency }];
  };
}

function beginsWithOneOf(keys: readonly string[]): (key: string) => boolean {
  const digits = (text: string) => text.replace(/\s/gu, '');
  const starts = keys.map(digits);
  return (key) => starts.some((start) => digits(key).startsWith(start));
}

function isNamedBy(names: readonly string[]): (name: string) => boolean {
  const wanted = new Set(names.map(foldPlace));
  return (name) => wanted.has(foldPlace(name));
}

function tooYoung({ birthDate }: Member, day: IsoDate, required: number): readonly FoundObstacle[] {
  if (birthDate === undefined) return [{ kind: 'birth-date-unknown' }];
  const age = ageOn(birthDate, day);
  return age < required ? [{ kind: 'too-young', age, required }] : NOTHING;
}

/** Years are completed on the birthday; with `year-end` they still do no harm in the calendar year of it. */
function tooOld(
  { birthDate }: Member,
  day: IsoDate,
  { years, until }: RuleOf<'maximum-age'>,
): readonly FoundObstacle[] {
  if (birthDate === undefined) return [{ kind: 'birth-date-unknown' }];
  const age = ageOn(birthDate, day);
  const reached = until === 'birthday' ? age : Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4)) - 1;
  return reached >= years ? [{ kind: 'too-old', age, limit: years }] : NOTHING;
}

/** A person with several citizenships has the codes in one cell: "DE, AT". */
function wrongCitizenship({ citizenship }: Member, anyOf: readonly string[]): readonly FoundObstacle[] {
  if (citizenship === undefined) return [{ kind: 'citizenship-unknown' }];
  const codes = citizenship.toUpperCase().split(/[^A-Z]+/);
  return codes.some((code) => anyOf.includes(code)) ? NOTHING : [{ kind: 'citizenship', citizenship }];
}

/** The day on which the period ends is the first with the vote (rule E18). */
function waiting(
  joinedOn: IsoDate | undefined,
  { span }: RuleOf<'waiting-period'>,
  day: IsoDate,
): readonly FoundObstacle[] {
  if (joinedOn === undefined) return [{ kind: 'joining-date-unknown' }];
  const from = addSpan(joinedOn, span);
  return from > day ? [{ kind: 'waiting-period', from }] : NOTHING;
}

function joinedTooLate(
  joinedOn: IsoDate | undefined,
  { day }: RuleOf<'joined-by'>,
): readonly FoundObstacle[] {
  if (joinedOn === undefined) return [{ kind: 'joining-date-unknown' }];
  return joinedOn > day ? [{ kind: 'joined-too-late', joinedOn, day }] : NOTHING;
}

function listFinder({ effect, title, members }: RuleOf<'manual-list'>): Finder {
  const listed = new Set(members);
  return (member) => {
    const isListed = keysOf(member).some((key) => listed.has(key));
    if (effect === 'none') return isListed ? [{ kind: 'listed', title }] : NOTHING;
    return isListed ? NOTHING : [{ kind: 'not-listed', title }];
  };
}
