import { compareCards } from './cards';
import type { CardNumber } from './ids';
import type { Accreditation, Conflict, RollView } from './register';
import { batchOf, compareDated, isActive, isHeldBy } from './register-queries';
import type { CardRecord, RegisterState } from './state';

/** All that can't be right at once, always in the same order: members by key, then cards by number (rules M4 to M8). */
export function conflicts(state: RegisterState, _roll?: RollView): Conflict[] {
  const found: Conflict[] = [];
  for (const [member, accreditations] of state.members) {
    const sides = accreditations.filter(isActive).sort(compareDated);
    if (sides.length > 1) found.push({ kind: 'member-accredited-twice', member, sides });
  }
  found.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const cards = [...state.cards].filter(([, { accreditations }]) => accreditations.length > 0);
  for (const [card, record] of cards.sort(([a], [b]) => compareCards(a, b))) {
    found.push(...cardConflicts(state, card, record));
  }
  return found;
}

/** Whether it is to be decided, for the first time or again. */
export function isOpen({ status }: Conflict): boolean {
  return status !== 'settled';
}

function keyOf(conflict: Conflict): string {
  return conflict.kind === 'member-accredited-twice' ? conflict.member : conflict.card;
}

function cardConflicts(state: RegisterState, card: CardNumber, record: CardRecord): Conflict[] {
  const found: Conflict[] = [];
  const accreditations = [...record.accreditations].sort(compareDated);
  const active = accreditations.filter(isActive);
  if (new Set(active.map(({ member }) => member)).size > 1) {
    found.push({ kind: 'card-assigned-twice', card, sides: active });
  }
  const foreign = accreditations.filter((side) => isUsed(side, record) && !isHeldBy(state, card, side.desk));
  if (foreign.length > 0) {
    const holderName = batchOf(state, card)?.holderName;
    found.push({
      kind: 'card-not-held',
      card,
      sides: foreign,
      ...(holderName !== undefined && { holderName }),
    });
  }
  const block = [...record.touches].sort(compareDated).find(({ effect }) => effect === 'blocked');
  if (block !== undefined && active.length > 0) {
    found.push({ kind: 'blocked-card-used', card, sides: active, blocked: block.event });
  }
  return found;
}

/** A hand-out that was withdrawn with the card returned has left no trace on the card, whatever became of that later. */
function isUsed({ status, desk, member, event }: Accreditation, { touches }: CardRecord): boolean {
  const end = touches.find(
    (touch) =>
      touch.effect !== 'given' &&
      touch.member === member &&
      touch.event.deskId === desk &&
      touch.event.seq > event.seq,
  );
  return status !== 'withdrawn' || end?.effect !== 'returned';
}
