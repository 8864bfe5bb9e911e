import type { Approval } from '@shared/domain/commands';
import { deskRulesOf } from '@shared/domain/desk-rules';
import type { EngineCore } from './core';
import type { OpenAssembly } from './engine-api';
import { databaseOf } from './open-session';
import { DRAFT_RECORD, takeStep, type Session } from './session';

/** A draft as JSON, in bytes: nobody has more than that half written. */
const DRAFT_LIMIT = 1024 * 1024;

interface KeptOperator {
  readonly database: string;
  readonly operator: Approval;
}

/** What outlives a lock: work in progress, sealed in storage, and in memory the name of who acts. */
export class Suspension {
  readonly #core: EngineCore;
  #operator: KeptOperator | undefined;

  constructor(core: EngineCore) {
    this.#core = core;
  }

  /** Seals the draft and notes who acts. What storage refuses is lost: a lock waits for nothing. Only inside `inTurn`. */
  async suspend(draft: unknown): Promise<void> {
    const { session, dependencies } = this.#core;
    this.#operator = session && operatorKept(session);
    if (session === undefined || draft === undefined) return;
    const value = { draft };
    if (new TextEncoder().encode(JSON.stringify(value)).length > DRAFT_LIMIT) return;
    await takeStep(session, { records: [{ name: DRAFT_RECORD, value }] }, dependencies.now());
  }

  /** Who acted in this assembly when the program was locked. Forgotten with the answer. */
  takeOperator(open: OpenAssembly): Approval | undefined {
    const kept = this.#operator;
    this.#operator = undefined;
    return kept?.database === databaseOf(open) ? kept.operator : undefined;
  }

  /** The draft of the last lock, once. Only inside `inTurn`. */
  async takeDraft(): Promise<unknown> {
    const { session } = this.#core;
    if (session?.draft === undefined) return undefined;
    const { draft } = session.draft;
    const rest = { ...session, draft: undefined };
    const step = { records: [{ name: DRAFT_RECORD, value: undefined }] };
    const taken = await takeStep(rest, step, this.#core.dependencies.now());
    this.#core.show(taken.ok ? taken.value : rest);
    return draft;
  }
}

/** Where everybody has a PIN, whoever unlocks has to give it; elsewhere the one who was there still is. */
function operatorKept(session: Session): KeptOperator | undefined {
  if (session.operator === undefined || deskRulesOf(session.assembly).pin) return undefined;
  return { database: databaseOf(session), operator: session.operator };
}
