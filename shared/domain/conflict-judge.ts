import { presentKey, type Evidence, type EvidenceReader } from './conflict-evidence';
import { SIDES_LIMIT, type ConflictKind } from './events';
import type { Accreditation, Conflict, RollView, Settlement } from './register';
import { compareDated } from './dated';
import { batchOf } from './register-queries';
import { conflictKey, refKey, type RegisterState } from './state';

/** What the office decided, by conflict. */
export interface Decided {
  /** The last decision of each conflict, by its present key. */
  readonly last: Map<string, Settlement>;
  /** The present key of each key that a decision was made under. */
  readonly present: ReadonlyMap<string, string>;
}

/** Kinds whose sides exclude each other; of the others each side is judged by itself. */
const EXCLUSIVE: ReadonlySet<ConflictKind> = new Set<ConflictKind>([
  'member-accredited-twice',
  'card-assigned-twice',
]);

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
  readonly basis: readonly string[];
}

/** Says of evidence whether it is a conflict, and whether that is open, settled, or open again (rules M11 to M13). */
export class ConflictJudge {
  readonly #state: RegisterState;
  readonly #roll: RollView | undefined;
  readonly #reader: EvidenceReader;
  readonly #decided: Decided;

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
    const evidence = sides.filter((side) => [undefined, key].includes(this.#voidBy(side)));
    const overruled = settlement === undefined ? [] : this.#overruledBy(settlement, key);
    if (overruled.length === 0 && !this.#contradict(kind, evidence)) return [];
    const byRef = new Map([...evidence, ...overruled].map((side) => [refKey(side.event), side]));
    const all = this.#undecidedFirst([...byRef.values()].sort(compareDated)).sort(compareDated);
    const gone = this.#roll === undefined && OF_ROLL.has(kind) ? [] : groundless(overruled, evidence);
    const basis = [...this.#reader.basisOf(kind, all), ...gone].sort().slice(0, SIDES_LIMIT);
    const status =
      settlement === undefined
        ? 'open'
        : this.#statusOf({ kind, subject, evidence, overruled, basis }, settlement);
    return [
      {
        ...{ kind, subject, ...this.#about(kind, all) },
        ...{ sides: all, basis, status },
        ...(settlement !== undefined && { settlement }),
      },
    ];
  }

  /** As many sides as can be decided at once. A log of nonsense may claim any number; whatever is void already can wait. */
  #undecidedFirst(sides: readonly Accreditation[]): Accreditation[] {
    const isVoid = (side: Accreditation): boolean => this.#voidBy(side) !== undefined;
    const ordered = [...sides.filter((side) => !isVoid(side)), ...sides.filter(isVoid)];
    return ordered.slice(0, SIDES_LIMIT);
  }

  /** Whether these can't all stand. */
  #contradict(kind: ConflictKind, sides: readonly Accreditation[]): boolean {
    if (kind !== 'card-assigned-twice') return sides.length > (EXCLUSIVE.has(kind) ? 1 : 0);
    return new Set(sides.map(({ member }) => presentKey(this.#roll, member))).size > 1;
  }

  /** The conflict by whose decision a side is void. */
  #voidBy({ event }: Pick<Accreditation, 'event'>): string | undefined {
    const ruling = this.#state.rulings.get(refKey(event));
    return ruling?.ruling === 'void'
      ? (this.#decided.present.get(ruling.conflict) ?? ruling.conflict)
      : undefined;
  }

  #overruledBy({ kind, rulings }: Settlement, key: string): Accreditation[] {
    return rulings.flatMap((ruling) => {
      if (ruling.ruling !== 'void' || this.#voidBy(ruling) !== key) return [];
      const side = this.#find(ruling);
      return side !== undefined && this.#reader.isLeft(kind, side) ? [side] : [];
    });
  }

  #find({ event, member }: Settlement['rulings'][number]): Accreditation | undefined {
    return this.#state.members.get(member)?.find((side) => refKey(side.event) === refKey(event));
  }

  /**
   * Reopened is what was settled where somebody claims what wasn't known then; where there is another ground, or the one that a
   * side was void for is gone; where what stood ended and only void sides are left; and where what stands contradicts itself.
   */
  #statusOf(found: Case, settlement: Settlement): 'settled' | 'reopened' {
    const { kind, subject, evidence, basis } = found;
    const key = conflictKey(kind, subject);
    const corrections = this.#correctionsSince(settlement);
    const known = new Set([...settlement.rulings, ...corrections].map(({ event }) => refKey(event)));
    const standing = evidence.filter((side) => this.#voidBy(side) === undefined);
    const isReopened =
      evidence.some((side) => !known.has(refKey(side.event)) && this.#voidBy(side) !== key) ||
      basis.some((ground) => !settlement.basis.includes(ground)) ||
      (EXCLUSIVE.has(kind) && standing.length === 0 && this.#hasLost(found, settlement, corrections)) ||
      ((EXCLUSIVE.has(kind) || kind === 'blocked-card-used') && this.#contradict(kind, standing));
    return isReopened ? 'reopened' : 'settled';
  }

  /** Whether something stood by the decision, as far as is known here, and a side was void for its sake. */
  #hasLost(
    { subject, overruled }: Case,
    { rulings }: Settlement,
    corrections: readonly Accreditation[],
  ): boolean {
    const stood = rulings.filter(({ ruling }) => ruling === 'stands');
    if (stood.some((one) => this.#find(one) === undefined)) return false;
    const isOfSubject = ({ member, card }: Accreditation): boolean =>
      card === subject || presentKey(this.#roll, member) === subject;
    if (stood.length === 0 && !corrections.some(isOfSubject)) return false;
    const corrected = new Set(corrections.map(({ corrects }) => corrects && refKey(corrects)));
    return overruled.some(({ event }) => !corrected.has(refKey(event)));
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

/** Void sides that nothing speaks against any more. */
function groundless(overruled: readonly Accreditation[], evidence: readonly Accreditation[]): string[] {
  const founded = new Set(evidence.map(({ event }) => refKey(event)));
  const refs = overruled.map(({ event }) => refKey(event));
  return refs.filter((ref) => !founded.has(ref)).map((ref) => `groundless ${ref}`);
}
