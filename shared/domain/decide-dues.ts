import { err } from '../lib/result';
import type { Answer, CommandOf } from './commands';
import type { DecisionContext, SignedOnContext } from './decide';
import type { RegisterState } from './state';

export function takePayment(
  _state: RegisterState,
  _command: CommandOf<'take-payment'>,
  _context: SignedOnContext,
): Answer {
  return err({ kind: 'not-signed-on' });
}

export function reversePayment(
  _state: RegisterState,
  _command: CommandOf<'reverse-payment'>,
  _context: SignedOnContext,
): Answer {
  return err({ kind: 'not-signed-on' });
}

export function countCash(
  _state: RegisterState,
  _command: CommandOf<'count-cash'>,
  _context: SignedOnContext,
): Answer {
  return err({ kind: 'not-signed-on' });
}
