import { assertNever } from '../lib/assert-never';
import type { Batch } from './assembly';
import type { EventRef, Fact } from './events';
import type { Handing, Source } from './state';
import { accredit, correct, replaceCard, settle, withdraw, type PayloadOf } from './state-claims';
import type { Draft } from './state-draft';
import { applyHallEvent, isHallEvent } from './state-hall';
import { deskAt } from './state-names';

/** Notes what one event says. Whoever calls it sees to it that every event comes once. */
export function applyEvent(draft: Draft, event: Fact): void {
  const source: Source = { event: refOf(event), at: event.hlc, operator: event.operator };
  if (isHallEvent(event)) {
    applyHallEvent(draft, event, source);
    return;
  }
  switch (event.type) {
    case 'assembly-created':
    case 'assembly-changed':
    case 'roll-imported':
    case 'delta-merged':
      draft.office = event.deskId;
      return;
    case 'package-issued':
      draft.office = event.deskId;
      draft.packagesIssued += 1;
      return;
    case 'mandates-set':
      draft.office = event.deskId;
      draft.mandates = event.payload.mandates;
      return;
    case 'series-added':
    case 'cards-created':
    case 'cards-printed':
    case 'cards-handed-over':
    case 'emergency-desk-added':
    case 'emergency-desk-known':
    case 'fork-found':
    case 'finding-acknowledged':
    case 'conflict-settled':
    case 'accreditation-corrected':
      draft.office = event.deskId;
      applyOfficeEvent(draft, event, source);
      return;
    case 'cards-blocked':
      blockRanges(draft, event.payload, source);
      return;
    case 'card-found':
      foundCard(draft, event.payload, source);
      return;
    case 'cards-given':
    case 'cards-received':
      draft.handings.add(handingOf(event, source));
      return;
    case 'desk-closed':
      draft.closings.set(event.deskId, { desk: event.deskId, ...source, ...closingOf(event.payload) });
      return;
    case 'desk-reopened':
      draft.closings.delete(event.deskId);
      return;
    case 'member-accredited':
      accredit(draft, event.payload, source);
      return;
    case 'card-replaced':
      replaceCard(draft, event.payload, source);
      return;
    case 'accreditation-withdrawn':
      withdraw(draft, event.payload, source);
      return;
    case 'roll-loaded':
    case 'operator-signed-on':
    case 'refusal-recorded':
    case 'loss-accepted':
      return;
    default:
      assertNever(event);
  }
}

type OfficeEvent = Extract<
  Fact,
  {
    type:
      | 'series-added'
      | 'cards-created'
      | 'cards-printed'
      | 'cards-handed-over'
      | 'emergency-desk-added'
      | 'emergency-desk-known'
      | 'fork-found'
      | 'finding-acknowledged'
      | 'conflict-settled'
      | 'accreditation-corrected';
  }
>;

function applyOfficeEvent(draft: Draft, event: OfficeEvent, source: Source): void {
  switch (event.type) {
    case 'series-added':
      draft.series.add(event.payload.series);
      return;
    case 'cards-created':
      draft.created.add({ range: event.payload, source });
      return;
    case 'cards-printed':
      draft.printed.addAll(event.payload.ranges.map((range) => ({ range, source })));
      return;
    case 'cards-handed-over':
      draft.batches.add({ batch: heldByDesk(draft, event.payload.batch), source });
      return;
    case 'emergency-desk-added':
      draft.emergencyDesks.add(event.payload);
      return;
    case 'emergency-desk-known':
      recognise(draft, event.payload);
      return;
    case 'fork-found':
      draft.forks.add({ ...event.payload, at: event.hlc });
      return;
    case 'finding-acknowledged':
      acknowledge(draft, event.payload, source);
      return;
    case 'conflict-settled':
      settle(draft, event.payload, source);
      return;
    case 'accreditation-corrected':
      correct(draft, event.payload, source);
      return;
    default:
      assertNever(event);
  }
}

/** Keeps what was said first: saying it again changes nothing. */
function acknowledge(draft: Draft, payload: PayloadOf<'finding-acknowledged'>, source: Source): void {
  const { finding, reason } = payload;
  const known = draft.acknowledged.get(finding);
  if (known === undefined || source.event.seq < known.event.seq)
    draft.acknowledged.set(finding, { reason, ...source });
}

/** From here on, and for all that was before, the desk is meant where its place is named. */
function recognise(draft: Draft, { place, desk }: PayloadOf<'emergency-desk-known'>): void {
  const { emergencyDesks, batches } = draft;
  const at = emergencyDesks.items.findIndex((one) => one.place === place && one.desk === undefined);
  const found = emergencyDesks.items[at];
  if (found === undefined) return;
  emergencyDesks.set(at, { ...found, desk });
  batches.change((held) => ({ ...held, batch: heldByDesk(draft, held.batch) }));
}

function heldByDesk({ emergencyDesks }: Draft, batch: Batch): Batch {
  return { ...batch, holder: deskAt({ emergencyDesks: emergencyDesks.items }, batch.holder) };
}

function blockRanges(draft: Draft, payload: PayloadOf<'cards-blocked'>, source: Source): void {
  const { ranges, cause, note } = payload;
  const blocked = ranges.map((range) => ({ range, cause, ...(note !== undefined && { note }), source }));
  draft.blocks.addAll(blocked);
}

function foundCard(draft: Draft, { card, note }: PayloadOf<'card-found'>, source: Source): void {
  const done = { ...source, type: 'card-found' as const, effect: 'found' as const };
  draft.touch(card, { ...done, ...(note !== undefined && { note }) });
}

function handingOf(
  event: Extract<Fact, { type: 'cards-given' | 'cards-received' }>,
  source: Source,
): Handing {
  const { slip, ranges } = event.payload;
  const common = { slip, ranges, desk: event.deskId, source };
  return event.type === 'cards-given'
    ? { ...common, side: 'given', other: event.payload.to, otherName: event.payload.toName }
    : { ...common, side: 'received', other: event.payload.from, otherName: event.payload.fromName };
}

function closingOf({ expected, counted, missing, explanation }: PayloadOf<'desk-closed'>) {
  return {
    ...{ expected, counted },
    ...(missing !== undefined && { missing }),
    ...(explanation !== undefined && { explanation }),
  };
}

function refOf({ deskId, seq }: EventRef): EventRef {
  return { deskId, seq };
}
