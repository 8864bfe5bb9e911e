import type { Vote } from './assembly';
import { CustodyIndex } from './custody-index';
import type { ConflictKind, EventRef } from './events';
import type { CardNumber, MemberKey } from './ids';
import { presentKey } from './member-keys';
import { overriddenVotes } from './overrides';
import type { Accreditation, RollView } from './register';
import { isActive, isUsed } from './standing';
import { refKey, type RegisterState } from './state';

/** What speaks for one conflict, whatever the office decided of it or of others. */
export interface Evidence {
  readonly kind: ConflictKind;
  readonly subject: string;
  readonly sides: readonly Accreditation[];
}

/** Of accreditations of one person, those for a vote that another is for too: a card for each vote is none too many (rule M4). */
export function sharingVotes(sides: readonly Accreditation[]): readonly Accreditation[] {
  const counts = new Map<Vote, number>();
  for (const vote of sides.flatMap(({ votes }) => [...new Set(votes)]))
    counts.set(vote, (counts.get(vote) ?? 0) + 1);
  return sides.filter(({ votes }) => votes.some((vote) => (counts.get(vote) ?? 0) > 1));
}

type AccreditationsOf = (person: MemberKey) => readonly Accreditation[];

/** Finds what can't be right at once in what the logs say. */
export class EvidenceReader {
  readonly #state: RegisterState;
  readonly #roll: RollView | undefined;
  readonly #custody: CustodyIndex;
  readonly #accreditationsOf: AccreditationsOf;

  /**
   * @param accreditationsOf by the present key, under all keys
   * @param cards all that are asked about
   */
  constructor(
    state: RegisterState,
    roll: RollView | undefined,
    accreditationsOf: AccreditationsOf,
    cards: Iterable<CardNumber>,
  ) {
    this.#state = state;
    this.#roll = roll;
    this.#accreditationsOf = accreditationsOf;
    this.#custody = new CustodyIndex(state, cards);
  }

  /** What speaks for conflicts about a member, whatever was decided (rules M4, M9, M10). A guest is none, and on no roll (rule G1). */
  *ofMember(subject: MemberKey): Generator<Evidence> {
    const sides = this.#accreditationsOf(subject).filter((one) => isActive(one) && one.guest === undefined);
    const sharing = sharingVotes(sides);
    if (sharing.length > 0) yield { kind: 'member-accredited-twice', subject, sides: sharing };
    yield* this.#ofStanding(subject, sides);
  }

  /** What speaks for conflicts about a card, whatever was decided (rules M5 to M7). */
  *ofCard(subject: CardNumber): Generator<Evidence> {
    const { accreditations = [] } = this.#state.cards.get(subject) ?? {};
    const sides = accreditations.filter(isActive);
    if (sides.length > 1) yield { kind: 'card-assigned-twice', subject, sides };
    const foreign = accreditations.filter((side) => isUsed(side) && !this.#custody.hadInHand(side));
    if (foreign.length > 0) yield { kind: 'card-not-held', subject, sides: foreign };
    if (sides.length > 0 && this.blocksOf(subject).length > 0)
      yield { kind: 'blocked-card-used', subject, sides };
  }

  *#ofStanding(subject: MemberKey, sides: readonly Accreditation[]): Generator<Evidence> {
    if (this.#roll === undefined || sides.length === 0) return;
    if (this.#roll.keyOf(subject) === undefined) {
      yield { kind: 'not-on-roll', subject, sides };
      return;
    }
    const lacking = sides.filter((side) => this.#lackedBy(side).length > 0);
    if (lacking.length > 0) yield { kind: 'not-entitled', subject, sides: lacking };
  }

  /** Whether an accreditation is still one that a conflict of this kind can be about. */
  isLeft(kind: ConflictKind, side: Accreditation): boolean {
    return kind === 'card-not-held' ? isUsed(side) : isActive(side);
  }

  /** What else than its sides a conflict is judged by: sorted. */
  basisOf(kind: ConflictKind, sides: readonly Accreditation[]): string[] {
    if (kind === 'not-entitled') {
      const lacked = new Set(sides.flatMap((side) => this.#lackedBy(side)));
      return [...lacked].map((vote) => `lacks ${vote}`).sort();
    }
    const [first] = sides;
    if (kind !== 'blocked-card-used' || first === undefined) return [];
    return this.blocksOf(first.card)
      .map((event) => `blocked ${refKey(event)}`)
      .sort();
  }

  /** The events that block a card, earliest first. */
  blocksOf(card: CardNumber): readonly EventRef[] {
    return this.#custody.blocksOf(card);
  }

  /** The votes that somebody was accredited for and, by the roll, doesn't have. */
  #lackedBy(side: Accreditation): readonly Vote[] {
    if (this.#roll === undefined) return [];
    const overridden = overriddenVotes(side, this.#accreditationsOf(presentKey(this.#roll, side.member)));
    const votes = side.votes.filter((vote) => !overridden.includes(vote));
    if (votes.length === 0) return [];
    return this.#roll.lacking(presentKey(this.#roll, side.member), votes, this.#state);
  }
}
