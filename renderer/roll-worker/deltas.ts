import { CLOCK_FOLLOW_LIMIT } from '@shared/domain/clock';
import { clockFindings } from '@shared/domain/clock-findings';
import { isOpen } from '@shared/domain/conflicts';
import type { EventType, LoggedEvent } from '@shared/domain/events';
import type { DeskId } from '@shared/domain/ids';
import type { JoinFailure } from '@shared/domain/log-pieces';
import { conflictKey, foldEvents } from '@shared/domain/state';
import type { Contact } from '@shared/ipc/contract';
import { err, ok, type Result } from '@shared/lib/result';
import { conflictsOf } from './conflict-views';
import type { EngineCore } from './core';
import { breachesIn, nameOf } from './deltas-breaches';
import { discardStep } from './deltas-discard';
import { forkOf } from './deltas-fork';
import { HeldDeltas, type ReadDelta } from './deltas-held';
import { joinDelta, mergeStep, type Joined } from './deltas-join';
import { distrustOf, findAccreditor, openDelta, type CheckedDelta } from './deltas-open';
import type { DeltaFailure, DeltaInfo, NotMerged, OnProgress, StorageFailure } from './engine-files';
import type { Snapshot } from './engine-views';
import { MESSAGE_LIMITS } from './envelope-open';
import { ownLog, type Session } from './session';
import { snapshotOf } from './snapshot';
import { CANCELLED } from './work';

/** The delta that somebody agreed to take in, and the accreditors as they are known by then. */
export interface Agreed {
  readonly token: string;
  readonly accreditors: readonly Contact[];
}

/** Bytes of text that are held of all deltas together. */
const HELD_LIMIT = MESSAGE_LIMITS.content;

/** The office takes in what desks report: any number of deltas, each read first, shown, and taken in once somebody agreed. */
export class Deltas {
  readonly #core: EngineCore;
  readonly #read = new HeldDeltas(HELD_LIMIT);

  constructor(core: EngineCore) {
    this.#core = core;
  }

  async read(
    source: File,
    accreditors: readonly Contact[],
    onProgress: OnProgress,
  ): Promise<Result<DeltaInfo, DeltaFailure>> {
    const { services } = this.#core;
    return await this.#core.longWork(onProgress, async (work) => {
      const session = this.#core.openSession;
      const delta = await openDelta(source, accreditors, {
        ...{ session, services, work },
        roomFor: (header) => this.#read.roomFor(header),
      });
      if (work.isCancelled) return CANCELLED;
      if (!delta.ok) return delta;
      const now = this.#core.openSession;
      const joined = joinDelta(now, delta.value);
      if (!joined.ok) {
        const token = this.#hold({ delta: delta.value, irregular: [] });
        return err(this.#refusal(now, token, delta.value, joined.error));
      }
      const info = infoOf(now, delta.value, joined.value, this.#core.dependencies.now());
      const token = this.#hold({ delta: delta.value, irregular: info.irregular });
      return ok({ token, fileName: source.name, ...info });
    });
  }

  /**
   * Takes in what was read, where its desk is still trusted, and what waited for it; or lets it wait for what is missing before
   * it. What is known already changes nothing. Where it brings by now what nobody was shown, it has to be read again (rule S10).
   * Only inside `inTurn`. Throws where what was agreed to isn't what was read.
   */
  async apply({ token, accreditors }: Agreed): Promise<Result<Snapshot, StorageFailure | NotMerged>> {
    const session = this.#core.openSession;
    const { delta: read, irregular } = this.#read.get(token);
    const distrust = distrustOf(read.header, findAccreditor(accreditors, read.header.desk.id));
    if (distrust !== undefined) return err(distrust);
    const joined = joinDelta(session, read);
    if (!joined.ok) return err(this.#refusal(session, token, read, joined.error));
    const shown = new Set(irregular.map(nameOf));
    if (breachesIn(session, read, joined.value).some((breach) => !shown.has(nameOf(breach))))
      return err({ kind: 'needs-reading', name: read.deskName });
    const merge = mergeStep(session, read, joined.value);
    const taken =
      merge === undefined
        ? ok(snapshotOf(session))
        : await this.#core.take(merge.step, (after) => ({ ...after, waiting: merge.waiting }));
    if (taken.ok) this.#read.drop(token);
    return taken;
  }

  /**
   * Notes that a delta that was read tells another story, once for each end that such a story has. Only inside `inTurn`. Throws
   * where no such delta was read.
   */
  async recordFork(token: string): Promise<Result<Snapshot, StorageFailure>> {
    const session = this.#core.openSession;
    const { delta: read } = this.#read.get(token);
    const joined = joinDelta(session, read);
    if (joined.ok || joined.error.kind !== 'forked') throw new Error('the delta tells no other story');
    const { seq, known, other } = joined.error;
    const { desk, to: upTo, head } = read.header;
    if (session.state.forks.some((fork) => fork.desk === desk.id && fork.head === head))
      return ok(snapshotOf(session));
    const payload = { desk: desk.id, seq, known, other, upTo, head };
    return await this.#core.take({ bodies: [{ type: 'fork-found', payload }] });
  }

  /** Lets go of everything that was read. */
  forget(): void {
    this.#read.clear();
  }

  /**
   * Lets go of what waits of this desk's log, by somebody's decision: what arrives in its place is taken in from then on. Only inside
   * `inTurn`.
   */
  async discardWaiting(desk: DeskId): Promise<Result<Snapshot, StorageFailure>> {
    const session = this.#core.openSession;
    const discard = discardStep(session, desk, this.#read.ofDesk(desk));
    return discard === undefined
      ? ok(snapshotOf(session))
      : await this.#core.take(discard.step, (after) => ({ ...after, waiting: discard.waiting }));
  }

  #hold(read: ReadDelta): string {
    const token = this.#core.dependencies.randomId();
    this.#read.hold(token, read);
    return token;
  }

  #refusal(
    session: Session,
    token: string,
    delta: CheckedDelta,
    failure: JoinFailure,
  ): Extract<NotMerged, { kind: 'fork' | 'chain-broken' }> {
    if (failure.kind === 'forked') return forkOf(session, token, delta, failure.seq);
    this.#read.drop(token);
    return { kind: 'chain-broken', seq: failure.seq };
  }
}

