import type { Column, Row } from '@shared/domain/member';
import { ok, type Result } from '@shared/lib/result';
import type { Cancelled } from './engine-files';
import type { Roll } from './roll';
import { CANCELLED, type Work } from './work';

/** Rows that are looked at in one go. */
const PORTION = 5_000;

/** What one list has that another hasn't. */
interface RollDifference {
  readonly added: number;
  readonly removed: number;
  /** All keys of everybody on the later list. */
  readonly keys: ReadonlySet<string>;
}

/** People are the same by number or, where one of both lists has no number of theirs, by reference code (rule M15). */
export async function compareRolls(
  before: Roll | undefined,
  after: Roll | undefined,
  work: Work,
): Promise<Result<RollDifference, Cancelled>> {
  const rowOf = new Map<string, number>();
  let row = 0;
  for await (const keys of keysIn(before, work)) {
    for (const key of keys) rowOf.set(key, row);
    row += 1;
  }
  const staying = new Set<number>();
  const keysAfter = new Set<string>();
  let added = 0;
  for await (const keys of keysIn(after, work)) {
    for (const key of keys) keysAfter.add(key);
    const known = keys.map((key) => rowOf.get(key)).find((one) => one !== undefined);
    if (known === undefined) added += 1;
    else staying.add(known);
  }
  return work.isCancelled ? CANCELLED : ok({ added, removed: row - staying.size, keys: keysAfter });
}

/** The keys of each member: the one that counts, then that of the reference code. Ends early where the work is cancelled. */
async function* keysIn(roll: Roll | undefined, work: Work): AsyncGenerator<readonly string[]> {
  for (let from = 0; roll !== undefined && from < roll.count; from += PORTION) {
    work.report({ step: 'checking', done: from, total: roll.count });
    if (await work.breathe()) return;
    for (const row of roll.rows(from, Math.min(from + PORTION, roll.count)))
      yield keysOfRow(roll.columns, row);
  }
}

function keysOfRow(columns: readonly Column[], row: Row): readonly string[] {
  const number = row[columns.indexOf('number')];
  const refCode = row[columns.indexOf('refCode')];
  return [
    ...(typeof number === 'string' ? [number] : []),
    ...(typeof refCode === 'string' ? [`ref:${refCode}`] : []),
  ];
}
