import type { Assembly } from '@shared/domain/assembly';
import { circumstancesOf } from '@shared/domain/circumstances';
import { assessEntitlement, type Entitlement } from '@shared/domain/entitlement';
import type { MemberKey } from '@shared/domain/ids';
import type { Member } from '@shared/domain/member';
import { keysOf } from '@shared/domain/member-keys';
import type { RollView } from '@shared/domain/register';
import type { RegisterState } from '@shared/domain/state';
import { findByKey } from '@shared/search/search';
import type { OpenRoll } from './stored-roll';

/** What the roll in use says of people, looked up one by one: a roll may have 365,000 members, of whom a few are asked about. */
class OpenRollView implements RollView {
  readonly #open: OpenRoll;
  readonly assembly: Assembly;
  /** Everybody who was asked about. */
  readonly #known = new Map<MemberKey, Member | undefined>();

  constructor(open: OpenRoll, assembly: Assembly) {
    this.#open = open;
    this.assembly = assembly;
  }

  readonly keyOf = (key: MemberKey): MemberKey | undefined => this.person(key)?.key;

  readonly lacking: RollView['lacking'] = (key, votes, state) => {
    const entitled = this.entitlement(key, state)?.votes.filter((one) => one.entitled);
    return entitled === undefined ? [] : votes.filter((vote) => !entitled.some((one) => one.vote === vote));
  };

  /** Whoever has this key on the roll or, where it is made of a reference code, has got a member number since (rule M15). */
  person(key: MemberKey): Member | undefined {
    if (this.#known.has(key)) return this.#known.get(key);
    const { roll, index } = this.#open;
    const find = (keyAt: (member: Member) => MemberKey) =>
      findByKey(index, (at) => keyAt(roll.member(at)), key);
    const row =
      find((one) => one.key) ?? find((one) => keysOf(one).find((other) => other === key) ?? one.key);
    const member = row === undefined ? undefined : roll.member(row);
    this.#known.set(key, member);
    return member;
  }

  entitlement(key: MemberKey, state: RegisterState): Entitlement | undefined {
    const member = this.person(key);
    if (member === undefined) return undefined;
    const circumstances = circumstancesOf(state, keysOf(member), this.assembly);
    return assessEntitlement(member, this.assembly, this.#open.record.columns, circumstances);
  }
}

const views = new WeakMap<OpenRoll, OpenRollView>();

/** A roll, if there is one, and the assembly whose rules it is judged by. */
interface Judged {
  readonly roll?: OpenRoll | undefined;
  readonly assembly: Assembly;
}

/** What the roll in use says of accredited people; found once a roll. */
export function rollView({ roll, assembly }: Judged): RollView | undefined {
  return viewOf(roll, assembly);
}

/** Whoever is meant by this key on the roll in use, also by a reference code that a member number has come for since. */
export function personByKey({ roll, assembly }: Judged, key: MemberKey): Member | undefined {
  return viewOf(roll, assembly)?.person(key);
}

/** The entitlement of whoever is meant by this key by the roll in use, whatever the order of substitutes. */
export function entitlementOf(
  { roll, assembly, state }: Judged & { readonly state: RegisterState },
  key: MemberKey,
): Entitlement | undefined {
  return viewOf(roll, assembly)?.entitlement(key, state);
}

function viewOf(roll: OpenRoll | undefined, assembly: Assembly): OpenRollView | undefined {
  if (roll === undefined) return undefined;
  let view = views.get(roll);
  if (view?.assembly !== assembly) {
    view = new OpenRollView(roll, assembly);
    views.set(roll, view);
  }
  return view;
}
