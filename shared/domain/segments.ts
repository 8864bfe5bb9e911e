import type { Batch } from './assembly';
import { blocksOf } from './blocks';
import {
  hasRightCheck,
  RANGE_LIMIT,
  rangeOfSpan,
  rangeSize,
  seriesKey,
  type CardRange,
  type Span,
} from './cards';
import { followCustody, ownDesk, type Custody } from './custody';
import { compareDated } from './dated';
import type { CardNumber, DeskId } from './ids';
import { checksOf, clip, numberingOf } from './known-ranges';
import { remembered } from './remembered';
import type { CheckScheme, Series } from './series';
import type { BlockedRange, RegisterState } from './state';
import { passagesOf, type Passage } from './transfers';

export { checkOf, knownRange, seriesOf } from './known-ranges';

/** Cards one after the other that the same is said of. */
export interface Segment {
  readonly range: CardRange;
  readonly series?: Series;
  /** Known to have been created: a desk isn't told. */
  readonly isCreated: boolean;
  readonly isPrinted: boolean;
  /** The batch that they last left the office in. */
  readonly batch?: Batch;
  /** Absent: the office. */
  readonly holder?: DeskId;
  /** Set where cards were blocked by range: the earliest. A single card is blocked by its record too. */
  readonly blocked?: BlockedRange;
  /** What brought them to their holder. */
  readonly passage?: Passage;
}

/** Something said of a run of cards, between serial numbers. */
interface Said {
  readonly first: number;
  readonly last: number;
  readonly note: Note;
}

type Note =
  | { readonly kind: 'created' | 'printed' }
  | { readonly kind: 'passed'; readonly passage: Passage; readonly order: number }
  | { readonly kind: 'blocked'; readonly blocked: BlockedRange };

type Numbering = Span['numbering'];

/** Every card that was created, printed or handed out, in order, as few segments as tell it all. */
export function segmentsOf(state: RegisterState): readonly Segment[] {
  return segmentsByKey(state).all;
}

/** The segment of a card; undefined where there is no such card, as its check digits tell or because nobody created it. */
export function segmentAt(state: RegisterState, card: CardNumber): Segment | undefined {
  const group = segmentsByKey(state).groups.get(seriesKey(card));
  if (group === undefined || !hasRightCheck(card, group.check)) return undefined;
  let low = 0;
  let high = group.segments.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const segment = group.segments[middle];
    if (segment === undefined) return undefined;
    if (card < segment.range.from) high = middle - 1;
    else if (card > segment.range.to) low = middle + 1;
    else return segment;
  }
  return undefined;
}

interface Group {
  readonly check: CheckScheme | undefined;
  readonly segments: readonly Segment[];
}

const segmentsByKey: (state: RegisterState) => {
  readonly all: readonly Segment[];
  readonly groups: ReadonlyMap<string, Group>;
} = remembered(
  (state) => {
    const { blocks, created, printed, batches, handings, series, emergencyDesks, office } = state;
    return [
      ...([blocks, created, printed, batches, handings, series, emergencyDesks] as const),
      office,
      ownDesk(state),
    ];
  },
  (state) => {
    const said = new Map<string, Said[]>();
    for (const [range, note] of allSaid(state)) {
      const clipped = clip(range, checksOf(state).get(seriesKey(range.from)));
      const key = seriesKey(range.from);
      if (clipped === undefined) continue;
      const ofKey = said.get(key) ?? [];
      said.set(key, ofKey);
      ofKey.push({ ...clipped, note });
    }
    const groups = new Map<string, Group>();
    for (const [key, ofKey] of said) {
      const check = checksOf(state).get(key);
      groups.set(key, { check, segments: sweep(state, numberingOf(key, check), ofKey) });
    }
    const keys = [...groups.keys()].sort(compareKeys);
    return { all: keys.flatMap((key) => groups.get(key)?.segments ?? []), groups };
  },
);

function compareKeys(a: string, b: string): number {
  const [left, right] = [numberingOf(a, undefined), numberingOf(b, undefined)];
  if (left.prefix !== right.prefix) return left.prefix < right.prefix ? -1 : 1;
  return left.digits - right.digits;
}

function* allSaid(state: RegisterState): Generator<readonly [CardRange, Note]> {
  const { created, printed } = state;
  for (const { range } of created) yield [range, { kind: 'created' }];
  for (const { range } of printed) yield [range, { kind: 'printed' }];
  let order = 0;
  for (const passage of passagesOf(state)) {
    for (const range of passage.ranges) {
      yield [range, { kind: 'passed', passage, order }];
      // Who isn't told what was created takes what moved for cards.
      const isCard = passage.batch !== undefined || (created.length === 0 && rangeSize(range) <= RANGE_LIMIT);
      if (isCard) yield [range, { kind: 'printed' }];
    }
    order += 1;
  }
  for (const blocked of blocksOf(state).founded) yield [blocked.range, { kind: 'blocked', blocked }];
}

