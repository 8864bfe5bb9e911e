import type { Coverage } from '@shared/domain/hall-terms';
import type { DeskId } from '@shared/domain/ids';
import { ownLog, type Session } from './session';

/**
 * Of which logs is known how much: of the own one, first, in the office of those that reported, and at a desk of the office's, as far as
 * its package told (rules N3, N4).
 */
export function coverageOf(session: Session): Coverage {
  const own = session.identity.fingerprint;
  const reportedAt = new Map<DeskId, number>();
  for (const { type, payload } of ownLog(session))
    if (type === 'delta-merged' && payload.reportedAt !== undefined)
      reportedAt.set(payload.desk, payload.reportedAt);
  const others = [...session.logs].filter(([desk]) => desk !== own);
  return [
    { desk: own, upTo: ownLog(session).length },
    ...toldByPackage(session),
    ...others.map(([desk, log]) => {
      const at = reportedAt.get(desk);
      return { desk, upTo: log.length, ...(at !== undefined && { reportedAt: at }) };
    }),
  ];
}

function toldByPackage({ roll }: Session): Coverage {
  const issued = roll?.record.issued;
  if (issued === undefined) return [];
  const { office, facts = [], toldAt } = issued;
  const seqs = facts.filter(({ deskId }) => deskId === office.fingerprint).map(({ seq }) => seq);
  const upTo = seqs.reduce((a, b) => Math.max(a, b), 0);
  return [{ desk: office.fingerprint, upTo, ...(toldAt !== undefined && { reportedAt: toldAt }) }];
}
