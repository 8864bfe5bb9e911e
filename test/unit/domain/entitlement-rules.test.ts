import { describe, expect, test } from 'vitest';
import type { Rule, VoteRules } from '@shared/domain/assembly';
import { assessEntitlement, type Circumstances } from '@shared/domain/entitlement';
import type { Column, Member } from '@shared/domain/member';
import { removalOf } from '@shared/domain/removals';
import { columnsNeeded, rulesTestable, shippedRules } from '@shared/domain/rule-sets';
import { ALL_COLUMNS, membership } from '../../support/entitlement-cases/terms';
import { COLUMNS, day, key, makeAssembly, makeMember } from '../../support/register-desk';

const ON = day('2026-11-14');

function judge(
  rules: readonly Rule[],
  member: Partial<Member> = {},
  more: {
    readonly columns?: readonly Column[];
    readonly circumstances?: Circumstances;
    readonly counts?: VoteRules['counts'];
  } = {},
) {
  const { columns = ALL_COLUMNS, circumstances, counts } = more;
  const vote: VoteRules = { vote: 'conference', rules: [...rules], ...(counts && { counts }) };
  const assembly = { date: ON, votes: [vote] };
  return assessEntitlement(makeMember('100001', member), assembly, columns, circumstances);
}

/** Kinds of obstacles, each with the place of its rule. */
function told(...given: Parameters<typeof judge>): string[] {
  return judge(...given).votes.flatMap(({ obstacles }) =>
    obstacles.map(({ number, kind }) => `${number} ${kind}`),
  );
}

describe('memberships and units', () => {
  const kinds: Rule = { rule: 'membership-kind', anyOf: ['ordinary', 'second'] };

  test('[E13] one of the kinds that a rule names gives the vote, if it exists on the day', () => {
    expect(told([kinds], { memberships: [membership('second', 'Trier')] })).toEqual([]);
    expect(told([kinds], { memberships: [membership('supporting', 'Trier')] })).toEqual([
      '1 membership-kind',
    ]);
    const over = membership('ordinary', 'Trier', '2020-01-01', '2026-11-13');
    expect(told([kinds], { memberships: [over] })).toEqual(['1 membership-kind']);
  });

  test('[E13] [E4] without a rule on kinds any membership gives the vote', () => {
    expect(told([{ rule: 'not-barred' }], { memberships: [membership('supporting', 'Trier')] })).toEqual([]);
  });

  test('[E15] a unit is the same however it is written', () => {
    const rule: Rule = { rule: 'unit', anyOf: ['KV Köln'], below: true };
    for (const district of ['kv koeln', 'KV-Köln', ' KV  KÖLN '])
      expect(told([rule], { district })).toEqual([]);
    expect(told([rule], { district: 'KV Köln-Land' })).toEqual(['1 other-unit']);
  });

  test('[E15] a unit below counts only where the rule says so', () => {
    const place = { state: 'RP', region: 'BV Nahe', district: 'KV Mainz', local: 'OV Altstadt' };
    for (const unit of Object.values(place)) {
      expect(told([{ rule: 'unit', anyOf: [unit], below: true }], place)).toEqual([]);
      const isLowest = unit === place.local;
      expect(told([{ rule: 'unit', anyOf: [unit], below: false }], place)).toEqual(
        isLowest ? [] : ['1 other-unit'],
      );
    }
  });

  test('[E15] the unit of a membership counts, of the kinds that rules name, as long as it exists', () => {
    const unit: Rule = { rule: 'unit', anyOf: ['Trier'], below: false };
    const ordinary: Rule = { rule: 'membership-kind', anyOf: ['ordinary'] };
    const memberships = [membership('ordinary', 'Mainz'), membership('supporting', 'Trier')];
    expect(told([unit], { memberships })).toEqual([]);
    expect(told([unit, ordinary], { memberships })).toEqual(['1 other-unit']);
    const over = [membership('ordinary', 'Trier', '2020-01-01', '2026-11-13')];
    expect(told([unit], { memberships: over })).toEqual(['1 unit-unknown']);
  });

  test('[E16] names of constituencies are compared like units, keys of municipalities by their beginning', () => {
    const federal: Rule = { rule: 'constituency', of: 'federal', anyOf: ['93 Köln I'] };
    expect(told([federal], { constituencyFederal: '93 KOELN I' })).toEqual([]);
    expect(told([federal], { constituencyFederal: '94 Köln II' })).toEqual(['1 other-constituency']);
    const municipality: Rule = { rule: 'constituency', of: 'municipality', anyOf: ['053', '07315'] };
    expect(told([municipality], { municipalityKey: '05 3 15 000' })).toEqual([]);
    expect(told([municipality], { municipalityKey: '07316000' })).toEqual(['1 other-constituency']);
    expect(told([municipality])).toEqual(['1 constituency-unknown']);
  });
});

