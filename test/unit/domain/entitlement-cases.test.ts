/** Cases drawn from statutes and laws: each obstacle, the rule that says so, and what would remove it. */
import { describe, expect, test } from 'vitest';
import type { VoteRules } from '@shared/domain/assembly';
import { assessEntitlement, NO_CIRCUMSTANCES, type Obstacle } from '@shared/domain/entitlement';
import { removalOf } from '@shared/domain/removals';
import { LAW_CASES } from '../../support/entitlement-cases/laws';
import { PARTY_CASES } from '../../support/entitlement-cases/parties';
import { ALL_COLUMNS, memberOf, type EntitlementCase } from '../../support/entitlement-cases/terms';
import { WING_AND_CLUB_CASES } from '../../support/entitlement-cases/wings-and-clubs';
import { day } from '../../support/register-desk';

const CASES = [...PARTY_CASES, ...LAW_CASES, ...WING_AND_CLUB_CASES];

function judge(given: EntitlementCase) {
  const { rules, counts, on = '2026-11-14', circumstances = {} } = given;
  const vote: VoteRules = { vote: 'conference', rules: [...rules], ...(counts && { counts }) };
  const answer = assessEntitlement(memberOf(given), { date: day(on), votes: [vote] }, ALL_COLUMNS, {
    ...NO_CIRCUMSTANCES,
    ...circumstances,
  });
  const [judged] = answer.votes;
  if (judged === undefined) throw new Error('there is one vote');
  return judged;
}

/** What a case says of obstacles, of these. */
function told(obstacles: readonly Obstacle[]) {
  return obstacles.map((obstacle) => [obstacle.number, obstacle.rule, obstacle.kind, removalOf(obstacle)]);
}

describe('[E9] [E23] by statute and law', () => {
  test.each(CASES.map((given) => [`${given.source}: ${given.says}`, given] as const))('%s', (_, given) => {
    const { obstacles, entitled } = judge(given);
    expect(told(obstacles)).toEqual(
      given.obstacles.map(([number, kind, removal]) => {
        const rule = number === 0 ? 'central' : given.rules[number - 1]?.rule;
        return [number, rule, kind, removal];
      }),
    );
    given.obstacles.forEach(([, , , known = {}], at) => expect(obstacles[at]).toMatchObject(known));
    expect(entitled).toBe(given.entitled ?? given.obstacles.length === 0);
  });

  test('there are at least sixty of them, no two the same', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(60);
    expect(new Set(CASES.map(({ source, says }) => `${source}: ${says}`)).size).toBe(CASES.length);
  });

  test('they know every kind of obstacle that a desk can meet but those of the hour', () => {
    const known = new Set(CASES.flatMap(({ obstacles }) => obstacles.map(([, kind]) => kind)));
    const ofTheHour = ['substitute-too-early', 'substitute-not-waiting', 'seat-lost'];
    expect([...known].filter((kind) => ofTheHour.includes(kind))).toEqual([]);
    expect(known.size).toBe(24);
  });
});
