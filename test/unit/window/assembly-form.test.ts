import {
  type Assembly,
  type Rule,
  assemblyKindSchema,
  assemblySchema,
  ruleSchema,
} from '@shared/domain/assembly';
import { shippedRules } from '@shared/domain/rule-sets';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AssemblyForm,
  formOfAssembly,
  readForm,
  readVotes,
} from '../../../renderer/screens/office/rules/assembly-form';
import { mandateDifference } from '../../../renderer/screens/office/rules/mandate-difference';
import { keysIn } from '../../../renderer/screens/office/rules/members-text';
import {
  formOfRule,
  newRuleForm,
  readRule,
  rulesToAdd,
} from '../../../renderer/screens/office/rules/rule-form';
import { arbitraryOf } from '../../support/arbitrary-of-schema';
import { key } from '../../support/register-desk';

const base = (part: object = {}): Assembly =>
  assemblySchema.parse({
    id: '11111111-1111-4111-8111-111111111111',
    ...{ title: 'Parteitag', date: '2026-11-21', place: 'Mainz', unit: 'LV', kind: 'conference' },
    ...shippedRules('conference'),
    ...part,
  });

const TEXTS = ['DE', 'AT', 'KV Mainz', '2026-11-21', '100005', 'ref:ABC'];

describe('a rule as a form', () => {
  test('and back is the same rule', () => {
    fc.assert(
      fc.property(arbitraryOf(ruleSchema, TEXTS), (made) => {
        const parsed = ruleSchema.safeParse(made);
        fc.pre(parsed.success);
        const rule = withoutNoGrace(ruleSchema.parse(asJson(made)));
        expect(readRule(formOfRule(rule, '1'))).toEqual({ ok: true, rule });
      }),
    );
  });

  test.each<readonly [Rule['rule'], object, readonly string[]]>([
    ['minimum-age', { years: 'alt' }, ['years']],
    ['minimum-age', { years: '121' }, ['years']],
    ['maximum-age', { years: '' }, ['years']],
    ['no-open-dues', { limit: 'viel' }, ['limit']],
    ['no-open-dues', { limit: '1,005', grace: 'x' }, ['limit', 'grace']],
    ['waiting-period', { count: '1.5' }, ['count']],
    ['joined-by', { day: '2026-02-30' }, ['day']],
    ['manual-list', { title: ' ' }, ['title']],
  ])('%s says which blank does not fit: %j', (rule, values, faults) => {
    const form = newRuleForm(rule, '1');
    const read = readRule({ ...form, values: { ...form.values, ...values } });
    expect(read).toEqual({ ok: false, faults });
  });

  test.each<Rule['rule']>(['unit', 'constituency'])('%s needs a name', (rule) =>
    expect(readRule(newRuleForm(rule, '1'))).toEqual({ ok: false, faults: ['names'] }),
  );

  test('a list by hand refuses what is no key', () => {
    const form = { ...newRuleForm('manual-list', '1'), names: ['100005', 'Müller?'] };
    expect(readRule({ ...form, values: { ...form.values, title: 'Gründer' } })).toEqual({
      ok: false,
      faults: ['names'],
    });
    expect(keysIn('100005, ref:ABC;7\n100005')).toEqual(['100005', 'ref:ABC', '7']);
  });

  test('a rule is offered once, but lists, units and constituencies again', () => {
    const present = [newRuleForm('minimum-age', '1'), newRuleForm('manual-list', '2')];
    expect(rulesToAdd(present)).not.toContain('minimum-age');
    expect(rulesToAdd(present)).toContain('manual-list');
    expect(rulesToAdd([{ ...newRuleForm('minimum-age', '1'), removed: true }])).toContain('minimum-age');
  });
});

