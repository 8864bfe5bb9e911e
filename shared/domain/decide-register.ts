import { err, ok } from '../lib/result';
import type { Batch } from './assembly';
import {
  firstInside,
  firstOutside,
  RANGE_LIMIT,
  rangeContains,
  rangeSize,
  rangesOverlap,
  type CardRange,
} from './cards';
import type { Answer, Command, Refusal } from './commands';
import type { RegisterState } from './state';

/** Adds new numbers to the register: rules C6 and C7. */
export function createCards(
  state: RegisterState,
  { from, to }: Extract<Command, { type: 'create-cards' }>,
): Answer {
  const range = { from, to };
  const refusal = rangeRefusal(range);
  if (refusal !== undefined) return err(refusal);
  const overlap = state.created.find((cards) => rangesOverlap(range, cards.range));
  if (overlap !== undefined) return err({ kind: 'range-overlaps', ...overlap.range });
  return ok({ bodies: [{ type: 'cards-created', payload: range }], already: false });
}

/** Hands a batch of printed cards to a desk: rule C8. */
export function handOverCards(
  state: RegisterState,
  { batch }: Extract<Command, { type: 'hand-over-cards' }>,
): Answer {
  const refusal = rangeRefusal(batch);
  if (refusal !== undefined) return err(refusal);
  const batches = state.batches.map((held) => held.batch);
  if (batches.some((other) => isSameBatch(other, batch))) return ok({ bodies: [], already: true });
  const missing = firstOutside(
    batch,
    state.created.map(({ range }) => range),
  );
  if (missing !== undefined) return err({ kind: 'cards-not-created', first: missing });
  const used = [...state.cards.keys()].filter((card) => rangeContains(batch, card));
  const taken = firstInside(batch, [...batches, ...used.map((card) => ({ from: card, to: card }))]);
  if (taken !== undefined) return err({ kind: 'cards-not-unused', first: taken });
  return ok({ bodies: [{ type: 'cards-handed-over', payload: { batch } }], already: false });
}

function rangeRefusal({ from, to }: CardRange): Refusal | undefined {
  const size = rangeSize({ from, to });
  if (size === 0) return { kind: 'range-invalid', from, to };
  return size > RANGE_LIMIT ? { kind: 'range-too-large', limit: RANGE_LIMIT } : undefined;
}

function isSameBatch(a: Batch, b: Batch): boolean {
  return a.id === b.id && a.from === b.from && a.to === b.to && a.holder === b.holder;
}
