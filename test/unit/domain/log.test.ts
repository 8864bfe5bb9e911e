import { describe, expect, test } from 'vitest';
import type { EventBody, LoggedEvent } from '@shared/domain/events';
import { assemblyIdSchema, shortTextSchema, longTextSchema } from '@shared/domain/ids';
import { appendEvents, EMPTY_LOG, GENESIS_HASH, hashEvent, headOf, verifyChain } from '@shared/domain/log';
import { cardNo, deskNo, key, makeAssembly, NINE } from '../../support/register-desk';

const assemblyId = makeAssembly().id;
const deskId = deskNo(1);
const expected = { assemblyId, deskId, role: 'desk' as const };

function accredited(member: string, card: string): EventBody {
  const payload = {
    member: key(member),
    card: cardNo(card),
    identity: 'known' as const,
    votes: ['conference' as const],
  };
  return { type: 'member-accredited', payload };
}

const withdrawn: EventBody = {
  type: 'accreditation-withdrawn',
  payload: { member: key('100001'), card: cardNo('A001'), cardReturned: true, reason: 'Wrong person' },
};
const replaced: EventBody = {
  type: 'card-replaced',
  payload: { member: key('100002'), blocked: cardNo('A002'), replacement: cardNo('A003'), cause: 'lost' },
};

function write(bodies: readonly EventBody[], nowMs = NINE, operator = 'Ada Beispiel'): LoggedEvent[] {
  return appendEvents(EMPTY_LOG, bodies, { assemblyId, deskId, operator, nowMs });
}

const log = write([accredited('100001', 'A001'), accredited('100002', 'A002'), withdrawn, replaced]);
const asJson = (events: readonly unknown[]): unknown[] => JSON.parse(JSON.stringify(events)) as unknown[];

function changeAt(index: number, change: object): unknown[] {
  return log.map((event, at) => (at === index ? { ...event, ...change } : event));
}

/** Writes on with right hashes, as somebody with the desk's key could. */
function rechain(events: readonly object[]): unknown[] {
  let prevHash = GENESIS_HASH;
  return events.map((event) => {
    const chained = { ...event, prevHash } as LoggedEvent;
    prevHash = hashEvent(chained);
    return chained;
  });
}

