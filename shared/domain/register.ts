import type { Batch, Vote } from './assembly';
import type { EventRef, EventType, IdentityMethod, Override, Timestamp } from './events';
import type { CardNumber, DeskId, MemberKey } from './ids';

export type CardStateName = 'unused' | 'unassigned' | 'assigned' | 'blocked';

/** One hand-out of a card to a member; it stays on record after it has ended. */
export interface Accreditation {
  readonly event: EventRef;
  readonly member: MemberKey;
  readonly card: CardNumber;
  readonly desk: DeskId;
  readonly at: Timestamp;
  readonly operator: string;
  readonly identity: IdentityMethod;
  readonly votes: readonly Vote[];
  readonly ballotBox?: string;
  /** Why, for which of the votes and by whose leave the person was accredited in spite of obstacles (rule S7). */
  readonly override?: Override;
  /** `active`, or how it ended. */
  readonly status: 'active' | 'replaced' | 'withdrawn';
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
  readonly batch?: Batch;
  readonly replacedBy?: CardNumber;
  readonly replaces?: CardNumber;
  readonly blockedFor?: 'lost' | 'spoiled' | 'withdrawn';
  readonly blockedAt?: Timestamp;
  readonly accreditations: readonly Accreditation[];
  readonly steps: readonly CardStep[];
}

/** Two things that can't both be right. Shown with both sides, settled by people, never by order of arrival. */
export type Conflict =
  | {
      readonly kind: 'member-accredited-twice';
      readonly member: MemberKey;
      readonly sides: readonly Accreditation[];
    }
  | {
      readonly kind: 'card-assigned-twice';
      readonly card: CardNumber;
      readonly sides: readonly Accreditation[];
    }
  | {
      readonly kind: 'card-not-held';
      readonly card: CardNumber;
      readonly sides: readonly Accreditation[];
      readonly holderName?: string;
    }
  | {
      readonly kind: 'blocked-card-used';
      readonly card: CardNumber;
      readonly sides: readonly Accreditation[];
      readonly blocked: EventRef;
    };

export interface CardCounts {
  readonly unused: number;
  readonly unassigned: number;
  readonly assigned: number;
  readonly blocked: number;
}
