/** A log of nonsense may say the same ten thousand times. The office reads it before anybody agrees to it. */
import { expect, test } from 'vitest';
import { conflicts } from '@shared/domain/conflicts';
import type { EventBody, LoggedEvent } from '@shared/domain/events';
import { GENESIS_HASH } from '@shared/domain/log';
import { foldEvents, type RegisterState } from '@shared/domain/state';
import { Dispute } from '../../support/dispute';
import { itemsVisited } from '../../support/items-visited';
import { cardNo, makeAssembly, key, NINE } from '../../support/register-desk';

const given: EventBody = {
  type: 'member-accredited',
  payload: { member: key('100001'), card: cardNo('A01'), identity: 'known', votes: ['conference'] },
};
const returned: EventBody = {
  type: 'accreditation-withdrawn',
  payload: { member: key('100001'), card: cardNo('A01'), cardReturned: true, reason: 'Wrong person' },
};
const blocked: EventBody = {
  type: 'cards-blocked',
  payload: { ranges: [{ from: cardNo('A02'), to: cardNo('A02') }], cause: 'lost' },
};
const moved: EventBody = {
  type: 'card-replaced',
  payload: { member: key('100001'), blocked: cardNo('A01'), replacement: cardNo('A01'), cause: 'lost' },
};

/** An office that knows of a desk whose log says this over and over. */
function saidOf(hall: Dispute, times: number, bodies: readonly EventBody[]): LoggedEvent[] {
  return Array.from({ length: times }, () => bodies)
    .flat()
    .map((body, at) => ({
      ...body,
      ...{
        assemblyId: makeAssembly('both').id,
        deskId: hall.east.id,
        operator: 'East',
        prevHash: GENESIS_HASH,
      },
      ...{ seq: at + 1, hlc: { time: NINE + at, counter: 0 } },
    }));
}

/** @returns the work of taking it in, and of finding what can't be right */
function workOf(times: number, bodies: readonly EventBody[]): readonly [number, number] {
  const hall = new Dispute();
  const events = saidOf(hall, times, bodies);
  let after: RegisterState = hall.office.state;
  conflicts(after, hall.roll);
  const folding = itemsVisited(() => (after = foldEvents(hall.office.state, events)));
  return [folding, itemsVisited(() => conflicts(after, hall.roll))];
}

test.each([
  ['an accreditation and its withdrawal', [given, returned]],
  ['an accreditation', [given]],
  ['a replacement of a card by itself', [given, moved]],
  ['a block', [blocked]],
])('[M1] %s that a log repeats costs as much each time', (_, bodies) => {
  const [once, twice] = [workOf(500, bodies), workOf(1_000, bodies)];
  expect(once[0]).toBeGreaterThan(500);
  expect(twice[0]).toBeLessThan(2.2 * once[0]);
  expect(twice[1]).toBeLessThan(2.2 * once[1] + 100);
});
