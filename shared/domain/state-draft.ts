import { GrowingList } from '../lib/growing-list';
import { LayeredMap } from '../lib/layered-map';
import { ClaimList } from './claim-list';
import { noteOrigin } from './carried';
import type { Accreditation } from './register';
import type { CardNumber, DeskId, MemberKey } from './ids';
import type { CardRecord, CardTouch, RegisterState } from './state';

/** What is being noted of one card. */
interface CardDraft {
  readonly claims: ClaimList;
  readonly touches: GrowingList<CardTouch>;
  isBlocked: boolean;
}

/**
 * A state in the making, which leaves the state that it is made of as it is (rule M3). Each event costs what it says, not what was
 * said before; a list that nothing was added to stays the same object, so that whoever computed something from it can tell.
 */
export class Draft {
  readonly heads: Map<DeskId, number>;
  office: DeskId | undefined;
  readonly created: GrowingList<RegisterState['created'][number]>;
  readonly batches: GrowingList<RegisterState['batches'][number]>;
  readonly emergencyDesks: GrowingList<RegisterState['emergencyDesks'][number]>;
  readonly series: GrowingList<RegisterState['series'][number]>;
  readonly printed: GrowingList<RegisterState['printed'][number]>;
  readonly blocks: GrowingList<RegisterState['blocks'][number]>;
  readonly handings: GrowingList<RegisterState['handings'][number]>;
  readonly forks: GrowingList<RegisterState['forks'][number]>;
  readonly closings: Mutable<RegisterState['closings']>;
  readonly settlements: Mutable<RegisterState['settlements']>;
  readonly acknowledged: Mutable<RegisterState['acknowledged']>;
  readonly rulings: Mutable<RegisterState['rulings']>;
  packagesIssued: number;
  mandates: RegisterState['mandates'];
  readonly hall: HallDraft;
  readonly #before: RegisterState;
  readonly #members = new Map<MemberKey, ClaimList>();
  readonly #cards = new Map<CardNumber, CardDraft>();
  /** People without accreditations of whom something else is known. */
  readonly #alsoTouched = new Map<MemberKey, undefined>();

  constructor(before: RegisterState) {
    this.#before = before;
    this.heads = new Map(before.heads);
    this.office = before.office;
    this.created = new GrowingList(before.created);
    this.batches = new GrowingList(before.batches);
    this.emergencyDesks = new GrowingList(before.emergencyDesks);
    this.series = new GrowingList(before.series);
    this.printed = new GrowingList(before.printed);
    this.blocks = new GrowingList(before.blocks);
    this.handings = new GrowingList(before.handings);
    this.forks = new GrowingList(before.forks);
    this.closings = new Map(before.closings);
    this.settlements = new Map(before.settlements);
    this.acknowledged = new Map(before.acknowledged);
    this.rulings = new Map(before.rulings);
    this.packagesIssued = before.packagesIssued;
    this.mandates = before.mandates;
    this.hall = hallDraft(before);
  }

  /** Notes what an event did to a card. Once blocked, always blocked (rule C4). */
  touch(card: CardNumber, done: CardTouch): void {
    const record = this.#ofCard(card);
    record.touches.add(done);
    record.isBlocked ||= done.effect === 'blocked';
  }

  /** Notes that something else is known of a person now, who may have been accredited under another key (rule M15). */
  touchMember(member: MemberKey): void {
    if (this.#before.members.has(member)) this.#ofMember(member);
    else this.#alsoTouched.set(member, undefined);
  }

  /** Notes an accreditation, of its member and of its card. */
  give(accreditation: Accreditation, done: CardTouch): void {
    const { member, card } = accreditation;
    this.#ofMember(member).add(accreditation);
    this.#ofCard(card).claims.add(accreditation);
    this.touch(card, done);
  }

  /**
   * Ends what this desk claimed of this member and card, and nobody else's claim (rule M2). Answers with what ended: the last, where
   * the desk claimed it more than once.
   */
  end(
    claim: Pick<Accreditation, 'desk' | 'member' | 'card'>,
    ending: Pick<Accreditation, 'cardReturned' | 'endedAt'> & { readonly status: 'replaced' | 'withdrawn' },
  ): Accreditation | undefined {
    this.#ofCard(claim.card).claims.end(claim, ending);
    return this.#ofMember(claim.member).end(claim, ending);
  }

  /** The state that it has come to. What was worked out of the one before is carried on. */
  finish(): RegisterState {
    const members = LayeredMap.over(this.#before.members);
    const cards = LayeredMap.over<CardNumber, CardRecord>(this.#before.cards);
    for (const [member, claims] of this.#members) members.set(member, claims.items);
    for (const [card, { claims, touches, isBlocked }] of this.#cards)
      cards.set(card, { accreditations: claims.items, touches: touches.items, isBlocked });
    const { heads, closings, settlements, acknowledged, rulings, packagesIssued, mandates, hall } = this;
    const state: RegisterState = {
      ...(this.office !== undefined && { office: this.office }),
      created: this.created.items,
      batches: this.batches.items,
      emergencyDesks: this.emergencyDesks.items,
      series: this.series.items,
      printed: this.printed.items,
      blocks: this.blocks.items,
      handings: this.handings.items,
      forks: this.forks.items,
      ...{ heads, closings, settlements, acknowledged, rulings, members, cards, packagesIssued },
      ...(mandates !== undefined && { mandates }),
      payments: hall.payments.items,
      reversals: hall.reversals.items,
      cashCounts: hall.cashCounts.items,
      caseSteps: hall.caseSteps.items,
      presences: hall.presences.items,
      waitings: hall.waitings.items,
      frozenCounts: hall.frozenCounts.items,
    };
    const people = new Map([...this.#alsoTouched, ...members.before]);
    const touched = { members: people, cards: cards.before, rulings: this.#before.rulings };
    noteOrigin(state, this.#before, touched);
    return state;
  }

  #ofMember(member: MemberKey): ClaimList {
    const known = this.#members.get(member) ?? new ClaimList(this.#before.members.get(member) ?? []);
    this.#members.set(member, known);
    return known;
  }

  #ofCard(card: CardNumber): CardDraft {
    const known = this.#cards.get(card) ?? draftOfCard(this.#before.cards.get(card));
    this.#cards.set(card, known);
    return known;
  }
}

/** What is being noted of the hall: money, cases, who is there. */
type HallDraft = {
  readonly [List in HallList]: GrowingList<RegisterState[List][number]>;
};
type HallList =
  'payments' | 'reversals' | 'cashCounts' | 'caseSteps' | 'presences' | 'waitings' | 'frozenCounts';

function hallDraft(before: RegisterState): HallDraft {
  return {
    payments: new GrowingList(before.payments),
    reversals: new GrowingList(before.reversals),
    cashCounts: new GrowingList(before.cashCounts),
    caseSteps: new GrowingList(before.caseSteps),
    presences: new GrowingList(before.presences),
    waitings: new GrowingList(before.waitings),
    frozenCounts: new GrowingList(before.frozenCounts),
  };
}

type Mutable<Known> = Known extends ReadonlyMap<infer Key, infer Value> ? Map<Key, Value> : never;

function draftOfCard(record: CardRecord | undefined): CardDraft {
  return {
    claims: new ClaimList(record?.accreditations ?? []),
    touches: new GrowingList(record?.touches ?? []),
    isBlocked: record?.isBlocked === true,
  };
}