function infoOf(
  session: Session,
  delta: CheckedDelta,
  joined: Joined,
  nowMs: number,
): Omit<DeltaInfo, 'token' | 'fileName'> {
  const { header, events, deskName } = delta;
  const { added, missing, fresh } = joined;
  const { id: deskId } = header.desk;
  const waits = added.length === 0 && fresh.length > 0;
  const brought = waits ? fresh : added;
  const logs = new Map(session.logs).set(deskId, [...(session.logs.get(deskId) ?? []), ...added]);
  const createdAt = Date.parse(header.createdAt);
  const clockOff = clockOffBy(
    createdAt - nowMs,
    clockFindings(logs, session.identity.fingerprint).get(deskId),
  );
  return {
    ...{ deskId, deskName, missing, waits },
    createdAt,
    events: events.length,
    newEvents: brought.length,
    counts: countTypes(brought),
    exceptions: brought.filter(isException).length,
    newConflicts: countNewConflicts(session, added),
    ...issuedTo(session, delta),
    irregular: breachesIn(session, delta, joined),
    ...(header.place !== undefined && { place: header.place }),
    ...(clockOff !== undefined && { clockOff }),
  };
}

/** What the logs tell of a desk's clock; or that it has written, by its own, later than it is here. @param ahead ms */
function clockOffBy(ahead: number, finding: { readonly offBy: number } | undefined): number | undefined {
  const known = finding?.offBy;
  if (ahead < CLOCK_FOLLOW_LIMIT || Math.abs(known ?? 0) > ahead) return known;
  return ahead;
}

/** Whether the office's own log knows of a package for this desk, and of the rolls that the desk worked with. */
function issuedTo(
  session: Session,
  { header, events }: CheckedDelta,
): Pick<DeltaInfo, 'neverIssued' | 'unknownRoll'> {
  const issued = ownLog(session).flatMap(({ type, payload }) => (type === 'package-issued' ? [payload] : []));
  const rolls = new Set(issued.map(({ rollId }) => rollId));
  const used = events.flatMap(({ type, payload }) => (type === 'roll-loaded' ? [payload.rollId] : []));
  const names: (DeskId | undefined)[] = [header.desk.id, header.place];
  return {
    neverIssued: !issued.some(({ recipients }) => recipients.some((id) => names.includes(id))),
    unknownRoll: [header.rollId, ...used].some((rollId) => !rolls.has(rollId)),
  };
}

function isException(event: LoggedEvent): boolean {
  return event.type === 'member-accredited' && event.payload.override !== undefined;
}

function countTypes(events: readonly LoggedEvent[]): DeltaInfo['counts'] {
  const counts: Partial<Record<EventType, number>> = {};
  for (const { type } of events) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}

/** Conflicts that would be open afterwards and aren't now. */
function countNewConflicts(session: Session, added: readonly LoggedEvent[]): number {
  if (added.length === 0) return 0;
  const openIn = (state: Session['state']) =>
    conflictsOf({ ...session, state })
      .list.filter(isOpen)
      .map(({ kind, subject }) => conflictKey(kind, subject));
  const before = new Set(openIn(session.state));
  return openIn(foldEvents(session.state, added)).filter((key) => !before.has(key)).length;
}
