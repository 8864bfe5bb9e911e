import { engine } from '../../../app/engine';
import type { ProtocolSource } from '../../../print/documents/compose-protocol';
import type { AttendancePoint, CardRow, LogEntry, Snapshot } from '../../../roll-worker/engine-api';

/** As many points as can be told apart on paper. */
const POINTS = 400;
/** As many rows as the table of counts has at most. */
const ROWS = 40;
/** As many rows are asked for at once. */
const PAGE = 1_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Asks the engine for all that the protocol tells. */
export async function readProtocol({
  assembly,
  mandateUnits,
}: Pick<Snapshot, 'assembly' | 'mandateUnits'>): Promise<ProtocolSource> {
  const attendance = await engine().attendance();
  const curves = await Promise.all(
    assembly.votes.map(async ({ vote }) => ({
      vote,
      points: await engine().attendanceCurve(vote, POINTS),
    })),
  );
  const times = tableTimes(
    curves.flatMap(({ points }) => points),
    attendance.asOf,
  );
  const [facts, table, frozen, cases, conflicts, blocked, withdrawals, { digest }] = await Promise.all([
    engine().protocolFacts(),
    Promise.all(times.map((at) => engine().attendance(at))),
    engine().frozenCounts(),
    engine().cases(),
    engine().conflicts(),
    readBlocked(),
    readWithdrawals(),
    engine().reconciliation(),
  ]);
  const credentials = mandateUnits > 0 ? await engine().credentials() : undefined;
  const cash = assembly.payments === undefined ? undefined : await engine().cash();
  return {
    ...{ facts, attendance, curves, table, frozen, cases, conflicts, blocked, withdrawals },
    ...{ credentials, cash, digest },
  };
}

/**
 * Full hours from the first accreditation to now, or days where there would be too many, by this computer's clock; the last is now.
 * @param now ms since 1970
 */
function tableTimes(points: readonly AttendancePoint[], now: number): readonly number[] {
  const first = Math.min(...points.map(({ at }) => at));
  if (!Number.isFinite(first)) return [];
  const last = Math.max(...points.map(({ at }) => at));
  const until = Math.min(now, nextAfter(last, HOUR));
  const hours = (until - first) / HOUR;
  const step = hours <= ROWS ? HOUR : Math.ceil(hours / 24 / ROWS) * DAY;
  const times: number[] = [];
  for (let at = nextAfter(first, step); at < until - MINUTE; at += step) times.push(at);
  return [...times, until];
}

/** The next full hour, or midnight. */
function nextAfter(at: number, step: number): number {
  const midnight = new Date(at).setHours(0, 0, 0, 0);
  return midnight + Math.ceil((at - midnight + 1) / step) * step;
}

async function readBlocked(): Promise<readonly CardRow[]> {
  return await readAll(async (offset) => {
    const { total, rows } = await engine().register({ state: 'blocked' }, offset, PAGE);
    return { total, rows };
  });
}

async function readWithdrawals(): Promise<readonly LogEntry[]> {
  const entries = await readAll(async (offset) => {
    const { total, entries: rows } = await engine().log(offset, PAGE);
    return { total, rows };
  });
  return entries.filter(({ type }) => type === 'accreditation-withdrawn');
}

async function readAll<Row>(
  read: (offset: number) => Promise<{ readonly total: number; readonly rows: readonly Row[] }>,
): Promise<readonly Row[]> {
  const all: Row[] = [];
  for (;;) {
    const { total, rows } = await read(all.length);
    all.push(...rows);
    if (rows.length === 0 || all.length >= total) return all;
  }
}
