import { batchSchema, type Batch } from '@shared/domain/assembly';
import type { EventBody, LoggedEvent } from '@shared/domain/events';
import { hashSchema, type CardNumber, type DeskId } from '@shared/domain/ids';
import { slipSchema, type SlipId } from '@shared/domain/series';
import { initialState, type RegisterState } from '@shared/domain/state';
import { factsAt, factsOf } from '../../../renderer/roll-worker/package-facts';
import { cardNo, deskNo, OFFICE } from '../register-desk';
import type { History } from './acts';
import { ASSEMBLY } from './people';
import type { Step } from './timeline';
import { Writer } from './writer';

/** A desk without a key is named by this place. */
export const PLACE = deskNo(14);
/** How many cards each desk begins with. */
export const CARDS_PER_DESK = 4;
/** Printed cards, as many as eight desks begin with and eight more, and some that aren't printed. */
export const CARDS = { printed: 40, created: 44 } as const;

const GUESTS = { prefix: 'G', digits: 2, name: 'Guests', colour: 'green', use: 'guest' } as const;
const NO_HASH = hashSchema.parse('0'.repeat(64));
const EMPTY = initialState({ batches: [] });

export function cardAt(index: number): CardNumber {
  return cardNo(`A${String(index + 1).padStart(2, '0')}`);
}

/** Cards for guests: each desk begins with two. */
export function guestCardAt(index: number): CardNumber {
  return cardNo(`G${String(index + 1).padStart(2, '0')}`);
}
export const GUEST_CARDS_PER_DESK = 2;
export const GUEST_CARDS = 8 * GUEST_CARDS_PER_DESK;

function batchOf(index: number, from: number, to: number, holder: DeskId, holderName: string): Batch {
  const id = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
  return batchSchema.parse({ id, from: cardAt(from), to: cardAt(to), holder, holderName });
}

/** Cards on their way: what the slip says. */
export interface Slip {
  readonly slip: SlipId;
  readonly from: DeskId;
  readonly to: DeskId;
  readonly ranges: readonly { readonly from: CardNumber; readonly to: CardNumber }[];
}

/** One assembly: its office, its desks, and what happened so far. */
export class Hall {
  readonly office: Writer;
  readonly desks: readonly Writer[];
  readonly steps: Step[] = [];
  readonly slips: Slip[] = [];
  /** Since nine o'clock, by a clock that is right. */
  minute = 0;
  #batches: number;
  /** How much of each desk's log the office has taken in. */
  readonly #merged = new Map<DeskId, number>();

  constructor(history: Pick<History, 'desks' | 'clocks' | 'hasEmergency' | 'hasCopies'>) {
    const { log, state, packages } = beginningOf(history);
    this.#batches = history.desks + 1;
    this.office = new Writer(OFFICE, 'office', 'office', 0, state, log);
    this.desks = packages.map((known, index) => {
      const clockOff = history.clocks[index] ?? 0;
      return new Writer(deskNo(index + 1), `desk ${index + 1}`, 'desk', clockOff, known);
    });
  }

  get everybody(): readonly Writer[] {
    return [this.office, ...this.desks];
  }

  /** All logs of which the office knows something. */
  get logs(): ReadonlyMap<DeskId, readonly LoggedEvent[]> {
    return new Map(this.everybody.map(({ id, log }) => [id, log]));
  }

