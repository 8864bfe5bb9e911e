import { err } from '../lib/result';
import { DONE_BEFORE, useOf, write } from './answers';
import type { Answer, CommandOf } from './commands';
import type { SignedOnContext } from './decide';
import { mandatesSchema } from './hall-terms';
import { namedInMandates } from './mandates';
import { keysOf } from './member-keys';
import { unitSeats } from './seats';
import type { RegisterState } from './state';

/** Notes that a substitute waits for a seat, or waits no more (rules D3 to D5). */
export function noteWaiting(
  state: RegisterState,
  { member, waiting }: CommandOf<'note-waiting'>,
  context: SignedOnContext,
): Answer {
  if (context.member === undefined) return err({ kind: 'not-on-roll', member });
  if (state.mandates === undefined) return err({ kind: 'no-mandates' });
  const named = namedInMandates(state.mandates, keysOf(context.member));
  if (named?.holder.rank === undefined) return err({ kind: 'not-a-substitute', member });
  const seats = unitSeats(state, context.assembly, context.roll).get(named.mandate.unit);
  const known = seats?.holders.find(({ holder }) => holder === named.holder);
  if (waiting && known?.accreditation !== undefined)
    return err({ kind: 'already-accredited', use: useOf(known.accreditation) });
  if ((known?.waitingSince !== undefined) === waiting) return DONE_BEFORE;
  return write({ type: 'waiting-noted', payload: { member: named.holder.member, waiting } });
}

/** Takes the place of the table of mandates before: rule D1. */
export function setMandates(
  { mandates: before }: RegisterState,
  { mandates }: CommandOf<'set-mandates'>,
): Answer {
  const checked = mandatesSchema.safeParse(mandates);
  if (!checked.success) return err({ kind: 'mandates-unfit' });
  if (before !== undefined && JSON.stringify(before) === JSON.stringify(checked.data)) return DONE_BEFORE;
  return write({ type: 'mandates-set', payload: { mandates: checked.data } });
}
