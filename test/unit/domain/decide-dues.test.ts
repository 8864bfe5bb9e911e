import { describe, expect, test } from 'vitest';
import { assemblySchema, type Assembly, type Guard } from '@shared/domain/assembly';
import { deskBook } from '@shared/domain/cash-book';
import type { Answer, Approval, Command, CommandOf, Refusal } from '@shared/domain/commands';
import { paidBy } from '@shared/domain/dues';
import type { EventBody } from '@shared/domain/events';
import { guardBreaches } from '@shared/domain/guard-breaches';
import { EMPTY_LOG, appendEvents, verifyChain } from '@shared/domain/log';
import { joinPieces, verifyPiece } from '@shared/domain/log-pieces';
import {
  ADA,
  deskNo,
  key,
  makeAssembly,
  makeBatch,
  makeMember,
  NINE,
  TestDesk,
} from '../../support/register-desk';

const HERE = deskNo(1);
const LEA: Approval = { name: 'Lea Leitung', lead: true };
const roll = [
  makeMember('100001', { openDues: 4800 }),
  makeMember('100002', {
    dues: [
      { year: 2025, owed: 7200, paid: 6000 },
      { year: 2026, owed: 7200, paid: 0 },
    ],
  }),
  makeMember('100003', { pending: true }),
];

function taking(payments: Assembly['payments'], withdraw: Guard = 'anyone'): Assembly {
  const assembly = makeAssembly('conference', undefined, {
    pin: false,
    guards: { override: 'lead', withdraw, block: 'anyone' },
  });
  return assemblySchema.parse({ ...assembly, payments });
}

const BOTH = taking({ means: ['cash', 'card'] });

function openDesk(assembly = BOTH): TestDesk {
  const batches = [makeBatch(1, 'A001', 'A010', HERE)];
  const desk = new TestDesk(HERE, { batches, roll, assembly });
  desk.write([{ type: 'operator-signed-on', payload: { name: ADA.name, lead: false } }]);
  return desk;
}

function payment(changes: Partial<CommandOf<'take-payment'>> = {}): CommandOf<'take-payment'> {
  const usual = { member: key('100001'), cents: 4800, means: 'cash' as const, expectedReceipt: 1 };
  return { type: 'take-payment', ...usual, ...changes };
}

function reversal(receipt: number, approval?: Approval): Command {
  const reason = 'Wrong amount';
  return { type: 'reverse-payment', receipt, reason, ...(approval !== undefined && { approval }) };
}

function cashCount(float: number, notes: number, explanation?: string): Command {
  const denominations = notes === 0 ? [] : [{ cents: 100, count: notes }];
  return { type: 'count-cash', float, denominations, ...(explanation !== undefined && { explanation }) };
}

const closing: Command = { type: 'close-desk', counted: 10, missing: [] };
const refusalOf = (answer: Answer): Refusal | undefined => (answer.ok ? undefined : answer.error);
const isAlready = (answer: Answer): boolean => answer.ok && answer.value.already;
const verify = (events: readonly unknown[]) =>
  verifyChain(events, { assemblyId: BOTH.id, deskId: HERE, role: 'desk' });

