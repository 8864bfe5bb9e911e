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
import { foldPlaceName } from './desk-rules';
import { shortTextSchema } from './ids';
import { deskAt, type RegisterState } from './state';

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
  const given = { ...batch, holder: deskAt(state, batch.holder) };
  if (batches.some((other) => isSameBatch(other, given))) return ok({ bodies: [], already: true });
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

/** Gives a place to a desk that has no key: rule S4. */
export function addEmergencyDesk(
  { emergencyDesks }: RegisterState,
  { place, name }: Extract<Command, { type: 'add-emergency-desk' }>,
): Answer {
  const checked = shortTextSchema.safeParse(name.replace(/[\p{Cc}\p{Cs}]/gu, ' '));
  if (!checked.success) return err({ kind: 'desk-name-missing' });
  const other = emergencyDesks.find(
    (one) => one.place === place || foldPlaceName(one.name) === foldPlaceName(checked.data),
  );
  if (other?.place === place && other.name === checked.data) return ok({ bodies: [], already: true });
  if (other !== undefined) return err({ kind: 'desk-exists', name: other.name });
  const payload = { place, name: checked.data };
  return ok({ bodies: [{ type: 'emergency-desk-added', payload }], already: false });
}

/** Says whose key it is that took a place: rule S4. */
export function recogniseEmergencyDesk(
  { emergencyDesks }: RegisterState,
  { place, desk }: Extract<Command, { type: 'recognise-emergency-desk' }>,
): Answer {
  const found = emergencyDesks.find((one) => one.place === place);
  if (found === undefined) return err({ kind: 'emergency-desk-unknown' });
  if (found.desk === desk) return ok({ bodies: [], already: true });
  if (found.desk !== undefined) return err({ kind: 'emergency-desk-taken', name: found.name });
  return ok({ bodies: [{ type: 'emergency-desk-known', payload: { place, desk } }], already: false });
}

function rangeRefusal({ from, to }: CardRange): Refusal | undefined {
  const size = rangeSize({ from, to });
  if (size === 0) return { kind: 'range-invalid', from, to };
  return size > RANGE_LIMIT ? { kind: 'range-too-large', limit: RANGE_LIMIT } : undefined;
}

function isSameBatch(a: Batch, b: Batch): boolean {
  return a.id === b.id && a.from === b.from && a.to === b.to && a.holder === b.holder;
}
