/** Parts of desks' logs that lie behind a gap, as storage keeps them (rule L11). */
import { z } from 'zod';
import type { LoggedEvent } from '@shared/domain/events';
import { deskIdSchema, hashSchema, type AssemblyId, type DeskId } from '@shared/domain/ids';
import { headOf } from '@shared/domain/log';
import { verifyPiece } from '@shared/domain/log-pieces';
import { err, ok, type Result } from '@shared/lib/result';
import type { SealFailure } from '../db/roll-storage';
import type { Session, Waiting } from './session';

export const WAITING_RECORD = 'waiting';

/** `events` as they arrived, from seq `from` on, and the hash of the last; `reports` as `Waiting` has them. */
export const waitingRecordSchema = z.object({
  desks: z.array(
    z.object({
      desk: deskIdSchema,
      pieces: z.array(
        z.object({ from: z.int().min(1), head: hashSchema, events: z.array(z.unknown()).min(1) }),
      ),
      reports: z.array(z.object({ upTo: z.int().min(1), at: z.int().min(0) })),
    }),
  ),
});

/** Undefined: nothing waits, and the record goes. */
export function waitingRecord(waiting: Session['waiting']): object | undefined {
  if (waiting.size === 0) return undefined;
  const desks = [...waiting].map(([desk, { pieces, reports }]) => ({
    ...{ desk, reports },
    pieces: pieces.map((events) => ({
      from: events[0]?.seq,
      head: headOf(events.at(-1)).hash,
      events,
    })),
  }));
  return { desks };
}

/** What waits, checked as on the day it arrived. */
export function readWaiting(
  record: z.infer<typeof waitingRecordSchema> | undefined,
  assemblyId: AssemblyId,
): Result<ReadonlyMap<DeskId, Waiting>, SealFailure> {
  const waiting = new Map<DeskId, Waiting>();
  for (const { desk, pieces, reports } of record?.desks ?? []) {
    const read: (readonly LoggedEvent[])[] = [];
    for (const { from, head, events } of pieces) {
      const verified = verifyPiece(events, { assemblyId, deskId: desk, role: 'desk', head, from });
      if (!verified.ok) return err({ kind: 'seal-broken', table: 'meta', key: `${WAITING_RECORD} 0` });
      read.push(verified.value);
    }
    waiting.set(desk, { pieces: read, reports });
  }
  return ok(waiting);
}

/** What is missing of a log before what waits. */
export function gapsOf(
  log: readonly LoggedEvent[],
  waiting: Waiting | undefined,
): readonly { readonly from: number; readonly to: number }[] {
  let end = log.length;
  return (waiting?.pieces ?? []).flatMap((piece) => {
    const [first, last] = [piece[0], piece.at(-1)];
    if (first === undefined || last === undefined) return [];
    const gap = { from: end + 1, to: first.seq - 1 };
    end = last.seq;
    return [gap];
  });
}
