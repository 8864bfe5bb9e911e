import { rangeSize } from '@shared/domain/cards';
import { assertNever } from '@shared/lib/assert-never';
import { approval, countedRanges, noteOf, type Details, type Recorded } from './log-details-parts';

const CARD_EVENTS = [
  'series-added',
  'cards-created',
  'cards-printed',
  'cards-blocked',
  'card-found',
  'cards-given',
  'cards-received',
  'desk-closed',
  'desk-reopened',
] as const;
type CardEvent = Extract<Recorded, { type: (typeof CARD_EVENTS)[number] }>;
const types: ReadonlySet<string> = new Set(CARD_EVENTS);

/** Whether an event is about cards as such, whoever has them. */
export function isCardEvent(event: Recorded): event is CardEvent {
  return types.has(event.type);
}

export function cardEventDetails(event: CardEvent): Details {
  switch (event.type) {
    case 'series-added': {
      const { name, prefix, digits, colour, use, check } = event.payload.series;
      return { values: { name, prefix, digits, colour, use, ...(check !== undefined && { check }) } };
    }
    case 'cards-created': {
      const { from, to } = event.payload;
      return { values: { from, to, count: rangeSize(event.payload) } };
    }
    case 'cards-printed':
      return { values: countedRanges(event.payload.ranges) };
    case 'cards-blocked': {
      const { ranges, cause, note, approvedBy } = event.payload;
      return { ...noteOf(note), ...approval(approvedBy), values: { ...countedRanges(ranges), cause } };
    }
    case 'card-found': {
      const { card, note } = event.payload;
      return { card, ...noteOf(note), values: {} };
    }
    case 'cards-given': {
      const { slip, toName, ranges } = event.payload;
      return { values: { ...countedRanges(ranges), slip, other: toName } };
    }
    case 'cards-received': {
      const { slip, fromName, ranges } = event.payload;
      return { values: { ...countedRanges(ranges), slip, other: fromName } };
    }
    case 'desk-closed': {
      const { expected, counted, missing = 0, explanation } = event.payload;
      return { ...noteOf(explanation), values: { expected, counted, missing } };
    }
    case 'desk-reopened':
      return { note: event.payload.reason, values: {} };
    default:
      return assertNever(event);
  }
}
