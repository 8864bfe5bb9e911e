import type { Command, SideDecision } from '@shared/domain/commands';
import type { CardNumber } from '@shared/domain/ids';
import type { ConflictView } from '../../../renderer/roll-worker/engine-api';

type Settle = Extract<Command, { type: 'settle-conflict' }>;
type Outcome = SideDecision['outcome'];

/** How a sensible office decides: the earlier side stands, and whoever is left without a card gets one that is spare. */
export function settlementOf(conflict: ConflictView, spareCard: () => CardNumber): Settle {
  const { kind, subject, sides } = conflict;
  const decided = sides.map(({ event }, at) => ({ event, outcome: outcomeOf(kind, at, spareCard) }));
  return { type: 'settle-conflict', kind, subject, sides: decided, reason: 'Beide Tische angerufen' };
}

function outcomeOf(kind: ConflictView['kind'], at: number, spareCard: () => CardNumber): Outcome {
  switch (kind) {
    case 'member-accredited-twice':
      return at === 0 ? { kind: 'stands' } : { kind: 'void', block: true };
    case 'card-assigned-twice':
      return at === 0 ? { kind: 'stands' } : { kind: 'other-card', card: spareCard(), block: false };
    case 'blocked-card-used':
      return { kind: 'other-card', card: spareCard(), block: true };
    case 'card-not-held':
    case 'not-entitled':
      return { kind: 'stands' };
    case 'not-on-roll':
      return { kind: 'void', block: true };
  }
}
