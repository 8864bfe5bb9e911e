/** What each person's accreditations come to over time. */
import { lastUpTo } from '../lib/last-up-to';
import type { Vote } from './assembly';
import {
  addCounts,
  isSame,
  negated,
  NO_COUNTS,
  type AttendanceCounts,
  type Change,
  type Tally,
} from './attendance-curve';
import type { GuestKind } from './hall-terms';
import type { MemberKey } from './ids';
import { carrierOf, claimsOf, isPresentAt, presenceSteps, rulingsOf, standsAt, type Hall } from './presence';
import type { Accreditation } from './register';

/** What a count is of: a vote, whoever has any, or guests of a kind, who have none (rule G1). */
export type Counted = Vote | 'member' | GuestKind;

/** An accreditation that stands, and whether whoever has the card is in the hall. */
export interface StandingCard {
  readonly accreditation: Accreditation;
  readonly present: boolean;
}

/** From this time on, ms since 1970. */
interface LifeStep {
  readonly time: number;
  readonly standing: readonly StandingCard[];
}

/** What stands of one person, whenever that changed, in order of time. */
export type Life = readonly LifeStep[];

/** @param person by the present key */
export function lifeOf(hall: Hall, person: MemberKey): Life {
  const { state, roll } = hall;
  const claims = claimsOf(hall, person);
  const steps = new Map(
    [...new Set(claims.map((one) => carrierOf(roll, one)))].map((one) => [one, presenceSteps(hall, one)]),
  );
  const times = new Set(
    claims.flatMap((one) => [
      one.at.time,
      ...(one.endedAt === undefined ? [] : [one.endedAt.time]),
      ...rulingsOf(state, one).map(({ at }) => at.time),
    ]),
  );
  for (const taken of steps.values()) for (const { time } of taken) times.add(time);
  return [...times]
    .sort((a, b) => a - b)
    .map((time) => ({
      time,
      standing: claims
        .filter((one) => standsAt(state, one, time))
        .map((accreditation) => ({
          accreditation,
          present: isPresentAt(steps.get(carrierOf(roll, accreditation)) ?? [], time),
        })),
    }));
}

/** What stood of a person at that time. */
export function standingAt(life: Life, time: number): readonly StandingCard[] {
  return lastUpTo(life, time)?.standing ?? [];
}

/** What a person's cards count: the person once, with the votes of one card (rules N1, D10). */
export function countsOf(standing: readonly StandingCard[], counted: Counted): AttendanceCounts {
  const cards = standing.filter(({ accreditation }) => isCounted(accreditation, counted));
  if (cards.length === 0) return NO_COUNTS;
  return { accredited: tallyOf(cards), present: tallyOf(cards.filter(({ present }) => present)) };
}

function tallyOf(cards: readonly StandingCard[]): Tally {
  if (cards.length === 0) return NO_COUNTS.present;
  return { people: 1, votes: Math.max(...cards.map(({ accreditation }) => votesOf(accreditation))) };
}

/** A guest has no vote (rule G1). */
function votesOf({ guest, weight }: Accreditation): number {
  return guest === undefined ? (weight ?? 1) : 0;
}

function isCounted({ guest, votes }: Accreditation, counted: Counted): boolean {
  if (guest !== undefined) return guest.kind === counted;
  return counted === 'member' || votes.some((vote) => vote === counted);
}

/** What a person's life adds to each count, and when. */
export function changesOf(life: Life): ReadonlyMap<Counted, readonly Change[]> {
  const all = life.flatMap(({ standing }) =>
    standing.flatMap(({ accreditation: { guest, votes } }): readonly Counted[] =>
      guest === undefined ? ['member', ...votes] : [guest.kind],
    ),
  );
  return new Map([...new Set(all)].map((counted) => [counted, changesIn(life, counted)] as const));
}

function changesIn(life: Life, counted: Counted): readonly Change[] {
  const changes: Change[] = [];
  let before = NO_COUNTS;
  for (const { time, standing } of life) {
    const counts = countsOf(standing, counted);
    if (isSame(counts, before)) continue;
    changes.push({ time, ...addCounts(counts, negated(before)) });
    before = counts;
  }
  return changes;
}
