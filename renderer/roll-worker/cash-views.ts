/** What people owe, the receipts of desks, and their cash boxes: rules B6 to B11. */
import type { RuleOf } from '@shared/domain/assembly';
import {
  cashBook,
  deskBook,
  missingUpTo,
  nextReceipt,
  type DeskBook,
  type Receipt,
} from '@shared/domain/cash-book';
import { compareDated } from '@shared/domain/dated';
import { firstDues, isPending, openDues, paidBy, requiredDues } from '@shared/domain/dues';
import type { DeskId } from '@shared/domain/ids';
import type { Member } from '@shared/domain/member';
import { keysOf } from '@shared/domain/member-keys';
import { coverageNow } from './attendance-coverage';
import type { CashDesk, CashView, DuesView, ReceiptView } from './case-and-cash-shapes';
import { gapsOf } from './deltas-waiting';
import { deskName, memberName } from './names';
import { personByKey } from './roll-view';
import type { Session } from './session';

/** What a person owes; undefined where the assembly takes no dues. */
export function duesView({ state, assembly, identity }: Session, member: Member): DuesView | undefined {
  const { payments, date, votes } = assembly;
  if (payments === undefined) return undefined;
  const paidHere = paidBy(state, keysOf(member));
  const rules = votes.flatMap((vote) => vote.rules);
  const asked = rules.filter((rule): rule is RuleOf<'no-open-dues'> => rule.rule === 'no-open-dues');
  const { yearly } = payments;
  return {
    ...openDues(member, date, paidHere),
    required: Math.max(0, ...asked.map((rule) => requiredDues(member, rule, date, paidHere).required)),
    paidHere,
    ...(yearly !== undefined &&
      isPending(member) && { firstDues: firstDues(yearly, member.joinedOn ?? date) }),
    means: payments.means,
    nextReceipt: nextReceipt(deskBook(state, identity.fingerprint)),
  };
}

/** A person's receipts of all desks, in order. */
export function receiptsOf(session: Session, member: Member): readonly ReceiptView[] {
  const keys = keysOf(member);
  return cashBook(session.state)
    .flatMap(({ receipts }) => receipts.filter((receipt) => keys.includes(receipt.member)))
    .sort(compareDated)
    .map((receipt) => receiptView(session, receipt));
}

/** At a desk: whether it took or paid back cash that was not counted since. */
export function isCashUncounted({ role, state, identity }: Session): boolean {
  return role === 'desk' && deskBook(state, identity.fingerprint).uncounted;
}

/** The own cash box, first, and in the office those of the desks. */
export function cashView(session: Session): CashView {
  const { state, identity, role, waiting } = session;
  const own = identity.fingerprint;
  const desks = new Set<DeskId>([
    ...(role === 'desk' ? [own] : []),
    ...cashBook(state).map(({ desk }) => desk),
    ...waiting.keys(),
    ...state.forks.map(({ desk }) => desk),
  ]);
  const views = [...desks].map((desk) => cashDesk(session, deskBook(state, desk)));
  const sum = (of: (view: CashDesk) => number) => views.reduce((total, view) => total + of(view), 0);
  const countOf = (kind: ReceiptView['kind']) => (view: CashDesk) =>
    view.receipts.filter((receipt) => receipt.kind === kind).length;
  return {
    desks: views,
    cash: sum(({ cash }) => cash),
    card: sum(({ card }) => card),
    receipts: sum(countOf('payment')),
    reversals: sum(countOf('reversal')),
    coverage: coverageNow(session),
  };
}

function cashDesk(session: Session, book: DeskBook): CashDesk {
  const { desk, cash, card, uncounted } = book;
  const own = desk === session.identity.fingerprint;
  const incomplete = incompleteOf(session, desk);
  return {
    ...{ desk, own, cash, card, uncounted },
    name: deskName(session, desk),
    receipts: book.receipts.map((receipt) => receiptView(session, receipt)),
    // What waits behind a gap of the log isn't in the book (rule L11).
    ...missingUpTo(book, lastWaiting(session, desk)),
    ...(incomplete !== undefined && { incomplete }),
    counts: book.counts.map(({ at, operator, float, counted, expected, denominations, explanation }) => ({
      at: at.time,
      ...{ operator, float, counted, expected, denominations },
      ...(explanation !== undefined && { explanation }),
    })),
  };
}

/** Why the money of a desk may be more or less than its book says (rules L10, L11). */
function incompleteOf({ state, waiting, logs }: Session, desk: DeskId): CashDesk['incomplete'] {
  if (state.forks.some((fork) => fork.desk === desk)) return 'fork';
  return gapsOf(logs.get(desk) ?? [], waiting.get(desk)).length > 0 ? 'gap' : undefined;
}

/** The highest receipt number in what waits of a desk's log; one that the log can't have come to is none. */
function lastWaiting({ waiting }: Session, desk: DeskId): number {
  const events = waiting.get(desk)?.pieces.flat() ?? [];
  return events.reduce((highest, { seq, payload }) => {
    const receipt = 'receipt' in payload ? payload.receipt : 0;
    return receipt <= seq ? Math.max(highest, receipt) : highest;
  }, 0);
}

function receiptView(session: Session, receipt: Receipt): ReceiptView {
  const { event, at, operator, desk, member, cents, means } = receipt;
  const number = personByKey(session, member)?.number;
  const common = {
    ...{ event, receipt: receipt.receipt, operator, member, cents, means },
    at: at.time,
    deskName: deskName(session, desk),
    name: memberName(session, member),
    ...(number !== undefined && { number }),
  };
  if (receipt.kind === 'reversal') {
    const { undone, reason, approvedBy, reverses } = receipt;
    return {
      ...{ ...common, kind: 'reversal', items: undone.items, other: reverses, reason, reversible: false },
      ...(approvedBy !== undefined && { approvedBy }),
    };
  }
  const { items, note, reversedBy } = receipt;
  const isOwn = session.role === 'desk' && desk === session.identity.fingerprint;
  return {
    ...{ ...common, kind: 'payment', items, reversible: isOwn && reversedBy === undefined },
    ...(reversedBy !== undefined && { other: reversedBy }),
    ...(note !== undefined && { note }),
  };
}