describe('taking a payment', () => {
  test('[B6] is refused where the assembly takes none, by a means that it does not take, and of nobody on the roll', () => {
    expect(refusalOf(openDesk(taking(undefined)).execute(payment()))).toEqual({ kind: 'payments-not-taken' });
    const cashOnly = openDesk(taking({ means: ['cash'] }));
    expect(refusalOf(cashOnly.execute(payment({ means: 'card' })))).toEqual({
      kind: 'means-not-taken',
      means: 'card',
    });
    expect(refusalOf(cashOnly.execute(payment({ member: key('999') })))).toEqual({
      kind: 'not-on-roll',
      member: '999',
    });
    expect(cashOnly.log).toHaveLength(1);
    expect(cashOnly.execute(payment()).ok).toBe(true);
  });

  test.each([0, -100, 0.5, 1_000_001, NaN, Infinity])('[B6] is refused for %d cents', (cents) => {
    expect(refusalOf(openDesk().execute(payment({ cents })))).toEqual({
      kind: 'amount-unfit',
      limit: 1_000_000,
    });
  });

  test('[B7] writes down what it is for, with what was paid here before', () => {
    const desk = openDesk();
    desk.execute(payment({ member: key('100002'), cents: 1000 }));
    desk.execute(payment({ member: key('100002'), cents: 8000, expectedReceipt: 2, note: ' Hat ein Kind ' }));
    desk.execute(payment({ member: key('100003'), cents: 600, expectedReceipt: 3 }));
    expect(desk.log.slice(1).map(({ payload }) => payload)).toEqual([
      { receipt: 1, member: '100002', means: 'cash', items: [{ for: 'dues', year: 2025, cents: 1000 }] },
      {
        ...{ receipt: 2, member: '100002', means: 'cash', note: 'Hat ein Kind' },
        items: [
          { for: 'dues', year: 2025, cents: 200 },
          { for: 'dues', year: 2026, cents: 7200 },
          { for: 'advance', cents: 600 },
        ],
      },
      { receipt: 3, member: '100003', means: 'cash', items: [{ for: 'first-dues', year: 2026, cents: 600 }] },
    ]);
    expect(paidBy(desk.state, [key('100002'), key('ref:X')])).toBe(9000);
  });

  test('[B8] the very same again, with the number shown then, is no second payment', () => {
    const desk = openDesk();
    desk.execute(payment());
    expect(isAlready(desk.execute(payment()))).toBe(true);
    expect(desk.log).toHaveLength(2);
    for (const other of [{ cents: 4801 }, { means: 'card' as const }, { member: key('100002') }])
      expect(refusalOf(desk.execute(payment(other)))).toEqual({ kind: 'receipt-taken', receipt: 2 });
    expect(refusalOf(desk.execute(payment({ expectedReceipt: 3 })))).toEqual({
      kind: 'receipt-taken',
      receipt: 2,
    });
    expect(isAlready(desk.execute(payment({ expectedReceipt: 2 })))).toBe(false);
    expect(desk.log).toHaveLength(3);
  });

  test('[B8] one that was undone since is not what was meant', () => {
    const desk = openDesk();
    desk.execute(payment());
    desk.execute(reversal(1));
    expect(refusalOf(desk.execute(payment()))).toEqual({ kind: 'receipt-taken', receipt: 3 });
  });

  test('[C19] is refused at a closed desk, and so is paying back', () => {
    const desk = openDesk();
    desk.execute(payment({ means: 'card' }));
    desk.execute(closing);
    expect(refusalOf(desk.execute(payment({ expectedReceipt: 2 })))).toEqual({ kind: 'desk-closed' });
    expect(refusalOf(desk.execute(reversal(1)))).toEqual({ kind: 'desk-closed' });
  });
});

