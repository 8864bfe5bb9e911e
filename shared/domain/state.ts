import { assertNever } from '../lib/assert-never';
import type { Batch } from './assembly';
import type { CardRange } from './cards';
import type { ConflictKind, EventRef, EventType, Fact, LoggedEvent, Timestamp } from './events';
import type { CardNumber, DeskId, MemberKey } from './ids';
import type { Accreditation, BlockCause, Closing, Fork, Settlement } from './register';
import type { Series, SlipId } from './series';

/** Which event did it, when, and who acted. */
export interface Source {
  readonly event: EventRef;
  readonly at: Timestamp;
  readonly operator: string;
}

/** What an event did to one card. */
export interface CardTouch extends Source {
  readonly type: EventType;
  readonly effect: 'given' | 'returned' | 'blocked' | 'found';
  readonly member?: MemberKey;
  readonly cause?: BlockCause;
  /** The card that replaces this one (blocked), or that this one replaces (given). */
  readonly linked?: CardNumber;
  readonly note?: string;
}

/** What the events say of one card beyond its creation and hand-over. */
export interface CardRecord {
  readonly accreditations: readonly Accreditation[];
  readonly touches: readonly CardTouch[];
  readonly isBlocked: boolean;
}

interface CreatedCards {
  readonly range: CardRange;
  readonly source: Source;
}

export interface HeldBatch {
  readonly batch: Batch;
  /** Missing where the batch came with the package. */
  readonly source?: Source;
}

/** Cards that were blocked without having been anybody's. */
export interface BlockedRange {
  readonly range: CardRange;
  readonly cause: 'lost' | 'spoiled';
  readonly note?: string;
  readonly source: Source;
}

/** One side's record of cards that moved (rule C17). */
export interface Handing {
  readonly side: 'given' | 'received';
  readonly slip: SlipId;
  /** Whose record it is, and who the other is. */
  readonly desk: DeskId;
  readonly other: DeskId;
  readonly otherName: string;
  readonly ranges: readonly CardRange[];
  readonly source: Source;
}

/** What the office decided last of one accreditation, and of which conflict. */
export interface Ruling {
  readonly ruling: 'stands' | 'void';
  /** As `conflictKey` has it. */
  readonly conflict: string;
  readonly event: EventRef;
}

/** A desk without a key of its own: its place, and the desk that was found to have taken it (rule S4). */
interface EmergencyDesk {
  readonly place: DeskId;
  readonly name: string;
  readonly desk?: DeskId;
}

/**
 * What all events taken in say together. It is the same in whatever order the logs arrive and however often: events touch only
 * claims of their own log, and what is open between logs is decided on reading (rules M1 to M3).
 */
export interface RegisterState {
  /** Place of the last event taken in, by log. */
  readonly heads: ReadonlyMap<DeskId, number>;
  readonly created: readonly CreatedCards[];
  /** A batch of an emergency desk is its place's until the desk is known, and then the desk's. */
  readonly batches: readonly HeldBatch[];
  /** In order of adding. */
  readonly emergencyDesks: readonly EmergencyDesk[];
  readonly series: readonly Series[];
  readonly printed: readonly CreatedCards[];
  readonly blocks: readonly BlockedRange[];
  readonly handings: readonly Handing[];
  /** Desks that are closed. */
  readonly closings: ReadonlyMap<DeskId, Closing>;
  readonly forks: readonly Fork[];
  /** The last decision of each conflict, by `conflictKey`. */
  readonly settlements: ReadonlyMap<string, Settlement>;
  /** The last decision of each accreditation, by `refKey`. It says nothing of what the accreditation's own log did with it. */
  readonly rulings: ReadonlyMap<string, Ruling>;
  readonly members: ReadonlyMap<MemberKey, readonly Accreditation[]>;
  readonly cards: ReadonlyMap<CardNumber, CardRecord>;
}

/** Names a conflict. */
export function conflictKey(kind: ConflictKind, subject: string): string {
  return `${kind} ${subject}`;
}

