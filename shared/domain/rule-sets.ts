import { assertNever } from '../lib/assert-never';
import type { AssemblyKind, Rule, Vote, VoteRules } from './assembly';
import { MEMBER_COLUMNS, type Column } from './member';

/** Holds of every vote: rules E1 to E5. */
const COMMON_RULES: readonly Rule[] = [
  { rule: 'not-pending' },
  { rule: 'joined' },
  { rule: 'not-resigned' },
  { rule: 'membership-kind', anyOf: ['ordinary'] },
  { rule: 'not-barred' },
];

/**
 * The rules a new assembly starts with. A conference wants no arrears; a nomination assembly ignores them and tests age and
 * citizenship on the day (Federal Electoral Act, sections 12 and 21 (1)).
 */
export function defaultVotes(kind: AssemblyKind): VoteRules[] {
  switch (kind) {
    case 'conference':
      return [{ vote: 'conference', rules: [...COMMON_RULES, { rule: 'no-open-dues', limit: 0 }] }];
    case 'nomination':
      return [
        {
          vote: 'nomination',
          rules: [
            ...COMMON_RULES,
            { rule: 'minimum-age', years: 18 },
            { rule: 'citizenship', anyOf: ['DE'] },
          ],
        },
      ];
    case 'both':
      return [...defaultVotes('conference'), ...defaultVotes('nomination')];
    case 'delegates':
      return [{ vote: 'delegates', rules: [...COMMON_RULES, { rule: 'mandate' }] }];
    case 'general-meeting':
    case 'youth':
      return [{ vote: 'general-meeting', rules: COMMON_RULES.slice() }];
    default:
      return assertNever(kind);
  }
}

/** The columns that a rule reads, of those the roll has; undefined if the roll lacks what the rule tests. */
function columnsTested(rule: Rule['rule'], roll: ReadonlySet<Column>): readonly Column[] | undefined {
  const firstOf = (...columns: Column[]): readonly Column[] | undefined => {
    const column = columns.find((candidate) => roll.has(candidate));
    return column && [column];
  };
  switch (rule) {
    case 'not-pending':
      // Who has no member number is pending on any roll (rule E1).
      return firstOf('pending') ?? [];
    case 'joined':
      return firstOf('joinedOn', 'memberships');
    case 'not-resigned':
      return firstOf('leftOn', 'memberships');
    case 'membership-kind':
      return firstOf('memberships');
    case 'unit':
    case 'constituency':
    case 'maximum-age':
    case 'waiting-period':
    case 'joined-by':
    case 'manual-list':
    case 'mandate':
      return undefined;
    case 'not-barred':
      return firstOf('barred');
    case 'no-open-dues':
      return firstOf('openDues');
    case 'minimum-age':
      return firstOf('birthDate');
    case 'citizenship':
      return firstOf('citizenship');
    default:
      return assertNever(rule);
  }
}

/** Whether the roll has what the rule tests. */
function isTestable(rule: Rule['rule'], columnsOnRoll: readonly Column[]): boolean {
  return columnsTested(rule, new Set(columnsOnRoll)) !== undefined;
}

export interface TestableVotes {
  /** The votes with those of their rules that this roll can answer. */
  readonly votes: readonly VoteRules[];
  /** The rules that it can't, to be shown to the office. */
  readonly dropped: readonly { readonly vote: Vote; readonly rule: Rule }[];
}

/** Parts the rules that a roll with these columns can answer from those it can't. */
export function rulesTestable(votes: readonly VoteRules[], columnsOnRoll: readonly Column[]): TestableVotes {
  return {
    votes: votes.map(({ vote, rules }) => ({
      vote,
      rules: rules.filter(({ rule }) => isTestable(rule, columnsOnRoll)),
    })),
    dropped: votes.flatMap(({ vote, rules }) =>
      rules.filter(({ rule }) => !isTestable(rule, columnsOnRoll)).map((rule) => ({ vote, rule })),
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
 * The columns of the roll that a package carries, in the order of `MEMBER_COLUMNS`: what a desk needs and what the rules test,
 * and nothing else (rule K4). A warning travels as a mark; why there is one stays in the office.
 */
export function columnsNeeded(votes: readonly VoteRules[], columnsOnRoll: readonly Column[]): Column[] {
  const roll = new Set(columnsOnRoll);
  const needed = new Set(DESK_COLUMNS);
  for (const { rule } of votes.flatMap(({ rules }) => rules)) {
    for (const column of columnsTested(rule, roll) ?? []) needed.add(column);
  }
  const order = Object.keys(MEMBER_COLUMNS);
  return columnsOnRoll
    .filter((column) => needed.has(column))
    .sort((a, b) => order.indexOf(a) - order.indexOf(b));
}
