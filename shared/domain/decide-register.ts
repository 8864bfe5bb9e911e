import { err } from '../lib/result';
import { DONE_BEFORE, write } from './answers';
import type { Batch } from './assembly';
import { firstInside, firstOutside, rangesOverlap, seriesKey, type CardRange } from './cards';
import { checkWidth } from './check-digits';
import type { Answer, CommandOf } from './commands';
import type { DecisionContext } from './decide';
import { foldPlaceName } from './desk-rules';
import { shortTextSchema } from './ids';
import { checkRange, checkRanges, firstOf, inPortions } from './named-ranges';
import { cardsInHand } from './register-queries';
import { segmentsOf } from './segments';
import { seriesSchema, type Series } from './series';
import { deskAt, type RegisterState } from './state';

/** Says what cards of one prefix and number of digits are: rules C12 to C14. */
export function addSeries(
  state: RegisterState,
  command: CommandOf<'add-series'>,
  { assembly }: DecisionContext,
): Answer {
  const parsed = seriesSchema.safeParse(command.series);
  if (!parsed.success)
    return err({
      kind: 'series-unfit',
      part: parsed.error.issues[0]?.path[0] === 'votes' ? 'votes' : 'digits',
    });
  const series = parsed.data;
  const { check, digits, use, votes } = series;
  const before = state.series.find((one) => seriesKey(one) === seriesKey(series));
  if (before !== undefined)
    return isSameSeries(before, series) ? DONE_BEFORE : err({ kind: 'series-exists', name: before.name });
  if (digits <= checkWidth(check)) return err({ kind: 'series-unfit', part: 'digits' });
  const held = assembly.votes.map(({ vote }) => vote);
  const areVotesFit =
    votes === undefined ||
    (use === 'voting' && new Set(votes).size === votes.length && votes.every((vote) => held.includes(vote)));
  if (!areVotesFit) return err({ kind: 'series-unfit', part: 'votes' });
  const other = state.created.find(
    ({ range }) => seriesKey(range.from) === seriesKey(series) && range.check !== check,
  );
  if (other !== undefined && check !== undefined)
    return err({ kind: 'range-check-wrong', card: other.range.from, check });
  return write({ type: 'series-added', payload: { series } });
}

function isSameSeries(a: Series, b: Series): boolean {
  const told = ({ check, name, colour, use, votes }: Series): string =>
    JSON.stringify([check, name, colour, use, [...(votes ?? [])].sort()]);
  return told(a) === told(b);
}

/** Adds new numbers to the register: rules C6, C7 and C13. */
export function createCards(state: RegisterState, command: CommandOf<'create-cards'>): Answer {
  const checked = checkRange(state, command);
  if (!checked.ok) return checked;
  const range = checked.value;
  const overlap = state.created.find((cards) => rangesOverlap(range, cards.range))?.range;
  if (overlap !== undefined) return err({ kind: 'range-overlaps', from: overlap.from, to: overlap.to });
  const created = { type: 'cards-created' as const, payload: range };
  return command.printed === true
    ? write(created, { type: 'cards-printed', payload: { ranges: [range] } })
    : write(created);
}

/** Says which sheets came out well, and blocks what didn't: rule C15. */
export function confirmPrint(state: RegisterState, command: CommandOf<'confirm-print'>): Answer {
  const spoiled = checkRanges(state, command.spoiled);
  if (!spoiled.ok) return spoiled;
  const all = checkRanges(state, [...command.ranges, ...command.spoiled]);
  if (!all.ok) return all;
  if (all.value.length === 0) return err({ kind: 'no-cards-in-hand' });
  const missing = firstOf(all.value, (range) => firstOutside(range, createdRanges(state)));
  if (missing !== undefined) return err({ kind: 'cards-not-created', first: missing });
  const before = firstOf(all.value, (range) => firstInside(range, printedRanges(state)));
  if (before !== undefined) return err({ kind: 'cards-printed-before', first: before });
  const printed = inPortions(all.value).map((ranges) => ({
    type: 'cards-printed' as const,
    payload: { ranges },
  }));
  const blocked = inPortions(spoiled.value).map((ranges) => ({
    type: 'cards-blocked' as const,
    payload: { ranges, cause: 'spoiled' as const },
  }));
  return write(...printed, ...blocked);
}

/** Hands a batch of printed cards to a desk: rule C8. */
export function handOverCards(state: RegisterState, command: CommandOf<'hand-over-cards'>): Answer {
  const checked = checkRange(state, command.batch);
  if (!checked.ok) return checked;
  const range = checked.value;
  const { id, holder, holderName, ballotBox } = command.batch;
  const batch: Batch = { ...range, id, holder, holderName, ...(ballotBox !== undefined && { ballotBox }) };
  const given = { ...batch, holder: deskAt(state, holder) };
  if (state.batches.some((held) => isSameBatch(held.batch, given))) return DONE_BEFORE;
  const missing = firstOutside(range, createdRanges(state));
  if (missing !== undefined) return err({ kind: 'cards-not-created', first: missing });
  const unprinted = firstOutside(range, printedRanges(state));
  if (unprinted !== undefined) return err({ kind: 'cards-not-printed', first: unprinted });
  const taken = firstOutside(range, cardsInHand(state, undefined));
  if (taken !== undefined) return err({ kind: 'cards-not-unused', first: taken });
  return write({ type: 'cards-handed-over', payload: { batch } });
}

function createdRanges(state: RegisterState): CardRange[] {
  return segmentsOf(state).flatMap(({ range, isCreated }) => (isCreated ? [range] : []));
}

function printedRanges(state: RegisterState): CardRange[] {
  return segmentsOf(state).flatMap(({ range, isPrinted }) => (isPrinted ? [range] : []));
}

/** Gives a place to a desk that has no key: rule S4. */
export function addEmergencyDesk(
  { emergencyDesks }: RegisterState,
  { place, name }: CommandOf<'add-emergency-desk'>,
): Answer {
  const checked = shortTextSchema.safeParse(name.replace(/[\p{Cc}\p{Cs}]/gu, ' '));
  if (!checked.success) return err({ kind: 'desk-name-missing' });
  const other = emergencyDesks.find(
    (one) => one.place === place || foldPlaceName(one.name) === foldPlaceName(checked.data),
  );
  if (other?.place === place && other.name === checked.data) return DONE_BEFORE;
  if (other !== undefined) return err({ kind: 'desk-exists', name: other.name });
  return write({ type: 'emergency-desk-added', payload: { place, name: checked.data } });
}

/** Says whose key it is that took a place: rule S4. */
export function recogniseEmergencyDesk(
  { emergencyDesks }: RegisterState,
  { place, desk }: CommandOf<'recognise-emergency-desk'>,
): Answer {
  const found = emergencyDesks.find((one) => one.place === place);
  if (found === undefined) return err({ kind: 'emergency-desk-unknown' });
  if (found.desk === desk) return DONE_BEFORE;
  if (found.desk !== undefined) return err({ kind: 'emergency-desk-taken', name: found.name });
  return write({ type: 'emergency-desk-known', payload: { place, desk } });
}

function isSameBatch(a: Batch, b: Batch): boolean {
  return a.id === b.id && a.from === b.from && a.to === b.to && a.holder === b.holder;
}