/** Names an event. */
export function refKey({ deskId, seq }: EventRef): string {
  return `${deskId} ${seq}`;
}

/** The state before any event. A desk knows what its package says of batches and of other logs; the office starts with nothing. */
export function initialState({
  batches,
  facts = [],
}: {
  readonly batches: readonly Batch[];
  readonly facts?: readonly Fact[];
}): RegisterState {
  const draft: Draft = {
    heads: new Map(),
    created: [],
    batches: batches.map((batch) => ({ batch })),
    emergencyDesks: [],
    series: [],
    printed: [],
    blocks: [],
    handings: [],
    closings: new Map(),
    forks: [],
    settlements: new Map(),
    rulings: new Map(),
    members: new Map(),
    cards: new Map(),
  };
  for (const fact of facts) apply(draft, fact);
  return draft;
}

/** The state after one more event. Costs a copy of the maps: many events at once go through `foldEvents`. */
export function evolve(state: RegisterState, event: LoggedEvent): RegisterState {
  return foldEvents(state, [event]);
}

/** The state after these events as well: of any number of logs, in any order, repeated or not. The state given stays as it is. */
export function foldEvents(state: RegisterState, events: readonly LoggedEvent[]): RegisterState {
  const draft: Draft = {
    ...state,
    heads: new Map(state.heads),
    closings: new Map(state.closings),
    settlements: new Map(state.settlements),
    rulings: new Map(state.rulings),
    members: new Map(state.members),
    cards: new Map(state.cards),
  };
  for (const event of [...events].sort((a, b) => a.seq - b.seq)) {
    if (event.seq <= (draft.heads.get(event.deskId) ?? 0)) continue;
    draft.heads.set(event.deskId, event.seq);
    apply(draft, event);
  }
  return draft;
}

/** Lists are replaced as a whole, so that whoever computed something from one can tell that it is the same. */
type Draft = { -readonly [Part in keyof RegisterState]: RegisterState[Part] } & {
  readonly heads: Map<DeskId, number>;
  readonly closings: Map<DeskId, Closing>;
  readonly settlements: Map<string, Settlement>;
  readonly rulings: Map<string, Ruling>;
  readonly members: Map<MemberKey, readonly Accreditation[]>;
  readonly cards: Map<CardNumber, CardRecord>;
};

function apply(draft: Draft, event: Fact): void {
  const source: Source = { event: refOf(event), at: event.hlc, operator: event.operator };
  switch (event.type) {
    case 'series-added':
      draft.series = [...draft.series, event.payload.series];
      return;
    case 'cards-created':
      draft.created = [...draft.created, { range: event.payload, source }];
      return;
    case 'cards-printed': {
      const printed = event.payload.ranges.map((range) => ({ range, source }));
      draft.printed = [...draft.printed, ...printed];
      return;
    }
    case 'cards-handed-over':
      draft.batches = [...draft.batches, { batch: heldByDesk(draft, event.payload.batch), source }];
      return;
    case 'cards-blocked':
      blockRanges(draft, event.payload, source);
      return;
    case 'card-found':
      foundCard(draft, event.payload, source);
      return;
    case 'cards-given':
    case 'cards-received':
      draft.handings = [...draft.handings, handingOf(event, source)];
      return;
    case 'desk-closed':
      draft.closings.set(event.deskId, { desk: event.deskId, ...source, ...closingOf(event.payload) });
      return;
    case 'desk-reopened':
      draft.closings.delete(event.deskId);
      return;
    case 'fork-found':
      draft.forks = [...draft.forks, { ...event.payload, at: event.hlc }];
      return;
    case 'conflict-settled':
      settle(draft, event.payload, source);
      return;
    case 'accreditation-corrected':
      correct(draft, event.payload, source);
      return;
    case 'emergency-desk-added':
      draft.emergencyDesks = [...draft.emergencyDesks, event.payload];
      return;
    case 'emergency-desk-known':
      recognise(draft, event.payload);
      return;
    case 'member-accredited':
      accredit(draft, event.payload, source);
      return;
    case 'card-replaced':
      replaceCard(draft, event.payload, source);
      return;
    case 'accreditation-withdrawn':
      withdraw(draft, event.payload, source);
      return;
    case 'assembly-created':
    case 'roll-imported':
    case 'package-issued':
    case 'delta-merged':
    case 'roll-loaded':
    case 'operator-signed-on':
    case 'refusal-recorded':
    case 'loss-accepted':
      return;
    default:
      assertNever(event);
  }
}