describe('time', () => {
  test('[E14] arrears of no more than the grace are not counted, nor what falls due later', () => {
    const grace = { count: 2, unit: 'months' } as const;
    const rule: Rule = { rule: 'no-open-dues', limit: 500, grace };
    const owes = (dueOn: string) => ({ dues: [{ year: 2026, owed: 3000, paid: 0, dueOn: day(dueOn) }] });
    expect(told([rule], owes('2026-09-14'))).toEqual([]);
    expect(told([rule], owes('2026-12-24'))).toEqual([]);
    const { votes } = judge([rule], owes('2026-09-13'));
    expect(votes[0]?.obstacles).toEqual([
      { kind: 'dues-open', rule: 'no-open-dues', number: 1, cents: 2500, open: 3000 },
    ]);
  });

  test.each(['birthday', 'year-end'] as const)('[E17] whoever has completed the years: %s', (until) => {
    const rule: Rule = { rule: 'maximum-age', years: 30, until };
    expect(told([rule], { birthDate: day('1996-11-15') })).toEqual([]);
    const isOut = until === 'birthday';
    expect(told([rule], { birthDate: day('1996-11-14') })).toEqual(isOut ? ['1 too-old'] : []);
    expect(told([rule], { birthDate: day('1996-01-01') })).toEqual(isOut ? ['1 too-old'] : []);
    expect(told([rule], { birthDate: day('1995-12-31') })).toEqual(['1 too-old']);
  });

  test.each([
    ['days', 30, '2026-10-15', '2026-10-16'],
    ['weeks', 2, '2026-10-31', '2026-11-01'],
    ['months', 3, '2026-08-14', '2026-08-15'],
    ['months', 24, '2024-11-14', '2024-11-15'],
  ] as const)('[E18] a waiting period of %s (%i) is over on the day', (unit, count, enough, late) => {
    const rule: Rule = { rule: 'waiting-period', span: { count, unit } };
    expect(told([rule], { joinedOn: day(enough) })).toEqual([]);
    const { votes } = judge([rule], { joinedOn: day(late) });
    expect(votes[0]?.obstacles).toMatchObject([{ kind: 'waiting-period', from: '2026-11-15' }]);
  });

  test('[E18] [E19] without a joining date the first membership tells, and else only the office', () => {
    const rules: Rule[] = [
      { rule: 'waiting-period', span: { count: 1, unit: 'months' } },
      { rule: 'joined-by', day: day('2026-09-01') },
    ];
    const columns: Column[] = ['number', 'surname', 'memberships'];
    const since = (from?: string) => ({ memberships: [membership('ordinary', 'Mainz', from)] });
    expect(told(rules, since('2026-09-02'), { columns })).toEqual(['2 joined-too-late']);
    expect(told(rules, since('2026-11-01'), { columns })).toEqual(['1 waiting-period', '2 joined-too-late']);
    expect(told(rules, since(), { columns })).toEqual(['1 joining-date-unknown', '2 joining-date-unknown']);
  });

  test('[E19] whoever joined on the cut-off day has the vote, whoever joined later has not', () => {
    const rule: Rule = { rule: 'joined-by', day: day('2026-09-01') };
    expect(told([rule], { joinedOn: day('2026-09-01') })).toEqual([]);
    expect(told([rule], { joinedOn: day('2026-09-02') })).toEqual(['1 joined-too-late']);
  });
});

