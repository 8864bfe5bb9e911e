import type { Result } from '../lib/result';
import type { Batch, Vote } from './assembly';
import type { Obstacle } from './entitlement';
import type { EventBody, EventRef, IdentityMethod, Timestamp } from './events';
import type { CardNumber, DeskId, MemberKey } from './ids';

/** What somebody wants to do at a desk or in the office's register. `decide` answers with events or a refusal. */
export type Command =
  | {
      readonly type: 'accredit';
      readonly member: MemberKey;
      readonly card: CardNumber;
      /** Undefined until the accreditor has chosen one: refused. */
      readonly identity: IdentityMethod | undefined;
    }
  | {
      readonly type: 'replace-card';
      readonly member: MemberKey;
      readonly replacement: CardNumber;
      readonly cause: 'lost' | 'spoiled';
      readonly note?: string;
    }
  | {
      readonly type: 'withdraw-accreditation';
      readonly member: MemberKey;
      readonly reason: string;
      readonly cardReturned: boolean;
    }
  | { readonly type: 'record-refusal'; readonly member: MemberKey; readonly reason: string }
  | { readonly type: 'create-cards'; readonly from: CardNumber; readonly to: CardNumber }
  | { readonly type: 'hand-over-cards'; readonly batch: Batch };

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