describe('reversing a payment', () => {
  test('[B9] takes a number and a reason, and takes back what was paid', () => {
    const desk = openDesk();
    desk.execute(payment());
    desk.execute(payment({ expectedReceipt: 2, cents: 200 }));
    expect(desk.execute(reversal(1)).ok).toBe(true);
    expect(desk.log.at(-1)?.payload).toEqual({
      ...{ receipt: 3, reverses: 1, member: '100001', reason: 'Wrong amount' },
    });
    expect(paidBy(desk.state, [key('100001')])).toBe(200);
    const { receipts, cash } = deskBook(desk.state, HERE);
    expect(receipts.map(({ receipt, cents }) => [receipt, cents])).toEqual([
      [1, 4800],
      [2, 200],
      [3, -4800],
    ]);
    expect(receipts[0]).toMatchObject({ reversedBy: 3 });
    expect(cash).toBe(200);
  });

  test('[B9] happens once, to a payment of this desk, for a reason', () => {
    const desk = openDesk();
    desk.execute(payment());
    expect(refusalOf(desk.execute({ type: 'reverse-payment', receipt: 1, reason: ' ' }))).toEqual({
      kind: 'reason-missing',
    });
    expect(refusalOf(desk.execute(reversal(2)))).toEqual({ kind: 'receipt-unknown', receipt: 2 });
    desk.execute(reversal(1));
    expect(isAlready(desk.execute(reversal(1)))).toBe(true);
    expect(
      refusalOf(desk.execute({ type: 'reverse-payment', receipt: 1, reason: 'Another reason' })),
    ).toEqual({ kind: 'receipt-reversed', receipt: 1, by: 2 });
    expect(refusalOf(desk.execute(reversal(2)))).toEqual({ kind: 'receipt-unknown', receipt: 2 });
    expect(desk.log).toHaveLength(3);
  });

  test('[S6] is a withdrawal, as far as it needs a lead or a second person, and the office sees where it lacked one', () => {
    const assembly = taking({ means: ['cash'] }, 'lead');
    const desk = openDesk(assembly);
    desk.execute(payment());
    expect(refusalOf(desk.execute(reversal(1)))).toEqual({ kind: 'lead-needed', act: 'withdraw' });
    desk.execute(reversal(1, LEA));
    expect(desk.log.at(-1)?.payload).toMatchObject({ approvedBy: LEA.name });
    expect(guardBreaches(desk.log, assembly)).toEqual([]);
    const broken = openDesk(assembly);
    broken.execute(payment());
    broken.write([paidBack(2, 1)]);
    expect(guardBreaches(broken.log, assembly)).toEqual([{ seq: 3, kind: 'not-approved' }]);
  });
});

describe('counting the cash box', () => {
  test('[B10] compares the coins with the change and the cash, less what was paid back, and nothing by card', () => {
    const desk = openDesk();
    desk.execute(payment({ cents: 1000 }));
    desk.execute(payment({ cents: 2000, expectedReceipt: 2 }));
    desk.execute(payment({ cents: 4000, expectedReceipt: 3, means: 'card' }));
    desk.execute(reversal(2));
    expect(refusalOf(desk.execute(cashCount(5000, 59)))).toEqual({
      ...{ kind: 'cash-differs', expected: 6000, counted: 5900 },
    });
    expect(desk.execute(cashCount(5000, 60, 'not needed')).ok).toBe(true);
    expect(desk.log.at(-1)?.payload).toEqual({
      ...{ float: 5000, counted: 6000, expected: 6000, denominations: [{ cents: 100, count: 60 }] },
    });
    expect(isAlready(desk.execute(cashCount(5000, 60)))).toBe(true);
    desk.execute(cashCount(5000, 59, 'A euro fell into the grating'));
    expect(desk.log.at(-1)?.payload).toMatchObject({
      ...{ counted: 5900, expected: 6000, explanation: 'A euro fell into the grating' },
    });
  });

  test('[B10] a desk closes only after it counted cash that was taken or paid back', () => {
    const desk = openDesk();
    desk.execute(payment({ cents: 1000 }));
    expect(refusalOf(desk.execute(closing))).toEqual({ kind: 'cash-not-counted' });
    desk.execute(cashCount(0, 10));
    desk.execute(reversal(1));
    expect(refusalOf(desk.execute(closing))).toEqual({ kind: 'cash-not-counted' });
    desk.execute(cashCount(0, 0));
    desk.execute(payment({ expectedReceipt: 3, means: 'card' }));
    expect(desk.execute(closing).ok).toBe(true);
  });

  test('[B10] a desk that took none has nothing to count', () => {
    expect(openDesk().execute(closing).ok).toBe(true);
    expect(refusalOf(openDesk(taking(undefined)).execute(cashCount(0, 0)))).toEqual({
      kind: 'payments-not-taken',
    });
  });

  test.each([
    ['change below nothing', -1, []],
    ['half a cent of change', 0.5, []],
    ['endless change', 1e12, []],
    ['a coin worth nothing', 0, [{ cents: 0, count: 1 }]],
    ['a note beyond any', 0, [{ cents: 50_001, count: 1 }]],
    ['half a coin', 0, [{ cents: 100, count: 0.5 }]],
    [
      'one sort twice',
      0,
      [
        { cents: 100, count: 1 },
        { cents: 100, count: 2 },
      ],
    ],
    ['too many sorts', 0, Array.from({ length: 21 }, (_, at) => ({ cents: at + 1, count: 1 }))],
  ])('[B10] %s is no count', (_, float, denominations) => {
    expect(refusalOf(openDesk().execute({ type: 'count-cash', float, denominations }))).toEqual({
      kind: 'cash-unfit',
    });
  });

  test('[B10] what a log claims of its sums counts for nothing', () => {
    const desk = openDesk();
    desk.execute(payment({ cents: 1000 }));
    const claimed = { float: 0, counted: 5, expected: 5, denominations: [{ cents: 100, count: 3 }] };
    desk.write([{ type: 'cash-counted', payload: claimed }]);
    expect(deskBook(desk.state, HERE).counts).toMatchObject([{ counted: 300, expected: 1000 }]);
    desk.execute(payment({ expectedReceipt: 2 }));
    expect(deskBook(desk.state, HERE).counts).toMatchObject([{ counted: 300, expected: 1000 }]);
  });
});

