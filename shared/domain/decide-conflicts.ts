import { err } from '../lib/result';
import type { Answer, Command } from './commands';
import type { DecisionContext } from './decide';
import { conflicts } from './conflicts';
import type { RegisterState } from './state';

type SettleConflict = Extract<Command, { type: 'settle-conflict' }>;

/** Decides a conflict: rules M11 to M13. */
export function settleConflict(
  state: RegisterState,
  command: SettleConflict,
  { roll }: DecisionContext,
): Answer {
  const conflict = conflicts(state, roll).find(
    ({ kind, subject }) => kind === command.kind && subject === command.subject,
  );
  if (conflict === undefined) return err({ kind: 'conflict-absent' });
  throw new Error('not yet');
}