describe('lists, mandates and the centre', () => {
  test('[E20] a list by hand knows a person under the reference code, too', () => {
    const only: Rule = { rule: 'manual-list', effect: 'only', title: 'Liste', members: [key('ref:ABCD')] };
    expect(told([only], { refCode: 'ABCD' })).toEqual([]);
    expect(told([only])).toEqual(['1 not-listed']);
    expect(told([{ ...only, effect: 'none' }], { refCode: 'ABCD' })).toEqual(['1 listed']);
    expect(told([{ ...only, effect: 'none' }])).toEqual([]);
  });

  test('[E21] where nothing is known of a seat there is none', () => {
    const rule: Rule = { rule: 'mandate' };
    expect(told([rule])).toEqual(['1 no-mandate']);
    expect(told([rule], {}, { circumstances: { paid: 0, seat: [] } })).toEqual([]);
  });

  test('[E22] both sides are told, whichever counts', () => {
    const rules: Rule[] = [{ rule: 'no-open-dues', limit: 0 }];
    for (const counts of [undefined, 'central', 'both'] as const)
      for (const says of [true, false])
        for (const openDues of [0, 700]) {
          const { votes } = judge(rules, { openDues, calculatedVote: says }, counts && { counts });
          const ours = openDues === 0;
          const entitled = { ours, central: says, both: ours && says }[counts ?? 'ours'];
          const refuses = counts !== undefined && !says;
          expect(votes[0]).toMatchObject({ entitled, central: { says, counts: counts !== undefined } });
          expect(votes[0]?.obstacles.map(({ kind }) => kind)).toEqual([
            ...(refuses ? ['central-says-no'] : []),
            ...(ours ? [] : ['dues-open']),
          ]);
        }
  });

  test('[E22] where the centre says nothing of a person, or the roll has no such column, ours counts', () => {
    const rules: Rule[] = [{ rule: 'no-open-dues', limit: 0 }];
    const said = judge(rules, { openDues: 700 }, { counts: 'central' });
    expect(said.votes[0]).toMatchObject({ entitled: false });
    expect(said.votes[0]).not.toHaveProperty('central');
    const more = { counts: 'both', columns: COLUMNS } as const;
    expect(judge(rules, { calculatedVote: false }, more).kind).toBe('entitled');
  });
});

test('[E23] a rule keeps its number where one before it can not be tested', () => {
  const rules: Rule[] = [{ rule: 'not-barred' }, { rule: 'citizenship', anyOf: ['DE'] }];
  expect(told(rules, { citizenship: 'AT' }, { columns: ['number', 'citizenship'] })).toEqual([
    '2 citizenship',
  ]);
});

test('[E23] [A15] dues are paid at the desk where the assembly takes them, else with the treasurer', () => {
  const dues = { kind: 'dues-open' } as const;
  expect(removalOf(dues)).toBe('pay');
  expect(removalOf(dues, { payments: { means: ['cash'] } })).toBe('pay');
  expect(removalOf(dues, {})).toBe('treasurer');
});

test('[E25] what was paid is taken off what is owed, and nothing else', () => {
  const rules: Rule[] = [{ rule: 'not-pending' }, { rule: 'no-open-dues', limit: 0 }];
  const owes = { openDues: 4800, pending: true };
  expect(told(rules, owes, { circumstances: { paid: 4799 } })).toEqual(['1 pending', '2 dues-open']);
  expect(told(rules, owes, { circumstances: { paid: 4800 } })).toEqual(['1 pending']);
});

test('[E11] a substitute who may still get a seat can be helped, a stranger can not', () => {
  const rule: Rule = { rule: 'mandate' };
  const waits = { paid: 0, seat: [{ kind: 'no-seat-free', unit: 'KV Celle', seats: 2 }] } as const;
  expect(judge([rule], {}, { circumstances: waits }).kind).toBe('curable');
  expect(judge([rule]).kind).toBe('barred');
});

