import { rangeContains, rangeSize } from '@shared/domain/cards';
import type { LoggedEvent } from '@shared/domain/events';
import type { DeskId } from '@shared/domain/ids';
import {
  activeAccreditations,
  cardCounts,
  isActive,
  membersAccredited,
  stateOf,
} from '@shared/domain/register-queries';
import { unreportedEvents } from '@shared/domain/retention';
import { rulesTestable } from '@shared/domain/rule-sets';
import { conflictsOf } from './conflict-views';
import type { DeskSummary, RecentAct, Snapshot } from './engine-views';
import { logEntry } from './log-views';
import { deskName } from './names';
import { partnersOf } from './partners';
import { ownLog, type Session } from './session';

const RECENT = 8;

export function snapshotOf(session: Session): Snapshot {
  const { role, assembly, identity, state, operator, acknowledged } = session;
  const own = ownLog(session);
  const isDesk = role === 'desk';
  const lastDeltaAt = isDesk
    ? session.savedDelta?.at
    : own.filter(({ type }) => type === 'delta-merged').at(-1)?.hlc.time;
  const lastSavedAt = own.at(-1)?.hlc.time;
  return {
    ...{ role, assembly },
    deskId: identity.fingerprint,
    ...(operator !== undefined && { operator }),
    ...rollPart(session),
    cards: cardCounts(state, isDesk ? identity.fingerprint : undefined),
    batches: batchesOf(session),
    createdRanges: state.created.map(({ range }) => ({ from: range.from, to: range.to })),
    accredited: membersAccredited(state),
    conflicts: conflictsOf(state).list.length,
    unsent: isDesk ? unreportedEvents(own, session.savedDelta?.upTo) : 0,
    events: own.length,
    unacknowledged: isDesk ? unreportedEvents(own, acknowledged?.upTo) : 0,
    ...(acknowledged !== undefined && { acknowledged: { upTo: acknowledged.upTo, at: acknowledged.at } }),
    emergencyDesks: state.emergencyDesks,
    partners: partnersOf(session),
    ...(lastDeltaAt !== undefined && { lastDeltaAt }),
    ...(lastSavedAt !== undefined && { lastSavedAt }),
    ...packagesPart(session),
    recent: own
      .slice(-RECENT)
      .reverse()
      .map((event) => recentAct(session, event)),
    desks: isDesk ? [] : deskSummaries(session),
  };
}

function rollPart({ roll, assembly }: Session): Pick<Snapshot, 'roll'> {
  if (roll === undefined) return {};
  const { rollId, members, pending, asOf, source, columns, issued } = roll.record;
  return {
    roll: {
      ...{ id: rollId, members, pending, asOf, source, columns },
      untestedRules: [
        ...new Set(rulesTestable(assembly.votes, columns).dropped.map(({ rule }) => rule.rule)),
      ],
      ...(issued !== undefined && { officeName: issued.office.name }),
    },
  };
}

function packagesPart(session: Session): Pick<Snapshot, 'packagesIssued' | 'packagesCurrent'> {
  const issued = ownLog(session).flatMap(({ type, payload }) =>
    type === 'package-issued' ? [payload.rollId] : [],
  );
  const last = issued.at(-1);
  return {
    packagesIssued: issued.length,
    packagesCurrent: last !== undefined && last === session.roll?.record.rollId,
  };
}

function batchesOf({ state, role, identity }: Session): Snapshot['batches'] {
  const shown = state.batches
    .map(({ batch }) => batch)
    .filter((batch) => role === 'office' || batch.holder === identity.fingerprint);
  return shown.map((batch) => {
    let left = rangeSize(batch);
    for (const [number, record] of state.cards) {
      if (rangeContains(batch, number) && stateOf(record, true) !== 'unassigned') left -= 1;
    }
    return { ...batch, left };
  });
}

function recentAct(session: Session, event: LoggedEvent): RecentAct {
  const { type, at, event: ref, member, memberName, card } = logEntry(session, event);
  const undoable =
    member !== undefined &&
    activeAccreditations(session.state, member).some(
      (one) => one.event.deskId === ref.deskId && one.event.seq === ref.seq,
    );
  return {
    ...{ event: ref, type, at, undoable },
    ...(member !== undefined && { member }),
    ...(memberName !== undefined && { name: memberName }),
    ...(card !== undefined && { card }),
  };
}

function deskSummaries(session: Session): DeskSummary[] {
  const { state, logs, identity } = session;
  const desks = new Set([...state.batches.map(({ batch }) => batch.holder), ...logs.keys()]);
  desks.delete(identity.fingerprint);
  const accredited = new Map<DeskId, number>();
  for (const one of [...state.members.values()].flat().filter(isActive)) {
    accredited.set(one.desk, (accredited.get(one.desk) ?? 0) + 1);
  }
  return [...desks].map((id) => {
    const held = cardCounts(state, id);
    const lastEventAt = logs.get(id)?.at(-1)?.hlc.time;
    return {
      id,
      name: deskName(session, id),
      events: logs.get(id)?.length ?? 0,
      accredited: accredited.get(id) ?? 0,
      cardsHeld: held.unassigned + held.assigned + held.blocked,
      cardsLeft: held.unassigned,
      ...(lastEventAt !== undefined && { lastEventAt }),
    };
  });
}
