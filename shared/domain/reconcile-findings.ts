import { compareCards, isSameNumbering, mergeSpans, rangeOfSpan } from './cards';
import { closingFindings } from './closing-findings';
import type { CardNumber, DeskId } from './ids';
import type { Finding } from './register';
import { segmentAt } from './segments';
import { isStanding, isUsed, isVoid } from './standing';
import { deskAt, type RegisterState } from './state';
import { transfersOf } from './transfers';

/** All that keeps the register from adding up, and the numbers left out between two ranges: always in the same order (rule C18). */
export function findingsOf(state: RegisterState): Finding[] {
  return [
    ...usedNotPrinted(state),
    ...assignedTwice(state),
    ...transferFindings(state),
    ...closingFindings(state),
    ...gaps(state),
  ];
}

/** By desk, and by whether the numbers exist. A desk isn't told what does, and finds nothing. */
function usedNotPrinted(state: RegisterState): Finding[] {
  if (state.created.length === 0) return [];
  const found = new Map<string, { desk: DeskId; created: boolean; cards: Set<CardNumber> }>();
  for (const [card, record] of state.cards) {
    const segment = segmentAt(state, card);
    if (segment?.isPrinted === true) continue;
    const created = segment !== undefined;
    for (const one of record.accreditations.filter((given) => isUsed(given) && !isVoid(state, given))) {
      const desk = deskAt(state, one.desk);
      const key = `${desk} ${created ? 0 : 1}`;
      const entry = found.get(key) ?? { desk, created, cards: new Set() };
      found.set(key, entry);
      entry.cards.add(card);
    }
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { desk, created, cards }]) => ({
      kind: 'used-not-printed',
      ...{ desk, created, cards: [...cards].sort(compareCards) },
    }));
}

function assignedTwice(state: RegisterState): Finding[] {
  return [...state.cards]
    .flatMap(([card, { accreditations }]): Extract<Finding, { kind: 'assigned-twice' }>[] => {
      const standing = accreditations.filter((one) => isStanding(state, one));
      if (new Set(standing.map(({ member }) => member)).size < 2) return [];
      const desks = [...new Set(standing.map(({ desk }) => deskAt(state, desk)))].sort();
      return [{ kind: 'assigned-twice', card, desks }];
    })
    .sort((a, b) => compareCards(a.card, b.card));
}

function transferFindings(state: RegisterState): Finding[] {
  return transfersOf(state).flatMap((transfer): Finding[] => {
    if (transfer.differs) return [{ kind: 'transfer-differs', transfer }];
    const isOneSided = transfer.given === undefined || transfer.received === undefined;
    return isOneSided ? [{ kind: 'transfer-one-sided', transfer }] : [];
  });
}

function gaps({ created }: RegisterState): Finding[] {
  const spans = mergeSpans(created.map(({ range }) => range));
  return spans.flatMap((span, at): Finding[] => {
    const before = spans[at - 1];
    if (before === undefined || !isSameNumbering(before, span)) return [];
    const between = { numbering: span.numbering, first: before.last + 1, last: span.first - 1 };
    return [{ kind: 'gap', range: rangeOfSpan(between), size: between.last - between.first + 1 }];
  });
}