/** Goes along the numbers of one series, and cuts them wherever something begins or ends to be said. */
function sweep(state: RegisterState, numbering: Numbering, said: readonly Said[]): Segment[] {
  const cuts = [...new Set(said.flatMap(({ first, last }) => [first, last + 1]))].sort((a, b) => a - b);
  const beginning = [...said].sort((a, b) => a.first - b.first);
  const ending = [...said].sort((a, b) => a.last - b.last);
  const series = state.series.find((one) => seriesKey(one) === seriesKey(numbering));
  const runs: Run[] = [];
  const current = new Current(ownDesk(state));
  let [begun, ended] = [0, 0];
  cuts.slice(0, -1).forEach((first, at) => {
    const last = (cuts[at + 1] ?? first) - 1;
    for (let one = ending[ended]; one !== undefined && one.last < first; one = ending[++ended])
      current.change(one.note, -1);
    for (let one = beginning[begun]; one?.first === first; one = beginning[++begun])
      current.change(one.note, 1);
    const facts = current.facts();
    if (facts === undefined) return;
    const before = runs.at(-1);
    if (before?.last === first - 1 && isSameFacts(before.facts, facts)) before.last = last;
    else runs.push({ first, last, facts });
  });
  return runs.map(({ first, last, facts }) => ({
    range: rangeOfSpan({ numbering, first, last }),
    ...(series !== undefined && { series }),
    ...facts,
  }));
}

type Facts = Omit<Segment, 'range' | 'series'>;

interface Run {
  readonly first: number;
  last: number;
  readonly facts: Facts;
}

/** What is said of the cards at one place. Said twice of one card is said once. */
class Current {
  readonly #desk: DeskId | undefined;
  readonly #counts = { created: 0, printed: 0 };
  /** How often each passage is said, by its place among all. */
  readonly #passed = new Map<number, number>();
  /** The passages, earliest first, and their places. */
  readonly #passages: Passage[] = [];
  readonly #orders: number[] = [];
  readonly #blocked = new Map<BlockedRange, number>();
  #custody: Custody | undefined;

  /** @param desk whose view it is, if it is one desk's */
  constructor(desk: DeskId | undefined) {
    this.#desk = desk;
  }

  /** @param step 1: it begins to be said; -1: it ends */
  change(note: Note, step: 1 | -1): void {
    if (note.kind === 'passed') {
      this.#pass(note, step);
    } else if (note.kind === 'blocked') {
      const times = (this.#blocked.get(note.blocked) ?? 0) + step;
      if (times === 0) this.#blocked.delete(note.blocked);
      else this.#blocked.set(note.blocked, times);
    } else this.#counts[note.kind] += step;
  }

  /** Undefined: there are no such cards. */
  facts(): Facts | undefined {
    const { created, printed } = this.#counts;
    if (created === 0 && printed === 0) return undefined;
    this.#custody ??= followCustody(this.#passages, this.#desk);
    const { holder, batch, last } = this.#custody;
    const blocked = earliestOf(this.#blocked.keys());
    return {
      isCreated: created > 0,
      isPrinted: printed > 0,
      ...(batch !== undefined && { batch }),
      ...(holder !== undefined && { holder }),
      ...(blocked !== undefined && { blocked }),
      ...(last !== undefined && { passage: last }),
    };
  }

  #pass({ order, passage }: Extract<Note, { kind: 'passed' }>, step: 1 | -1): void {
    const before = this.#passed.get(order) ?? 0;
    this.#passed.set(order, before + step);
    if (before > 0 && before + step > 0) return;
    const at = this.#placeOf(order);
    if (step === 1) {
      this.#orders.splice(at, 0, order);
      this.#passages.splice(at, 0, passage);
    } else {
      this.#orders.splice(at, 1);
      this.#passages.splice(at, 1);
    }
    this.#custody = undefined;
  }

  #placeOf(order: number): number {
    let [low, high] = [0, this.#orders.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#orders[middle] ?? order) < order) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function earliestOf(blocks: Iterable<BlockedRange>): BlockedRange | undefined {
  let earliest: BlockedRange | undefined;
  for (const blocked of blocks)
    if (earliest === undefined || compareDated(blocked.source, earliest.source) < 0) earliest = blocked;
  return earliest;
}

function isSameFacts(a: Facts, b: Facts): boolean {
  return (
    a.isCreated === b.isCreated &&
    a.isPrinted === b.isPrinted &&
    a.batch === b.batch &&
    a.holder === b.holder &&
    a.blocked?.source === b.blocked?.source &&
    a.passage === b.passage
  );
}
