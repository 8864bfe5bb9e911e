import { blocksOf } from './blocks';
import { hasRightCheck, isAbout, type CardRange } from './cards';
import { compareDated } from './dated';
import type { EventRef } from './events';
import type { CardNumber } from './ids';
import type { Accreditation } from './register';
import { checkOf } from './segments';
import { deskAt, refKey, type RegisterState, type Source } from './state';
import { passagesOf, type Passage } from './transfers';

/** What is said of one card by records of ranges. */
interface CardRecords {
  readonly passages: Set<Passage>;
  readonly blocks: Source[];
}

/**
 * Which records of ranges are about which of some cards that were given to members. Costs no more than there are such cards and
 * records, and places where these meet.
 */
export class CustodyIndex {
  readonly #state: RegisterState;
  readonly #cards: readonly CardNumber[];
  readonly #records = new Map<CardNumber, CardRecords>();

  constructor(state: RegisterState, cards: Iterable<CardNumber>) {
    this.#state = state;
    this.#cards = [...new Set(cards)].filter((card) => isGiven(state, card)).sort(compareAsText);
    for (const passage of passagesOf(state)) {
      for (const range of passage.ranges)
        for (const { passages } of this.#recordsIn(range)) passages.add(passage);
    }
    for (const { range, source } of blocksOf(state).founded) {
      for (const { blocks } of this.#recordsIn(range)) blocks.push(source);
    }
  }

  /**
   * Whether the desk can have had the card when it used it: somebody's record says that it came there, and, where the desk's own log
   * gave it away before, that it came there once more (rules M6, C17). What the office corrected is the office's decision.
   */
  hadInHand({ card, desk, event, corrects }: Accreditation): boolean {
    if (corrects !== undefined) return true;
    const holder = deskAt(this.#state, desk);
    const isLater = (source: Source | undefined): boolean =>
      source?.event.deskId === desk && source.event.seq > event.seq;
    let [came, cameBefore, gave] = [0, 0, 0];
    for (const { from, to, transfer } of this.#records.get(card)?.passages ?? []) {
      if (to === holder) {
        came += 1;
        if (!isLater(transfer?.received)) cameBefore += 1;
      }
      const given = transfer?.given;
      if (from === holder && given?.event.deskId === desk && !isLater(given)) gave += 1;
    }
    return gave === 0 ? came > 0 : cameBefore > gave;
  }

  /** The events that block a card, earliest first. */
  blocksOf(card: CardNumber): readonly EventRef[] {
    const touches = (this.#state.cards.get(card)?.touches ?? []).filter(({ effect }) => effect === 'blocked');
    const blocks = [...touches, ...(this.#records.get(card)?.blocks ?? [])];
    const byEvent = new Map(blocks.map((source) => [refKey(source.event), source]));
    return [...byEvent.values()].sort(compareDated).map(({ event }) => event);
  }

  *#recordsIn(range: CardRange): Generator<CardRecords> {
    for (let at = this.#firstFrom(range.from); at < this.#cards.length; at += 1) {
      const card = this.#cards[at];
      if (card === undefined || compareAsText(card, range.to) > 0) return;
      if (!isAbout(range, card)) continue;
      const records = this.#records.get(card) ?? { passages: new Set(), blocks: [] };
      this.#records.set(card, records);
      yield records;
    }
  }

  /** Place of the first card that is not before this one. */
  #firstFrom(card: CardNumber): number {
    let [low, high] = [0, this.#cards.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const there = this.#cards[middle];
      if (there !== undefined && compareAsText(there, card) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function isGiven(state: RegisterState, card: CardNumber): boolean {
  const given = state.cards.get(card)?.accreditations ?? [];
  return given.length > 0 && hasRightCheck(card, checkOf(state, card));
}

/** By length, then as text: the cards of a range stand together. */
function compareAsText(a: CardNumber, b: CardNumber): number {
  if (a.length !== b.length) return a.length - b.length;
  return a === b ? 0 : a < b ? -1 : 1;
}