/** From here on, and for all that was before, the desk is meant where its place is named. */
function recognise(draft: Draft, { place, desk }: PayloadOf<'emergency-desk-known'>): void {
  const index = draft.emergencyDesks.findIndex((one) => one.place === place && one.desk === undefined);
  const found = draft.emergencyDesks[index];
  if (found === undefined) return;
  draft.emergencyDesks = draft.emergencyDesks.map((one, at) => (at === index ? { ...found, desk } : one));
  draft.batches = draft.batches.map((held) => ({ ...held, batch: heldByDesk(draft, held.batch) }));
}

/** The desk that took this place; without one, what was given: a place not taken yet, or a desk. */
export function deskAt({ emergencyDesks }: Pick<RegisterState, 'emergencyDesks'>, holder: DeskId): DeskId {
  return emergencyDesks.find(({ place }) => place === holder)?.desk ?? holder;
}

function heldByDesk(draft: Draft, batch: Batch): Batch {
  return { ...batch, holder: deskAt(draft, batch.holder) };
}

type PayloadOf<Type extends EventType> = Extract<LoggedEvent, { type: Type }>['payload'];

function accredit(draft: Draft, payload: PayloadOf<'member-accredited'>, source: Source): void {
  const { member, card, identity, votes, ballotBox, override, foreignCard } = payload;
  const given = {
    ...{ member, card, identity, votes },
    ...(ballotBox !== undefined && { ballotBox }),
    ...(override !== undefined && { override }),
    ...(foreignCard !== undefined && { foreignCard }),
  };
  const accreditation = { ...given, ...source, desk: source.event.deskId, status: 'active' as const };
  give(draft, accreditation, {
    ...source,
    type: 'member-accredited',
    effect: 'given',
    member,
  });
}

function replaceCard(draft: Draft, payload: PayloadOf<'card-replaced'>, source: Source): void {
  const { member, blocked, replacement, cause, note, foreignCard } = payload;
  const ended = end(draft, source.event.deskId, member, blocked, 'replaced');
  const common = { ...source, type: 'card-replaced' as const, member, ...(note !== undefined && { note }) };
  touch(draft, blocked, { ...common, effect: 'blocked', cause, linked: replacement });
  if (ended === undefined) return;
  const { foreignCard: _before, ...kept } = ended;
  const moved = { ...kept, ...(foreignCard !== undefined && { foreignCard }) };
  const accreditation = { ...moved, ...source, card: replacement, status: 'active' as const };
  give(draft, accreditation, { ...common, effect: 'given', linked: blocked });
}

function withdraw(draft: Draft, payload: PayloadOf<'accreditation-withdrawn'>, source: Source): void {
  const { member, card, cardReturned, reason } = payload;
  end(draft, source.event.deskId, member, card, 'withdrawn');
  const common = { ...source, type: 'accreditation-withdrawn' as const, member, note: reason };
  touch(draft, card, {
    ...common,
    ...(cardReturned ? { effect: 'returned' } : { effect: 'blocked', cause: 'withdrawn' }),
  });
}

function blockRanges(draft: Draft, payload: PayloadOf<'cards-blocked'>, source: Source): void {
  const { ranges, cause, note } = payload;
  const blocked = ranges.map((range) => ({ range, cause, ...(note !== undefined && { note }), source }));
  draft.blocks = [...draft.blocks, ...blocked];
}

function foundCard(draft: Draft, { card, note }: PayloadOf<'card-found'>, source: Source): void {
  touch(draft, card, {
    ...source,
    type: 'card-found',
    effect: 'found',
    ...(note !== undefined && { note }),
  });
}

