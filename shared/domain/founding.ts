import type { LoggedEvent } from './events';
import type { CardNumber, MemberKey } from './ids';

/**
 * What a log, read from its first event on, has claimed so far: an event may end or undo only what stands there (rules L9, B8).
 */
export class Founding {
  /** Accreditations that have not ended. */
  readonly #held = new Set<string>();
  /** Payments that were not undone: whose each is, by number. */
  readonly #paid = new Map<number, MemberKey>();
  #receipts = 0;

  /** Whether the next event rests on what stands before it; what it says is noted. */
  accepts(event: LoggedEvent): boolean {
    switch (event.type) {
      case 'member-accredited':
      case 'guest-admitted':
        this.#held.add(pair(event.payload.member, event.payload.card));
        return true;
      case 'card-replaced':
        if (!this.#held.delete(pair(event.payload.member, event.payload.blocked))) return false;
        this.#held.add(pair(event.payload.member, event.payload.replacement));
        return true;
      case 'accreditation-withdrawn':
        return this.#held.delete(pair(event.payload.member, event.payload.card));
      case 'payment-received':
        this.#paid.set(event.payload.receipt, event.payload.member);
        return this.#isNext(event.payload.receipt);
      case 'payment-reversed': {
        const { receipt, reverses, member } = event.payload;
        const isOfMember = this.#paid.get(reverses) === member;
        return this.#paid.delete(reverses) && isOfMember && this.#isNext(receipt);
      }
      default:
        return true;
    }
  }

  #isNext(receipt: number): boolean {
    this.#receipts += 1;
    return receipt === this.#receipts;
  }
}

function pair(member: MemberKey, card: CardNumber): string {
  return `${member} ${card}`;
}
