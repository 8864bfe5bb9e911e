import type { Result } from '../lib/result';
import type { Batch, GuardedAct, Vote } from './assembly';
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
      /** For these votes too, whatever the obstacles; `reason` is checked. */
      readonly override?: { readonly votes: readonly Vote[]; readonly reason: string };
      readonly approval?: Approval;
    }
  | {
      readonly type: 'replace-card';
      readonly member: MemberKey;
      readonly replacement: CardNumber;
      readonly cause: 'lost' | 'spoiled';
      readonly note?: string;
      readonly approval?: Approval;
    }
  | {
      readonly type: 'withdraw-accreditation';
      readonly member: MemberKey;
      readonly reason: string;
      readonly cardReturned: boolean;
      readonly approval?: Approval;
    }
  | { readonly type: 'record-refusal'; readonly member: MemberKey; readonly reason: string }
  | { readonly type: 'create-cards'; readonly from: CardNumber; readonly to: CardNumber }
  | { readonly type: 'hand-over-cards'; readonly batch: Batch }
  | { readonly type: 'add-emergency-desk'; readonly place: DeskId; readonly name: string }
  | { readonly type: 'recognise-emergency-desk'; readonly place: DeskId; readonly desk: DeskId };

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
