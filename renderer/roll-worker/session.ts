import { z } from 'zod';
import type { Assembly } from '@shared/domain/assembly';
import type { Approval } from '@shared/domain/commands';
import { receiveTimestamp } from '@shared/domain/clock';
import type { EventBody, LoggedEvent } from '@shared/domain/events';
import type { AssemblyId, DeskId, Hash, MemberKey } from '@shared/domain/ids';
import { appendEvents, headOf, type LogHead } from '@shared/domain/log';
import type { Member } from '@shared/domain/member';
import { foldEvents, type RegisterState } from '@shared/domain/state';
import type { Identity, Role } from '@shared/ipc/contract';
import { ok, type Result } from '@shared/lib/result';
import { findByKey } from '@shared/search/search';
import type { LogAppend, RollStorage, StorageFailure } from '../db/roll-storage';
import type { CardDesign } from './engine-views';
import type { OpenRoll } from './stored-roll';

/** Work in progress, kept while the program is locked. */
export const DRAFT_RECORD = 'draft';
export const draftRecordSchema = z.object({ draft: z.unknown() });
/** What arrived of one desk's log behind a gap (rule L11): verified parts in order, and the deltas that brought them. */
export interface Waiting {
  readonly pieces: readonly (readonly LoggedEvent[])[];
  readonly reports: readonly { readonly upTo: number; readonly at: number }[];
}
export const DELTA_RECORD = 'saved-delta';
/** The last delta that was saved to a file: how many of the own events it holds, and when, ms. */
export const deltaRecordSchema = z.object({ upTo: z.int().min(1), at: z.int().min(0) });

/** The open assembly. Replaced as a whole by each change, so that a view never sees half of one. */
export interface Session {
  readonly id: AssemblyId;
  readonly role: Role;
  readonly identity: Identity;
  /** Who acts (rule S5). In the office the owner of the key from the start, at a desk nobody until sign-on. */
  readonly operator?: Approval | undefined;
  readonly storage: RollStorage;
  readonly assembly: Assembly;
  /** The own log and, in the office, those of the desks that reported back. */
  readonly logs: ReadonlyMap<DeskId, readonly LoggedEvent[]>;
  /** In the office: what can't be taken in yet. */
  readonly waiting: ReadonlyMap<DeskId, Waiting>;
  readonly ownHead: LogHead;
  readonly state: RegisterState;
  readonly roll?: OpenRoll;
  readonly savedDelta?: z.infer<typeof deltaRecordSchema>;
  /** At a desk: how much of the own log the office says that it has, and when it said so, ms. */
  readonly acknowledged?: { readonly upTo: number; readonly head: Hash; readonly at: number };
  /** In the office: what its cards look like. */
  readonly cardDesign?: CardDesign;
  /**
   * What was being written when the program was locked, until somebody takes it; `taken`, and the record stays for the case
   * that the program is locked again before it is shown.
   */
  readonly draft?: z.infer<typeof draftRecordSchema> | 'taken' | undefined;
}

/** What is to become durable in one transaction. */
export interface Step {
  /** Events of the own log. */
  readonly bodies?: readonly EventBody[];
  /** Verified events that continue another log. */
  readonly merged?: readonly LoggedEvent[];
  /** `value` undefined: the record is removed. */
  readonly records?: readonly { readonly name: string; readonly value: object | undefined }[];
}

/** Stores the step, then answers with the session after it. Where storage fails, nothing has changed. */
export async function takeStep(
  session: Session,
  { bodies = [], merged = [], records = [] }: Step,
  nowMs: number,
): Promise<Result<Session, StorageFailure>> {
  const author = {
    assemblyId: session.id,
    deskId: session.identity.fingerprint,
    operator: session.operator?.name ?? session.identity.name,
    nowMs,
  };
  const own = appendEvents(headAfter(session.ownHead, merged.at(-1), nowMs), bodies, author);
  const appends = [merged, own].filter((events) => events.length > 0).map(appendOf);
  const committed = await session.storage.commit({ appends, records: records.map(recordBytes) });
  if (!committed.ok) return committed;
  const logs = new Map(session.logs);
  for (const events of [merged, own]) {
    const [first] = events;
    if (first) logs.set(first.deskId, [...(logs.get(first.deskId) ?? []), ...events]);
  }
  const last = own.at(-1);
  return ok({
    ...session,
    logs,
    assembly: assemblyIn(own) ?? session.assembly,
    ownHead: last === undefined ? session.ownHead : headOf(last),
    state: foldEvents(session.state, [...merged, ...own]),
  });
}

/** The assembly as these events of the office say it last; undefined where none says it (rule E24). */
export function assemblyIn(events: readonly LoggedEvent[]): Assembly | undefined {
  for (let at = events.length - 1; at >= 0; at -= 1) {
    const event = events[at];
    if (event?.type === 'assembly-changed' || event?.type === 'assembly-created')
      return event.payload.assembly;
  }
  return undefined;
}

/** The log of this computer in the open assembly. */
export function ownLog(session: Session): readonly LoggedEvent[] {
  return session.logs.get(session.identity.fingerprint) ?? [];
}

/** A person on the roll in use. */
export function memberOf(session: Session, key: MemberKey): Member | undefined {
  const { roll } = session;
  if (roll === undefined) return undefined;
  const row = findByKey(roll.index, (at) => roll.roll.member(at).key, key);
  return row === undefined ? undefined : roll.roll.member(row);
}

/** What is written after taking in another log is later than all of it. */
function headAfter(head: LogHead, merged: LoggedEvent | undefined, nowMs: number): LogHead {
  return merged === undefined ? head : { ...head, hlc: receiveTimestamp(head.hlc, merged.hlc, nowMs) };
}

function appendOf(events: readonly LoggedEvent[]): LogAppend {
  const [first, last] = [events[0], events.at(-1)];
  if (first === undefined || last === undefined) throw new Error('nothing to append');
  return {
    deskId: first.deskId,
    from: first.seq,
    events: events.map((event) => new TextEncoder().encode(JSON.stringify(event))),
    head: headOf(last).hash,
  };
}

function recordBytes({ name, value }: NonNullable<Step['records']>[number]) {
  return { name, value: value === undefined ? undefined : new TextEncoder().encode(JSON.stringify(value)) };
}
