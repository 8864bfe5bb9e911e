import { describe, expect, test } from 'vitest';
import type { EventBody } from '@shared/domain/events';
import { isoDateSchema, rollIdSchema } from '@shared/domain/ids';
import { appendEvents, EMPTY_LOG } from '@shared/domain/log';
import { destructionHurdles, retentionOf, unreportedEvents } from '@shared/domain/retention';
import { deskNo, key, makeAssembly, NINE } from '../../support/register-desk';

const day = (text: string) => isoDateSchema.parse(text);
const rollId = rollIdSchema.parse('11111111-1111-4111-8111-111111111111');
const DUE = day('2027-02-14');
const REPORTED = { unacknowledged: 0 };
const UNREPORTED = { unacknowledged: 12 };

describe('the end of the data', () => {
  test('[S9] is counted in whole days, also where a clock changes in between', () => {
    expect(retentionOf(DUE, day('2026-11-21'))).toEqual({ state: 'running', from: DUE, days: 85 });
    expect(retentionOf(day('2027-03-29'), day('2027-03-27'))).toMatchObject({ state: 'running', days: 2 });
    expect(retentionOf(DUE, day('2027-02-13'))).toMatchObject({ state: 'running', days: 1 });
  });

  test('[S9] has come on the day itself, and stays', () => {
    expect(retentionOf(DUE, DUE)).toEqual({ state: 'due', from: DUE, days: 0 });
    expect(retentionOf(DUE, day('2028-02-14'))).toEqual({ state: 'due', from: DUE, days: 365 });
  });

  test('[S9] is not known where nobody set the day', () =>
    expect(retentionOf(undefined, DUE)).toEqual({ state: 'unknown' }));
});

describe('destroying data', () => {
  const hurdles = (...[change]: [Partial<Parameters<typeof destructionHurdles>[0]>]) =>
    destructionHurdles({ role: 'desk', today: DUE, destroyAfter: DUE, log: REPORTED, ...change });

  test('[S9] from the day on, and with the log acknowledged, takes no second question', () => {
    expect(hurdles({})).toEqual([]);
    expect(hurdles({ role: 'office', log: UNREPORTED })).toEqual([]);
  });

  test('[S9] before the day takes a second question', () =>
    expect(hurdles({ today: day('2027-02-13') })).toEqual([{ kind: 'too-early', from: DUE, days: 1 }]));

  test('[S9] while the office has not acknowledged the whole log of the desk takes a second question', () =>
    expect(hurdles({ log: UNREPORTED })).toEqual([{ kind: 'not-acknowledged', events: 12 }]));

  test('[S9] of a desk that did nothing but take in its list and sign on needs no acknowledgement', () => {
    const bodies: EventBody[] = [
      { type: 'roll-loaded', payload: { rollId, members: 3 } },
      { type: 'operator-signed-on', payload: { name: 'Ada Beispiel', lead: true } },
      { type: 'refusal-recorded', payload: { member: key('100001'), reason: 'No document' } },
      { type: 'operator-signed-on', payload: { name: 'Ben Zweiter', lead: false } },
      { type: 'loss-accepted', payload: { missing: [{ desk: deskNo(1), events: 1 }] } },
    ];
    const author = { assemblyId: makeAssembly().id, deskId: deskNo(1), operator: 'Ada', nowMs: NINE };
    const log = appendEvents(EMPTY_LOG, bodies, author);
    expect(hurdles({ log: { unacknowledged: unreportedEvents(log.slice(0, 2)) } })).toEqual([]);
    expect([0, 2, 3, 4, 5].map((upTo) => unreportedEvents(log, upTo))).toEqual([2, 2, 1, 1, 0]);
  });

  test('[S9] without a day, and of data that can’t be read, takes a second question', () =>
    expect(hurdles({ destroyAfter: undefined, log: undefined })).toEqual([
      { kind: 'no-day' },
      { kind: 'unreadable' },
    ]));

  test('[S9] names every hurdle at once', () =>
    expect(hurdles({ today: day('2026-11-22'), log: UNREPORTED })).toEqual([
      { kind: 'too-early', from: DUE, days: 84 },
      { kind: 'not-acknowledged', events: 12 },
    ]));
});
