/** What events say of who was accredited with which card. */
import type { EventType, LoggedEvent } from './events';
import type { Source } from './state';
import type { Draft } from './state-draft';
import { conflictKey, refKey } from './state-names';

export type PayloadOf<Type extends EventType> = Extract<LoggedEvent, { type: Type }>['payload'];

export function accredit(draft: Draft, payload: PayloadOf<'member-accredited'>, source: Source): void {
  const { member, card, identity, votes, ballotBox, override, foreignCard, proxy, weight } = payload;
  const given = {
    ...{ member, card, identity, votes },
    ...(ballotBox !== undefined && { ballotBox }),
    ...(override !== undefined && { override }),
    ...(foreignCard !== undefined && { foreignCard }),
    ...(proxy !== undefined && { proxy }),
    ...(weight !== undefined && { weight }),
  };
  const accreditation = { ...given, ...source, desk: source.event.deskId, status: 'active' as const };
  draft.give(accreditation, { ...source, type: 'member-accredited', effect: 'given', member });
}

export function replaceCard(draft: Draft, payload: PayloadOf<'card-replaced'>, source: Source): void {
  const { member, blocked, replacement, cause, note, foreignCard } = payload;
  const ended = draft.end(
    { desk: source.event.deskId, member, card: blocked },
    { status: 'replaced', endedAt: source.at },
  );
  const common = { ...source, type: 'card-replaced' as const, member, ...(note !== undefined && { note }) };
  draft.touch(blocked, { ...common, effect: 'blocked', cause, linked: replacement });
  if (ended === undefined) return;
  const { desk, identity, votes, ballotBox, override, proxy, weight, guest } = ended;
  const moved = {
    ...{ member, card: replacement, desk, votes, status: 'active' as const },
    ...(identity !== undefined && { identity }),
    ...(proxy !== undefined && { proxy }),
    ...(weight !== undefined && { weight }),
    ...(guest !== undefined && { guest }),
    ...(ballotBox !== undefined && { ballotBox }),
    ...(override !== undefined && { override }),
    ...(foreignCard !== undefined && { foreignCard }),
  };
  const accreditation = { ...moved, ...source };
  draft.give(accreditation, { ...common, effect: 'given', linked: blocked });
}

export function withdraw(draft: Draft, payload: PayloadOf<'accreditation-withdrawn'>, source: Source): void {
  const { member, card, cardReturned, reason } = payload;
  const ending = {
    ...{ status: 'withdrawn' as const, endedAt: source.at },
    ...(cardReturned && { cardReturned }),
  };
  draft.end({ desk: source.event.deskId, member, card }, ending);
  const common = { ...source, type: 'accreditation-withdrawn' as const, member, note: reason };
  draft.touch(card, {
    ...common,
    ...(cardReturned ? { effect: 'returned' } : { effect: 'blocked', cause: 'withdrawn' }),
  });
}

/** Keeps the later decision, whichever arrives first: decisions stand in the one log of the office. */
export function settle(draft: Draft, payload: PayloadOf<'conflict-settled'>, source: Source): void {
  const { approvedBy, ...decided } = payload;
  const key = conflictKey(payload.kind, payload.subject);
  const before = draft.settlements.get(key);
  if (before === undefined || before.event.seq < source.event.seq)
    draft.settlements.set(key, {
      ...{ ...decided, ...source },
      ...(approvedBy !== undefined && { approvedBy }),
    });
  const done = { ...source, type: 'conflict-settled' as const, note: payload.reason };
  for (const { event, member, card, ruling } of payload.rulings) {
    const known = draft.rulings.get(refKey(event));
    if (known === undefined || known.event.seq < source.event.seq)
      draft.rulings.set(refKey(event), {
        ...{ ruling, side: { event, member } },
        ...{ conflict: key, event: source.event },
      });
    draft.touch(card, { ...done, effect: 'ruled', member, ruled: { event, ruling } });
    draft.touchMember(member);
  }
  for (const card of payload.blocks) draft.touch(card, { ...done, effect: 'blocked', cause: 'settled' });
}

export function correct(draft: Draft, payload: PayloadOf<'accreditation-corrected'>, source: Source): void {
  const { corrects, member, card, identity, votes, ballotBox, proxy, weight, reason } = payload;
  const given = {
    ...{ corrects, member, card, identity, votes },
    ...(ballotBox !== undefined && { ballotBox }),
    ...(proxy !== undefined && { proxy }),
    ...(weight !== undefined && { weight }),
  };
  const accreditation = { ...given, ...source, desk: source.event.deskId, status: 'active' as const };
  const done = { ...source, type: 'accreditation-corrected' as const, effect: 'given' as const };
  draft.give(accreditation, { ...done, member, note: reason });
}
