import { err } from '../lib/result';
import type { Answer, CommandOf } from './commands';
import type { DecisionContext, SignedOnContext } from './decide';
import type { RegisterState } from './state';

export function openCase(
  _state: RegisterState,
  _command: CommandOf<'open-case'>,
  _context: SignedOnContext,
): Answer {
  return err({ kind: 'not-signed-on' });
}

export function noteCase(_state: RegisterState, _command: CommandOf<'note-case'>): Answer {
  return err({ kind: 'not-signed-on' });
}

export function decideCase(_state: RegisterState, _command: CommandOf<'decide-case'>): Answer {
  return err({ kind: 'not-signed-on' });
}
