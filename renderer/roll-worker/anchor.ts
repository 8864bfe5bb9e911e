import type { DeskId } from '@shared/domain/ids';
import { hashEvent } from '@shared/domain/log';
import type { LoggedEvent } from '@shared/domain/events';
import type { Anchor } from '@shared/ipc/contract';
import { err, ok, type Result } from '@shared/lib/result';
import type { EngineServices } from './engine-api';
import type { Session } from './session';

/** So long after a change the anchor is kept, with all that changed in the meantime: it costs two writes of the vault. */
const DELAY_MS = 1_000;
/** As many logs as the contract lets an anchor name. */
const LOG_LIMIT = 2_000;

type Logs = Session['logs'];

/** So many events are gone at the end of the log of a desk. */
export interface Lost {
  readonly desk: DeskId;
  readonly events: number;
}

/**
 * What the vault knows of the logs and they don't hold. A database that was put back to an earlier state, as a whole or by
 * swapping a folder, or that vanished, is whole in itself: only what is kept outside of it tells. It may also be that a disk
 * lost its last writes. A log that tells another story than the vault knows was exchanged: that is no loss.
 * @param own whose log says that a loss was accepted (rule S11), should the vault not have heard of it any more
 */
export function checkAnchor(
  logs: Logs,
  anchor: Anchor,
  own: DeskId,
): Result<readonly Lost[], { readonly kind: 'forked'; readonly desk: DeskId }> {
  const lost: Lost[] = [];
  for (const { deskId: desk, seq, hash } of anchor) {
    const log = logs.get(desk) ?? [];
    const event = log[seq - 1];
    if (event === undefined) lost.push({ desk, events: seq - log.length });
    else if (hashEvent(event) !== hash && !(desk === own && wentOn(log, own, seq))) {
      return err({ kind: 'forked', desk });
    }
  }
  return ok(lost);
}

/** Whether this log says that it went on without its events up to this one. */
function wentOn(log: readonly LoggedEvent[], own: DeskId, upTo: number): boolean {
  return log.some(
    ({ type, payload, seq }) =>
      type === 'loss-accepted' &&
      payload.missing.some(({ desk, events }) => desk === own && events === upTo - seq + 1),
  );
}

/** The last event of each log, the own one first. */
function anchorOf({ logs, identity }: Pick<Session, 'logs' | 'identity'>): Anchor {
  const own = identity.fingerprint;
  const entries: [DeskId, readonly LoggedEvent[]][] = [[own, logs.get(own) ?? []]];
  for (const entry of logs) if (entry[0] !== own) entries.push(entry);
  return entries.slice(0, LOG_LIMIT).flatMap(([deskId, events]) => {
    const last = events.at(-1);
    return last === undefined ? [] : [{ deskId, seq: last.seq, hash: hashEvent(last) }];
  });
}

/** Tells the vault how far the logs have come: after storage has confirmed, soon, and never in anybody's way. */
export class AnchorKeeper {
  readonly #services: () => EngineServices;
  /** Logs that the vault knows of. */
  #kept: Logs | undefined;
  #waiting: Session | undefined;
  #isAfterLoss = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(services: () => EngineServices) {
    this.#services = services;
  }

  /** Storage holds the logs of this session. @param afterLoss they take the place of what the vault knows */
  changed(session: Session, afterLoss: boolean): void {
    if (session.logs === this.#kept || session.logs.size === 0) return;
    this.#waiting = session;
    this.#isAfterLoss ||= afterLoss;
    this.#timer ??= setTimeout(() => void this.flush(), DELAY_MS);
  }

  /** Keeps now what waits to be kept, and forgets it; resolves once the vault has answered. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const session = this.#waiting;
    this.#waiting = undefined;
    if (session !== undefined) {
      this.#kept = session.logs;
      const { id, role } = session;
      const [anchor, afterLoss] = [anchorOf(session), this.#isAfterLoss];
      this.#isAfterLoss = false;
      this.#running = this.#running.then(() => this.#keep({ id, role }, anchor, afterLoss));
    }
    return this.#running;
  }

  /** Lets go of the logs. What waits is kept first, by `flush`. */
  forget(): void {
    this.#kept = undefined;
  }

  /** A vault that can't keep it, being locked by now, loses nothing: it is told again with the next change or opening. */
  async #keep(
    which: Parameters<EngineServices['keepAnchor']>[0],
    anchor: Anchor,
    afterLoss: boolean,
  ): Promise<void> {
    const kept = await this.#services().keepAnchor(which, anchor, afterLoss);
    if (!kept.ok) this.#kept = undefined;
  }
}