function paid(receipt: number, member = '100001'): EventBody {
  const items = [{ for: 'dues' as const, cents: 100 }];
  return { type: 'payment-received', payload: { receipt, member: key(member), means: 'cash', items } };
}

function paidBack(receipt: number, reverses: number, member = '100001'): EventBody {
  const payload = { receipt, reverses, member: key(member), reason: 'Wrong amount' };
  return { type: 'payment-reversed', payload };
}

describe('a log from outside', () => {
  const author = { assemblyId: BOTH.id, deskId: HERE, operator: ADA.name, nowMs: NINE };

  test.each([
    ['begins with number 1', [paid(2)], 1],
    ['skips no number', [paid(1), paid(3)], 2],
    ['gives no number twice', [paid(1), paid(1)], 2],
    ['numbers reversals in the same row', [paid(1), paidBack(1, 1)], 2],
    ['reverses nothing that is not there', [paid(1), paidBack(2, 2)], 2],
    ['reverses nothing twice', [paid(1), paidBack(2, 1), paidBack(3, 1)], 3],
    ['reverses no reversal', [paid(1), paidBack(2, 1), paidBack(3, 2)], 3],
    ['reverses nothing of somebody else', [paid(1), paidBack(2, 1, '100002')], 2],
    ['goes on after a reversal', [paid(1), paidBack(2, 1), paid(3), paid(5)], 4],
  ])('[B8] %s, or is refused', (_, bodies, seq) => {
    const log = appendEvents(EMPTY_LOG, bodies, author);
    expect(verify(log)).toEqual({ ok: false, error: { kind: 'unfounded', seq } });
    expect(verify(log.slice(0, seq - 1)).ok).toBe(true);
  });

  test('[B8] a part with other numbers is refused where it is joined to what comes before', () => {
    const log = appendEvents(EMPTY_LOG, [paid(1), paid(2), paid(4)], author);
    const expected = { assemblyId: BOTH.id, deskId: HERE, role: 'desk' as const };
    const part = verifyPiece(log.slice(2), { ...expected, from: 3 });
    expect(part.ok).toBe(true);
    expect(joinPieces(log.slice(0, 2), [], log.slice(2))).toEqual({
      ok: false,
      error: { kind: 'unfounded', seq: 3 },
    });
    expect(joinPieces(log.slice(0, 1), [], log.slice(2)).ok).toBe(true);
  });

  test('[B8] what this program writes is taken in', () => {
    const desk = openDesk();
    desk.execute(payment());
    desk.execute(reversal(1));
    desk.execute(payment({ expectedReceipt: 3 }));
    expect(verify(desk.log).ok).toBe(true);
  });
});
