/** What the roll worker shows of conflicts, and of people whom another list affects. */
import type { Vote } from '@shared/domain/assembly';
import type { Entitlement } from '@shared/domain/entitlement';
import type { ConflictKind, EventRef, ForeignCard, IdentityMethod, Override } from '@shared/domain/events';
import type { GuestKind } from '@shared/domain/hall-terms';
import type { CardNumber, DeskId, MemberKey } from '@shared/domain/ids';
import type { Conflict } from '@shared/domain/register';
import type { LogEntry } from './engine-views';

export interface ConflictSide {
  readonly event: EventRef;
  readonly desk: DeskId;
  readonly deskName: string;
  readonly operator: string;
  readonly at: number;
  /** The desk's clock is known to be off by so many ms. */
  readonly clockOff?: number;
  readonly card: CardNumber;
  /** Who holds that card by the register. */
  readonly cardHolderName?: string;
  readonly cardBlocked: boolean;
  readonly member: MemberKey;
  readonly memberName: string;
  readonly memberNumber?: string;
  readonly birthDate?: string;
  readonly town?: string;
  /** Not on the roll in use. */
  readonly orphan: boolean;
  /** A guest, press or staff: the card stays theirs or isn't; nothing is recorded in its place (rule M12). */
  readonly guest?: GuestKind;
  readonly identity?: IdentityMethod;
  readonly votes: readonly Vote[];
  readonly override?: Override;
  readonly foreignCard?: ForeignCard;
  /** What its own log, and what the office made of it since. */
  readonly status: 'active' | 'replaced' | 'withdrawn';
  readonly ruling?: 'stands' | 'void';
}

export interface ConflictView {
  /** Names it. */
  readonly key: string;
  readonly kind: ConflictKind;
  readonly subject: string;
  readonly status: Conflict['status'];
  readonly card?: CardNumber;
  readonly member?: MemberKey;
  readonly memberName?: string;
  readonly holderName?: string;
  /** What blocked the card, of `blocked-card-used`. */
  readonly blocked?: LogEntry;
  /** Of `not-entitled`: every obstacle by the roll in use. */
  readonly obstacles?: Entitlement;
  readonly sides: readonly ConflictSide[];
  /** The last decision, and what it said of whom. */
  readonly settlement?: {
    readonly at: number;
    readonly operator: string;
    readonly reason: string;
    readonly approvedBy?: string;
    readonly rulings: readonly {
      readonly event: EventRef;
      readonly card: CardNumber;
      readonly memberName: string;
      readonly ruling: 'stands' | 'void';
    }[];
    readonly blocks: readonly CardNumber[];
  };
}

/** Somebody who was accredited, and for whom the list in use says otherwise. */
export interface AffectedPerson {
  readonly member: MemberKey;
  readonly name: string;
  readonly card: CardNumber;
  readonly change:
    /** Not on the list any more. */
    | { readonly kind: 'not-on-roll' }
    /** On it under a member number that came for the reference code. */
    | { readonly kind: 'key-changed'; readonly to: MemberKey }
    /** Not entitled by this list to what the card was handed out for. */
    | {
        readonly kind: 'no-longer-entitled';
        readonly lacking: readonly Vote[];
        readonly entitlement: Entitlement;
      };
}
