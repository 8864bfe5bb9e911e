import { assertNever } from '../lib/assert-never';
import type { Assembly, AssemblyKind, Rule, Vote, VoteRules } from './assembly';
import { MEMBER_COLUMNS, type Column } from './member';
import { columnsTested, isTestable } from './rule-columns';

/** Holds of every vote that rests on membership: rules E1 to E3. */
const MEMBERS: readonly Rule[] = [{ rule: 'not-pending' }, { rule: 'joined' }, { rule: 'not-resigned' }];
const NOT_BARRED: Rule = { rule: 'not-barred' };
const ORDINARY: Rule = { rule: 'membership-kind', anyOf: ['ordinary'] };
const NO_ARREARS: Rule = { rule: 'no-open-dues', limit: 0 };
/** Rules E1 to E5. */
const PARTY_MEMBERS: readonly Rule[] = [...MEMBERS, ORDINARY, NOT_BARRED];

/**
 * The rules a new assembly starts with (E12, E26). A conference wants no arrears; a nomination assembly ignores them and tests age
 * and citizenship on the day (Federal Electoral Act, sections 12 and 21 (1)).
 */
export function defaultVotes(kind: AssemblyKind): VoteRules[] {
  switch (kind) {
    case 'conference':
      return [{ vote: 'conference', rules: [...PARTY_MEMBERS, NO_ARREARS] }];
    case 'nomination': {
      const age: Rule = { rule: 'minimum-age', years: 18 };
      return [{ vote: 'nomination', rules: [...PARTY_MEMBERS, age, { rule: 'citizenship', anyOf: ['DE'] }] }];
    }
    case 'both':
      return [...defaultVotes('conference'), ...defaultVotes('nomination')];
    case 'delegates':
      return [{ vote: 'delegates', rules: [...MEMBERS, NOT_BARRED, { rule: 'mandate' }] }];
    case 'general-meeting':
      return [{ vote: 'general-meeting', rules: [...MEMBERS, NOT_BARRED, ORDINARY, NO_ARREARS] }];
    case 'youth': {
      const ages: readonly Rule[] = [
        { rule: 'minimum-age', years: 14 },
        { rule: 'maximum-age', years: 35, until: 'birthday' },
      ];
      return [{ vote: 'general-meeting', rules: [...MEMBERS, NOT_BARRED, ...ages] }];
    }
    default:
      return assertNever(kind);
  }
}

/** What an assembly's kind settles of it, to begin with. */
type RuleSet = Pick<Assembly, 'votes' | 'quorum' | 'delegation' | 'payments'>;

/**
 * The set of rules that is shipped for a kind of assembly: where arrears matter they are taken in cash; delegates decide where more
 * than half of them are present, and are replaced by rank.
 */
export function shippedRules(kind: AssemblyKind): RuleSet {
  const votes = defaultVotes(kind);
  const takesDues = votes.some(({ rules }) => rules.some(({ rule }) => rule === 'no-open-dues'));
  return {
    votes,
    ...(takesDues && { payments: { means: ['cash'] } }),
    ...(kind === 'delegates' && {
      quorum: { have: 'present', of: 'mandates', count: 1, outOf: 2, more: true },
      delegation: { order: 'rank', late: 'substitute-steps-back' },
    }),
  };
}

export interface TestableVotes {
  /** The votes with those of their rules that this roll can answer. */
  readonly votes: readonly VoteRules[];
  /** The rules that it can't, to be shown to the office. */
  readonly dropped: readonly { readonly vote: Vote; readonly rule: Rule }[];
}

/** Parts the rules that a roll with these columns can answer from those it can't. */
export function rulesTestable(votes: readonly VoteRules[], columnsOnRoll: readonly Column[]): TestableVotes {
  const roll = new Set(columnsOnRoll);
  return {
    votes: votes.map((one) => ({ ...one, rules: one.rules.filter((rule) => isTestable(rule, roll)) })),
    dropped: votes.flatMap(({ vote, rules }) =>
      rules.filter((rule) => !isTestable(rule, roll)).map((rule) => ({ vote, rule })),
    ),
  };
}

/** What every desk needs to find a person, to tell two of one name apart, and to know when to ask the office. */
const DESK_COLUMNS: readonly Column[] = [
  'number',
  'refCode',
  'surname',
  'givenName',
  'street',
  'postcode',
  'town',
  'state',
  'district',
  'birthDate',
  'calculatedVote',
  'warning',
];

/**
 * The columns of the roll that a package carries, in the order of `MEMBER_COLUMNS`: what a desk needs and what the rules test, and
 * nothing else (rule K4); what is owed, too, where dues are taken. A warning travels as a mark; why there is one stays in the office.
 */
export function columnsNeeded(
  { votes, payments }: Pick<Assembly, 'votes' | 'payments'>,
  columnsOnRoll: readonly Column[],
): Column[] {
  const roll = new Set(columnsOnRoll);
  const needed = new Set(DESK_COLUMNS);
  const rules = votes.flatMap((one) => one.rules);
  for (const rule of payments === undefined ? rules : [...rules, NO_ARREARS])
    for (const column of columnsTested(rule, roll) ?? []) needed.add(column);
  const order = Object.keys(MEMBER_COLUMNS);
  return columnsOnRoll
    .filter((column) => needed.has(column))
    .sort((a, b) => order.indexOf(a) - order.indexOf(b));
}