describe('shipped sets', () => {
  const names = (kind: Parameters<typeof shippedRules>[0]) =>
    shippedRules(kind).votes.map(({ rules }) => rules.map(({ rule }) => rule));
  const member = ['not-pending', 'joined', 'not-resigned', 'not-barred'];

  test('[E26] delegates rest on mandates, a meeting on dues, a youth wing on ages', () => {
    expect(names('delegates')).toEqual([[...member, 'mandate']]);
    expect(names('general-meeting')).toEqual([[...member, 'membership-kind', 'no-open-dues']]);
    expect(names('youth')).toEqual([[...member, 'minimum-age', 'maximum-age']]);
    const ages = shippedRules('youth').votes[0]?.rules.slice(-2);
    expect(ages).toMatchObject([{ years: 14 }, { years: 35, until: 'birthday' }]);
  });

  test('[E26] [B6] dues are taken where they matter, and delegates are replaced by rank', () => {
    expect(shippedRules('conference').payments).toEqual({ means: ['cash'] });
    expect(shippedRules('nomination').payments).toBeUndefined();
    expect(shippedRules('delegates')).toMatchObject({
      quorum: { have: 'present', of: 'mandates', count: 1, outOf: 2, more: true },
      delegation: { order: 'rank' },
    });
  });
});

describe('columns', () => {
  test('[E10] [K4] the columns of a package give the same answer as the roll for every kind of rule', () => {
    const rules: Rule[] = [
      ...(makeAssembly('both').votes[1]?.rules ?? []),
      { rule: 'no-open-dues', limit: 0 },
      { rule: 'unit', anyOf: ['OV Altstadt'], below: false },
      { rule: 'constituency', of: 'federal', anyOf: ['1'] },
      { rule: 'constituency', of: 'municipality', anyOf: ['01'] },
      { rule: 'maximum-age', years: 20, until: 'birthday' },
      { rule: 'waiting-period', span: { count: 9, unit: 'months' } },
      { rule: 'joined-by', day: day('2000-01-01') },
      { rule: 'mandate' },
    ];
    const assembly = { ...makeAssembly(), votes: [{ vote: 'conference' as const, rules }] };
    const packed = columnsNeeded(assembly, ALL_COLUMNS);
    const whole = makeMember('100001', { openDues: 5, local: 'OV Neustadt', constituencyFederal: '2' });
    const travels = (name: string) => name === 'key' || packed.some((column) => column === name);
    const sent = Object.fromEntries(
      Object.entries(whole).filter(([name]) => travels(name)),
    ) as unknown as Member;
    expect(assessEntitlement(sent, assembly, packed)).toEqual(
      assessEntitlement(whole, assembly, ALL_COLUMNS),
    );
    expect(packed).not.toContain('constituencyState');
    expect(packed).not.toContain('gender');
  });

  test('[K4] [B7] what is owed travels where dues are taken, though no rule asks for it', () => {
    const votes = [{ vote: 'nomination' as const, rules: [] }];
    expect(columnsNeeded({ votes }, ALL_COLUMNS)).not.toContain('dues');
    expect(columnsNeeded({ votes, payments: { means: ['cash'] } }, ALL_COLUMNS)).toContain('dues');
  });

  test('[E10] a list and mandates need no column, all other rules do', () => {
    const rules: Rule[] = [
      { rule: 'manual-list', effect: 'only', title: 'Liste', members: [] },
      { rule: 'mandate' },
      { rule: 'unit', anyOf: ['RP'], below: true },
      { rule: 'constituency', of: 'state', anyOf: ['1'] },
    ];
    const { dropped } = rulesTestable([{ vote: 'delegates', rules }], ['number', 'constituencyFederal']);
    expect(dropped.map(({ rule }) => rule.rule)).toEqual(['unit', 'constituency']);
  });
});
