import { caseViews } from './case-views';
import type { EngineCore } from './core';
import type { HallViews } from './engine-api';

/** The part of the engine that looks at the hall: rules, counts, delegates, contested cases, cash. */
export class HallEngine implements HallViews {
  protected readonly core: EngineCore;

  constructor(core: EngineCore) {
    this.core = core;
  }

  cases() {
    return Promise.resolve(caseViews(this.core.openSession));
  }
}
