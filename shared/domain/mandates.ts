import type { Assembly, Delegation, Vote } from './assembly';
import type { Mandate, MandateHolder } from './hall-terms';
import type { MemberKey } from './ids';
import { remembered } from './remembered';

/** How delegates are replaced where the assembly doesn't say: from the beginning, by rank, and the substitute steps back. */
const USUAL_DELEGATION: Delegation = { order: 'rank', late: 'substitute-steps-back' };

/** A place in the table of mandates. */
export interface NamedInMandates {
  readonly mandate: Mandate;
  readonly holder: MandateHolder;
}

/** The votes that only delegates have (rule E21). */
export function mandateVotes({ votes }: Pick<Assembly, 'votes'>): readonly Vote[] {
  return votes.filter(({ rules }) => rules.some(({ rule }) => rule === 'mandate')).map(({ vote }) => vote);
}

export function delegationOf({ delegation = USUAL_DELEGATION }: Pick<Assembly, 'delegation'>): Delegation {
  return delegation;
}

/** Where a person stands in the table. @param keys all under which the person is known (rule M15) */
export function namedInMandates(
  mandates: readonly Mandate[] | undefined,
  keys: readonly MemberKey[],
): NamedInMandates | undefined {
  if (mandates === undefined) return undefined;
  const named = byMember(mandates);
  for (const key of keys) {
    const found = named.get(key);
    if (found !== undefined) return found;
  }
  return undefined;
}

const byMember: (mandates: readonly Mandate[]) => ReadonlyMap<MemberKey, NamedInMandates> = remembered(
  (mandates) => [mandates],
  (mandates) =>
    new Map(
      mandates.flatMap((mandate) =>
        mandate.holders.map((holder) => [holder.member, { mandate, holder }] as const),
      ),
    ),
);
