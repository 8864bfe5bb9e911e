import { err } from '../lib/result';
import type { Answer, CommandOf } from './commands';
import type { DecisionContext, SignedOnContext } from './decide';
import type { RegisterState } from './state';

export function noteWaiting(
  _state: RegisterState,
  _command: CommandOf<'note-waiting'>,
  _context: SignedOnContext,
): Answer {
  return err({ kind: 'not-signed-on' });
}

export function setMandates(_state: RegisterState, _command: CommandOf<'set-mandates'>): Answer {
  return err({ kind: 'not-signed-on' });
}
