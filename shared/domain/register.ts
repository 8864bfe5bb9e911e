import type { Batch, PaymentMeans, Vote } from './assembly';
import type { CardRange } from './cards';
import type {
  ConflictKind,
  EventRef,
  EventType,
  ForeignCard,
  IdentityMethod,
  LoggedEvent,
  Override,
  Timestamp,
} from './events';
import type { Denomination, GuestKind, PaidItem, Proxy } from './hall-terms';
import type { CardNumber, DeskId, MemberKey } from './ids';
import type { Series, SlipId } from './series';
import type { RegisterState } from './state';

export type CardStateName = 'unused' | 'unassigned' | 'assigned' | 'blocked';

/** One hand-out of a card to a member; it stays on record after it has ended. */
export interface Accreditation {
  readonly event: EventRef;
  readonly member: MemberKey;
  readonly card: CardNumber;
  readonly desk: DeskId;
  readonly at: Timestamp;
  readonly operator: string;
  /** Absent: a guest, whom nobody identifies. */
  readonly identity?: IdentityMethod;
  /** None: a guest. */
  readonly votes: readonly Vote[];
  readonly ballotBox?: string;
  /** Why, for which of the votes and by whose leave the person was accredited in spite of obstacles (rule S7). */
  readonly override?: Override;
  /** Why a card was handed out that the desk doesn't hold (rule A14). */
  readonly foreignCard?: ForeignCard;
  /** Somebody else carries this vote and has the card (rule D9). */
  readonly proxy?: Proxy;
  /** How many votes it counts; absent: one. */
  readonly weight?: number;
  /** A guest, press or staff: a card, no vote, on no roll (rule G1). */
  readonly guest?: { readonly kind: GuestKind; readonly name?: string };
  /** Set where the office wrote it in the place of another that was void (rule M12). */
  readonly corrects?: EventRef;
  /** `active`, or how its own log ended it. */
  readonly status: 'active' | 'replaced' | 'withdrawn';
  /** When its own log ended it. */
  readonly endedAt?: Timestamp;
  /** It was withdrawn and the card came back: that left the card as it was (rule M6). */
  readonly cardReturned?: true;
}

/** A step in the life of a card. */
export interface CardStep {
  readonly event: EventRef;
  readonly type: EventType;
  readonly at: Timestamp;
  readonly operator: string;
  readonly state: CardStateName;
  readonly member?: MemberKey;
  /** The card that replaces this one, or that this one replaces. */
  readonly linked?: CardNumber;
  readonly note?: string;
}

/** What the events say of one card. */
export interface Card {
  readonly number: CardNumber;
  readonly state: CardStateName;
  readonly series?: Series;
  /** The batch that it was handed over in; the last, where the office had it back in between. */
  readonly batch?: Batch;
  /** To whom it came last: who has it in hand, or had it when a member got it. Absent: the office. */
  readonly holder?: DeskId;
  readonly replacedBy?: CardNumber;
  readonly replaces?: CardNumber;
  readonly blockedFor?: BlockCause;
  /** It was blocked, and came to light again. */
  readonly found?: Timestamp;
  readonly blockedAt?: Timestamp;
  readonly accreditations: readonly Accreditation[];
  readonly steps: readonly CardStep[];
}

/** Why a card is blocked: `settled` by the office's decision of a conflict. */
export type BlockCause = 'lost' | 'spoiled' | 'withdrawn' | 'settled';

/**
 * Two things that can't both be right. Shown with all sides, settled by people, never by order of arrival. `open`: nobody decided
 * yet; `settled`; `reopened`: what is known by now isn't what was decided on (rule M13).
 */
export interface Conflict {
  readonly kind: ConflictKind;
  /** The member's key, or the card. With `kind`, it names the conflict. */
  readonly subject: string;
  readonly member?: MemberKey;
  readonly card?: CardNumber;
  /** Earliest first: the accreditations that are to be judged. */
  readonly sides: readonly Accreditation[];
  /** What else it is judged by, sorted: `blocked DESK SEQ`, `lacks VOTE`, and of a void side that nothing speaks against `groundless DESK SEQ`. */
  readonly basis: readonly string[];
  /** Who holds the card, of `card-not-held`. */
  readonly holderName?: string;
  /** What blocked the card, of `blocked-card-used`. */
  readonly blocked?: EventRef;
  readonly status: 'open' | 'settled' | 'reopened';
  /** The last decision. */
  readonly settlement?: Settlement;
}

