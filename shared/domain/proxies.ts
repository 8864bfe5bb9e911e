/** People who carry the votes of others (rule D9). */
import { err, ok, type Result } from '../lib/result';
import type { CommandOf, Refusal } from './commands';
import type { SignedOnContext } from './decide';
import type { Proxy } from './hall-terms';
import type { MemberKey } from './ids';
import { keysOf } from './member-keys';
import { checkReason } from './reason';
import type { Accreditation } from './register';
import { remembered } from './remembered';
import { isStanding } from './standing';
import type { RegisterState } from './state';

/** The cards that stand and that this person carries for others. @param keys all of the person's (rule M15) */
export function carriedBy(state: RegisterState, keys: readonly MemberKey[]): readonly Accreditation[] {
  const carried = carriedByHolder(state);
  return keys.flatMap((key) => carried.get(key) ?? []);
}

/** Every card that stands and that somebody else carries. */
export function carriedCards(state: RegisterState): readonly Accreditation[] {
  return [...carriedByHolder(state).values()].flat();
}

const carriedByHolder: (state: RegisterState) => ReadonlyMap<MemberKey, readonly Accreditation[]> =
  remembered(
    ({ members, rulings }) => [members, rulings],
    (state) => {
      const found = new Map<MemberKey, Accreditation[]>();
      for (const one of [...state.members.values()].flat()) {
        if (one.proxy === undefined || !isStanding(state, one)) continue;
        const known = found.get(one.proxy.holder);
        if (known === undefined) found.set(one.proxy.holder, [one]);
        else known.push(one);
      }
      return found;
    },
  );

/**
 * Whether the person's vote may be given to this holder, and what the event says of it; undefined where the person has it. Counted are
 * people whose votes the holder carries, as far as is known here.
 */
export function checkProxy(
  state: RegisterState,
  { member, proxy }: CommandOf<'accredit'>,
  context: SignedOnContext,
): Result<Proxy | undefined, Refusal> {
  if (proxy === undefined) return ok(undefined);
  const { assembly, memberBy } = context;
  if (assembly.proxies === undefined) return err({ kind: 'proxies-not-allowed' });
  const own = context.member === undefined ? [member] : keysOf(context.member);
  const found = memberBy(proxy.holder);
  if (found === undefined) return err({ kind: 'not-on-roll', member: proxy.holder });
  const keys = keysOf(found);
  if (keys.some((key) => own.includes(key))) return err({ kind: 'proxy-of-oneself' });
  const others = carriedBy(state, keys).filter((one) => !own.includes(one.member));
  const limit = assembly.proxies.perPerson;
  if (new Set(others.map((one) => one.member)).size >= limit)
    return err({ kind: 'proxy-limit', holder: found.key, limit });
  const note = checkReason(proxy.note);
  return note.ok ? ok({ holder: found.key, note: note.value }) : note;
}
