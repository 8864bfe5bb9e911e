import type { Coverage } from '@shared/domain/hall-terms';
import { clockOffOf } from './clocks';
import { coverageOf } from './coverage';
import type { CoverageView } from './hall-views';
import { deskName } from './names';
import type { Session } from './session';
import { deskSummaries } from './desk-summaries';

/** Of which logs is known how much, and of which desks nothing is known though they have cards or a package (rule N3). */
export function coverageNow(session: Session): CoverageView[] {
  const known = coverageViews(session, coverageOf(session));
  const names = new Set(known.map(({ desk }) => desk));
  const silent = session.role === 'office' ? deskSummaries(session).filter(({ id }) => !names.has(id)) : [];
  return [...known, ...silent.map(({ id, name }) => ({ desk: id, name, upTo: 0, own: false }))];
}

export function coverageViews(session: Session, coverage: Coverage): CoverageView[] {
  return coverage.map(({ desk, upTo, reportedAt }) => {
    const clockOff = clockOffOf(session, desk);
    return {
      ...{ desk, upTo, name: deskName(session, desk), own: desk === session.identity.fingerprint },
      ...(reportedAt !== undefined && { reportedAt }),
      ...(clockOff !== undefined && { clockOff }),
    };
  });
}
