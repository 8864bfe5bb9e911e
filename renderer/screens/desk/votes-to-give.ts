import type { Vote } from '@shared/domain/assembly';
import type { Person, Snapshot } from '../../roll-worker/engine-api';

/** The accreditations of a person that stand: each with its card. */
export function standingCards(person: Pick<Person, 'accreditations'>): Person['accreditations'] {
  return person.accreditations.filter(({ status, voided }) => status === 'active' && voided !== true);
}

/** The votes that a person can still get a card for, in the order of the assembly: entitled, or by an exception (rules A6, A16). */
export function votesLeft(
  person: Person,
  { assembly }: Pick<Snapshot, 'assembly'>,
  excepted: readonly Vote[],
): readonly Vote[] {
  const held = new Set(standingCards(person).flatMap(({ votes }) => votes));
  const entitled = new Set(
    person.standing.entitlement.votes.filter((one) => one.entitled).map(({ vote }) => vote),
  );
  return assembly.votes
    .map(({ vote }) => vote)
    .filter((vote) => !held.has(vote) && (entitled.has(vote) || excepted.includes(vote)));
}

/** The votes that the next card is for: one where the assembly gives a card for each vote, else all that are left. */
export function votesOfNextCard(
  left: readonly Vote[],
  { assembly }: Pick<Snapshot, 'assembly'>,
): readonly Vote[] {
  return assembly.cardPerVote === true ? left.slice(0, 1) : left;
}
