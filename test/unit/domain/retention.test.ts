import { describe, expect, test } from 'vitest';
import { isoDateSchema } from '@shared/domain/ids';
import { destructionHurdles, retentionOf } from '@shared/domain/retention';

const day = (text: string) => isoDateSchema.parse(text);
const DUE = day('2027-02-14');
const REPORTED = { events: 12, acknowledged: true };
const UNREPORTED = { events: 12, acknowledged: false };

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

  test('[S9] of a desk that never did anything needs no acknowledgement', () =>
    expect(hurdles({ log: { events: 0, acknowledged: false } })).toEqual([]));

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
