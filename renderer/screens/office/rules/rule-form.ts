import { type Rule, type RuleOf, type Span, ruleSchema } from '@shared/domain/assembly';
import { moneyEntry, readMoney } from '../../../lib/money-entry';

/** What can be filled in in the sentence of a rule. `names`: units, constituencies, kinds, countries, members. */
export type Blank =
  | 'names'
  | 'limit'
  | 'grace'
  | 'graceUnit'
  | 'of'
  | 'years'
  | 'until'
  | 'count'
  | 'unit'
  | 'day'
  | 'title'
  | 'effect'
  | 'below';

/** A rule as it is being written: every blank as typed, right or not. Plain data. */
export interface RuleForm {
  /** The same as long as it is being written. */
  readonly id: string;
  readonly rule: Rule['rule'];
  readonly values: Readonly<Partial<Record<Blank, string>>>;
  readonly names: readonly string[];
  /** Taken out, and can be put back. */
  readonly removed: boolean;
}

type RuleReading =
  | { readonly ok: true; readonly rule: Rule }
  /** The blanks that hold nothing that fits. */
  | { readonly ok: false; readonly faults: readonly Blank[] };

/** A rule as a form. */
export function formOfRule(rule: Rule, id: string): RuleForm {
  return { id, rule: rule.rule, ...blanksOf(rule), removed: false };
}

/** A new rule with nothing in its blanks but what is usual. */
export function newRuleForm(rule: Rule['rule'], id: string): RuleForm {
  return { id, rule, removed: false, values: { ...USUAL_VALUES[rule] }, names: USUAL_NAMES[rule] ?? [] };
}

const USUAL_VALUES: Readonly<Partial<Record<Rule['rule'], RuleForm['values']>>> = {
  'no-open-dues': { limit: '0,00', grace: '', graceUnit: 'weeks' },
  unit: { below: 'yes' },
  constituency: { of: 'federal' },
  'minimum-age': { years: '18' },
  'maximum-age': { years: '35', until: 'birthday' },
  'waiting-period': { count: '3', unit: 'months' },
  'manual-list': { title: '', effect: 'none' },
};
const USUAL_NAMES: Readonly<Partial<Record<Rule['rule'], readonly string[]>>> = {
  'membership-kind': ['ordinary'],
  citizenship: ['DE'],
};

function blanksOf(rule: Rule): Pick<RuleForm, 'values' | 'names'> {
  switch (rule.rule) {
    case 'membership-kind':
    case 'citizenship':
      return { values: {}, names: rule.anyOf };
    case 'no-open-dues': {
      const { count, unit } = rule.grace ?? { count: '', unit: 'weeks' };
      return {
        values: { limit: moneyEntry(rule.limit, 'de'), grace: String(count), graceUnit: unit },
        names: [],
      };
    }
    case 'unit':
      return { values: { below: rule.below ? 'yes' : '' }, names: rule.anyOf };
    case 'constituency':
      return { values: { of: rule.of }, names: rule.anyOf };
    case 'minimum-age':
      return { values: { years: String(rule.years) }, names: [] };
    case 'maximum-age':
      return { values: { years: String(rule.years), until: rule.until }, names: [] };
    case 'waiting-period':
      return { values: { count: String(rule.span.count), unit: rule.span.unit }, names: [] };
    case 'joined-by':
      return { values: { day: rule.day }, names: [] };
    case 'manual-list':
      return { values: { title: rule.title, effect: rule.effect }, names: rule.members };
    default:
      return { values: {}, names: [] };
  }
}

/** The rule that a form says, or what of it doesn't fit. */
export function readRule(form: RuleForm): RuleReading {
  const parsed = ruleSchema.safeParse(candidate(form));
  if (parsed.success) return { ok: true, rule: parsed.data };
  const blanks = parsed.error.issues.map(({ path }) => blankOf(form.rule, path.map(String)));
  return { ok: false, faults: [...new Set(blanks)] };
}

/** What the schema calls a blank, as far as it isn't the blank's name. */
function blankOf(rule: Rule['rule'], [first = '', second = '']: readonly string[]): Blank {
  if (first === 'anyOf' || first === 'members') return 'names';
  if (first === 'grace') return 'grace';
  if (first === 'span') return second === 'unit' ? 'unit' : 'count';
  const known: readonly Blank[] = ['limit', 'of', 'years', 'until', 'day', 'title', 'effect'];
  return known.find((blank) => blank === first) ?? (rule === 'unit' ? 'below' : 'names');
}

/** The form as the schema would have it: what isn't a number stays none. */
function candidate({ rule, values, names }: RuleForm): Readonly<Record<string, unknown>> {
  switch (rule) {
    case 'no-open-dues': {
      const grace = spanOf(values.grace, values.graceUnit);
      const limit = readMoney(values.limit ?? '');
      return { rule, limit, ...((values.grace ?? '').trim() !== '' && grace.count !== 0 && { grace }) };
    }
    case 'unit':
      return { rule, anyOf: names, below: values.below === 'yes' };
    case 'constituency':
      return { rule, anyOf: names, of: values.of };
    case 'minimum-age':
      return { rule, years: wholeNumber(values.years) };
    case 'maximum-age':
      return { rule, years: wholeNumber(values.years), until: values.until };
    case 'waiting-period':
      return { rule, span: spanOf(values.count, values.unit) };
    case 'joined-by':
      return { rule, day: values.day };
    case 'manual-list':
      return { rule, title: values.title?.trim(), effect: values.effect, members: names };
    default:
      return { rule, anyOf: names };
  }
}

function spanOf(count: string | undefined, unit: string | undefined) {
  return { count: wholeNumber(count), unit };
}

/** Digits as a number; undefined for anything else. */
export function wholeNumber(text: string | undefined): number | undefined {
  const digits = (text ?? '').trim();
  return /^[0-9]{1,9}$/.test(digits) ? Number(digits) : undefined;
}

/** Rules that can stand in the rules of one vote more than once, since each says something else. */
const REPEATABLE: ReadonlySet<Rule['rule']> = new Set<Rule['rule']>(['manual-list', 'constituency', 'unit']);

/** The rules that can be added to those that are there. */
export function rulesToAdd(present: readonly RuleForm[]): readonly Rule['rule'][] {
  const names = ruleSchema.options.map(({ shape }) => shape.rule.value);
  const taken = new Set(present.filter(({ removed }) => !removed).map(({ rule }) => rule));
  return names.filter((name) => REPEATABLE.has(name) || !taken.has(name));
}

/** The units in which a span of time is given. */
export const SPAN_UNITS: readonly Span['unit'][] = ['days', 'weeks', 'months'];
export const MEMBERSHIP_KINDS: RuleOf<'membership-kind'>['anyOf'] = [
  'ordinary',
  'second',
  'supporting',
  'other',
];
