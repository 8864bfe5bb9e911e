import type { Batch } from './assembly';
import type { CardRange } from './cards';
import { compareEvents } from './clock';
import type { EventRef, EventType, Fact, LoggedEvent, Timestamp } from './events';
import type { Mandate } from './hall-terms';
import type { CardNumber, DeskId, MemberKey } from './ids';
import type {
  Accreditation,
  Acknowledgement,
  BlockCause,
  CaseStep,
  CashCount,
  Closing,
  Fork,
  FrozenCount,
  Payment,
  PresenceNote,
  Reversal,
  Settlement,
  WaitingNote,
} from './register';
import type { Series, SlipId } from './series';
import { Draft } from './state-draft';
import { applyEvent } from './state-events';

export { conflictKey, deskAt, refKey } from './state-names';

/** Which event did it, when, and who acted. */
export interface Source {
  readonly event: EventRef;
  readonly at: Timestamp;
  readonly operator: string;
}

/** What an event did to one card. */
export interface CardTouch extends Source {
  readonly type: EventType;
  readonly effect: 'given' | 'returned' | 'blocked' | 'found' | 'ruled';
  readonly member?: MemberKey;
  /** What the office decided of which accreditation of this card, of `ruled`. */
  readonly ruled?: { readonly event: EventRef; readonly ruling: 'stands' | 'void' };
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
  /** The office told of it, which knows that it counts. */
  readonly isTold?: true;
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
interface Ruling {
  readonly ruling: 'stands' | 'void';
  /** The accreditation, and whose it is. */
  readonly side: { readonly event: EventRef; readonly member: MemberKey };
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
  /** Whose log is the office's, as soon as anything tells. */
  readonly office?: DeskId;
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
  /** What the office said last of a finding, by the finding's key (rule C23). */
  readonly acknowledged: ReadonlyMap<string, Acknowledgement>;
  /** The last decision of each accreditation, by `refKey`. It says nothing of what the accreditation's own log did with it. */
  readonly rulings: ReadonlyMap<string, Ruling>;
  readonly members: ReadonlyMap<MemberKey, readonly Accreditation[]>;
  readonly cards: ReadonlyMap<CardNumber, CardRecord>;
  /** How often the office issued a package; a desk doesn't know (rule E24). */
  readonly packagesIssued: number;
  /** The table of mandates, as the office set it last. */
  readonly mandates?: readonly Mandate[];
  /* Lists in the order in which they were taken in; whoever reads them puts them in order. */
  readonly payments: readonly Payment[];
  readonly reversals: readonly Reversal[];
  readonly cashCounts: readonly CashCount[];
  readonly caseSteps: readonly CaseStep[];
  readonly presences: readonly PresenceNote[];
  readonly waitings: readonly WaitingNote[];
  readonly frozenCounts: readonly FrozenCount[];
}

/**
 * The state before any event. A desk knows what its package says of batches, of other logs and of whose it is; the office starts
 * with nothing.
 * @param facts none of them of a log that is folded in as well
 */
export function initialState({
  batches,
  facts = [],
  office,
}: {
  readonly batches: readonly Batch[];
  readonly facts?: readonly Fact[];
  readonly office?: DeskId;
}): RegisterState {
  const draft = new Draft({
    heads: new Map(),
    ...(office !== undefined && { office }),
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
    acknowledged: new Map(),
    rulings: new Map(),
    members: new Map(),
    cards: new Map(),
    packagesIssued: 0,
    ...{ payments: [], reversals: [], cashCounts: [], caseSteps: [] },
    ...{ presences: [], waitings: [], frozenCounts: [] },
  });
  for (const fact of [...facts].sort(compareEvents)) applyEvent(draft, fact);
  const known = draft.finish();
  return { ...known, blocks: known.blocks.map((blocked) => ({ ...blocked, isTold: true })) };
}

/** The state after one more event. */
export function evolve(state: RegisterState, event: LoggedEvent): RegisterState {
  return foldEvents(state, [event]);
}

/** The state after these events as well: of any number of logs, in any order, repeated or not. The state given stays as it is. */
export function foldEvents(state: RegisterState, events: readonly LoggedEvent[]): RegisterState {
  const draft = new Draft(state);
  for (const event of [...events].sort((a, b) => a.seq - b.seq)) {
    if (event.seq <= (draft.heads.get(event.deskId) ?? 0)) continue;
    draft.heads.set(event.deskId, event.seq);
    applyEvent(draft, event);
  }
  return draft.finish();
}
