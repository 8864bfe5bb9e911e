import type { Snapshot } from '../../../roll-worker/engine-api';
import { sizeOf } from './read-ranges';

/** What is done with cards, in the order in which it is done. */
export const cardSteps = [
  'series',
  'create',
  'print',
  'handOver',
  'takeBack',
  'block',
  'transfers',
  'reconcile',
] as const;
export type CardStep = (typeof cardSteps)[number];

/** Where the draft store keeps which step is open. */
export const STEP_DRAFT = 'cards-room/step';

/** The steps before an assembly, which lead from one to the next. */
const preparing = ['series', 'create', 'print', 'handOver'] as const;

/** How far a step is. */
interface StepState {
  /** What there is of it, or what is left to do: what the list of steps says. */
  readonly count: number;
  readonly done: boolean;
  /** Somebody has to see to what is counted. */
  readonly open: boolean;
}

export function stepState(snapshot: Snapshot, step: CardStep): StepState {
  const { series, cards, batches, unprintedRanges, inHand, openTransfers } = snapshot;
  const created = cards.unused + cards.unassigned + cards.assigned + cards.blocked;
  switch (step) {
    case 'series':
      return { count: series.length, done: series.length > 0 || created > 0, open: false };
    case 'create':
      return { count: created, done: created > 0, open: false };
    case 'print': {
      const left = sizeOf(unprintedRanges);
      return { count: left, done: created > 0 && left === 0, open: left > 0 };
    }
    case 'handOver':
      return { count: sizeOf(inHand), done: batches.length > 0, open: false };
    case 'block':
      return { count: cards.blocked, done: false, open: false };
    case 'transfers':
      return { count: openTransfers, done: false, open: openTransfers > 0 };
    case 'takeBack':
    case 'reconcile':
      return { count: 0, done: false, open: false };
  }
}

/** What comes next: the first step of the preparation that is open, and the last of them once all is prepared. */
export function nextStep(snapshot: Snapshot): CardStep {
  return preparing.find((step) => !stepState(snapshot, step).done) ?? 'handOver';
}
