/** What a package tells desks of other logs (rule M14), and what a desk makes of it. */
import type { Batch } from '@shared/domain/assembly';
import { rangesBlockedBy } from '@shared/domain/blocks';
import { hasRightCheck, type CardRange } from '@shared/domain/cards';
import { compareEvents } from '@shared/domain/clock';
import type { EventBody, Fact, LoggedEvent } from '@shared/domain/events';
import type { CardNumber, DeskId } from '@shared/domain/ids';
import { RANGES_LIMIT } from '@shared/domain/named-ranges';
import { checkOf } from '@shared/domain/segments';
import { deskAt, initialState, refKey, type RegisterState } from '@shared/domain/state';
import { isCardRange } from '@shared/exchange/facts';
import type { Session } from './session';
import type { RollRecord } from './stored-roll';

/** Stands where the office gave a reason: reasons don't travel. */
const NO_REASON = '–';

/** All that happened in any log and that desks have to know: in the one order of all events, without notes and reasons. */
export function factsOf({ logs, state }: Pick<Session, 'logs' | 'state'>): readonly Fact[] {
  const facts = [...logs.values()]
    .flat()
    .sort(compareEvents)
    .flatMap((event): Fact[] => {
      const body = tellable(event, state);
      if (body === undefined) return [];
      const { deskId, seq, hlc, operator } = event;
      return [{ deskId, seq, hlc, operator, ...body }];
    });
  return withoutEarlierMandates(facts);
}

/** A table of mandates takes the place of those before. @param facts in the order of all events */
function withoutEarlierMandates(facts: readonly Fact[]): Fact[] {
  const last = facts.filter(({ type }) => type === 'mandates-set').at(-1);
  return facts.filter((fact) => fact.type !== 'mandates-set' || fact === last);
}

/** What is told of an event; undefined where nothing is. */
function tellable(event: LoggedEvent, state: RegisterState): EventBody | undefined {
  switch (event.type) {
    case 'series-added':
      return { type: event.type, payload: event.payload };
    case 'cards-printed':
      return { type: event.type, payload: event.payload };
    case 'emergency-desk-added':
      return { type: event.type, payload: event.payload };
    case 'emergency-desk-known':
      return { type: event.type, payload: event.payload };
    case 'cards-blocked':
      return blocked(rangesBlockedBy(state, event), event.payload.cause);
    case 'card-replaced':
      return blocked([rangeOf(event.payload.blocked, state)], event.payload.cause);
    case 'accreditation-withdrawn':
      return event.payload.cardReturned ? undefined : blocked([rangeOf(event.payload.card, state)], 'lost');
    case 'card-found':
      return { type: event.type, payload: { card: event.payload.card } };
    case 'cards-given': {
      const ranges = event.payload.ranges.filter(isCardRange);
      const to = deskAt(state, event.payload.to);
      return ranges.length === 0
        ? undefined
        : { type: event.type, payload: { ...event.payload, to, ranges } };
    }
    case 'cards-received': {
      const ranges = event.payload.ranges.filter(isCardRange);
      const from = deskAt(state, event.payload.from);
      return ranges.length === 0
        ? undefined
        : { type: event.type, payload: { ...event.payload, from, ranges } };
    }
    case 'conflict-settled': {
      const { kind, subject, rulings, basis, blocks } = event.payload;
      return { type: event.type, payload: { kind, subject, rulings, basis, blocks, reason: NO_REASON } };
    }
    case 'accreditation-corrected': {
      const { corrects, member, card, identity, votes, ballotBox, proxy, weight } = event.payload;
      const corrected = {
        ...{ corrects, member, card, identity, votes, reason: NO_REASON },
        ...(ballotBox !== undefined && { ballotBox }),
        ...(proxy !== undefined && { proxy: { ...proxy, note: NO_REASON } }),
        ...(weight !== undefined && { weight }),
      };
      return { type: event.type, payload: corrected };
    }
    case 'mandates-set':
      return { type: event.type, payload: event.payload };
    case 'case-decided': {
      const { case: decided, member, decision, votes } = event.payload;
      const told = { case: decided, decision, votes, text: NO_REASON };
      return { type: event.type, payload: { ...told, ...(member !== undefined && { member }) } };
    }
    default:
      return undefined;
  }
}

/**
 * A log may name ranges that are none: they block nothing, and no reader takes them. Cut to more ranges than one event names are only
 * those of a desk that has made up what came to it: such a one blocks no more.
 */
function blocked(named: readonly CardRange[], cause: 'lost' | 'spoiled'): EventBody | undefined {
  const ranges = named.filter(isCardRange).slice(0, RANGES_LIMIT);
  return ranges.length === 0 ? undefined : { type: 'cards-blocked', payload: { ranges, cause } };
}

/** One card as a range of its series. */
function rangeOf(card: CardNumber, state: RegisterState): CardRange {
  const check = checkOf(state, card);
  return { from: card, to: card, ...(check !== undefined && hasRightCheck(card, check) && { check }) };
}

/** The facts of a package for the desk that took this place. What they say of its own log counts for nothing: that it has itself. */
export function factsAt(facts: readonly Fact[], place: DeskId | undefined, desk: DeskId): readonly Fact[] {
  const whose = (holder: DeskId) => (holder === place ? desk : holder);
  return facts
    .filter(({ deskId }) => deskId !== desk)
    .map((fact) => {
      if (fact.type === 'cards-given')
        return { ...fact, payload: { ...fact.payload, to: whose(fact.payload.to) } };
      if (fact.type === 'cards-received')
        return { ...fact, payload: { ...fact.payload, from: whose(fact.payload.from) } };
      return fact;
    });
}

/** What packages of one office tell of cards. */
export interface Told {
  readonly batches: readonly Batch[];
  readonly facts: readonly Fact[];
  /** When the newest of these packages was issued, ms. */
  readonly toldAt: number;
}

/**
 * What two of these tell together, whichever is taken in first: nothing that was told is taken back, and where both tell of the same,
 * the newer package knows better, as whose key took which place.
 */
export function joinTold(
  one: Told,
  other: Told,
): { readonly batches: Batch[]; readonly facts: Fact[]; readonly toldAt: number } {
  const [earlier, later] = one.toldAt > other.toldAt ? [other, one] : [one, other];
  const facts = new Map([...earlier.facts, ...later.facts].map((fact) => [refKey(fact), fact]));
  return {
    batches: joinBatches(earlier.batches, later.batches),
    facts: withoutEarlierMandates([...facts.values()].sort(compareEvents)),
    toldAt: later.toldAt,
  };
}

/** In the order of `later`, and what only `earlier` has after that. */
function joinBatches(earlier: readonly Batch[], later: readonly Batch[]): Batch[] {
  const known = new Set(later.map(({ id }) => id));
  return [...later, ...earlier.filter(({ id }) => !known.has(id))];
}

/** What this computer knows before any event of a log of its own. */
export function stateBefore(issued: RollRecord['issued']): RegisterState {
  if (issued === undefined) return initialState({ batches: [] });
  const { batches, facts = [], office } = issued;
  return initialState({ batches, facts, office: office.fingerprint });
}
