import { useOf } from './answers';
import type { Assembly, Vote } from './assembly';
import type { Refusal } from './commands';
import { err, ok, type Result } from '../lib/result';
import type { Accreditation } from './register';

/**
 * The votes that a card can be for: those that were asked for, else all that the person has no card for yet (rules A6, A16).
 * @param earlier what the person holds by now
 */
export function votesOpen(
  earlier: readonly Accreditation[],
  asked: readonly Vote[] | undefined,
  { votes }: Pick<Assembly, 'votes'>,
): Result<readonly Vote[], Refusal> {
  const open =
    asked ??
    votesWithout(
      earlier,
      votes.map(({ vote }) => vote),
    );
  const use = earlier.find((one) => open.length === 0 || isForAny(one, open));
  return use === undefined ? ok(open) : err({ kind: 'already-accredited', use: useOf(use) });
}

/** Of these votes, those that none of the accreditations is for. */
export function votesWithout(
  accreditations: readonly Pick<Accreditation, 'votes'>[],
  votes: readonly Vote[],
): readonly Vote[] {
  return votes.filter((vote) => !accreditations.some((one) => one.votes.includes(vote)));
}

/** Whether a card is for any of these votes. */
export function isForAny({ votes }: Pick<Accreditation, 'votes'>, some: readonly Vote[]): boolean {
  return votes.some((vote) => some.includes(vote));
}
