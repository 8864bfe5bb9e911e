import { err } from '../lib/result';
import type { Answer, CommandOf } from './commands';
import type { DecisionContext, SignedOnContext } from './decide';
import type { RegisterState } from './state';

export function changeAssembly(
  _state: RegisterState,
  _command: CommandOf<'change-assembly'>,
  _context: DecisionContext,
): Answer {
  return err({ kind: 'not-signed-on' });
}
