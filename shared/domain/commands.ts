import type { Result } from '../lib/result';
import type { Assembly, Batch, GuardedAct, PaymentMeans, Vote } from './assembly';
import type { Obstacle } from './entitlement';
import type { CardRange } from './cards';
import type { ConflictKind, EventBody, EventRef, IdentityMethod, Timestamp } from './events';
import type { CaseDecision, CaseStepKind, Denomination, GuestKind, Mandate } from './hall-terms';
import type { CardNumber, DeskId, MemberKey } from './ids';
import type { CheckScheme, Series, SlipId } from './series';

/** What somebody wants to do at a desk or in the office's register. `decide` answers with events or a refusal. */
export type Command =
  | {
      readonly type: 'accredit';
      readonly member: MemberKey;
      readonly card: CardNumber;
      /** Undefined until the accreditor has chosen one: refused. */
      readonly identity: IdentityMethod | undefined;
      /** For these votes too, whatever the obstacles; `reason` is checked. */
      readonly override?: {
        readonly votes: readonly Vote[];
        readonly reason: string;
        /** The assembly admitted the person in this case: nobody else has to approve it (rule B5). */
        readonly case?: EventRef;
      };
      /** The card is handed out although this desk doesn't hold it (rule A14); the reason is checked. */
      readonly foreignCard?: { readonly reason: string };
      readonly approval?: Approval;
      /** The card is for these of the votes; absent: for all that the person may vote in and has no card for (rule A16). */
      readonly votes?: readonly Vote[];
      /** Somebody else carries this vote and gets the card; the note says what shows it (rule D9). */
      readonly proxy?: { readonly holder: MemberKey; readonly note: string };
    }
  | {
      readonly type: 'replace-card';
      readonly member: MemberKey;
      /** Which of the member's cards; absent: the first of those that this desk gave. */
      readonly card?: CardNumber;
      readonly replacement: CardNumber;
      readonly cause: 'lost' | 'spoiled';
      readonly note?: string;
      readonly foreignCard?: { readonly reason: string };
      readonly approval?: Approval;
    }
  | {
      readonly type: 'withdraw-accreditation';
      readonly member: MemberKey;
      /** Which of the member's cards; absent: the first of those that this desk gave. */
      readonly card?: CardNumber;
      readonly reason: string;
      readonly cardReturned: boolean;
      readonly approval?: Approval;
    }
  | { readonly type: 'record-refusal'; readonly member: MemberKey; readonly reason: string }
  /** At a desk: a substitute waits for a seat, or stops waiting. */
  | { readonly type: 'note-waiting'; readonly member: MemberKey; readonly waiting: boolean }
  /** Somebody leaves, or comes back: by card, or by member where no card is at hand. Never a toggle (rule N2). */
  | {
      readonly type: 'note-presence';
      readonly present: boolean;
      readonly card?: CardNumber;
      readonly member?: MemberKey;
      readonly cardKept?: true;
    }
  /** `member`: a new key of the form `guest:` and 12 hex digits, made by the caller. */
  | {
      readonly type: 'admit-guest';
      readonly member: MemberKey;
      readonly card: CardNumber;
      readonly kind: GuestKind;
      readonly name?: string;
      readonly foreignCard?: { readonly reason: string };
      readonly approval?: Approval;
    }
  /** What it is for follows from what is owed (rule B7). `expectedReceipt`: the number shown, so that a repeat is none. */
  | {
      readonly type: 'take-payment';
      readonly member: MemberKey;
      readonly cents: number;
      readonly means: PaymentMeans;
      readonly expectedReceipt: number;
      readonly note?: string;
    }
  | {
      readonly type: 'reverse-payment';
      readonly receipt: number;
      readonly reason: string;
      readonly approval?: Approval;
    }
  /** The whole cash box. `float`: the change it began with, cents. */
  | {
      readonly type: 'count-cash';
      readonly float: number;
      readonly denominations: readonly Denomination[];
      readonly explanation?: string;
    }
  | {
      readonly type: 'open-case';
      readonly member?: MemberKey;
      readonly name?: string;
      readonly ticket?: string;
      readonly statement: string;
    }
  | {
      readonly type: 'note-case';
      readonly case: EventRef;
      readonly kind: CaseStepKind;
      readonly text: string;
    }
  | {
      readonly type: 'decide-case';
      readonly case: EventRef;
      readonly decision: CaseDecision;
      readonly votes: readonly Vote[];
      readonly text: string;
      /** At a desk whoever may make exceptions records that somebody is admitted (rule B3). */
      readonly approval?: Approval;
    }
  /** Holds on to a count as of that time; what it comes to is counted by `decide` (rule N4). */
  | {
      readonly type: 'freeze-count';
      readonly title: string;
      readonly vote: Vote;
      /** Absent: of now, by all that is known, also what a clock that is ahead says. */
      readonly asOf?: number;
    }
  | { readonly type: 'change-assembly'; readonly assembly: Assembly; readonly reason?: string }
  | { readonly type: 'set-mandates'; readonly mandates: readonly Mandate[] }
  | { readonly type: 'add-series'; readonly series: Series }
  | {
      readonly type: 'create-cards';
      readonly from: CardNumber;
      readonly to: CardNumber;
      /** They exist on paper already: no printing here. */
      readonly printed?: boolean;
    }
  /**
   * Somebody looked at the sheets. `ranges` came out well and are unassigned from now on; `spoiled` were printed badly, and are
   * blocked. Cards that are to be printed once more under the same number are in neither.
   */
  | {
      readonly type: 'confirm-print';
      readonly ranges: readonly CardRange[];
      readonly spoiled: readonly CardRange[];
    }
  /** Blocks those of these cards that nobody has: a single one, or what is left of a whole batch. */
  | {
      readonly type: 'block-cards';
      readonly ranges: readonly CardRange[];
      readonly cause: 'lost' | 'spoiled';
      readonly note?: string;
      readonly approval?: Approval;
    }
  | { readonly type: 'record-found-card'; readonly card: CardNumber; readonly note?: string }
  /** At a desk: cards go to another desk, or back to the office. `slip`: a new one, made by the caller. */
  | {
      readonly type: 'give-cards';
      readonly slip: SlipId;
      readonly to: DeskId;
      readonly toName: string;
      readonly ranges: readonly CardRange[];
    }
  /** At a desk or in the office: cards came from a desk, by the slip that came with them. */
  | {
      readonly type: 'receive-cards';
      readonly slip: SlipId;
      readonly from: DeskId;
      readonly fromName: string;
      readonly ranges: readonly CardRange[];
    }
  /** `missing`: of the cards that should be in hand, those that aren't there: they are blocked as lost. */
  | {
      readonly type: 'close-desk';
      readonly counted: number;
      readonly missing: readonly CardRange[];
      readonly explanation?: string;
      readonly approval?: Approval;
    }
  | { readonly type: 'reopen-desk'; readonly reason: string }
  /** One entry a side of the conflict as it was shown. */
  | {
      readonly type: 'settle-conflict';
      readonly kind: ConflictKind;
      readonly subject: string;
      readonly sides: readonly SideDecision[];
      readonly reason: string;
      readonly approval?: Approval;
    }
  /** Leaves it at a finding of the account, by its key, for a reason (rule C23). */
  | { readonly type: 'acknowledge-finding'; readonly finding: string; readonly reason: string }
  | { readonly type: 'hand-over-cards'; readonly batch: Batch }
  | { readonly type: 'add-emergency-desk'; readonly place: DeskId; readonly name: string }
  | { readonly type: 'recognise-emergency-desk'; readonly place: DeskId; readonly desk: DeskId };