  nextBatch(from: number, to: number, desk: Writer): Batch {
    this.#batches += 1;
    return batchOf(this.#batches, from, to, desk.id, desk.name);
  }

  nextSlip(): SlipId {
    return slipSchema.parse(`S${String(this.slips.length).padStart(5, '0')}`);
  }

  /** The office takes in what the desk has reported since. */
  merge(desk: Writer): void {
    const before = this.#merged.get(desk.id) ?? 0;
    const events = desk.log.slice(before);
    this.#merged.set(desk.id, desk.log.length);
    if (events.length === 0) return;
    this.office.merge(events, this.minute);
    const payload = { desk: desk.id, upTo: desk.log.length, head: NO_HASH };
    this.write(
      this.office,
      [{ type: 'delta-merged', payload }],
      `takes in ${desk.name}, ${desk.log.length} events`,
    );
  }

  /** The desk gets a package of what the office knows by now, and loses nothing of its own log. */
  issue(desk: Writer): void {
    const { state, log } = this.office;
    const place = state.emergencyDesks.length > 0 && desk === this.desks[0] ? PLACE : undefined;
    const logs = new Map([[OFFICE, log]]);
    for (const one of this.desks) logs.set(one.id, one.log.slice(0, this.#merged.get(one.id) ?? 0));
    desk.roll = this.office.roll;
    desk.reload(packageFor(desk.id, place, { logs, state }));
    this.note(desk, 'takes in a package', { ok: true, value: { bodies: [], already: true } });
  }

  write(who: Writer, bodies: readonly EventBody[], what: string): void {
    who.write(bodies, this.minute);
    this.note(who, what, { ok: true, value: { bodies, already: false } });
  }

  note(who: Writer, what: Step['what'], outcome: Step['outcome']): void {
    this.steps.push({ minute: this.minute, who, what, outcome, seq: who.log.length });
  }
}

/** What a package says before any event of the desk's own. */
function packageFor(
  desk: DeskId,
  place: DeskId | undefined,
  known: Parameters<typeof factsOf>[0],
): RegisterState {
  const batches = known.state.batches.map(({ batch }) => {
    return batch.holder === place ? { ...batch, holder: desk } : batch;
  });
  return initialState({ batches, facts: factsAt(factsOf(known), place, desk), office: OFFICE });
}

interface Beginning {
  readonly log: readonly LoggedEvent[];
  readonly state: RegisterState;
  /** What each desk's package says. */
  readonly packages: readonly RegisterState[];
}

const beginnings = new Map<string, Beginning>();

/** What the office does before the doors open. Made once for each kind of history. */
function beginningOf({
  desks,
  hasEmergency,
  hasCopies,
}: Pick<History, 'desks' | 'hasEmergency' | 'hasCopies'>): Beginning {
  const name = `${desks} ${String(hasEmergency)} ${String(hasCopies)}`;
  let known = beginnings.get(name);
  if (known === undefined) {
    const office = new Writer(OFFICE, 'office', 'office', 0, EMPTY);
    office.write([{ type: 'assembly-created', payload: { assembly: ASSEMBLY } }], -60);
    const { printed, created } = CARDS;
    office.execute({ type: 'create-cards', from: cardAt(0), to: cardAt(printed - 1), printed: true }, -50);
    office.execute({ type: 'create-cards', from: cardAt(printed), to: cardAt(created - 1) }, -50);
    office.execute({ type: 'add-series', series: GUESTS }, -50);
    const lastGuest = guestCardAt(GUEST_CARDS - 1);
    office.execute({ type: 'create-cards', from: guestCardAt(0), to: lastGuest, printed: true }, -50);
    if (hasEmergency) office.execute({ type: 'add-emergency-desk', place: PLACE, name: 'Schalter Süd' }, -40);
    for (let index = 0; index < desks; index += 1) {
      const holder = hasEmergency && index === 0 ? PLACE : deskNo(index + 1);
      const first = index * CARDS_PER_DESK;
      const batch = batchOf(index, first, first + CARDS_PER_DESK - 1, holder, `desk ${index + 1}`);
      office.execute({ type: 'hand-over-cards', batch }, -30);
      const guest = index * GUEST_CARDS_PER_DESK;
      const range = { from: guestCardAt(guest), to: guestCardAt(guest + GUEST_CARDS_PER_DESK - 1) };
      const id = `00000000-0000-4000-8001-${String(index).padStart(12, '0')}`;
      const guests = batchSchema.parse({ ...batch, ...range, id });
      office.execute({ type: 'hand-over-cards', batch: guests }, -30);
    }
    if (hasCopies) {
      const first = 2 * CARDS_PER_DESK;
      const batch = batchOf(desks, first, first + CARDS_PER_DESK - 1, deskNo(2), 'desk 2');
      office.write([{ type: 'cards-handed-over', payload: { batch } }], -20);
    }
    const { log, state } = office;
    const packages = Array.from({ length: desks }, (_, index) =>
      packageFor(deskNo(index + 1), hasEmergency && index === 0 ? PLACE : undefined, {
        logs: new Map([[OFFICE, log]]),
        state,
      }),
    );
    known = { log, state, packages };
    beginnings.set(name, known);
  }
  return known;
}
