/** How many of the roll in use may vote: worked out once a roll and set of rules, since a roll may have 365,000 members. */
import type { Assembly, Vote } from '@shared/domain/assembly';
import { assessEntitlement } from '@shared/domain/entitlement';
import { rowToMember } from '@shared/domain/members';
import { groupOf, ROLL_GROUPINGS, UNIT_LEVELS, type RollGrouping, type UnitLevel } from './attendance-groups';
import type { Session } from './session';
import type { OpenRoll } from './stored-roll';
import { Work } from './work';

/** Who may vote, of the whole roll, by its rules; not by seats, which no roll knows. */
export interface RollCounts {
  /** The highest level on which the roll's members are of different units. */
  readonly level: UnitLevel;
  /** A vote that rests on mandates has none. */
  readonly entitled: ReadonlyMap<Vote, number>;
  readonly groups: ReadonlyMap<RollGrouping, ReadonlyMap<Vote, ReadonlyMap<string | undefined, number>>>;
}

const known = new WeakMap<OpenRoll, { readonly assembly: Assembly; readonly counts: Promise<RollCounts> }>();

/** Undefined: there is no roll. */
export function rollCounts({ roll, assembly }: Session): Promise<RollCounts> | undefined {
  if (roll === undefined) return undefined;
  const before = known.get(roll);
  if (before?.assembly === assembly) return before.counts;
  const counts = countRoll(roll, assembly);
  known.set(roll, { assembly, counts });
  return counts;
}

async function countRoll({ roll, record }: OpenRoll, assembly: Assembly): Promise<RollCounts> {
  const level = await levelOf(roll);
  const votes = assembly.votes.filter(({ rules }) => rules.every(({ rule }) => rule !== 'mandate'));
  const asked = { ...assembly, votes };
  const entitled = new Map(votes.map(({ vote }) => [vote, 0]));
  const groups = new Map(
    ROLL_GROUPINGS.map((by) => [
      by,
      new Map(votes.map(({ vote }) => [vote, new Map<string | undefined, number>()])),
    ]),
  );
  const work = new Work();
  for (const row of roll.eachRow()) {
    await work.breathe();
    const member = rowToMember(roll.columns, row);
    const may = assessEntitlement(member, asked, record.columns).votes.filter((one) => one.entitled);
    if (may.length === 0) continue;
    for (const { vote } of may) entitled.set(vote, (entitled.get(vote) ?? 0) + 1);
    for (const [by, ofVotes] of groups) {
      const group = groupOf(member, by, level, assembly);
      for (const { vote } of may) {
        const ofGroups = ofVotes.get(vote);
        ofGroups?.set(group, (ofGroups.get(group) ?? 0) + 1);
      }
    }
  }
  return { level, entitled, groups };
}

async function levelOf(roll: OpenRoll['roll']): Promise<UnitLevel> {
  const levels = UNIT_LEVELS.filter((one) => roll.columns.includes(one));
  const work = new Work();
  const seen = new Map(levels.map((one) => [one, new Set<unknown>()]));
  for (const row of roll.eachRow()) {
    await work.breathe();
    for (const [level, values] of seen) {
      const cell = row[roll.columns.indexOf(level)];
      if (cell !== null) values.add(cell);
    }
    const [first] = levels;
    if (first !== undefined && (seen.get(first)?.size ?? 0) > 1) return first;
  }
  return levels.find((one) => (seen.get(one)?.size ?? 0) > 1) ?? levels.at(-1) ?? 'state';
}