export type CommandOf<Type extends Command['type']> = Extract<Command, { type: Type }>;

/** What is to become of one side of a conflict. */
export interface SideDecision {
  readonly event: EventRef;
  readonly outcome:
    | { readonly kind: 'stands' }
    /** `block`: its card isn't back, and is blocked. */
    | { readonly kind: 'void'; readonly block: boolean }
    /** It was somebody else who got the card. */
    | { readonly kind: 'other-member'; readonly member: MemberKey }
    /** It was another card: a mistyped number, or a new card that is handed out now. `block`: the one it says is blocked. */
    | { readonly kind: 'other-card'; readonly card: CardNumber; readonly block: boolean };
}

/** Somebody who stood by, signed on or checked by PIN as the assembly's rules have it. */
export interface Approval {
  /** Of the entry in this computer's list of operators: it stays where a name is changed. Never logged. */
  readonly id?: string;
  readonly name: string;
  readonly lead: boolean;
}

/** Where a card went, for a message a person can act on. */
export interface CardUse {
  readonly card: CardNumber;
  readonly member: MemberKey;
  readonly desk: DeskId;
  readonly at: Timestamp;
  readonly event: EventRef;
}

/** Why a command was refused. The screens turn each into: what, why, and what now. */
export type Refusal =
  | { readonly kind: 'identity-missing' }
  | { readonly kind: 'not-on-roll'; readonly member: MemberKey }
  | {
      readonly kind: 'not-entitled';
      readonly obstacles: readonly { vote: Vote; obstacles: readonly Obstacle[] }[];
    }
  | { readonly kind: 'already-accredited'; readonly use: CardUse }
  | { readonly kind: 'not-accredited'; readonly member: MemberKey }
  | { readonly kind: 'card-does-not-exist'; readonly card: CardNumber }
  | { readonly kind: 'card-unused'; readonly card: CardNumber }
  | { readonly kind: 'card-held-elsewhere'; readonly card: CardNumber; readonly holderName: string }
  | { readonly kind: 'card-assigned'; readonly use: CardUse }
  | { readonly kind: 'card-blocked'; readonly card: CardNumber; readonly replacedBy?: CardNumber }
  | { readonly kind: 'accredited-elsewhere'; readonly use: CardUse }
  /** The check digits don't fit: mistyped. */
  | { readonly kind: 'card-check-wrong'; readonly card: CardNumber; readonly check: CheckScheme }
  /** Scanned: a card of another assembly. */
  | { readonly kind: 'card-of-other-assembly'; readonly card: CardNumber }
  /** A guest's card, or one for other votes than the person is accredited for, or for other guests. */
  | { readonly kind: 'card-of-other-series'; readonly card: CardNumber; readonly series: Series }
  /** Guests get cards of a series of their own (rule G1), and this is of no such series. */
  | { readonly kind: 'card-not-for-guests'; readonly card: CardNumber }
  /** This desk gave it away. */
  | {
      readonly kind: 'card-given-away';
      readonly card: CardNumber;
      readonly toName: string;
      readonly slip: SlipId;
    }
  | { readonly kind: 'desk-closed' }
  | { readonly kind: 'desk-not-closed' }
  /** The office corrected this accreditation: a desk can't change it. */
  | { readonly kind: 'corrected-by-office'; readonly use: CardUse }
  /** Every card of the range is in the hands of members, blocked, or nowhere: there is nothing to block, give or receive. */
  | { readonly kind: 'no-cards-in-hand' }
  | { readonly kind: 'cards-not-in-hand'; readonly first: CardNumber }
  | { readonly kind: 'card-not-blocked'; readonly card: CardNumber }
  | { readonly kind: 'slip-used'; readonly slip: SlipId }
  /** The other side recorded something else under this slip. */
  | {
      readonly kind: 'slip-differs';
      readonly slip: SlipId;
      readonly ranges: readonly CardRange[];
      readonly otherName: string;
    }
  | { readonly kind: 'transfer-to-self' }
  /** Counted and named missing don't add up to what should be in hand. */
  | {
      readonly kind: 'count-differs';
      readonly expected: number;
      readonly counted: number;
      readonly missing: number;
    }
  | { readonly kind: 'series-exists'; readonly name: string }
  | { readonly kind: 'series-unfit'; readonly part: 'digits' | 'votes' }
  /** The range is of a series with another check scheme, or its ends don't bear the right check digits. */
  | { readonly kind: 'range-check-wrong'; readonly card: CardNumber; readonly check: CheckScheme }
  | { readonly kind: 'cards-not-printed'; readonly first: CardNumber }
  | { readonly kind: 'cards-printed-before'; readonly first: CardNumber }
  /** It isn't found any more, or says something else by now. */
  | { readonly kind: 'finding-absent' }
  | { readonly kind: 'conflict-absent' }
  /** It isn't what was shown any more. */
  | { readonly kind: 'conflict-changed' }
  /** With these choices both sides would still stand. */
  | { readonly kind: 'settlement-leaves-conflict' }
  /** The assembly gives one card a vote, and this is for several (rule A16). */
  | { readonly kind: 'one-vote-a-card' }
  | { readonly kind: 'proxies-not-allowed' }
  | { readonly kind: 'proxy-of-oneself' }
  | { readonly kind: 'proxy-limit'; readonly holder: MemberKey; readonly limit: number }
  | { readonly kind: 'no-mandates' }
  | { readonly kind: 'not-a-substitute'; readonly member: MemberKey }
  /** Neither a member who holds a card, as far as is known here, nor a card that can have been handed out. */
  | { readonly kind: 'card-not-handed-out'; readonly card: CardNumber }
  | { readonly kind: 'guest-key-unfit' }
  | { readonly kind: 'payments-not-taken' }
  | { readonly kind: 'means-not-taken'; readonly means: PaymentMeans }
  | { readonly kind: 'amount-unfit'; readonly limit: number }
  /** Another receipt was written meanwhile: look again. */
  | { readonly kind: 'receipt-taken'; readonly receipt: number }
  | { readonly kind: 'receipt-unknown'; readonly receipt: number }
  | { readonly kind: 'receipt-reversed'; readonly receipt: number; readonly by: number }
  /** Cash was taken and has to be counted before the desk closes (rule B10). */
  | { readonly kind: 'cash-not-counted' }
  | { readonly kind: 'cash-differs'; readonly expected: number; readonly counted: number }
  | { readonly kind: 'cash-unfit' }
  | { readonly kind: 'case-unknown' }
  | { readonly kind: 'case-name-missing' }
  | { readonly kind: 'case-open-before'; readonly case: EventRef }
  | { readonly kind: 'case-votes-missing' }
  | { readonly kind: 'case-not-admitted' }
  | { readonly kind: 'title-missing' }
  | { readonly kind: 'time-in-future' }
  | { readonly kind: 'other-assembly' }
  | { readonly kind: 'assembly-unfit'; readonly part: 'votes' | 'card-per-vote' | 'mandate' | 'quorum' }
  | { readonly kind: 'mandates-unfit' }
  | { readonly kind: 'not-signed-on' }
  /** Only the lead may do it, or allow it. */
  | { readonly kind: 'lead-needed'; readonly act: GuardedAct }
  | { readonly kind: 'second-person-needed'; readonly act: GuardedAct }
  /** Nobody is a second person to himself. */
  | { readonly kind: 'second-person-same'; readonly name: string }
  /** The person has every vote that the override is for. */
  | { readonly kind: 'override-needless' }
  | { readonly kind: 'desk-name-missing' }
  | { readonly kind: 'desk-exists'; readonly name: string }
  | { readonly kind: 'emergency-desk-unknown' }
  | { readonly kind: 'emergency-desk-taken'; readonly name: string }
  /** The key that is to take the place was not compared, or is not trusted. */
  | { readonly kind: 'emergency-desk-not-compared' }
  | { readonly kind: 'reason-missing' }
  | { readonly kind: 'reason-too-long'; readonly limit: number }
  | { readonly kind: 'range-invalid'; readonly from: CardNumber; readonly to: CardNumber }
  | { readonly kind: 'range-too-large'; readonly limit: number }
  | { readonly kind: 'range-overlaps'; readonly from: CardNumber; readonly to: CardNumber }
  | { readonly kind: 'cards-not-created'; readonly first: CardNumber }
  | { readonly kind: 'cards-not-unused'; readonly first: CardNumber };

/** What a command comes to: events to be written. None, and `already`, where the very same was done before. */
interface Decision {
  readonly bodies: readonly EventBody[];
  readonly already: boolean;
}

export type Answer = Result<Decision, Refusal>;
