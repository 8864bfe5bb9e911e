import type { DeleteRecordStore, OpenRecordStore } from '../db/record-store';
import type { StorageFailure } from '../db/roll-storage';
import { AnchorKeeper } from './anchor';
import type { EngineServices } from './engine-api';
import type { OnProgress } from './engine-files';
import type { Snapshot } from './engine-views';
import { takeStep, type Session, type Step } from './session';
import { snapshotOf } from './snapshot';
import { Work } from './work';
import { ok, type Result } from '@shared/lib/result';

/** What the engine can't make itself. */
export interface EngineDependencies {
  readonly openStore: OpenRecordStore;
  readonly deleteStore: DeleteRecordStore;
  /** Wall time in ms since 1970. */
  readonly now: () => number;
  /** A random UUID (version 4). */
  readonly randomId: () => string;
  /** So many bytes of a source fit for secrets. */
  readonly randomBytes: (count: number) => Uint8Array;
}

/** What the parts of the engine share: the open assembly, one change at a time, one piece of long work at a time. */
export class EngineCore {
  readonly dependencies: EngineDependencies;
  #services: EngineServices | undefined;
  #listener: (snapshot: Snapshot) => void = () => undefined;
  #session: Session | undefined;
  readonly #anchors = new AnchorKeeper(() => this.services);
  #turn: Promise<unknown> = Promise.resolve();
  #work: Work | undefined;

  constructor(dependencies: EngineDependencies) {
    this.dependencies = dependencies;
  }

  connect(services: EngineServices, listener: (snapshot: Snapshot) => void): void {
    this.#services = services;
    this.#listener = listener;
  }

  get services(): EngineServices {
    if (this.#services === undefined) throw new Error('the engine is not connected');
    return this.#services;
  }

  /** The open assembly, if there is one: what views read. */
  get session(): Session | undefined {
    return this.#session;
  }

  /** The open assembly. Throws where none is open: a bug of the caller. */
  get openSession(): Session {
    if (this.#session === undefined) throw new Error('no assembly is open');
    return this.#session;
  }

  /**
   * Takes a session into use, which storage holds by now, and shows it.
   * @param afterLoss its logs are behind what the vault knows, which somebody has accepted
   */
  show(session: Session, afterLoss = false): Snapshot {
    this.#session = session;
    this.#anchors.changed(session, afterLoss);
    const snapshot = snapshotOf(session);
    this.#listener(snapshot);
    return snapshot;
  }

  /** Stops long work and lets go of everything that was decrypted. */
  drop(): void {
    this.cancelWork();
    void this.#anchors.flush();
    this.#anchors.forget();
    this.#session?.storage.close();
    this.#session = undefined;
  }

  /** Resolves once the vault knows how far the logs have come. */
  anchored(): Promise<void> {
    return this.#anchors.flush();
  }

  /** Runs changes one after the other, so that each decides on what the one before left. */
  inTurn<Value>(act: () => Promise<Value>): Promise<Value> {
    const turn = this.#turn.then(act);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  /** Stores a step of the open assembly and shows what it led to. Only inside `inTurn`. */
  async take(
    step: Step,
    change: (session: Session) => Session = (session) => session,
  ): Promise<Result<Snapshot, StorageFailure>> {
    const taken = await takeStep(this.openSession, step, this.dependencies.now());
    return taken.ok ? ok(this.show(change(taken.value))) : taken;
  }

  /** Runs long work. What ran before is cancelled: nobody waits for it any more. */
  async longWork<Value>(
    onProgress: OnProgress | undefined,
    act: (work: Work) => Promise<Value>,
  ): Promise<Value> {
    this.cancelWork();
    const work = new Work(onProgress);
    this.#work = work;
    try {
      return await act(work);
    } finally {
      if (this.#work === work) this.#work = undefined;
    }
  }

  cancelWork(): void {
    this.#work?.cancel();
    this.#work = undefined;
  }
}
