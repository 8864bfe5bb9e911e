import type { Vote } from '@shared/domain/assembly';
import type { Answer, SideDecision } from '@shared/domain/commands';
import { conflicts } from '@shared/domain/conflicts';
import type { ConflictKind, EventBody } from '@shared/domain/events';
import type { MemberKey } from '@shared/domain/ids';
import type { Conflict, RollView } from '@shared/domain/register';
import { foldEvents, initialState } from '@shared/domain/state';
import { slipSchema } from '@shared/domain/series';
import { ROLLS } from './histories/people';
import { Writer } from './histories/writer';
import { cardNo, deskNo, key, makeBatch, OFFICE } from './register-desk';

type Outcome = SideDecision['outcome'];
export const STANDS: Outcome = { kind: 'stands' };
export const VOID: Outcome = { kind: 'void', block: false };
export const LOST: Outcome = { kind: 'void', block: true };
export const otherMember = (member: string): Outcome => ({ kind: 'other-member', member: key(member) });
export const otherCard = (card: string, block = false): Outcome => ({
  kind: 'other-card',
  card: cardNo(card),
  block,
});

/**
 * An office and two desks that contradict each other. Cards A01 to A40 are printed: east holds A01 to A10, west A11 to A20. Desks
 * write whatever they like; the office knows it at once.
 */
export class Dispute {
  readonly office = new Writer(OFFICE, 'office', 'office', 0, initialState({ batches: [] }));
  readonly east = new Writer(deskNo(1), 'east', 'desk', 0, initialState({ batches: [] }));
  readonly west = new Writer(deskNo(2), 'west', 'desk', 0, initialState({ batches: [] }));
  roll: RollView;
  #minute = 0;

  constructor() {
    const [roll] = ROLLS;
    if (roll === undefined) throw new Error('there is a list');
    this.roll = roll.view;
    const { office, east, west } = this;
    office.execute({ type: 'create-cards', from: cardNo('A01'), to: cardNo('A40'), printed: true }, 0);
    office.execute({ type: 'create-cards', from: cardNo('A41'), to: cardNo('A50') }, 0);
    office.execute({ type: 'hand-over-cards', batch: makeBatch(1, 'A01', 'A10', east.id) }, 0);
    office.execute({ type: 'hand-over-cards', batch: makeBatch(2, 'A11', 'A20', west.id) }, 0);
  }

  /** What the roll says: who is on it under which key, and who lacks which votes. */
  useRoll({ gone = [], lacking = {}, renamed = {} }: RollChanges): void {
    const [roll] = ROLLS;
    const keyOf = (member: MemberKey): MemberKey | undefined => {
      if (gone.includes(member)) return undefined;
      const now = renamed[member];
      return now === undefined ? roll?.view.keyOf(member) : key(now);
    };
    this.roll = {
      keyOf,
      lacking: (member, votes) => votes.filter((vote) => lacking[member]?.includes(vote)),
    };
    if (roll !== undefined) this.office.roll = { ...roll, view: this.roll };
  }

  write(desk: Writer, body: EventBody): void {
    this.#minute += 1;
    desk.write([body], this.#minute);
    this.office.merge(desk.log, this.#minute);
  }

  accredit(desk: Writer, member: string, card: string, votes: readonly Vote[] = ['conference']): void {
    const payload = {
      member: key(member),
      card: cardNo(card),
      identity: 'known' as const,
      votes: [...votes],
    };
    this.write(desk, { type: 'member-accredited', payload });
  }

  withdraw(desk: Writer, member: string, card: string, cardReturned = true): void {
    const payload = { member: key(member), card: cardNo(card), cardReturned, reason: 'Wrong person' };
    this.write(desk, { type: 'accreditation-withdrawn', payload });
  }

  replace(desk: Writer, member: string, from: string, to: string): void {
    const moved = { blocked: cardNo(from), replacement: cardNo(to), cause: 'lost' as const };
    this.write(desk, { type: 'card-replaced', payload: { member: key(member), ...moved } });
  }

  block(desk: Writer, from: string, to = from): void {
    const ranges = [{ from: cardNo(from), to: cardNo(to) }];
    this.write(desk, { type: 'cards-blocked', payload: { ranges, cause: 'lost' } });
  }

  give(from: Writer, to: Writer, card: string, slip = 'S00001'): void {
    const payload = { slip: slipSchema.parse(slip), to: to.id, toName: to.name, ranges: rangeOf(card) };
    this.write(from, { type: 'cards-given', payload });
  }

  receive(to: Writer, from: Writer, card: string, slip = 'S00001'): void {
    const payload = {
      slip: slipSchema.parse(slip),
      from: from.id,
      fromName: from.name,
      ranges: rangeOf(card),
    };
    this.write(to, { type: 'cards-received', payload });
  }

  get all(): Conflict[] {
    return conflicts(this.office.state, this.roll);
  }

  /** Kind, subject and status of every conflict. */
  get told(): string[] {
    return this.all.map(({ kind, subject, status }) => `${kind} ${subject} ${status}`);
  }

  the(kind: ConflictKind): Conflict | undefined {
    return this.all.find((one) => one.kind === kind);
  }

  /** Decides the conflict of this kind, with one outcome a side, earliest first. */
  settle(kind: ConflictKind, ...outcomes: readonly Outcome[]): Answer {
    const conflict = this.the(kind);
    if (conflict === undefined) throw new Error(`no ${kind}`);
    const sides = conflict.sides.flatMap(({ event }, at) => {
      const outcome = outcomes[at];
      return outcome === undefined ? [] : [{ event, outcome }];
    });
    return this.decide({ kind, subject: conflict.subject, sides });
  }

  decide(command: {
    readonly kind: ConflictKind;
    readonly subject: string;
    readonly sides: readonly SideDecision[];
    readonly reason?: string;
  }): Answer {
    this.#minute += 1;
    return this.office.execute({ type: 'settle-conflict', reason: 'Asked both', ...command }, this.#minute);
  }

  /** The register of somebody who gets the same logs in another order. */
  get elsewhere(): Conflict[] {
    const { east, west, office } = this;
    const state = [west, office, east].reduce(
      (known, { log }) => foldEvents(known, log),
      initialState({ batches: [] }),
    );
    return conflicts(state, this.roll);
  }
}

interface RollChanges {
  readonly gone?: readonly string[];
  readonly lacking?: Readonly<Record<string, readonly Vote[]>>;
  readonly renamed?: Readonly<Record<string, string>>;
}

function rangeOf(card: string) {
  return [{ from: cardNo(card), to: cardNo(card) }];
}
