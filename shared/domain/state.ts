import { assertNever } from '../lib/assert-never';
import type { Batch } from './assembly';
import type { CardRange } from './cards';
import type { EventRef, EventType, LoggedEvent, Timestamp } from './events';
import type { CardNumber, DeskId, MemberKey } from './ids';
import type { Accreditation } from './register';

/** Which event did it, when, and who acted. */
interface Source {
  readonly event: EventRef;
  readonly at: Timestamp;
  readonly operator: string;
}

/** What an event did to one card. */
export interface CardTouch extends Source {
  readonly type: EventType;
  readonly effect: 'given' | 'returned' | 'blocked';
  readonly member: MemberKey;
  readonly cause?: 'lost' | 'spoiled' | 'withdrawn';
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
  readonly members: ReadonlyMap<MemberKey, readonly Accreditation[]>;
  readonly cards: ReadonlyMap<CardNumber, CardRecord>;
}

/** The state before any event. A desk knows the batches of its package; the office starts with none. */
export function initialState({ batches }: { readonly batches: readonly Batch[] }): RegisterState {
  return {
    heads: new Map(),
    created: [],
    batches: batches.map((batch) => ({ batch })),
    emergencyDesks: [],
    members: new Map(),
    cards: new Map(),
  };
}

/** The state after one more event. Costs a copy of the maps: many events at once go through `foldEvents`. */
export function evolve(state: RegisterState, event: LoggedEvent): RegisterState {
  return foldEvents(state, [event]);
}

/** The state after these events as well: of any number of logs, in any order, repeated or not. The state given stays as it is. */
export function foldEvents(state: RegisterState, events: readonly LoggedEvent[]): RegisterState {
  const draft: Draft = {
    heads: new Map(state.heads),
    created: [...state.created],
    batches: [...state.batches],
    emergencyDesks: [...state.emergencyDesks],
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

interface Draft extends RegisterState {
  readonly heads: Map<DeskId, number>;
  readonly created: CreatedCards[];
  readonly batches: HeldBatch[];
  readonly emergencyDesks: EmergencyDesk[];
  readonly members: Map<MemberKey, readonly Accreditation[]>;
  readonly cards: Map<CardNumber, CardRecord>;
}

function apply(draft: Draft, event: LoggedEvent): void {
  const source: Source = { event: refOf(event), at: event.hlc, operator: event.operator };
  switch (event.type) {
    case 'cards-created':
      draft.created.push({ range: event.payload, source });
      return;
    case 'cards-handed-over':
      draft.batches.push({ batch: heldByDesk(draft, event.payload.batch), source });
      return;
    case 'emergency-desk-added':
      draft.emergencyDesks.push(event.payload);
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
  draft.emergencyDesks[index] = { ...found, desk };
  draft.batches.forEach((held, at) => {
    draft.batches[at] = { ...held, batch: heldByDesk(draft, held.batch) };
  });
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
  const { member, card, identity, votes, ballotBox, override } = payload;
  const given = {
    ...{ member, card, identity, votes },
    ...(ballotBox !== undefined && { ballotBox }),
    ...(override !== undefined && { override }),
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
  const { member, blocked, replacement, cause, note } = payload;
  const ended = end(draft, source.event.deskId, member, blocked, 'replaced');
  const common = { ...source, type: 'card-replaced' as const, member, ...(note !== undefined && { note }) };
  touch(draft, blocked, { ...common, effect: 'blocked', cause, linked: replacement });
  if (ended === undefined) return;
  const accreditation = { ...ended, ...source, card: replacement, status: 'active' as const };
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

function refOf({ deskId, seq }: LoggedEvent): EventRef {
  return { deskId, seq };
}
