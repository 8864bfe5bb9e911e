import { z } from 'zod';
import { deskIdSchema, hashSchema, type DeskId, type Hash } from '@shared/domain/ids';
import { err, ok, type Result } from '@shared/lib/result';
import type { Change, LogAppend } from './roll-storage';

/** End of a log: place and hash of its last event. */
interface Head {
  readonly seq: number;
  readonly hash: Hash;
}

/**
 * What the database has to hold: the end of each log, and of each other record of `meta` the SHA-256 as it stands sealed
 * there. It is rewritten in every transaction that changes any of them, so that none of these records, nor the ledger
 * itself, can be put back to an earlier state, taken away or put in another's place alone. Blocks, indexes and events are
 * written once: there is no earlier state of them that a seal would open in their place.
 */
export interface Ledger {
  readonly logs: ReadonlyMap<DeskId, Head>;
  readonly records: ReadonlyMap<string, Hash>;
}

export const EMPTY_LEDGER: Ledger = { logs: new Map(), records: new Map() };

const ledgerSchema = z.strictObject({
  version: z.literal(1),
  logs: z.array(z.tuple([deskIdSchema, z.object({ seq: z.int().min(1), hash: hashSchema })])),
  records: z.array(z.tuple([z.string(), hashSchema])),
});

export function ledgerBytes({ logs, records }: Ledger): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ version: 1, logs: [...logs], records: [...records] }));
}

/** As the program's first version wrote it: the end of each log, and nothing of other records. */
const firstLedgerSchema = ledgerSchema.shape.logs;

/**
 * The ledger of a database that the first version wrote, whose `log-heads` are these bytes.
 * @param records the SHA-256 of each other record of `meta` as it stands sealed there: that version kept nothing of them
 */
export function readFirstLedger(bytes: Uint8Array, records: Ledger['records']): Result<Ledger, 'unreadable'> {
  const parsed = firstLedgerSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
  return parsed.success ? ok({ logs: new Map(parsed.data), records }) : err('unreadable');
}

export function readLedger(bytes: Uint8Array): Result<Ledger, 'unreadable'> {
  const parsed = ledgerSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
  if (!parsed.success) return err('unreadable');
  return ok({ logs: new Map(parsed.data.logs), records: new Map(parsed.data.records) });
}

/** The ledger after a change. `sealed`: the SHA-256 of each record that was written. */
export function ledgerAfter(
  { logs, records }: Ledger,
  { appends, records: changed }: Change,
  sealed: ReadonlyMap<string, Hash>,
): Ledger {
  const kept = new Map(records);
  for (const { name } of changed) {
    const hash = sealed.get(name);
    if (hash === undefined) kept.delete(name);
    else kept.set(name, hash);
  }
  return { logs: new Map([...logs, ...appends.map(headAfter)]), records: kept };
}

function headAfter({ deskId, from, events, head }: LogAppend): [DeskId, Head] {
  return [deskId, { seq: from + events.length - 1, hash: head }];
}
