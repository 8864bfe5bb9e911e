import type { DeskId } from '@shared/domain/ids';
import { hashEvent } from '@shared/domain/log';
import type { LoggedEvent } from '@shared/domain/events';
import type { Anchor } from '@shared/ipc/contract';
import { err, ok, type Result } from '@shared/lib/result';
import type { EngineServices } from './engine-api';
import type { OpenFailure } from './engine-files';
import type { Session } from './session';

/** So long after a change the anchor is kept, with all that changed in the meantime: it costs two writes of the vault. */
const DELAY_MS = 1_000;
/** As many logs as the contract lets an anchor name. */
const LOG_LIMIT = 2_000;

type Logs = Session['logs'];

/**
 * Whether the logs hold all that the vault knows of them. A database that was put back to an earlier state, as a whole or by
 * swapping a folder, or that vanished, is whole in itself: only what is kept outside of it tells.
 */
export function checkAnchor(
  logs: Logs,
  anchor: Anchor,
): Result<undefined, Extract<OpenFailure, { kind: 'rolled-back' }>> {
  for (const { deskId, seq, hash } of anchor) {
    const log = logs.get(deskId) ?? [];
    const event = log[seq - 1];
    if (event === undefined) return err({ kind: 'rolled-back', desk: deskId, missing: seq - log.length });
    // Another story: at the least the event that was there is gone.
    if (hashEvent(event) !== hash) return err({ kind: 'rolled-back', desk: deskId, missing: 1 });
  }
  return ok(undefined);
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
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(services: () => EngineServices) {
    this.#services = services;
  }

  /** Storage holds the logs of this session. */
  changed(session: Session): void {
    if (session.logs === this.#kept || session.logs.size === 0) return;
    this.#waiting = session;
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
      const anchor = anchorOf(session);
      this.#running = this.#running.then(() => this.#keep({ id, role }, anchor));
    }
    return this.#running;
  }

  /** Lets go of the logs. What waits is kept first, by `flush`. */
  forget(): void {
    this.#kept = undefined;
  }

  /** A vault that can't keep it, being locked by now, loses nothing: it is told again at the next opening. */
  async #keep(which: Parameters<EngineServices['keepAnchor']>[0], anchor: Anchor): Promise<void> {
    try {
      await this.#services().keepAnchor(which, anchor);
    } catch {
      this.#kept = undefined;
    }
  }
}