/** What the office decided of a conflict, last. */
export interface Settlement {
  readonly kind: ConflictKind;
  readonly subject: string;
  readonly event: EventRef;
  readonly at: Timestamp;
  readonly operator: string;
  readonly rulings: readonly {
    readonly event: EventRef;
    readonly member: MemberKey;
    readonly card: CardNumber;
    readonly ruling: 'stands' | 'void';
  }[];
  readonly basis: readonly string[];
  readonly blocks: readonly CardNumber[];
  readonly reason: string;
  readonly approvedBy?: string;
}

/** What the roll at hand says of accredited people. Without it nobody's standing is a conflict. */
export interface RollView {
  /** The key of this person on the roll: the same, or the member number that came for a reference code; undefined: not on it. */
  readonly keyOf: (member: MemberKey) => MemberKey | undefined;
  /**
   * Of these votes, those that the person isn't entitled to, with what the state says of payments and mandates, but whatever the
   * order of substitutes.
   */
  readonly lacking: (member: MemberKey, votes: readonly Vote[], state: RegisterState) => readonly Vote[];
}

/** Cards on their way between two desks, or a desk and the office, as far as both sides have recorded it (rule C17). */
export interface Transfer {
  readonly slip: SlipId;
  readonly from: DeskId;
  readonly to: DeskId;
  readonly fromName?: string;
  readonly toName?: string;
  /** As the giver has it; as the receiver has it where the giver hasn't recorded it. */
  readonly ranges: readonly CardRange[];
  /** As the receiver has it, where that is something else. */
  readonly rangesReceived?: readonly CardRange[];
  readonly given?: { readonly event: EventRef; readonly at: Timestamp; readonly operator: string };
  readonly received?: { readonly event: EventRef; readonly at: Timestamp; readonly operator: string };
  /** Both recorded it, and not the same. */
  readonly differs: boolean;
}

/** A desk's count at its end (rule C19). */
export interface Closing {
  readonly desk: DeskId;
  readonly event: EventRef;
  readonly at: Timestamp;
  readonly operator: string;
  readonly expected: number;
  readonly counted: number;
  /** Of those expected, blocked as missing in the same act. */
  readonly missing?: number;
  readonly explanation?: string;
}

/** Two logs under one desk's name (rule L10). */
export interface Fork {
  readonly desk: DeskId;
  readonly seq: number;
  readonly known: string;
  readonly other: string;
  readonly upTo: number;
  readonly head: string;
  readonly at: Timestamp;
}

/** One line of the reconciliation: printed = unassigned + assigned + blocked, where `difference` is 0 (rule C18). */
export interface ReconciliationRow {
  /** Absent: the office itself; of the total too. */
  readonly holder?: DeskId;
  /** Cards that were printed and came to this holder and weren't given on. */
  readonly printed: number;
  readonly unassigned: number;
  readonly assigned: number;
  readonly blocked: number;
  /** `printed` less the three others. */
  readonly difference: number;
}

/** What the office said of a finding (rule C23). */
export interface Acknowledgement {
  readonly reason: string;
  readonly event: EventRef;
  readonly at: Timestamp;
  readonly operator: string;
}

