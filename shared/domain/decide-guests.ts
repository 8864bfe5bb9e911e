import { err } from '../lib/result';
import type { Answer, CommandOf } from './commands';
import type { DecisionContext, SignedOnContext } from './decide';
import type { RegisterState } from './state';

export function admitGuest(
  _state: RegisterState,
  _command: CommandOf<'admit-guest'>,
  _context: SignedOnContext,
): Answer {
  return err({ kind: 'not-signed-on' });
}
