import { err } from '../lib/result';
import { DONE_BEFORE, write } from './answers';
import { checkHandOut } from './card-refusal';
import type { Answer, CommandOf } from './commands';
import type { SignedOnContext } from './decide';
import { guestKeySchema } from './ids';
import { activeAccreditations } from './register-queries';
import { shortTextOf } from './short-text';
import type { RegisterState } from './state';

/** Gives a card of a guests' series to somebody who has no vote: rules G1, G2. */
export function admitGuest(
  state: RegisterState,
  command: CommandOf<'admit-guest'>,
  context: SignedOnContext,
): Answer {
  const { member, card, kind, foreignCard, approval } = command;
  if (activeAccreditations(state, member).some((one) => one.card === card && one.guest?.kind === kind))
    return DONE_BEFORE;
  const key = guestKeySchema.safeParse(member);
  if (!key.success || state.members.has(member)) return err({ kind: 'guest-key-unfit' });
  const foreign = checkHandOut(state, { card, whom: kind, foreignCard, approval }, context);
  if (!foreign.ok) return foreign;
  const name = shortTextOf(command.name);
  const payload = {
    ...{ member: key.data, card, kind },
    ...(name !== undefined && { name }),
    ...(foreign.value !== undefined && { foreignCard: foreign.value }),
  };
  return write({ type: 'guest-admitted', payload });
}
