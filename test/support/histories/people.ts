import { assessEntitlement } from '@shared/domain/entitlement';
import type { MemberKey } from '@shared/domain/ids';
import type { Member } from '@shared/domain/member';
import { keysOf } from '@shared/domain/member-keys';
import type { RollView } from '@shared/domain/register';
import { COLUMNS, key, makeAssembly, makeMember } from '../register-desk';

export const ASSEMBLY = { ...makeAssembly('both'), proxies: { perPerson: 2 } };

/** A list of members as it is imported, and what it says of them. */
export interface Roll {
  readonly members: ReadonlyMap<MemberKey, Member>;
  readonly view: RollView;
}

const ALL = ['100001', '100002', '100003', '100004', '100005'].map((number) => makeMember(number));
const [ANNA, BERT, CARL, DORA, EMIL] = ALL.map(({ key: one }) => one);

function makeRoll(members: readonly Member[]): Roll {
  const byKey = new Map(members.flatMap((member) => keysOf(member).map((one) => [one, member] as const)));
  const entitled = new Map(
    members.map((member) => [
      member.key,
      assessEntitlement(member, ASSEMBLY, COLUMNS).votes.flatMap((one) => (one.entitled ? [one.vote] : [])),
    ]),
  );
  const keyOf: RollView['keyOf'] = (member) => byKey.get(member)?.key;
  const lacking: RollView['lacking'] = (member, votes) => {
    const has = entitled.get(keyOf(member) ?? member) ?? [];
    return votes.filter((vote) => !has.includes(vote));
  };
  return {
    members: new Map(members.map((member) => [member.key, member])),
    view: { keyOf, lacking },
  };
}

/** Frieda goes by a reference code first, and by a member number later. */
const late = makeMember('100006', { refCode: 'R6' });
const early = { ...late, key: key('ref:R6') };

/** Lists as the office imports them one after the other: dues come in or fall due, people vanish, and get numbers. */
export const ROLLS: readonly Roll[] = [
  makeRoll([...change(DORA, { openDues: 4800 }), early]),
  makeRoll([...change(EMIL, { openDues: 1200 }).filter((one) => one.key !== BERT), late]),
  makeRoll([...change(CARL, { citizenship: 'FR' }), late]),
];

function change(who: MemberKey | undefined, changes: Partial<Member>): Member[] {
  return ALL.map((member) => (member.key === who ? { ...member, ...changes } : member));
}

/** Everybody who may come to a desk. Whoever has a number by now is asked for by it. */
export function personAt(roll: Roll, index: number): MemberKey {
  const who = [ANNA, BERT, CARL, DORA, EMIL][index] ?? key('ref:R6');
  return roll.view.keyOf(who) ?? who;
}
