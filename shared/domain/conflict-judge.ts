import { sharingVotes, type Evidence, type EvidenceReader } from './conflict-evidence';
import { SIDES_LIMIT, type ConflictKind } from './events';
import type { MemberKey } from './ids';
import { presentKey } from './member-keys';
import type { Accreditation, Conflict, RollView, Settlement } from './register';
import { compareDated } from './dated';
import { batchOf } from './register-queries';
import { isStanding } from './standing';
import { conflictKey, refKey, type RegisterState } from './state';

/** What the office decided, by conflict. */
export interface Decided {
  /** The last decision of each conflict, by its present key. */
  readonly last: Map<string, Settlement>;
  /** The present key of each key that a decision was made under. */
  readonly present: ReadonlyMap<string, string>;
  /** The sides that were decided on last by this conflict, whichever of its decisions it was. */
  readonly ruled: Map<string, RuledSide[]>;
}

type RuledSide = Pick<Settlement['rulings'][number], 'event' | 'member' | 'ruling'>;

/** Whether the sides exclude each other; else each is judged by itself. */
function isExclusive(kind: ConflictKind): boolean {
  return kind === 'member-accredited-twice' || kind === 'card-assigned-twice';
}

/** Kinds that only a roll tells of: without one, that nothing is found says nothing. */
const OF_ROLL: ReadonlySet<ConflictKind> = new Set<ConflictKind>(['not-entitled', 'not-on-roll']);

/** What was found of one conflict, beside what was decided of it. */
interface Case {
  readonly kind: ConflictKind;
  readonly subject: string;
  /** What speaks for it, without what is void by another conflict. */
  readonly evidence: readonly Accreditation[];
  /** Void by the last decision of this conflict, and not ended by its own log. */
  readonly overruled: readonly Accreditation[];
  /** All that this conflict's decisions say of sides. */
  readonly ruled: readonly RuledSide[];
  readonly basis: readonly string[];
}

/** Says of evidence whether it is a conflict, and whether that is open, settled, or open again (rules M11 to M13). */
export class ConflictJudge {
  readonly #state: RegisterState;
  readonly #roll: RollView | undefined;
  readonly #reader: EvidenceReader;
  readonly #decided: Decided;
  readonly #found = new Map<MemberKey, ReadonlyMap<string, Accreditation>>();

  constructor(state: RegisterState, roll: RollView | undefined, reader: EvidenceReader, decided: Decided) {
    this.#state = state;
    this.#roll = roll;
    this.#reader = reader;
    this.#decided = decided;
  }

