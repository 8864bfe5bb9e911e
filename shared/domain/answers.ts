import { ok } from '../lib/result';
import type { Answer, CardUse } from './commands';
import type { EventBody } from './events';
import type { Accreditation } from './register';

/** The very same was done before: nothing needs to change (rule A7). */
export const DONE_BEFORE: Answer = ok({ bodies: [], already: true });

/** What is to be written. */
export function write(...bodies: readonly EventBody[]): Answer {
  return ok({ bodies, already: false });
}

export function useOf({ card, member, desk, at, event }: Accreditation): CardUse {
  return { card, member, desk, at, event };
}
