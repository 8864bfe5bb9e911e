import type { MemberKey } from './ids';
import type { Member } from './member';
import { memberKeyOf } from './members';
import type { RollView } from './register';

/**
 * All keys under which this person may have been accredited, the one of the roll first: whoever has a member number by now may
 * have had but a reference code then (rules K1, M15).
 */
export function keysOf({ key, refCode }: Pick<Member, 'key' | 'number' | 'refCode'>): readonly MemberKey[] {
  const earlier = memberKeyOf(undefined, refCode);
  return earlier === undefined || earlier === key ? [key] : [key, earlier];
}

/** The key that this person goes by now: the roll's, where it knows the person (rule M15). */
export function presentKey(roll: RollView | undefined, member: MemberKey): MemberKey {
  return roll?.keyOf(member) ?? member;
}
