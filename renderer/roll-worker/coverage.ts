import type { Coverage } from '@shared/domain/hall-terms';
import type { DeskId } from '@shared/domain/ids';
import { ownLog, type Session } from './session';

/** Of which logs is known how much: of the own one, first, and in the office of those that reported (rule N3). */
export function coverageOf(session: Session): Coverage {
  const own = session.identity.fingerprint;
  const reportedAt = new Map<DeskId, number>();
  for (const { type, payload } of ownLog(session))
    if (type === 'delta-merged' && payload.reportedAt !== undefined)
      reportedAt.set(payload.desk, payload.reportedAt);
  const others = [...session.logs].filter(([desk]) => desk !== own);
  return [
    { desk: own, upTo: ownLog(session).length },
    ...others.map(([desk, log]) => {
      const at = reportedAt.get(desk);
      return { desk, upTo: log.length, ...(at !== undefined && { reportedAt: at }) };
    }),
  ];
}
