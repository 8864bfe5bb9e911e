import { attendanceAt } from '@shared/domain/attendance';
import type { LoggedEvent } from '@shared/domain/events';
import { activeAccreditations } from '@shared/domain/register-queries';
import { unreportedEvents } from '@shared/domain/retention';
import { rulesTestable } from '@shared/domain/rule-sets';
import { openCases } from './case-views';
import { isCashUncounted } from './cash-views';
import { conflictsOf } from './conflict-views';
import { closedOf, deskSummaries } from './desk-summaries';
import type { RecentAct, Snapshot } from './engine-views';
import { logEntry } from './log-views';
import { partnersOf } from './partners';
import { rollView } from './roll-view';
import { desksWithOlderRules } from './rules-changes';
import { ownLog, type Session } from './session';
import { orphansOf, stockPart } from './stock-views';

const RECENT = 8;

export function snapshotOf(session: Session): Snapshot {
  const { role, assembly, identity, state, operator, acknowledged, ownHead } = session;
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
    ...stockPart(session),
    createdRanges: state.created.map(({ range }) => range),
    series: state.series,
    ...closedPart(session),
    head: { seq: ownHead.seq, hash: ownHead.hash },
    ...attendancePart(session),
    conflicts: conflictsOf(session).open,
    ...{
      cashUncounted: isCashUncounted(session),
      desksWithOlderRules: desksWithOlderRules(session),
      mandateUnits: state.mandates?.length ?? 0,
    },
    openCases: openCases(session),
    orphans: orphansOf(session),
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

function closedPart(session: Session): Pick<Snapshot, 'closed'> {
  const { role, identity } = session;
  const closed = role === 'desk' ? closedOf(session, identity.fingerprint) : undefined;
  return closed === undefined ? {} : { closed };
}

/** Worked out with each snapshot: what comes of the next event is then worked out of this. */
function attendancePart(session: Session): Pick<Snapshot, 'accredited' | 'present'> {
  const { accredited, present } = attendanceAt(session.state, Infinity, 'member', rollView(session));
  return { accredited: accredited.people, present: present.people };
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
