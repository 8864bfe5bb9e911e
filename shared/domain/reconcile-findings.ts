import { blocksOf } from './blocks';
import { rangesWithout } from './card-ranges';
import { compareCards, isSameNumbering, mergeSpans, rangeOfSpan, type CardRange } from './cards';
import { closingFindings } from './closing-findings';
import { presentKey } from './member-keys';
import { findingKey } from './finding-key';
import type { CardNumber, DeskId } from './ids';
import type { AccountedFinding, Finding, RollView } from './register';
import { asRange } from './register-queries';
import { segmentAt } from './segments';
import { isStanding, isUsed, isVoid } from './standing';
import { deskAt, type RegisterState } from './state';
import { transfersOf } from './transfers';

/** What a register can't say itself of whether it adds up. */
export interface Beside {
  /** By whom two keys are one person (rule M15). */
  readonly roll?: RollView | undefined;
  /** Parts of logs that are missing before others that wait for them. */
  readonly missing?: readonly { readonly desk: DeskId; readonly from: number; readonly to: number }[];
}

/** All that is found, with what the office said of it (rules C18, C23): always in the same order. */
export function accountedFindings(state: RegisterState, beside: Beside = {}): AccountedFinding[] {
  return findingsOf(state, beside).map((finding) => {
    const key = findingKey(finding);
    const acknowledged = key === undefined ? undefined : state.acknowledged.get(key);
    return {
      ...finding,
      ...(key !== undefined && { key }),
      ...(acknowledged !== undefined && { acknowledged }),
    };
  });
}

/** Whether it keeps nothing from adding up: numbers that were left out, and what the office left it at. */
export function isInOrder({ kind, acknowledged }: AccountedFinding): boolean {
  return kind === 'gap' || acknowledged !== undefined;
}

/** All that keeps the register from adding up, and the numbers left out between two ranges. */
function findingsOf(state: RegisterState, { roll, missing = [] }: Beside): Finding[] {
  return [
    ...usedNotPrinted(state),
    ...assignedTwice(state, roll),
    ...blockedNotHeld(state),
    ...transferFindings(state),
    ...closingFindings(state),
    ...forks(state),
    ...missing.map((one): Finding => ({ kind: 'log-missing', ...one })),
    ...gaps(state),
  ];
}

/** By desk: what else is blocked is left out. */
function blockedNotHeld(state: RegisterState): Finding[] {
  const { founded, unfounded } = blocksOf(state);
  if (unfounded.length === 0) return [];
  const single = [...state.cards].flatMap(([card, { isBlocked }]) =>
    isBlocked ? [asRange(state, card)] : [],
  );
  const blocked = [...founded.map(({ range }) => range), ...single];
  const byDesk = new Map<DeskId, CardRange[]>();
  for (const { range, source } of unfounded) {
    const desk = deskAt(state, source.event.deskId);
    const ranges = byDesk.get(desk) ?? [];
    byDesk.set(desk, ranges);
    ranges.push(range);
  }
  return [...byDesk]
    .map(([desk, ranges]) => ({
      kind: 'blocked-not-held' as const,
      desk,
      ranges: rangesWithout(ranges, blocked),
    }))
    .filter(({ ranges }) => ranges.length > 0)
    .sort((a, b) => (a.desk < b.desk ? -1 : 1));
}

/** Each end that another story has, once. */
function forks({ forks: known }: RegisterState): Finding[] {
  return [...known]
    .sort((a, b) => (`${a.desk} ${a.head}` < `${b.desk} ${b.head}` ? -1 : 1))
    .map((fork) => ({ kind: 'fork', fork }));
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

function assignedTwice(state: RegisterState, roll: RollView | undefined): Finding[] {
  return [...state.cards]
    .flatMap(([card, { accreditations }]): Extract<Finding, { kind: 'assigned-twice' }>[] => {
      const standing = accreditations.filter((one) => isStanding(state, one));
      if (new Set(standing.map(({ member }) => presentKey(roll, member))).size < 2) return [];
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
