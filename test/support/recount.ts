/** A count from the logs, from scratch, as plainly as it can be said: to check what the program counts. */
import type { Vote } from '@shared/domain/assembly';
import { compareEvents } from '@shared/domain/clock';
import type { EventRef, LoggedEvent } from '@shared/domain/events';
import type { GuestKind } from '@shared/domain/hall-terms';
import type { CardNumber, MemberKey } from '@shared/domain/ids';
import type { RollView } from '@shared/domain/register';

interface Claim {
  readonly event: LoggedEvent;
  readonly member: MemberKey;
  readonly card: CardNumber;
  readonly counted: readonly (Vote | GuestKind)[];
  readonly votes: number;
  readonly carrier: MemberKey;
  readonly corrects?: EventRef;
  ended: boolean;
}

interface Sign {
  readonly event: LoggedEvent;
  readonly who: MemberKey;
  readonly present: boolean;
}

export interface Recount {
  readonly accredited: { readonly people: number; readonly votes: number };
  readonly present: { readonly people: number; readonly votes: number };
}

/** @param logs whole; what they say after `asOf` (ms) counts for nothing */
export function recount(
  logs: readonly (readonly LoggedEvent[])[],
  asOf: number,
  counted: Vote | GuestKind,
  roll: RollView,
): Recount {
  const known = logs.map((log) => log.filter(({ hlc }) => hlc.time <= asOf));
  const claims = known.flatMap(claimsOf);
  const voided = voidedBy(known.flat());
  const isVoid = ({ event }: Claim) => voided.has(name(event));
  const person = (key: MemberKey) => roll.keyOf(key) ?? key;
  const begins = (claim: Claim): LoggedEvent => {
    const { corrects } = claim;
    if (corrects === undefined) return claim.event;
    const original = claims.find((one) => name(one.event) === name(corrects));
    const isNear = original?.card === claim.card || original?.member === claim.member;
    return original !== undefined && original.corrects === undefined && isNear ? original.event : claim.event;
  };
  const ownerOf = (card: CardNumber | undefined, event: LoggedEvent): Claim | undefined => {
    const before = claims
      .filter((one) => one.card === card && compareEvents(begins(one), event) <= 0)
      .sort((a, b) => compareEvents(begins(a), begins(b)) || compareEvents(a.event, b.event));
    return before.filter((one) => !isVoid(one)).at(-1) ?? before.at(-1);
  };
  const signs = [
    ...claims
      .filter((one) => !isVoid(one))
      .map((one): Sign => ({ event: begins(one), who: one.carrier, present: true })),
    ...known.flat().flatMap((event): Sign[] => {
      if (event.type !== 'presence-noted') return [];
      const { member, card, present } = event.payload;
      const who = member ?? ownerOf(card, event)?.carrier;
      return who === undefined ? [] : [{ event, who, present }];
    }),
  ].sort((a, b) => compareEvents(a.event, b.event));
  const isThere = (carrier: MemberKey): boolean =>
    signs.filter(({ who }) => person(who) === carrier).at(-1)?.present ?? true;
  const accredited = new Map<MemberKey, number>();
  const present = new Map<MemberKey, number>();
  for (const claim of claims) {
    if (claim.ended || isVoid(claim) || !claim.counted.includes(counted)) continue;
    const who = person(claim.member);
    accredited.set(who, Math.max(accredited.get(who) ?? 0, claim.votes));
    if (isThere(person(claim.carrier))) present.set(who, Math.max(present.get(who) ?? 0, claim.votes));
  }
  return { accredited: tally(accredited), present: tally(present) };
}

function tally(people: ReadonlyMap<MemberKey, number>) {
  return { people: people.size, votes: [...people.values()].reduce((sum, votes) => sum + votes, 0) };
}

function claimsOf(log: readonly LoggedEvent[]): Claim[] {
  const claims: Claim[] = [];
  const end = (member: MemberKey, card: CardNumber): Claim | undefined => {
    const active = claims.filter((one) => !one.ended && one.member === member && one.card === card);
    for (const one of active) one.ended = true;
    return active.at(-1);
  };
  for (const event of log) {
    if (event.type === 'member-accredited') {
      const { member, card, votes, weight = 1, proxy } = event.payload;
      const given = { member, card, counted: votes, votes: weight, carrier: proxy?.holder ?? member };
      claims.push({ ...given, event, ended: false });
    } else if (event.type === 'accreditation-corrected') {
      const { member, card, votes, corrects, weight = 1, proxy } = event.payload;
      const given = { member, card, counted: votes, votes: weight, carrier: proxy?.holder ?? member };
      claims.push({ ...given, event, corrects, ended: false });
    } else if (event.type === 'guest-admitted') {
      const { member, card, kind } = event.payload;
      claims.push({ member, card, counted: [kind], votes: 0, carrier: member, event, ended: false });
    } else if (event.type === 'card-replaced') {
      const { member, blocked, replacement } = event.payload;
      const before = end(member, blocked);
      if (before === undefined) continue;
      const { counted, votes, carrier } = before;
      claims.push({ member, card: replacement, counted, votes, carrier, event, ended: false });
    } else if (event.type === 'accreditation-withdrawn') {
      end(event.payload.member, event.payload.card);
    }
  }
  return claims;
}

/** Accreditations that the office's last word on is that they are void. */
function voidedBy(events: readonly LoggedEvent[]): ReadonlySet<string> {
  const voided = new Set<string>();
  for (const event of [...events].sort(compareEvents)) {
    if (event.type !== 'conflict-settled') continue;
    // Of what one decision says of the same side twice, the first counts.
    for (const { event: side, ruling } of [...event.payload.rulings].reverse())
      if (ruling === 'void') voided.add(name(side));
      else voided.delete(name(side));
  }
  return voided;
}

function name({ deskId, seq }: EventRef): string {
  return `${deskId} ${String(seq)}`;
}
