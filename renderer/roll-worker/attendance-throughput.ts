import type { DeskId } from '@shared/domain/ids';
import type { Throughput } from './hall-views';
import { deskName } from './names';
import type { Session } from './session';

/** ms */
const QUARTER = 15 * 60_000;
/** A clock that is off by days would make a table without end: a week of quarters. */
const SLOTS_LIMIT = 7 * 24 * 4;

/** Accreditations by quarter of an hour and desk, as the desks recorded them. */
export function throughputOf(session: Session): Throughput {
  const times = new Map<DeskId, number[]>();
  for (const [desk, log] of session.logs) {
    const own = log.flatMap(({ type, hlc }) => (type === 'member-accredited' ? [hlc.time] : []));
    if (own.length > 0) times.set(desk, own);
  }
  const all = [...times.values()].flat();
  if (all.length === 0) return { slots: [], desks: [] };
  const last = quarterOf(all.reduce((a, b) => Math.max(a, b)));
  const first = Math.max(quarterOf(all.reduce((a, b) => Math.min(a, b))), last - (SLOTS_LIMIT - 1) * QUARTER);
  const slots = Array.from({ length: (last - first) / QUARTER + 1 }, (_, at) => first + at * QUARTER);
  return { slots, desks: [...times].map(([desk, own]) => rowOf(session, desk, own, { slots, first })) };
}

function rowOf(
  session: Session,
  desk: DeskId,
  times: readonly number[],
  { slots, first }: { readonly slots: readonly number[]; readonly first: number },
): Throughput['desks'][number] {
  const counts = slots.map(() => 0);
  for (const time of times) {
    const at = (quarterOf(time) - first) / QUARTER;
    if (at >= 0) counts[at] = (counts[at] ?? 0) + 1;
  }
  return { desk, name: deskName(session, desk), counts };
}

function quarterOf(time: number): number {
  return Math.floor(time / QUARTER) * QUARTER;
}
