/**
 * Which cards of the register fit a filter, without listing them all: of most cards the same is said as of their neighbours
 * (`segmentsOf`), and only those that something happened to are looked at one by one.
 */
import { cardsInRange, makeCard, rangeOfSpan, type Span } from '@shared/domain/cards';
import type { CardNumber } from '@shared/domain/ids';
import { deskAt, type RegisterState } from '@shared/domain/state';
import type { RegisterFilter } from './engine-views';
import { piecesOf, type Piece } from './register-pieces';
import type { Session } from './session';

/** Cards that fit and stand together: of one numbering from a serial number on, or a single one. `at`: how many fit before them. */
type Run = { readonly at: number; readonly count: number } & (
  { readonly numbering: Span['numbering']; readonly first: number } | { readonly card: CardNumber }
);

interface Runs {
  readonly list: readonly Run[];
  readonly total: number;
}

const known = new WeakMap<RegisterState, { readonly filter: string; readonly runs: Runs }>();

/** The cards that fit, in order of numbers; found once for the last filter of a state. */
export function runsOf(session: Session, filter: RegisterFilter): Runs {
  const { state } = session;
  const key = JSON.stringify([filter.state, filter.holder, filter.series, textOf(filter)]);
  const last = known.get(state);
  if (last?.filter === key) return last.runs;
  const runs = findRuns(session, filter);
  known.set(state, { filter: key, runs });
  return runs;
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
  const fits = fitsFilter(session, filter);
  const text = textOf(filter);
  const runs = new RunList();
  for (const { key, pieces } of piecesOf(session.state)) {
    if (filter.series !== undefined && filter.series !== key) continue;
    for (const piece of pieces) {
      if (!fits(piece)) continue;
      if (piece.card === undefined) addStretch(runs, piece, text);
      else if (piece.card.includes(text)) runs.addCard(piece.card);
    }
  }
  return runs;
}

function addStretch(runs: RunList, span: Span, text: string): void {
  if (text === '') {
    runs.addSpan(span);
    return;
  }
  for (const card of cardsInRange(rangeOfSpan(span))) if (card.includes(text)) runs.addCard(card);
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

/** Whether a piece is shown, but for its numbers. */
function fitsFilter(
  { state, role, identity, roll }: Session,
  filter: RegisterFilter,
): (piece: Piece) => boolean {
  const office = role === 'office' ? identity.fingerprint : roll?.record.issued?.office.fingerprint;
  const isOffice = filter.holder === office;
  const holder = filter.holder && deskAt(state, filter.holder);
  return ({ segment, current }) => {
    if (filter.state !== undefined && filter.state !== current) return false;
    if (holder === undefined) return true;
    // What isn't printed is in nobody's hands.
    if (isOffice) return segment !== undefined && segment.holder === undefined && current !== 'unused';
    return segment?.holder === holder;
  };
}
