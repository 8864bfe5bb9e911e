/** What events say of the hall: who came, left and waits, money, contested cases, counts that were held on to. */
import type { z } from 'zod';
import type { EventType, Fact } from './events';
import { hallEventSchemas } from './hall-events';
import type { Source } from './state';
import type { PayloadOf } from './state-claims';
import type { Draft } from './state-draft';

type HallEvent = Extract<Fact, { type: z.infer<(typeof hallEventSchemas)[number]>['type'] }>;
const hallEvents: ReadonlySet<EventType> = new Set<EventType>(
  hallEventSchemas.map(({ shape }) => shape.type.value),
);

export function isHallEvent(event: Fact): event is HallEvent {
  return hallEvents.has(event.type);
}

/** Notes what one of these events says. What was worked out of the member's accreditations may be something else by it. */
export function applyHallEvent(draft: Draft, event: HallEvent, source: Source): void {
  const { hall } = draft;
  const desk = event.deskId;
  switch (event.type) {
    case 'waiting-noted':
      hall.waitings.add({ ...event.payload, ...source });
      return;
    case 'presence-noted':
      hall.presences.add({ ...event.payload, ...source });
      return;
    case 'guest-admitted':
      admitGuest(draft, event.payload, source);
      return;
    case 'payment-received':
      hall.payments.add({ ...event.payload, ...source, desk });
      draft.touchMember(event.payload.member);
      return;
    case 'payment-reversed':
      hall.reversals.add({ ...event.payload, ...source, desk });
      draft.touchMember(event.payload.member);
      return;
    case 'cash-counted':
      hall.cashCounts.add({ ...event.payload, ...source, desk });
      return;
    case 'case-opened':
      hall.caseSteps.add({ ...event.payload, ...source, step: 'opened', case: source.event });
      return;
    case 'case-noted':
      hall.caseSteps.add({ ...event.payload, ...source, step: 'noted' });
      return;
    case 'case-decided':
      hall.caseSteps.add({ ...event.payload, ...source, step: 'decided' });
      return;
    case 'count-frozen':
      hall.frozenCounts.add({ ...event.payload, ...source });
      return;
  }
}

function admitGuest(draft: Draft, payload: PayloadOf<'guest-admitted'>, source: Source): void {
  const { member, card, kind, name, foreignCard } = payload;
  const guest = { kind, ...(name !== undefined && { name }) };
  const given = {
    ...{ member, card, votes: [], guest },
    ...(foreignCard !== undefined && { foreignCard }),
  };
  const accreditation = { ...given, ...source, desk: source.event.deskId, status: 'active' as const };
  draft.give(accreditation, { ...source, type: 'guest-admitted', effect: 'given', member });
}