  /** The conflict that the evidence makes, if it makes one. */
  weigh({ kind, subject, sides }: Evidence): Conflict[] {
    const key = conflictKey(kind, subject);
    const settlement = this.#decided.last.get(key);
    const evidence = this.#stillAgainst({ kind, subject, sides }, key);
    const ruled = distinct([...(settlement?.rulings ?? []), ...(this.#decided.ruled.get(key) ?? [])]);
    const overruled = this.#overruledBy(kind, key, ruled);
    if (overruled.length === 0 && !contradict(kind, evidence, this.#roll)) return [];
    const byRef = new Map([...evidence, ...overruled].map((side) => [refKey(side.event), side]));
    const all = this.#mostUrgent(kind, [...byRef.values()].sort(compareDated), ruled).sort(compareDated);
    const gone = this.#roll === undefined && OF_ROLL.has(kind) ? [] : groundless(overruled, evidence);
    const basis = [...this.#reader.basisOf(kind, all), ...gone].sort().slice(0, SIDES_LIMIT);
    const status =
      settlement === undefined
        ? 'open'
        : this.#statusOf({ kind, subject, evidence, overruled, ruled, basis }, settlement);
    return [
      {
        ...{ kind, subject, ...this.#about(kind, all) },
        ...{ sides: all, basis, status },
        ...(settlement !== undefined && { settlement }),
      },
    ];
  }

  /** The sides without what another conflict's decision makes void, and what spoke against nothing but that. */
  #stillAgainst({ kind, sides }: Evidence, key: string): readonly Accreditation[] {
    const left = sides.filter((side) => [undefined, key].includes(this.#voidBy(side)));
    if (kind !== 'member-accredited-twice') return left;
    const sharing = new Set(sharingVotes(left));
    return left.filter((side) => sharing.has(side) || this.#voidBy(side) === key);
  }

  /**
   * As many sides as can be decided at once. A log of nonsense may claim any number; whatever is void already can wait, and what was
   * found to stand, unless nothing else can stand beside it.
   */
  #mostUrgent(
    kind: ConflictKind,
    sides: readonly Accreditation[],
    ruled: readonly RuledSide[],
  ): Accreditation[] {
    const known = new Set(ruled.map(({ event }) => refKey(event)));
    const rankOf = (side: Accreditation): number => {
      if (this.#voidBy(side) !== undefined) return 2;
      return known.has(refKey(side.event)) === isExclusive(kind) ? 0 : 1;
    };
    return [0, 1, 2].flatMap((rank) => sides.filter((side) => rankOf(side) === rank)).slice(0, SIDES_LIMIT);
  }

  /** The conflict by whose decision a side is void. */
  #voidBy({ event }: Pick<Accreditation, 'event'>): string | undefined {
    const ruling = this.#state.rulings.get(refKey(event));
    return ruling?.ruling === 'void'
      ? (this.#decided.present.get(ruling.conflict) ?? ruling.conflict)
      : undefined;
  }

  #overruledBy(kind: ConflictKind, key: string, ruled: readonly RuledSide[]): Accreditation[] {
    return ruled.flatMap((one) => {
      if (one.ruling !== 'void' || this.#voidBy(one) !== key) return [];
      const side = this.#find(one);
      return side !== undefined && this.#reader.isLeft(kind, side) ? [side] : [];
    });
  }

  #find({ event, member }: Pick<RuledSide, 'event' | 'member'>): Accreditation | undefined {
    let found = this.#found.get(member);
    if (found === undefined) {
      const accreditations = this.#state.members.get(member) ?? [];
      found = new Map(accreditations.map((side) => [refKey(side.event), side]));
      this.#found.set(member, found);
    }
    return found.get(refKey(event));
  }

  /**
   * Reopened is what was settled where there is another ground, or the one that a side was void for is gone; where sides that exclude
   * each other stand, or what stood ended and void sides are left; and where of others somebody claims what wasn't known then.
   */
  #statusOf(found: Case, settlement: Settlement): 'settled' | 'reopened' {
    const { kind, evidence, ruled, basis } = found;
    const corrections = this.#correctionsSince(settlement);
    const standing = evidence.filter((side) => this.#voidBy(side) === undefined);
    const isReopened =
      basis.some((ground) => !settlement.basis.includes(ground)) ||
      !canStand(kind, standing, this.#roll) ||
      (isExclusive(kind)
        ? standing.some(this.#followerOf('void', ruled)) || this.#hasLost(found, settlement, corrections)
        : this.#hasNewClaim(standing, ruled, corrections));
    return isReopened ? 'reopened' : 'settled';
  }

  /** Whether somebody stands whom nobody decided on. Whoever replaced the card of a side that stands claims nothing new. */
  #hasNewClaim(
    standing: readonly Accreditation[],
    ruled: readonly RuledSide[],
    corrections: readonly Accreditation[],
  ): boolean {
    const known = new Set([...ruled, ...corrections].map(({ event }) => refKey(event)));
    const isFollower = this.#followerOf('stands', ruled);
    return standing.some((side) => !known.has(refKey(side.event)) && !isFollower(side));
  }

  /** Whether the desk gave it in the place of a card of a side that was decided on so (rule A8). */
  #followerOf(ruling: RuledSide['ruling'], ruled: readonly RuledSide[]): (side: Accreditation) => boolean {
    const earliest = new Map<string, number>();
    for (const one of ruled) {
      const side = one.ruling === ruling ? this.#find(one) : undefined;
      if (side?.status !== 'replaced') continue;
      const name = claimantOf(side);
      earliest.set(name, Math.min(earliest.get(name) ?? Infinity, side.event.seq));
    }
    return (side) => side.event.seq > (earliest.get(claimantOf(side)) ?? Infinity);
  }

  /** Whether something stood by the decision, as far as is known here, and stands no more, and a side was void for its sake. */
  #hasLost(
    { subject, overruled }: Case,
    { rulings }: Settlement,
    corrections: readonly Accreditation[],
  ): boolean {
    const decided = rulings.filter(({ ruling }) => ruling === 'stands');
    const stood = decided.flatMap((one) => this.#find(one) ?? []);
    if (stood.length < decided.length) return false;
    const isOfSubject = ({ member, card }: Accreditation): boolean =>
      card === subject || presentKey(this.#roll, member) === subject;
    const all = [...stood, ...corrections.filter(isOfSubject)];
    if (all.length === 0 || all.some((side) => this.#isCarriedOn(side))) return false;
    const corrected = new Set(corrections.map(({ corrects }) => corrects && refKey(corrects)));
    return overruled.some(({ event }) => !corrected.has(refKey(event)));
  }

  /** Whether it stands, or what its desk gave in its place. */
  #isCarriedOn(side: Accreditation): boolean {
    if (isStanding(this.#state, side)) return true;
    const isFollower = this.#followerOf('stands', [{ ...side, ruling: 'stands' }]);
    const accreditations = this.#state.members.get(side.member) ?? [];
    return accreditations.some((one) => isFollower(one) && isStanding(this.#state, one));
  }

  /** What the office recorded in the place of sides since it judged them: nothing that is new to it (rule M12). */
  #correctionsSince({ event: { deskId, seq }, rulings }: Settlement): Accreditation[] {
    const { members, cards } = this.#state;
    const found = rulings.flatMap((ruling) => {
      const near = [...(members.get(ruling.member) ?? []), ...(cards.get(ruling.card)?.accreditations ?? [])];
      return near.filter(
        ({ corrects }) => corrects !== undefined && refKey(corrects) === refKey(ruling.event),
      );
    });
    return found.filter(({ event }) => event.deskId === deskId && event.seq > seq);
  }

  #about(
    kind: ConflictKind,
    sides: readonly Accreditation[],
  ): Partial<Pick<Conflict, 'member' | 'card' | 'holderName' | 'blocked'>> {
    const [side] = sides;
    if (side === undefined) return {};
    switch (kind) {
      case 'member-accredited-twice':
      case 'not-entitled':
      case 'not-on-roll':
        return { member: presentKey(this.#roll, side.member) };
      case 'card-assigned-twice':
        return { card: side.card };
      case 'card-not-held': {
        const holderName = batchOf(this.#state, side.card)?.holderName;
        return { card: side.card, ...(holderName !== undefined && { holderName }) };
      }
      case 'blocked-card-used': {
        const [blocked] = this.#reader.blocksOf(side.card);
        return { card: side.card, ...(blocked !== undefined && { blocked }) };
      }
    }
  }
}

/** The last that is said of each side. */
function distinct(ruled: readonly RuledSide[]): readonly RuledSide[] {
  return [...new Map(ruled.map((one) => [refKey(one.event), one])).values()];
}

/** Whether these sides may stand by a decision, all of them. */
export function canStand(
  kind: ConflictKind,
  sides: readonly Accreditation[],
  roll: RollView | undefined,
): boolean {
  return !(isExclusive(kind) || kind === 'blocked-card-used') || !contradict(kind, sides, roll);
}

/** Whether these make a conflict. */
function contradict(
  kind: ConflictKind,
  sides: readonly Accreditation[],
  roll: RollView | undefined,
): boolean {
  if (kind === 'member-accredited-twice') return sharingVotes(sides).length > 0;
  if (kind !== 'card-assigned-twice') return sides.length > 0;
  return new Set(sides.map(({ member }) => presentKey(roll, member))).size > 1;
}

function claimantOf({ event, member }: Pick<Accreditation, 'event' | 'member'>): string {
  return `${event.deskId} ${member}`;
}

/** Void sides that nothing speaks against any more. */
function groundless(overruled: readonly Accreditation[], evidence: readonly Accreditation[]): string[] {
  const founded = new Set(evidence.map(({ event }) => refKey(event)));
  const refs = overruled.map(({ event }) => refKey(event));
  return refs.filter((ref) => !founded.has(ref)).map((ref) => `groundless ${ref}`);
}
