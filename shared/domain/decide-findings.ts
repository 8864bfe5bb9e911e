import { err } from '../lib/result';
import { DONE_BEFORE, write } from './answers';
import type { Answer, CommandOf } from './commands';
import { checkReason } from './reason';
import { accountedFindings } from './reconcile-findings';
import type { RegisterState } from './state';

/** The office leaves it at something that was found: rule C23. */
export function acknowledgeFinding(
  state: RegisterState,
  { finding, reason }: CommandOf<'acknowledge-finding'>,
): Answer {
  const found = accountedFindings(state).find(({ key }) => key === finding);
  if (found === undefined) return err({ kind: 'finding-absent' });
  if (found.acknowledged !== undefined) return DONE_BEFORE;
  const checked = checkReason(reason);
  if (!checked.ok) return checked;
  return write({ type: 'finding-acknowledged', payload: { finding, reason: checked.value } });
}
