import type { Batch } from './assembly';
import {
  hasRightCheck,
  makeCard,
  RANGE_LIMIT,
  rangeOfSpan,
  rangeSize,
  seriesKey,
  serialOf,
  type CardRange,
  type Span,
} from './cards';
import { compareDated } from './dated';
import type { CardNumber, DeskId } from './ids';
import { remembered } from './remembered';
import { checkWidth } from './check-digits';
import type { CheckScheme, Series } from './series';
import type { BlockedRange, RegisterState } from './state';
import { followCustody, passagesOf, type Passage } from './transfers';

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

/** How the numbers of this series are checked: as the series says, or where nobody added one, as its ranges do. */
export function checkOf(state: RegisterState, card: CardNumber): CheckScheme | undefined {
  return checksOf(state).get(seriesKey(card));
}

/** The series that the card is of. */
export function seriesOf({ series }: Pick<RegisterState, 'series'>, card: CardNumber): Series | undefined {
  const key = seriesKey(card);
  return series.find((one) => seriesKey(one) === key);
}

/** The cards of a range by the check scheme of their series, whatever the range says of it; undefined: there are none. */
export function knownRange(state: RegisterState, range: CardRange): CardRange | undefined {
  const check = checkOf(state, range.from);
  const clipped = clip(range, check);
  if (clipped === undefined) return undefined;
  return rangeOfSpan({ numbering: numberingOf(seriesKey(range.from), check), ...clipped });
}

const checksOf: (state: RegisterState) => ReadonlyMap<string, CheckScheme | undefined> = remembered(
  ({ series, created, batches, printed, handings }) => [series, created, batches, printed, handings],
  ({ series, created, batches, printed, handings }) => {
    const checks = new Map<string, CheckScheme | undefined>();
    const note = (key: string, check: CheckScheme | undefined): void => {
      if (!checks.has(key)) checks.set(key, check);
    };
    for (const one of series) note(seriesKey(one), one.check);
    for (const { range } of [...created, ...printed]) note(seriesKey(range.from), range.check);
    for (const { batch } of batches) note(seriesKey(batch.from), batch.check);
    for (const { ranges } of [...handings].sort((a, b) => compareDated(a.source, b.source)))
      for (const { from, check } of ranges) note(seriesKey(from), check);
    return checks;
  },
);

interface Group {
  readonly check: CheckScheme | undefined;
  readonly segments: readonly Segment[];
}

const segmentsByKey: (state: RegisterState) => {
  readonly all: readonly Segment[];
  readonly groups: ReadonlyMap<string, Group>;
} = remembered(
  ({ blocks, created, printed, batches, handings, series, emergencyDesks, office }) => [
    blocks,
    created,
    printed,
    batches,
    handings,
    series,
    emergencyDesks,
    office,
  ],
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

function numberingOf(key: string, check: CheckScheme | undefined): Numbering {
  const [prefix = '', digits = ''] = key.split('/');
  return { prefix, digits: Number(digits), ...(check !== undefined && { check }) };
}

function compareKeys(a: string, b: string): number {
  const [left, right] = [numberingOf(a, undefined), numberingOf(b, undefined)];
  if (left.prefix !== right.prefix) return left.prefix < right.prefix ? -1 : 1;
  return left.digits - right.digits;
}

function* allSaid(state: RegisterState): Generator<readonly [CardRange, Note]> {
  const { created, printed, blocks } = state;
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
  for (const blocked of blocks) yield [blocked.range, { kind: 'blocked', blocked }];
}

/** The serial numbers between both ends, by the check scheme of the series, whatever the range says of it. */
function clip(
  { from, to }: CardRange,
  check: CheckScheme | undefined,
): Pick<Said, 'first' | 'last'> | undefined {
  const { prefix, digits } = numberingOf(seriesKey(from), undefined);
  if (seriesKey(to) !== seriesKey(from) || digits <= checkWidth(check)) return undefined;
  const numbering = { prefix, digits, ...(check !== undefined && { check }) };
  const [start, end] = [serialOf(from, check), serialOf(to, check)];
  const first = makeCard(numbering, start) < from ? start + 1 : start;
  const last = makeCard(numbering, end) > to ? end - 1 : end;
  return first <= last ? { first, last } : undefined;
}

/** Goes along the numbers of one series, and cuts them wherever something begins or ends to be said. */
function sweep(state: RegisterState, numbering: Numbering, said: readonly Said[]): Segment[] {
  const cuts = [...new Set(said.flatMap(({ first, last }) => [first, last + 1]))].sort((a, b) => a - b);
  const waiting = [...said].sort((a, b) => a.first - b.first);
  const series = state.series.find((one) => seriesKey(one) === seriesKey(numbering));
  const runs: Run[] = [];
  let current: Said[] = [];
  let next = 0;
  cuts.slice(0, -1).forEach((first, at) => {
    const last = (cuts[at + 1] ?? first) - 1;
    current = current.filter((one) => one.last >= first);
    for (; waiting[next]?.first === first; next += 1) {
      const begun = waiting[next];
      if (begun !== undefined) current.push(begun);
    }
    const facts = factsOf(current.map(({ note }) => note));
    if (!facts.isCreated && !facts.isPrinted) return;
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

function factsOf(notes: readonly Note[]): Facts {
  const passed = notes.flatMap((note) => (note.kind === 'passed' ? [note] : []));
  const { holder, batch, last } = followCustody(
    passed.sort((a, b) => a.order - b.order).map(({ passage }) => passage),
  );
  const [blocked] = notes
    .flatMap((note) => (note.kind === 'blocked' ? [note.blocked] : []))
    .sort((a, b) => compareDated(a.source, b.source));
  return {
    isCreated: notes.some(({ kind }) => kind === 'created'),
    isPrinted: notes.some(({ kind }) => kind === 'printed'),
    ...(batch !== undefined && { batch }),
    ...(holder !== undefined && { holder }),
    ...(blocked !== undefined && { blocked }),
    ...(last !== undefined && { passage: last }),
  };
}

function isSameFacts(a: Facts, b: Facts): boolean {
  return (
    a.isCreated === b.isCreated &&
    a.isPrinted === b.isPrinted &&
    a.batch === b.batch &&
    a.holder === b.holder &&
    a.blocked === b.blocked &&
    a.passage === b.passage
  );
}