/** What keeps the register from adding up, with the cards it is about. */
export type Finding =
  /** Numbers that somebody handed out and that were never printed, or never created. */
  | {
      readonly kind: 'used-not-printed';
      readonly desk: DeskId;
      readonly cards: readonly CardNumber[];
      readonly created: boolean;
    }
  | { readonly kind: 'assigned-twice'; readonly card: CardNumber; readonly desks: readonly DeskId[] }
  /** Numbers left out between two ranges of one series. */
  | { readonly kind: 'gap'; readonly range: CardRange; readonly size: number }
  | { readonly kind: 'transfer-one-sided'; readonly transfer: Transfer }
  | { readonly kind: 'transfer-differs'; readonly transfer: Transfer }
  /** Counted at closing: other than the register says. */
  | { readonly kind: 'counted-differently'; readonly closing: Closing }
  /** What the desk says it expected isn't what its log says. */
  | { readonly kind: 'closing-wrong'; readonly closing: Closing; readonly expected: number }
  /** Cards that a desk blocked which it never had, and that nothing else blocks (rule C22). */
  | { readonly kind: 'blocked-not-held'; readonly desk: DeskId; readonly ranges: readonly CardRange[] }
  /** Another story of the same desk is known, and was not taken in (rule L10). */
  | { readonly kind: 'fork'; readonly fork: Fork }
  /** Events of a desk that are missing before others that arrived (rule L11). */
  | { readonly kind: 'log-missing'; readonly desk: DeskId; readonly from: number; readonly to: number };

/** A finding as it is accounted for. */
export type AccountedFinding = Finding & {
  /** Set where the office can leave it at that (rule C23). It changes with what is found. */
  readonly key?: string;
  readonly acknowledged?: Acknowledgement;
};

export interface Reconciliation {
  /** The office first, then desks in order of their ids. */
  readonly rows: readonly ReconciliationRow[];
  readonly total: ReconciliationRow;
  readonly unused: number;
  readonly findings: readonly AccountedFinding[];
  /** Whether every row adds up and nothing but gaps is found that the office has not acknowledged. */
  readonly balanced: boolean;
}

export interface CardCounts {
  readonly unused: number;
  readonly unassigned: number;
  readonly assigned: number;
  readonly blocked: number;
}

/** Dues taken at a desk (rules B6 to B9). Cents. */
export interface Payment {
  readonly event: EventRef;
  readonly at: Timestamp;
  readonly operator: string;
  readonly desk: DeskId;
  readonly receipt: number;
  readonly member: MemberKey;
  readonly means: PaymentMeans;
  readonly items: readonly PaidItem[];
  readonly note?: string | undefined;
}

/** A payment that was undone. It has a receipt number of its own. */
export interface Reversal {
  readonly event: EventRef;
  readonly at: Timestamp;
  readonly operator: string;
  readonly desk: DeskId;
  readonly receipt: number;
  readonly reverses: number;
  readonly member: MemberKey;
  readonly reason: string;
  readonly approvedBy?: string | undefined;
}

/** A count of a desk's whole cash box. Cents. */
export interface CashCount {
  readonly event: EventRef;
  readonly at: Timestamp;
  readonly operator: string;
  readonly desk: DeskId;
  readonly float: number;
  readonly denominations: readonly Denomination[];
  readonly counted: number;
  readonly expected: number;
  readonly explanation?: string | undefined;
}

/** What was recorded of contested cases, one step an event; put together by `cases.ts`. */
export type CaseStep = {
  readonly event: EventRef;
  readonly at: Timestamp;
  readonly operator: string;
  /** The event that opened the case: its name. */
  readonly case: EventRef;
} & (
  | ({ readonly step: 'opened' } & PayloadOf<'case-opened'>)
  | ({ readonly step: 'noted' } & Omit<PayloadOf<'case-noted'>, 'case'>)
  | ({ readonly step: 'decided' } & Omit<PayloadOf<'case-decided'>, 'case'>)
);

/** Somebody left or came back. */
export interface PresenceNote {
  readonly event: EventRef;
  readonly at: Timestamp;
  readonly operator: string;
  readonly present: boolean;
  readonly card?: CardNumber | undefined;
  readonly member?: MemberKey | undefined;
  readonly cardKept?: true | undefined;
}

/** A substitute began or stopped to wait. */
export interface WaitingNote {
  readonly event: EventRef;
  readonly at: Timestamp;
  readonly member: MemberKey;
  readonly waiting: boolean;
}

/** A count that was held on to for a vote. */
export type FrozenCount = PayloadOf<'count-frozen'> & {
  readonly event: EventRef;
  readonly at: Timestamp;
  readonly operator: string;
};

type PayloadOf<Type extends EventType> = Extract<LoggedEvent, { type: Type }>['payload'];
