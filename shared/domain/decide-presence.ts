import { err } from '../lib/result';
import type { Answer, CommandOf } from './commands';
import type { DecisionContext, SignedOnContext } from './decide';
import type { RegisterState } from './state';

export function notePresence(
  _state: RegisterState,
  _command: CommandOf<'note-presence'>,
  _context: SignedOnContext,
): Answer {
  return err({ kind: 'not-signed-on' });
}

export function freezeCount(
  _state: RegisterState,
  _command: CommandOf<'freeze-count'>,
  _context: SignedOnContext,
): Answer {
  return err({ kind: 'not-signed-on' });
}
