/** Keys that expire between a package and what follows it: what a desk has done must reach the office all the same. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Computer, fileOf, officeWithRoll, unheard, value } from '../../support/computer';
import { makeAssembly } from '../../support/register-desk';

const HOUR_MS = 3_600_000;
const SHORT_LIVED = { keyExpirationTime: HOUR_MS / 1000 };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});

afterEach(() => {
  vi.useRealTimers();
});

test('a desk reports to an office whose key has expired since its package, and the office reads it', async () => {
  const office = await officeWithRoll(makeAssembly('conference'), SHORT_LIVED);
  const desk = await Computer.named('Schalter 1');
  await desk.takeIn(value(await office.engine.issuePackage([desk.contact('accreditor')], unheard)), office);
  vi.setSystemTime(Date.now() + 2 * HOUR_MS);
  const sent = value(await desk.engine.exportDelta([], unheard));
  const read = await office.engine.readDelta(fileOf(sent), [desk.contact('accreditor')], unheard);
  expect(value(read)).toMatchObject({ newEvents: 2 });
});

test('an office makes no package and no acknowledgement for a key that has expired, and says whose it is', async () => {
  const office = await officeWithRoll(makeAssembly('conference'));
  const desk = await Computer.named('Schalter 1', SHORT_LIVED);
  const contact = desk.contact('accreditor');
  value(await office.engine.issuePackage([contact], unheard));
  vi.setSystemTime(Date.now() + 2 * HOUR_MS);
  const refusal = { ok: false, error: { kind: 'recipient-expired', name: 'Schalter 1' } };
  expect(await office.engine.issuePackage([contact], unheard)).toEqual(refusal);
  expect(await office.engine.exportAcknowledgement(contact, unheard)).toEqual(refusal);
});
