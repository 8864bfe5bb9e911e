/** What a package changes at a desk that is at work with an earlier one (rule M16). */
import { cardsInRange, compareCards } from '@shared/domain/cards';
import type { Mandate } from '@shared/domain/hall-terms';
import type { CardNumber } from '@shared/domain/ids';
import { card as cardOf, cardsInHand, isStanding } from '@shared/domain/register-queries';
import { refKey } from '@shared/domain/state';
import { ok, type Result } from '@shared/lib/result';
import { affectedPeople } from './affected';
import type { Cancelled, PackageInfo } from './engine-files';
import { compareRolls } from './roll-difference';
import type { Session } from './session';
import type { Work } from './work';

type Changes = NonNullable<PackageInfo['changes']>;

/** @param after the same assembly as it would be with the package */
export async function changesBetween(
  before: Session,
  after: Session,
  work: Work,
): Promise<Result<Changes, Cancelled>> {
  const compared = await compareRolls(before.roll?.roll, after.roll?.roll, work);
  if (!compared.ok) return compared;
  const { added, removed } = compared.value;
  const known = new Set(affectedPeople(before).map((one) => JSON.stringify(one)));
  return ok({
    ...{ added, removed },
    affected: affectedPeople(after, before).filter((one) => !known.has(JSON.stringify(one))),
    settled: settledSince(before, after),
    blocked: blockedSince(before, after),
    ...(!isSame(before.assembly, after.assembly) && { assemblyBefore: before.assembly }),
    units: unitsChanged(before.state.mandates ?? [], after.state.mandates ?? []),
  });
}

function isSame<Value>(a: Value, b: Value): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function unitsChanged(before: readonly Mandate[], after: readonly Mandate[]): Changes['units'] {
  const old = new Map(before.map((one) => [one.unit, one]));
  const units = new Set(after.map(({ unit }) => unit));
  return [
    ...after
      .filter((one) => !isSame(old.get(one.unit), one))
      .map(({ unit }) => ({ unit, change: old.has(unit) ? ('changed' as const) : ('new' as const) })),
    ...before.filter(({ unit }) => !units.has(unit)).map(({ unit }) => ({ unit, change: 'gone' as const })),
  ];
}

/** How many accreditations of this desk the office has decided on, or decided anew. */
function settledSince(before: Session, after: Session): number {
  const own = [...after.state.members.values()]
    .flat()
    .filter(({ event }) => event.deskId === after.identity.fingerprint);
  return own.filter(({ event }) => {
    const key = refKey(event);
    return after.state.rulings.get(key)?.event.seq !== before.state.rulings.get(key)?.event.seq;
  }).length;
}

/** Cards in this desk's hands, or handed out by it, that are blocked from now on. */
function blockedSince({ state, identity }: Session, after: Session): readonly CardNumber[] {
  const inHand = cardsInHand(state, identity.fingerprint).flatMap(cardsInRange);
  const givenOut = [...state.members.values()]
    .flat()
    .filter((one) => one.desk === identity.fingerprint && isStanding(state, one))
    .map(({ card }) => card);
  return [...new Set([...inHand, ...givenOut])]
    .filter((card) => cardOf(state, card)?.state !== 'blocked')
    .filter((card) => cardOf(after.state, card)?.state === 'blocked')
    .sort(compareCards);
}