test('[L1] events are numbered from 1, and each names the hash of the one before', () => {
  expect(log.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  expect(log[0]?.prevHash).toBe('0'.repeat(64));
  log.slice(1).forEach(({ prevHash }, index) => {
    expect(prevHash).toBe(headOf(log[index]).hash);
  });
  expect(headOf(undefined)).toEqual({ seq: 0, hash: GENESIS_HASH });
});

test('[L1] a log is continued from its head', () => {
  const start = write([accredited('100001', 'A001')]);
  const author = { assemblyId, deskId, operator: 'Ada Beispiel', nowMs: NINE };
  const rest = appendEvents(
    headOf(start.at(-1)),
    [accredited('100002', 'A002'), withdrawn, replaced],
    author,
  );
  expect([...start, ...rest]).toEqual(log);
});

test('[L2] the hash is that of the canonical JSON', () => {
  const [first] = write([accredited('100001', 'A001')], 0, 'Zoë');
  // Made with Python: hashlib.sha256(json.dumps(event, sort_keys=True, separators=(',', ':'), ensure_ascii=False).encode())
  expect(first && hashEvent(first)).toBe('d5206820835f530e27fefd63da1aa88e1d5c7cbee90f3b0f1223d825119e9147');
});

test('[L2] the order of keys does not matter to the hash', () => {
  for (const event of log) {
    const turned = Object.fromEntries(Object.entries(event).reverse()) as LoggedEvent;
    expect(Object.keys(turned)).not.toEqual(Object.keys(event));
    expect(hashEvent(turned)).toBe(hashEvent(event));
  }
});

test('[L3] the clock of a log rises within one moment and where the computer runs back', () => {
  expect(log.map(({ hlc }) => hlc.counter)).toEqual([0, 1, 2, 3]);
  const author = { assemblyId, deskId, operator: 'Ada Beispiel', nowMs: NINE - 60_000 };
  expect(appendEvents(headOf(log.at(-1)), [withdrawn], author)[0]?.hlc).toEqual({ time: NINE, counter: 4 });
});

test('an operator is written down without blank ends, so that the log is read back unchanged', () => {
  const [event] = write([withdrawn], NINE, ' Ada ');
  expect(event?.operator).toBe('Ada');
});

test('a body that is no event is a bug', () => {
  expect(() => write([accredited('100001', 'A001')], NINE, '')).toThrow();
  expect(() => write([accredited('100001', 'A001')], Number.NaN)).toThrow();
});

describe('a log from outside', () => {
  test('[L6] is taken in as it is', () => {
    const head = headOf(log.at(-1)).hash;
    expect(verifyChain(asJson(log), { ...expected, head })).toEqual({ ok: true, value: log });
    expect(verifyChain([], { ...expected, head: GENESIS_HASH })).toEqual({ ok: true, value: [] });
  });

  const [one, two, three, four] = log;
  test.each<[title: string, entries: unknown[], kind: string, seq: number]>([
    [
      'of another assembly',
      changeAt(0, { assemblyId: assemblyIdSchema.parse('00000000-0000-4000-8000-000000000000') }),
      'wrong-assembly',
      1,
    ],
    ['of another desk', changeAt(0, { deskId: deskNo(2) }), 'wrong-desk', 1],
    ['without its first event', log.slice(1), 'gap', 1],
    ['with an event missing', [one, two, four], 'gap', 3],
    ['with an event twice', [one, one, two], 'gap', 2],
    ['with two events swapped', [one, three, two, four], 'gap', 2],
    ['with an operator changed', changeAt(1, { operator: 'Eve' }), 'broken', 3],
    ['with a hash changed', changeAt(1, { prevHash: GENESIS_HASH }), 'broken', 2],
    [
      'with a clock that stands still',
      rechain(changeAt(2, { hlc: two?.hlc }) as object[]),
      'clock-backwards',
      3,
    ],
    [
      'with a clock that runs back',
      rechain(changeAt(2, { hlc: { time: 5, counter: 0 } }) as object[]),
      'clock-backwards',
      3,
    ],
  ])('[L6] %s is refused', (_, entries, kind, seq) => {
    expect(verifyChain(entries, expected)).toEqual({ ok: false, error: { kind, seq } });
  });

  test('[L6] with its end cut off or changed is refused', () => {
    const head = headOf(log.at(-1)).hash;
    const wrongHead = { ok: false, error: { kind: 'wrong-head' } };
    expect(verifyChain(log.slice(0, 3), { ...expected, head })).toEqual(wrongHead);
    expect(verifyChain([], { ...expected, head })).toEqual(wrongHead);
    expect(verifyChain(changeAt(3, { operator: 'Eve' }), { ...expected, head })).toEqual(wrongHead);
  });

  const payload = one?.payload;
  test.each<[title: string, entry: unknown, path: string]>([
    ['null', null, ''],
    ['a text', 'event', ''],
    ['an unknown type', { ...one, type: 'card-eaten' }, 'type'],
    ['an unknown field', { ...one, note: 'x' }, 'note'],
    [
      'an unknown field of the payload',
      { ...one, payload: { ...payload, passport: 'C01X00T47' } },
      'payload.passport',
    ],
    ['a card that is none', { ...one, payload: { ...payload, card: 'a1' } }, 'payload.card'],
    ['no votes', { ...one, payload: { ...payload, votes: [] } }, 'payload.votes'],
    ['a text that would be trimmed', { ...one, operator: ' Ada' }, 'operator'],
    ['a line break in a name', { ...one, operator: 'Ada\nBeispiel' }, 'operator'],
    ['a torn surrogate', { ...one, operator: 'Ada \ud800' }, 'operator'],
    ['a broken place', { ...one, seq: 1.5 }, 'seq'],
    ['a negative clock', { ...one, hlc: { time: -1, counter: 0 } }, 'hlc.time'],
    ['a key named __proto__', JSON.parse(JSON.stringify(one).replace('{', '{"__proto__":{},')), '__proto__'],
  ])('[L7] with %s is refused, and told where', (_, entry, path) => {
    expect(verifyChain([entry], expected)).toEqual({
      ok: false,
      error: { kind: 'invalid-event', seq: 1, path },
    });
  });

  test('[L8] of a desk with an event of the office is refused, and the other way round', () => {
    const created: EventBody = {
      type: 'cards-created',
      payload: { from: cardNo('A001'), to: cardNo('A009') },
    };
    const mixed = write([accredited('100001', 'A001'), created]);
    expect(verifyChain(mixed, expected)).toEqual({ ok: false, error: { kind: 'wrong-role', seq: 2 } });
    expect(verifyChain(log, { ...expected, role: 'office' })).toEqual({
      ok: false,
      error: { kind: 'wrong-role', seq: 1 },
    });
    expect(verifyChain(write([created]), { ...expected, role: 'office' }).ok).toBe(true);
  });

  test('[S11] of the office or a desk may say that it goes on with older data', () => {
    const lost = (missing: number): EventBody => ({
      type: 'loss-accepted',
      payload: { missing: Array.from({ length: missing }, (_, at) => ({ desk: deskNo(at + 1), events: 3 })) },
    });
    const entries = write([lost(2)]);
    expect(verifyChain(entries, expected).ok).toBe(true);
    expect(verifyChain(entries, { ...expected, role: 'office' }).ok).toBe(true);
    expect(() => write([lost(0)])).toThrow();
    expect(() => write([lost(2_001)])).toThrow();
    const nothing = { payload: { missing: [{ desk: deskNo(1), events: 0 }] } };
    expect(verifyChain(rechain([{ ...entries[0], ...nothing }]), expected)).toMatchObject({
      error: { kind: 'invalid-event', seq: 1 },
    });
  });

  test.each<[title: string, bodies: EventBody[], seq: number]>([
    ['withdraws what it never gave', [withdrawn], 1],
    ['withdraws twice', [accredited('100001', 'A001'), withdrawn, withdrawn], 3],
    ['withdraws from another member', [accredited('100009', 'A001'), withdrawn], 2],
    ['replaces what it never gave', [accredited('100002', 'A009'), replaced], 2],
    ['replaces twice', [accredited('100002', 'A002'), replaced, replaced], 3],
  ])('[L9] that %s is refused', (_, bodies, seq) => {
    expect(verifyChain(write(bodies), expected)).toEqual({ ok: false, error: { kind: 'unfounded', seq } });
  });

  test('[L9] may withdraw what was replaced before', () => {
    const end: EventBody = {
      ...withdrawn,
      payload: { ...withdrawn.payload, member: key('100002'), card: cardNo('A003') },
    };
    expect(verifyChain(write([accredited('100002', 'A002'), replaced, end]), expected).ok).toBe(true);
  });
});

test('[L7] texts in events are trimmed and hold no control characters', () => {
  expect(shortTextSchema.safeParse('Zoë Müller-Ebing 👩‍🏫').success).toBe(true);
  expect(shortTextSchema.safeParse('Zoë\u0000').success).toBe(false);
  expect(longTextSchema.parse(' one\ntwo ')).toBe('one\ntwo');
  expect(longTextSchema.safeParse('one\ttwo').success).toBe(false);
});
