/**
 * Which cards of the register fit a filter, without listing them all: of most cards the same is said as of their neighbours
 * (`segmentsOf`), and only those that something happened to are looked at one by one.
 */
import {
  cardsInRange,
  compareCards,
  makeCard,
  rangeOfSpan,
  seriesKey,
  serialOf,
  spanOf,
  type Span,
} from '@shared/domain/cards';
import type { CardNumber } from '@shared/domain/ids';
import { stateOf } from '@shared/domain/register-queries';
import { segmentAt, segmentsOf, type Segment } from '@shared/domain/segments';
import { deskAt, type CardRecord, type RegisterState } from '@shared/domain/state';
import type { RegisterFilter } from './engine-views';
import type { Session } from './session';

/** Cards that fit and stand together: of one numbering from a serial number on, or a single one. `at`: how many fit before them. */
type Run = { readonly at: number; readonly count: number } & (
  { readonly numbering: Span['numbering']; readonly first: number } | { readonly card: CardNumber }
);

interface Runs {
  readonly list: readonly Run[];
  readonly total: number;
}

/** Cards of one series, in order: what was made of it, and the single ones that something happened to. */
interface SeriesPart {
  readonly segments: Segment[];
  readonly touched: CardNumber[];
}

type Fits = (record: CardRecord | undefined, segment: Segment | undefined) => boolean;

let last: { readonly state: RegisterState; readonly filter: string; readonly runs: Runs } | undefined;

/** The cards that fit, in order of numbers; found once for a state and filter. */
export function runsOf(session: Session, filter: RegisterFilter): Runs {
  const { state } = session;
  const key = JSON.stringify([filter.state, filter.holder, filter.series, textOf(filter)]);
  if (last?.state !== state || last.filter !== key)
    last = { state, filter: key, runs: findRuns(session, filter) };
  return last.runs;
}

/** The numbers from the `offset`-th on. */
export function pageOf({ list, total }: Runs, offset: number, limit: number): CardNumber[] {
  const cards: CardNumber[] = [];
  const end = Math.min(total, offset + limit);
  let index = runAt(list, offset);
  for (let at = offset; at < end; index += 1) {
    const run = list[index];
    if (run === undefined) break;
    for (; at < Math.min(end, run.at + run.count); at += 1)
      cards.push('card' in run ? run.card : makeCard(run.numbering, run.first + at - run.at));
  }
  return cards;
}

/** The run that holds the card at this place. */
function runAt(list: readonly Run[], place: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = list[middle];
    if (run !== undefined && run.at + run.count <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function textOf({ text = '' }: RegisterFilter): string {
  return text.replace(/\s/gu, '').toUpperCase();
}

function findRuns(session: Session, filter: RegisterFilter): Runs {
  const { state } = session;
  const fits = fitsFilter(session, filter);
  const text = textOf(filter);
  const runs = new RunList();
  for (const [key, part] of partsOf(state)) {
    if (filter.series !== undefined && filter.series !== key) continue;
    for (const piece of piecesOf(part)) {
      if ('card' in piece) {
        const { card } = piece;
        if (card.includes(text) && fits(state.cards.get(card), segmentAt(state, card))) runs.addCard(card);
      } else if (fits(undefined, piece.segment)) addStretch(runs, piece, text);
    }
  }
  return runs;
}

/** Cards of one segment that nothing happened to, between two serial numbers. */
interface Stretch extends Span {
  readonly segment: Segment;
}

function addStretch(runs: RunList, stretch: Stretch, text: string): void {
  if (text === '') {
    runs.addSpan(stretch);
    return;
  }
  for (const card of cardsInRange(rangeOfSpan(stretch))) if (card.includes(text)) runs.addCard(card);
}

class RunList implements Runs {
  readonly list: Run[] = [];
  total = 0;

  addCard(card: CardNumber): void {
    this.list.push({ at: this.total, count: 1, card });
    this.total += 1;
  }

  addSpan({ numbering, first, last: end }: Span): void {
    const count = end - first + 1;
    this.list.push({ at: this.total, count, numbering, first });
    this.total += count;
  }
}

/** Whether a card is shown, by what is said of it alone and of its neighbours. */
function fitsFilter({ state, role, identity, roll }: Session, filter: RegisterFilter): Fits {
  const office = role === 'office' ? identity.fingerprint : roll?.record.issued?.office.fingerprint;
  const isOffice = filter.holder === office;
  const holder = filter.holder && deskAt(state, filter.holder);
  return (record, segment) => {
    const current = stateOf(state, record, segment);
    if (filter.state !== undefined && filter.state !== current) return false;
    if (holder === undefined) return true;
    // What isn't printed is in nobody's hands.
    if (isOffice) return segment !== undefined && segment.holder === undefined && current !== 'unused';
    return segment?.holder === holder;
  };
}

/** All cards there are, by series, in the order of the register. */
function partsOf(state: RegisterState): [string, SeriesPart][] {
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
  const firstOf = ({ segments, touched }: SeriesPart) => segments[0]?.range.from ?? touched[0];
  return [...parts].sort(([, a], [, b]) => {
    const [left, right] = [firstOf(a), firstOf(b)];
    return left === undefined || right === undefined ? 0 : compareCards(left, right);
  });
}

/** A series from its first card to its last: single cards that something happened to, and the stretches between them. */
function* piecesOf({ segments, touched }: SeriesPart): Generator<Stretch | { readonly card: CardNumber }> {
  let next = 0;
  for (const segment of segments) {
    const span = spanOf(segment.range);
    if (span === undefined) continue;
    let { first } = span;
    for (; next < touched.length; next += 1) {
      const card = touched[next];
      if (card === undefined || card > segment.range.to) break;
      const serial = serialOf(card, span.numbering.check);
      // A number with wrong check digits stands between two that are right.
      const isOwn = card >= segment.range.from && makeCard(span.numbering, serial) === card;
      const before = card > makeCard(span.numbering, serial) ? serial : serial - 1;
      if (before >= first) yield { ...span, segment, first, last: before };
      first = Math.max(first, isOwn ? serial + 1 : before + 1);
      yield { card };
    }
    if (first <= span.last) yield { ...span, segment, first };
  }
  for (const card of touched.slice(next)) yield { card };
}