describe('an assembly as a form', () => {
  test.each(assemblyKindSchema.options)('and back is the same assembly: %s', (kind) => {
    const assembly = base({ kind, ...shippedRules(kind) });
    expect(readForm(formOfAssembly(assembly), assembly)).toEqual({ assembly, faults: [] });
  });

  test('and back keeps everything that it can say', () => {
    const assembly = base({
      kind: 'delegates',
      ...shippedRules('delegates'),
      delegation: {
        substitutesFrom: new Date(2026, 10, 21, 10, 30).getTime(),
        order: 'arrival',
        late: 'seat-lost',
      },
      quorum: { have: 'accredited', of: 'entitled', count: 10, outOf: 100, more: false, source: '§ 9' },
      proxies: { perPerson: 3 },
      payments: { means: ['cash', 'card'], yearly: 7_200 },
      ...{ attendanceList: true, genderQuota: true, destroyAfter: '2027-03-01' },
      deskRules: { pin: true, guards: { override: 'lead', withdraw: 'lead', block: 'second-person' } },
    });
    expect(readForm(formOfAssembly(assembly), assembly)).toEqual({ assembly, faults: [] });
  });

  const faultsOf = (part: Partial<AssemblyForm>) => {
    const assembly = base();
    return readForm({ ...formOfAssembly(assembly), ...part }, assembly).faults;
  };
  const { quorum } = formOfAssembly(base());

  test.each<readonly [Partial<AssemblyForm>, readonly string[]]>([
    [{ quorum: { ...quorum, of: 'number', count: '' } }, ['quorum/count']],
    [{ quorum: { ...quorum, of: 'entitled', count: '3', outOf: '2' } }, ['quorum/outOf']],
    [{ quorum: { ...quorum, of: 'entitled', count: '1', outOf: '0' } }, ['quorum/outOf']],
    [{ quorum: { ...quorum, of: 'entitled', count: '2', outOf: '2', more: true } }, ['quorum/outOf']],
    [{ proxies: '0' }, ['proxies']],
    [{ proxies: 'zwei' }, ['proxies']],
    [{ means: ['cash'], yearly: 'viel' }, ['yearly']],
    [{ means: [], yearly: 'viel' }, []],
  ])('says which field does not fit: %j', (part, faults) => expect(faultsOf(part)).toEqual(faults));

  test('leaves out what was removed, and of what is counted what does not fit', () => {
    const form = formOfAssembly(base());
    const [vote] = form.votes;
    const rules = [
      ...(vote?.rules ?? []).map((rule) => ({ ...rule, removed: rule.rule === 'no-open-dues' })),
      newRuleForm('unit', 'new'),
    ];
    const votes = vote ? [{ ...vote, rules }] : [];
    const [counted] = readVotes(votes);
    expect(counted?.said.rules.map(({ rule }) => rule)).not.toContain('no-open-dues');
    expect(counted?.ids).not.toContain('new');
    expect(readForm({ ...form, votes }, base()).faults).toEqual(['rule/conference/new/names']);
  });
});

test('a newer table of mandates is told by units, seats and people', () => {
  const before = [
    {
      unit: 'KV Mainz',
      seats: 2,
      holders: [
        { member: '1', weight: 1 },
        { member: '2', rank: 1, weight: 1 },
      ],
    },
    { unit: 'KV Trier', seats: 1, holders: [{ member: '3', weight: 1 }] },
  ];
  const after = [
    { unit: 'KV Mainz', seats: 3, holders: [{ member: key('1') }, { member: key('2') }] },
    { unit: 'KV Worms', seats: 1, holders: [{ member: key('4') }] },
  ];
  expect(mandateDifference(before, after)).toEqual({
    unitsAdded: ['KV Worms'],
    unitsRemoved: ['KV Trier'],
    seats: [{ unit: 'KV Mainz', from: 2, to: 3 }],
    peopleAdded: ['4'],
    peopleRemoved: ['3'],
    peopleMoved: ['2'],
  });
});

/** Without a zero below zero. */
function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** A grace of nothing is none: the form doesn't tell them apart. */
function withoutNoGrace(rule: Rule): Rule {
  return rule.rule === 'no-open-dues' && rule.grace?.count === 0
    ? { rule: rule.rule, limit: rule.limit }
    : rule;
}
