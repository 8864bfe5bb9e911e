import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Rule, VoteRules } from '@shared/domain/assembly';
import { assessEntitlement, type Obstacle } from '@shared/domain/entitlement';
import { isoDateSchema, type IsoDate } from '@shared/domain/ids';
import type { Column, Member } from '@shared/domain/member';
import { columnsNeeded } from '@shared/domain/rule-sets';
import { ALL_COLUMNS, membership } from '../support/entitlement-cases/terms';
import { key, makeMember } from '../support/register-desk';

const dayArbitrary: fc.Arbitrary<IsoDate> = fc
  .date({ min: new Date('1940-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => isoDateSchema.parse(date.toISOString().slice(0, 10)));
const PLACES = ['RP', 'HE', 'KV Mainz', 'kv-mainz', 'OV Altstadt'];
const place = fc.constantFrom(...PLACES);
const span = fc.record({
  count: fc.integer({ min: 0, max: 40 }),
  unit: fc.constantFrom('days' as const, 'weeks' as const, 'months' as const),
});
const kind = fc.constantFrom('ordinary' as const, 'second' as const, 'supporting' as const);
const years = fc.integer({ min: 0, max: 90 });

const ruleArbitrary: fc.Arbitrary<Rule> = fc.oneof(
  fc.constantFrom<Rule[]>(
    { rule: 'not-pending' },
    { rule: 'joined' },
    { rule: 'not-resigned' },
    { rule: 'not-barred' },
    { rule: 'mandate' },
    { rule: 'citizenship', anyOf: ['DE'] },
  ),
  kind.map((one): Rule => ({ rule: 'membership-kind', anyOf: [one] })),
  fc.integer({ min: 0, max: 6000 }).map((limit): Rule => ({ rule: 'no-open-dues', limit })),
  fc.tuple(place, fc.boolean()).map(([one, below]): Rule => ({ rule: 'unit', anyOf: [one], below })),
  place.map((one): Rule => ({ rule: 'constituency', of: 'federal', anyOf: [one] })),
  years.map((count): Rule => ({ rule: 'minimum-age', years: count })),
  fc
    .tuple(years, fc.constantFrom('birthday' as const, 'year-end' as const))
    .map(([count, until]): Rule => ({ rule: 'maximum-age', years: count, until })),
  span.map((one): Rule => ({ rule: 'waiting-period', span: one })),
  dayArbitrary.map((day): Rule => ({ rule: 'joined-by', day })),
  fc
    .constantFrom('only' as const, 'none' as const)
    .map((effect): Rule => ({ rule: 'manual-list', effect, title: 'Liste', members: [key('100001')] })),
);

const optional = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });
/** The unit of a membership is the lowest that the roll names, so that which kinds count makes no difference to units (rule E15). */
const memberArbitrary: fc.Arbitrary<Member> = fc
  .record({
    number: fc.constantFrom('100001', '100002'),
    pending: optional(fc.boolean()),
    joinedOn: optional(dayArbitrary),
    leftOn: optional(dayArbitrary),
    birthDate: optional(dayArbitrary),
    citizenship: optional(fc.constantFrom('DE', 'AT', 'FR, DE')),
    barred: optional(fc.boolean()),
    openDues: optional(fc.integer({ min: 0, max: 9000 })),
    state: optional(place),
    district: fc.constant('KV Mainz'),
    local: optional(place),
    constituencyFederal: optional(place),
    kind: optional(kind),
  })
  .map(({ number, kind: has, ...fields }) => {
    const memberships =
      has === undefined ? {} : { memberships: [membership(has, fields.local ?? fields.district)] };
    const known = Object.entries(fields).filter(([, value]) => value !== undefined);
    const { surname, givenName } = makeMember(number);
    return { key: key(number), number, surname, givenName, ...Object.fromEntries(known), ...memberships };
  });

const given = fc.record({
  member: memberArbitrary,
  rules: fc.array(ruleArbitrary, { maxLength: 12 }),
  date: dayArbitrary,
});
type Given = typeof given extends fc.Arbitrary<infer Value> ? Value : never;

function obstaclesTo({ member, rules, date }: Given, columns: readonly Column[] = ALL_COLUMNS) {
  const votes: VoteRules[] = [{ vote: 'conference', rules }];
  const [vote] = assessEntitlement(member, { date, votes }, columns).votes;
  expect(vote?.entitled).toBe(vote?.obstacles.length === 0);
  return vote?.obstacles ?? [];
}

/** The same number for all: which rule's they are shows by their order. */
const withoutNumber = (obstacles: readonly Obstacle[]) =>
  obstacles.map((obstacle) => ({ ...obstacle, number: 0 }));

test('[E9] [E23] each obstacle is one rule’s, in their order; taking them away one by one ends with the vote', () => {
  fc.assert(
    fc.property(given, (start) => {
      let { rules } = start;
      for (;;) {
        const obstacles = obstaclesTo({ ...start, rules });
        const numbers = obstacles.map(({ number }) => number);
        expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
        for (const { number, rule } of obstacles) expect(rules[number - 1]?.rule).toBe(rule);
        const [first] = obstacles;
        if (first === undefined) break;
        rules = rules.filter((_, index) => index !== first.number - 1);
        const others = obstacles.filter(({ number }) => number !== first.number);
        expect(withoutNumber(obstaclesTo({ ...start, rules }))).toEqual(withoutNumber(others));
      }
    }),
  );
});

test('[K4] [E10] a package says of everybody what the roll says', () => {
  fc.assert(
    fc.property(given, (start) => {
      const columns = columnsNeeded({ votes: [{ vote: 'conference', rules: start.rules }] }, ALL_COLUMNS);
      const travels = (name: string) => name === 'key' || columns.some((column) => column === name);
      const sent = Object.entries(start.member).filter(([name]) => travels(name));
      const { surname, givenName } = start.member;
      const member: Member = { key: start.member.key, surname, givenName, ...Object.fromEntries(sent) };
      expect(obstaclesTo({ ...start, member }, columns)).toEqual(obstaclesTo(start));
    }),
  );
});

test('[E6] [E14] [E25] paying what is said removes the obstacle of dues, and a cent less does not', () => {
  const item = fc.record({
    year: fc.integer({ min: 2020, max: 2026 }),
    owed: fc.integer({ min: 0, max: 9000 }),
    paid: fc.integer({ min: 0, max: 9000 }),
    dueOn: dayArbitrary,
  });
  const rule = fc.record({ limit: fc.integer({ min: 0, max: 4000 }), grace: span });
  fc.assert(
    fc.property(fc.array(item, { maxLength: 6 }), rule, dayArbitrary, (dues, terms, date) => {
      const member = makeMember('100001', { dues });
      const votes: VoteRules[] = [{ vote: 'conference', rules: [{ rule: 'no-open-dues', ...terms }] }];
      const judge = (paid: number) =>
        assessEntitlement(member, { date, votes }, ALL_COLUMNS, { paid }).votes[0]?.obstacles[0];
      const obstacle = judge(0);
      if (obstacle?.kind !== 'dues-open') return;
      expect(judge(obstacle.cents)).toBeUndefined();
      expect(judge(obstacle.cents - 1)).toMatchObject({ kind: 'dues-open', cents: 1 });
    }),
  );
});
