/** Logs of a day at which much goes wrong, written without asking the rules: whatever a log can say is counted. */
import type { EventBody, EventRef, LoggedEvent } from '@shared/domain/events';
import type { CardNumber, MemberKey } from '@shared/domain/ids';
import { GENESIS_HASH } from '@shared/domain/log';
import { createRandom, type Random } from './random';
import { cardNo, deskNo, key, makeAssembly, NINE, OFFICE } from './register-desk';

export interface DayOptions {
  readonly seed: number;
  readonly desks: number;
  readonly people: number;
  readonly acts: number;
}

interface Claim {
  readonly ref: EventRef;
  readonly member: MemberKey;
  readonly card: CardNumber;
  readonly isGuest: boolean;
}

const { id: ASSEMBLY_ID } = makeAssembly();
/** A minute: so many acts fall on the same ms now and then. */
const STEP = 60_000;

/** Logs of the office, first, and of desks whose clocks are off. */
export function madeUpDay(options: DayOptions): readonly (readonly LoggedEvent[])[] {
  const day = new Day(options);
  for (let act = 0; act < options.acts; act += 1) day.act();
  return day.logs;
}

class Day {
  readonly logs: LoggedEvent[][];
  readonly #random: Random;
  readonly #people: number;
  readonly #clocks: readonly number[];
  readonly #own: Claim[][];
  #now = NINE;

  constructor({ seed, desks, people }: DayOptions) {
    this.#random = createRandom(seed);
    this.#people = people;
    this.logs = Array.from({ length: desks + 1 }, () => []);
    this.#own = this.logs.map(() => []);
    this.#clocks = this.logs.map((_, at) => (at === 0 ? 0 : (this.#random.below(5) - 2) * 7 * STEP));
  }

  act(): void {
    const random = this.#random;
    this.#now += random.below(3) * (STEP / 6);
    const at = random.below(this.logs.length);
    const chance = random.below(20);
    if (at === 0 && chance < 12) this.#settle();
    else if (chance < 8 || at === 0) this.#walk(at);
    else if (chance < 15) this.#accredit(at);
    else if (chance === 15) this.#guest(at);
    else this.#end(at, chance);
  }

  #accredit(at: number): void {
    const random = this.#random;
    const member = this.#person();
    const votes = random.pick([['conference'], ['conference', 'nomination'], ['nomination']] as const);
    const isCarried = random.below(4) === 0;
    const payload = {
      ...{ member, card: this.#card(), identity: 'known' as const, votes: [...votes] },
      ...(random.below(5) === 0 && { weight: 2 + random.below(4) }),
      ...(isCarried && { proxy: { holder: this.#person(), note: 'Letter' } }),
    };
    this.#claim(at, { type: 'member-accredited', payload }, payload);
  }

  #guest(at: number): void {
    const member = key(`guest:${String(this.#random.below(1e12)).padStart(12, '0')}`);
    const payload = { member, card: this.#card(), kind: this.#random.pick(['guest', 'press'] as const) };
    this.#claim(at, { type: 'guest-admitted', payload }, payload);
  }

  #end(at: number, chance: number): void {
    const own = this.#own[at] ?? [];
    const claim = own.splice(this.#random.below(own.length), 1).at(0);
    if (claim === undefined) return;
    const { member, card } = claim;
    if (chance < 18) {
      const payload = { member, blocked: card, replacement: this.#card(), cause: 'lost' as const };
      this.#claim(at, { type: 'card-replaced', payload }, { member, card: payload.replacement });
      return;
    }
    const payload = { member, card, cardReturned: chance === 18, reason: 'Wrong person' };
    this.#write(at, { type: 'accreditation-withdrawn', payload });
  }

  /** Mostly whoever has a card, by the card or by name. */
  #walk(at: number): void {
    const random = this.#random;
    const claims = this.#own.flat();
    const known = claims.length > 0 && random.below(8) > 0 ? random.pick(claims) : undefined;
    const card = known?.card ?? this.#card();
    const member = random.below(3) === 0 ? (known?.member ?? this.#person()) : undefined;
    const isByCard = member === undefined || random.below(2) === 0;
    const payload = {
      present: random.below(3) === 0,
      ...(isByCard && { card }),
      ...(member !== undefined && { member }),
    };
    this.#write(at, { type: 'presence-noted', payload });
  }

  /** The office says of some accreditations what it likes, and now and then what was meant. */
  #settle(): void {
    const random = this.#random;
    const claims = this.#own.flat().filter(({ isGuest }) => !isGuest);
    if (claims.length === 0) return;
    const sides = Array.from({ length: 1 + random.below(2) }, () => random.pick(claims));
    const rulings = sides.map(({ ref, member, card }) => ({
      ...{ event: ref, member, card },
      ruling: random.pick(['void', 'void', 'stands'] as const),
    }));
    const common = { kind: 'member-accredited-twice', subject: 'somebody', basis: [], blocks: [] } as const;
    const payload = { ...common, basis: [], blocks: [], rulings, reason: 'Asked both' };
    this.#write(0, { type: 'conflict-settled', payload });
    const [first] = rulings;
    if (first?.ruling !== 'void' || random.below(2) === 0) return;
    const isOther = random.below(2) === 0;
    this.#write(0, {
      type: 'accreditation-corrected',
      payload: {
        corrects: first.event,
        member: isOther ? this.#person() : first.member,
        card: isOther ? first.card : this.#card(),
        ...{ identity: 'known', votes: ['conference'], reason: 'Mistyped' },
      },
    });
  }

  #claim(at: number, body: EventBody, { member, card }: Pick<Claim, 'member' | 'card'>): void {
    const ref = this.#write(at, body);
    this.#own[at]?.push({ ref, member, card, isGuest: member.startsWith('guest:') });
  }

  #write(at: number, body: EventBody): EventRef {
    const log = this.logs[at] ?? [];
    const deskId = at === 0 ? OFFICE : deskNo(at);
    const wall = this.#now + (this.#clocks[at] ?? 0);
    const last = log.at(-1)?.hlc;
    const hlc =
      last === undefined || wall > last.time
        ? { time: wall, counter: 0 }
        : { time: last.time, counter: last.counter + 1 };
    const place = { assemblyId: ASSEMBLY_ID, deskId, seq: log.length + 1, hlc, operator: 'Ada' };
    log.push({ ...place, prevHash: GENESIS_HASH, ...body });
    return { deskId, seq: log.length };
  }

  /** One in eight goes by a reference code at some desks and by a member number at others. */
  #person(): MemberKey {
    const number = 100_001 + this.#random.below(this.#people);
    const isEarly = number % 8 === 0 && this.#random.below(2) === 0;
    return key(isEarly ? `ref:R${String(number)}` : String(number));
  }

  /** Few enough for two people to have one card now and then. */
  #card(): CardNumber {
    return cardNo(`A${String(1 + this.#random.below(this.#people * 2)).padStart(5, '0')}`);
  }
}
