import { compareCards, makeCard, seriesKey, serialOf, spanOf, type Span } from '@shared/domain/cards';
import type { CardNumber } from '@shared/domain/ids';
import type { CardStateName } from '@shared/domain/register';
import { stateOf } from '@shared/domain/register-queries';
import { segmentAt, segmentsOf, type Segment } from '@shared/domain/segments';
import type { RegisterState } from '@shared/domain/state';

/** A single card that something happened to, or a stretch of cards of one segment that nothing happened to. */
export type Piece = {
  readonly current: CardStateName;
  /** Undefined: nobody made such a card. */
  readonly segment: Segment | undefined;
} & ({ readonly card: CardNumber } | (Span & { readonly card?: undefined }));

/** `key` as `seriesKey` has it. */
interface SeriesPieces {
  readonly key: string;
  readonly pieces: readonly Piece[];
}

const known = new WeakMap<RegisterState, readonly SeriesPieces[]>();

/** All cards there are, by series, in the order of the register; found once a state. */
export function piecesOf(state: RegisterState): readonly SeriesPieces[] {
  let all = known.get(state);
  if (all === undefined) {
    all = findPieces(state);
    known.set(state, all);
  }
  return all;
}

/** What was made of a series, and the single cards that something happened to, both in order. */
interface SeriesPart {
  readonly segments: Segment[];
  readonly touched: CardNumber[];
}

function findPieces(state: RegisterState): readonly SeriesPieces[] {
  const parts = new Map<string, SeriesPart>();
  const partOf = (key: string): SeriesPart => {
    const part = parts.get(key) ?? { segments: [], touched: [] };
    parts.set(key, part);
    return part;
  };
  for (const segment of segmentsOf(state)) partOf(seriesKey(segment.range.from)).segments.push(segment);
  for (const card of state.cards.keys()) partOf(seriesKey(card)).touched.push(card);
  // Within a series numbers are equally long.
  for (const { touched } of parts.values()) touched.sort((a, b) => (a < b ? -1 : 1));
  return [...parts]
    .sort(([, a], [, b]) => compareParts(a, b))
    .map(([key, part]) => ({ key, pieces: [...walk(state, part)] }));
}

function compareParts(a: SeriesPart, b: SeriesPart): number {
  const [left, right] = [a, b].map(({ segments, touched }) => segments[0]?.range.from ?? touched[0]);
  return left === undefined || right === undefined ? 0 : compareCards(left, right);
}

/** Goes along a series from its first card to its last. */
function* walk(state: RegisterState, { segments, touched }: SeriesPart): Generator<Piece> {
  let next = 0;
  for (const segment of segments) {
    const span = spanOf(segment.range);
    if (span === undefined) continue;
    const current = stateOf(state, undefined, segment);
    let { first } = span;
    for (; next < touched.length; next += 1) {
      const card = touched[next];
      if (card === undefined || card > segment.range.to) break;
      const { before, after } = placeOf(card, span);
      if (before >= first) yield { ...span, segment, current, first, last: before };
      first = Math.max(first, after);
      yield single(state, card);
    }
    if (first <= span.last) yield { ...span, segment, current, first };
  }
  for (const card of touched.slice(next)) yield single(state, card);
}

function single(state: RegisterState, card: CardNumber): Piece {
  const segment = segmentAt(state, card);
  return { card, segment, current: stateOf(state, state.cards.get(card), segment) };
}

/** The serial numbers on both sides of a card. One with wrong check digits stands between two that are right. */
function placeOf(card: CardNumber, { numbering }: Span): { readonly before: number; readonly after: number } {
  const serial = serialOf(card, numbering.check);
  const right = makeCard(numbering, serial);
  const before = card > right ? serial : serial - 1;
  return { before, after: card === right ? serial + 1 : before + 1 };
}
