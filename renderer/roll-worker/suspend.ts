import type { Approval } from '@shared/domain/commands';
import { deskRulesOf } from '@shared/domain/desk-rules';
import type { EngineCore } from './core';
import type { OpenAssembly } from './engine-api';
import { keepRoll, type KeptRoll } from './kept-roll';
import { databaseOf } from './open-session';
import { DRAFT_RECORD, takeStep, type Session, type Step } from './session';

/** A draft as JSON, in bytes: nobody has more than that half written. */
const DRAFT_LIMIT = 1024 * 1024;

/** What one assembly leaves in memory while the program is locked. */
export interface Kept {
  readonly database: string;
  /** Who acts. Where everybody has a PIN, whoever unlocks has to give it; elsewhere the one who was there still is. */
  readonly operator?: Approval;
  readonly roll?: KeptRoll;
}

/** What outlives a lock: work in progress, sealed in storage; and in memory who acts, and the roll, sealed. */
export class Suspension {
  readonly #core: EngineCore;
  #kept: Kept | undefined;

  constructor(core: EngineCore) {
    this.#core = core;
  }

  /** Seals the draft and the roll. A draft that storage refuses is lost: a lock waits for nothing. Only inside `inTurn`. */
  async suspend(draft: unknown): Promise<void> {
    const { session } = this.#core;
    if (session === undefined) return;
    if (draft !== undefined) await this.#sealDraft(session, draft);
    const { storage, roll, operator, assembly } = session;
    this.#kept = {
      database: databaseOf(session),
      ...(operator !== undefined && !deskRulesOf(assembly).pin && { operator }),
      ...(roll !== undefined && { roll: await keepRoll(storage, roll) }),
    };
  }

  /** What was kept of this assembly; whatever was kept is forgotten with the answer. */
  take(open: OpenAssembly): Kept | undefined {
    const kept = this.#kept;
    this.#kept = undefined;
    return kept?.database === databaseOf(open) ? kept : undefined;
  }

  async #sealDraft(session: Session, draft: unknown): Promise<void> {
    const value = { draft };
    if (new TextEncoder().encode(JSON.stringify(value)).length > DRAFT_LIMIT) return;
    const step = { records: [{ name: DRAFT_RECORD, value }] };
    await takeStep(session, step, this.#core.dependencies.now());
  }

  /**
   * The draft of the last lock, once. Its record stays until the next lock writes another, or somebody does something, or leaves:
   * a lock that comes before it is shown again loses nothing. Only inside `inTurn`.
   */
  takeDraft(): unknown {
    const { session } = this.#core;
    if (session?.draft === undefined || session.draft === 'taken') return undefined;
    const { draft } = session.draft;
    this.#core.show({ ...session, draft: 'taken' });
    return draft;
  }

  /** Removes the record of a draft that was taken. Only inside `inTurn`. */
  async dropDraft(): Promise<void> {
    if (this.#core.session?.draft === 'taken') {
      await this.#core.take({ records: draftRecords(this.#core.session) }, withoutDraft);
    }
  }
}

/** What an act does to the record of a draft that was taken: it is behind what is on the screen, and goes. */
export function draftRecords({ draft }: Session): NonNullable<Step['records']> {
  return draft === 'taken' ? [{ name: DRAFT_RECORD, value: undefined }] : [];
}

export function withoutDraft(session: Session): Session {
  return session.draft === 'taken' ? { ...session, draft: undefined } : session;
}
