import { assertNever } from '../lib/assert-never';
import type { Rule, RuleOf } from './assembly';
import type { Column } from './member';
import { UNIT_COLUMNS } from './units';

const OF_CONSTITUENCY = {
  federal: 'constituencyFederal',
  state: 'constituencyState',
  municipality: 'municipalityKey',
} as const satisfies Readonly<Record<RuleOf<'constituency'>['of'], Column>>;

/** The column of the roll that says the constituency that a rule asks for. */
export function constituencyColumn({ of }: Pick<RuleOf<'constituency'>, 'of'>) {
  return OF_CONSTITUENCY[of];
}

/** The columns that a rule reads, of those the roll has; undefined if the roll lacks what the rule tests (rule E10). */
export function columnsTested(rule: Rule, roll: ReadonlySet<Column>): readonly Column[] | undefined {
  const firstOf = (...columns: Column[]): readonly Column[] | undefined => {
    const column = columns.find((candidate) => roll.has(candidate));
    return column && [column];
  };
  const allOf = (...columns: Column[]): readonly Column[] | undefined => {
    const found = columns.filter((column) => roll.has(column));
    return found.length === 0 ? undefined : found;
  };
  switch (rule.rule) {
    case 'not-pending':
      // Who has no member number is pending on any roll (rule E1).
      return firstOf('pending') ?? [];
    case 'joined':
    case 'waiting-period':
    case 'joined-by':
      return firstOf('joinedOn', 'memberships');
    case 'not-resigned':
      return firstOf('leftOn', 'memberships');
    case 'membership-kind':
      return firstOf('memberships');
    case 'not-barred':
      return firstOf('barred');
    case 'no-open-dues':
      return allOf('openDues', 'dues');
    case 'unit':
      return allOf(...UNIT_COLUMNS, 'memberships');
    case 'constituency':
      return firstOf(constituencyColumn(rule));
    case 'minimum-age':
    case 'maximum-age':
      return firstOf('birthDate');
    case 'citizenship':
      return firstOf('citizenship');
    case 'manual-list':
    case 'mandate':
      // By the keys that every roll has.
      return [];
    default:
      return assertNever(rule);
  }
}

/** Whether the roll has what the rule tests. */
export function isTestable(rule: Rule, roll: ReadonlySet<Column>): boolean {
  return columnsTested(rule, roll) !== undefined;
}
