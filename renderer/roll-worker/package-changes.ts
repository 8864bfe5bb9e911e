/** What a package changes at a desk that is at work with an earlier one (rule M16). */
import { cardsInRange, compareCards } from '@shared/domain/cards';
import type { CardNumber } from '@shared/domain/ids';
import type { Column, Row } from '@shared/domain/member';
import { card as cardOf, cardsInHand, isStanding } from '@shared/domain/register-queries';
import { refKey } from '@shared/domain/state';
import { ok, type Result } from '@shared/lib/result';
import { affectedPeople } from './affected';
import type { Cancelled, PackageInfo } from './engine-files';
import type { Roll } from './roll';
import type { Session } from './session';
import { CANCELLED, type Work } from './work';

/** Rows that are looked at in one go. */
const PORTION = 5_000;

type Changes = NonNullable<PackageInfo['changes']>;

/** @param after the same assembly as it would be with the package */
export async function changesBetween(
  before: Session,
  after: Session,
  work: Work,
): Promise<Result<Changes, Cancelled>> {
  const compared = await compareRolls(before.roll?.roll, after.roll?.roll, work);
  if (!compared.ok) return compared;
  const known = new Set(affectedPeople(before).map((one) => JSON.stringify(one)));
  return ok({
    ...compared.value,
    affected: affectedPeople(after, before).filter((one) => !known.has(JSON.stringify(one))),
    settled: settledSince(before, after),
    blocked: blockedSince(before, after),
  });
}

/** People are the same by number or, where one of both lists has no number of theirs, by reference code (rule M15). */
async function compareRolls(
  before: Roll | undefined,
  after: Roll | undefined,
  work: Work,
): Promise<Result<Pick<Changes, 'added' | 'removed'>, Cancelled>> {
  const rowOf = new Map<string, number>();
  let row = 0;
  for await (const keys of keysIn(before, work)) {
    for (const key of keys) rowOf.set(key, row);
    row += 1;
  }
  const staying = new Set<number>();
  let added = 0;
  for await (const keys of keysIn(after, work)) {
    const known = keys.map((key) => rowOf.get(key)).find((one) => one !== undefined);
    if (known === undefined) added += 1;
    else staying.add(known);
  }
  return work.isCancelled ? CANCELLED : ok({ added, removed: row - staying.size });
}

/** The keys of each member: the one that counts, then that of the reference code. Ends early where the work is cancelled. */
async function* keysIn(roll: Roll | undefined, work: Work): AsyncGenerator<readonly string[]> {
  for (let from = 0; roll !== undefined && from < roll.count; from += PORTION) {
    work.report({ step: 'checking', done: from, total: roll.count });
    if (await work.breathe()) return;
    for (const row of roll.rows(from, Math.min(from + PORTION, roll.count)))
      yield keysOfRow(roll.columns, row);
  }
}

function keysOfRow(columns: readonly Column[], row: Row): readonly string[] {
  const number = row[columns.indexOf('number')];
  const refCode = row[columns.indexOf('refCode')];
  return [
    ...(typeof number === 'string' ? [number] : []),
    ...(typeof refCode === 'string' ? [`ref:${refCode}`] : []),
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
