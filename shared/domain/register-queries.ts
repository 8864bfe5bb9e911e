import type { Batch } from './assembly';
import { rangeContains, sizeOfUnion } from './cards';
import { compareEvents } from './clock';
import type { EventRef, Timestamp } from './events';
import type { CardNumber, DeskId, MemberKey } from './ids';
import type { Accreditation, Card, CardCounts, CardStateName, CardStep } from './register';
import { deskAt, type CardRecord, type CardTouch, type HeldBatch, type RegisterState } from './state';

/** What was done when, by an event. */
interface Dated {
  readonly at: Timestamp;
  readonly event: EventRef;
}

/** The order of all events, for what they did. */
export function compareDated(a: Dated, b: Dated): number {
  return compareEvents({ ...a.event, hlc: a.at }, { ...b.event, hlc: b.at });
}

/** The accreditations of a member that have not ended, earliest first. More than one is a conflict. */
export function activeAccreditations(state: RegisterState, member: MemberKey): Accreditation[] {
  return (state.members.get(member) ?? []).filter(isActive).sort(compareDated);
}

export function isActive({ status }: Accreditation): boolean {
  return status === 'active';
}

/** Number of different members who are accredited. */
export function membersAccredited(state: RegisterState): number {
  let count = 0;
  for (const accreditations of state.members.values()) if (accreditations.some(isActive)) count += 1;
  return count;
}

/** The batch that the card was handed over in; the first, should there be several. */
export function batchOf(state: RegisterState, card: CardNumber): Batch | undefined {
  return state.batches.filter(({ batch }) => rangeContains(batch, card)).sort(compareHeld)[0]?.batch;
}

/** Batches of the package come before those of events. */
function compareHeld(a: HeldBatch, b: HeldBatch): number {
  if (a.source !== undefined && b.source !== undefined) return compareDated(a.source, b.source);
  return Number(a.source !== undefined) - Number(b.source !== undefined);
}

/** Whether the card is in a batch that this desk (or whoever took this place) holds. */
export function isHeldBy(state: RegisterState, card: CardNumber, desk: DeskId): boolean {
  const holder = deskAt(state, desk);
  return state.batches.some(({ batch }) => batch.holder === holder && rangeContains(batch, card));
}

/** What the events say of a card. Undefined if it was never created, handed over or used. */
export function card(state: RegisterState, number: CardNumber): Card | undefined {
  const record = state.cards.get(number);
  const batch = batchOf(state, number);
  const isCreated = state.created.some(({ range }) => rangeContains(range, number));
  if (record === undefined && batch === undefined && !isCreated) return undefined;
  const touches = [...(record?.touches ?? [])].sort(compareDated);
  const blocked = touches.find(({ effect }) => effect === 'blocked');
  const replaces = touches.find(({ effect, linked }) => effect === 'given' && linked !== undefined)?.linked;
  return {
    number,
    state: stateOf(record, batch !== undefined),
    ...(batch !== undefined && { batch }),
    ...(replaces !== undefined && { replaces }),
    ...(blocked !== undefined && { blockedAt: blocked.at }),
    ...(blocked?.linked !== undefined && { replacedBy: blocked.linked }),
    ...(blocked?.cause !== undefined && { blockedFor: blocked.cause }),
    accreditations: [...(record?.accreditations ?? [])].sort(compareDated),
    steps: stepsOf(state, number, touches),
  };
}

/** The state of a card: rules C1 to C4. */
export function stateOf(record: CardRecord | undefined, isHandedOver: boolean): CardStateName {
  if (record?.isBlocked === true) return 'blocked';
  if (record?.accreditations.some(isActive) === true) return 'assigned';
  return isHandedOver || record !== undefined ? 'unassigned' : 'unused';
}

type BareStep = Omit<CardStep, 'state'> & { readonly touch?: CardTouch };

function stepsOf(state: RegisterState, number: CardNumber, touches: readonly CardTouch[]): CardStep[] {
  const created = state.created
    .filter(({ range }) => rangeContains(range, number))
    .map(({ source }): BareStep => ({ ...source, type: 'cards-created' }));
  const handedOver = state.batches
    .filter(({ batch }) => rangeContains(batch, number))
    .flatMap(({ source }): BareStep[] =>
      source === undefined ? [] : [{ ...source, type: 'cards-handed-over' }],
    );
  const touched = touches.map((touch): BareStep => ({ ...bareStep(touch), touch }));
  const holders = new Set<string>();
  let isBlocked = false;
  let isPrinted = false;
  return [...created, ...handedOver, ...touched].sort(compareDated).map(({ touch, ...step }) => {
    const holder = touch && `${step.event.deskId} ${touch.member}`;
    if (holder !== undefined && touch?.effect === 'given') holders.add(holder);
    else if (holder !== undefined) holders.delete(holder);
    isBlocked ||= touch?.effect === 'blocked';
    isPrinted ||= step.type !== 'cards-created';
    const current = isBlocked
      ? 'blocked'
      : holders.size > 0
        ? 'assigned'
        : isPrinted
          ? 'unassigned'
          : 'unused';
    return { ...step, state: current };
  });
}

function bareStep({ event, at, operator, type, member, linked, note }: CardTouch): BareStep {
  return {
    ...{ event, at, operator, type, member },
    ...(linked !== undefined && { linked }),
    ...(note !== undefined && { note }),
  };
}

/**
 * Cards by state, of all that were created or handed over, or of one holder's batches. A card that was used but never created is
 * in no count: it is a conflict.
 */
export function cardCounts(state: RegisterState, holder?: DeskId): CardCounts {
  const desk = holder && deskAt(state, holder);
  const batches = state.batches
    .map(({ batch }) => batch)
    .filter((batch) => desk === undefined || batch.holder === desk);
  const created = holder === undefined ? state.created.map(({ range }) => range) : [];
  const handedOver = sizeOfUnion(batches);
  const counts = {
    unused: sizeOfUnion([...created, ...batches]) - handedOver,
    unassigned: handedOver,
    assigned: 0,
    blocked: 0,
  };
  for (const [number, record] of state.cards) {
    const isHandedOver = batches.some((batch) => rangeContains(batch, number));
    if (!isHandedOver && !created.some((range) => rangeContains(range, number))) continue;
    counts[isHandedOver ? 'unassigned' : 'unused'] -= 1;
    counts[stateOf(record, isHandedOver)] += 1;
  }
  return counts;
}
