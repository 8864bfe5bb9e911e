import { blocksOf } from './blocks';
import { rangesWithin } from './card-ranges';
import { sizeOfUnion, type CardRange } from './cards';
import { unassignedCards } from './cards-in-hand';
import type { CardNumber, DeskId } from './ids';
import { accountedFindings, isInOrder, type Beside } from './reconcile-findings';
import type { Reconciliation, ReconciliationRow } from './register';
import { asRange, cardsInHand, isStanding } from './register-queries';
import { knownRange, segmentAt, segmentsOf } from './segments';
import type { RegisterState } from './state';

/**
 * Whether every card is accounted for (rule C18). Each number of a row is counted from something else: what was printed and came to
 * the holder, what lies there, who was accredited, and what was blocked. The total is counted anew, not added up.
 * @param beside what the register itself doesn't say
 */
export function reconcile(state: RegisterState, beside: Beside = {}): Reconciliation {
  const segments = segmentsOf(state);
  const printed = segments.filter(({ isPrinted }) => isPrinted);
  const desks = [...new Set(printed.flatMap(({ holder }) => holder ?? []))].sort();
  const blocked = blockedRanges(state);
  const assigned = assignedCards(state);
  const rows = [undefined, ...desks].map((holder): ReconciliationRow => {
    const came = printed.filter((one) => one.holder === holder).map(({ range }) => range);
    return {
      ...(holder !== undefined && { holder }),
      ...withDifference({
        printed: sizeOfUnion(came),
        unassigned: sizeOfUnion(cardsInHand(state, holder)),
        assigned: assigned.filter((one) => one.holder === holder).length,
        blocked: sizeOfUnion(rangesWithin(came, blocked)),
      }),
    };
  });
  const all = printedRanges(state);
  const total = withDifference({
    printed: sizeOfUnion(all),
    unassigned: sizeOfUnion(unassignedCards(state)),
    assigned: assigned.length,
    blocked: sizeOfUnion(rangesWithin(all, blocked)),
  });
  const findings = accountedFindings(state, beside);
  return {
    ...{ rows, total, findings },
    unused: sizeOfUnion(segments.filter(({ isPrinted }) => !isPrinted).map(({ range }) => range)),
    balanced: isEven(rows, total) && findings.every(isInOrder),
  };
}

type Counted = Omit<ReconciliationRow, 'holder' | 'difference'>;

function withDifference(counted: Counted): ReconciliationRow {
  const { printed, unassigned, assigned, blocked } = counted;
  return { ...counted, difference: printed - unassigned - assigned - blocked };
}

function isEven(rows: readonly ReconciliationRow[], total: ReconciliationRow): boolean {
  const names = ['printed', 'unassigned', 'assigned', 'blocked'] as const;
  const addUp = names.every((name) => rows.reduce((sum, row) => sum + row[name], 0) === total[name]);
  return addUp && [...rows, total].every(({ difference }) => difference === 0);
}

/** What was printed, as the office or the package says; where nobody is told, what came here too. */
function printedRanges(state: RegisterState): CardRange[] {
  const { printed, batches, handings, created } = state;
  const moved = created.length === 0 ? handings.flatMap(({ ranges }) => ranges) : [];
  return known(state, [...printed.map(({ range }) => range), ...batches.map(({ batch }) => batch), ...moved]);
}

/** What was blocked: by range, or one by one. */
function blockedRanges(state: RegisterState): CardRange[] {
  const single: CardRange[] = [];
  for (const [card, { isBlocked }] of state.cards) if (isBlocked) single.push(asRange(state, card));
  return [...blocksOf(state).founded.map(({ range }) => range), ...single];
}

function known(state: RegisterState, ranges: readonly CardRange[]): CardRange[] {
  return ranges.flatMap((range) => knownRange(state, range) ?? []);
}

interface Assigned {
  readonly card: CardNumber;
  readonly holder: DeskId | undefined;
}

/** The printed cards that people have, by what people's accreditations say, without those that are blocked. */
function assignedCards(state: RegisterState): Assigned[] {
  const held = new Set<CardNumber>();
  for (const accreditations of state.members.values())
    for (const one of accreditations) if (isStanding(state, one)) held.add(one.card);
  return [...held].flatMap((card) => {
    const segment = segmentAt(state, card);
    const isBlocked = segment?.blocked !== undefined || state.cards.get(card)?.isBlocked === true;
    return segment?.isPrinted === true && !isBlocked ? [{ card, holder: segment.holder }] : [];
  });
}