function handingOf(
  event: Extract<Fact, { type: 'cards-given' | 'cards-received' }>,
  source: Source,
): Handing {
  const { slip, ranges } = event.payload;
  const common = { slip, ranges, desk: event.deskId, source };
  return event.type === 'cards-given'
    ? { ...common, side: 'given', other: event.payload.to, otherName: event.payload.toName }
    : { ...common, side: 'received', other: event.payload.from, otherName: event.payload.fromName };
}

function closingOf({ expected, counted, explanation }: PayloadOf<'desk-closed'>) {
  return { expected, counted, ...(explanation !== undefined && { explanation }) };
}

/** Keeps the later decision, whichever arrives first: decisions stand in the one log of the office. */
function settle(draft: Draft, payload: PayloadOf<'conflict-settled'>, source: Source): void {
  const { approvedBy, ...decided } = payload;
  const key = conflictKey(payload.kind, payload.subject);
  const before = draft.settlements.get(key);
  if (before === undefined || before.event.seq < source.event.seq)
    draft.settlements.set(key, {
      ...{ ...decided, ...source },
      ...(approvedBy !== undefined && { approvedBy }),
    });
  for (const { event, ruling } of payload.rulings) {
    const known = draft.rulings.get(refKey(event));
    if (known === undefined || known.event.seq < source.event.seq)
      draft.rulings.set(refKey(event), { ruling, conflict: key, event: source.event });
  }
  const done = {
    ...source,
    type: 'conflict-settled' as const,
    effect: 'blocked' as const,
    cause: 'settled' as const,
  };
  for (const card of payload.blocks) touch(draft, card, { ...done, note: payload.reason });
}

function correct(draft: Draft, payload: PayloadOf<'accreditation-corrected'>, source: Source): void {
  const { corrects, member, card, identity, votes, ballotBox, reason } = payload;
  const given = { corrects, member, card, identity, votes, ...(ballotBox !== undefined && { ballotBox }) };
  const accreditation = { ...given, ...source, desk: source.event.deskId, status: 'active' as const };
  const done = { ...source, type: 'accreditation-corrected' as const, effect: 'given' as const };
  give(draft, accreditation, { ...done, member, note: reason });
}

const UNTOUCHED: CardRecord = { accreditations: [], touches: [], isBlocked: false };

function touch(draft: Draft, card: CardNumber, done: CardTouch): void {
  const record = draft.cards.get(card) ?? UNTOUCHED;
  const isBlocked = record.isBlocked || done.effect === 'blocked';
  draft.cards.set(card, { ...record, touches: [...record.touches, done], isBlocked });
}

function give(draft: Draft, accreditation: Accreditation, done: CardTouch): void {
  const { member, card } = accreditation;
  draft.members.set(member, [...(draft.members.get(member) ?? []), accreditation]);
  const record = draft.cards.get(card) ?? UNTOUCHED;
  draft.cards.set(card, {
    accreditations: [...record.accreditations, accreditation],
    touches: [...record.touches, done],
    isBlocked: record.isBlocked,
  });
}

/** Ends what this desk claimed of this member and card, and nobody else's claim. Answers with what ended. */
function end(
  draft: Draft,
  desk: DeskId,
  member: MemberKey,
  card: CardNumber,
  status: 'replaced' | 'withdrawn',
): Accreditation | undefined {
  const isEnded = (one: Accreditation): boolean =>
    one.status === 'active' && one.desk === desk && one.card === card && one.member === member;
  const endIt = (one: Accreditation): Accreditation => (isEnded(one) ? { ...one, status } : one);
  const ofMember = draft.members.get(member) ?? [];
  const record = draft.cards.get(card) ?? UNTOUCHED;
  draft.members.set(member, ofMember.map(endIt));
  draft.cards.set(card, { ...record, accreditations: record.accreditations.map(endIt) });
  return ofMember.find(isEnded);
}

function refOf({ deskId, seq }: EventRef): EventRef {
  return { deskId, seq };
}
