import { expect, test } from 'vitest';
import { loggedEventSchema } from '@shared/domain/events';
import { appendEvents, EMPTY_LOG } from '@shared/domain/log';
import { deskNo, makeAssembly, NINE } from '../../support/register-desk';

const GUEST = 'guest:0123456789ab';
const opened = { deskId: deskNo(1), seq: 1 };
const given = { card: 'A001', identity: 'known', votes: ['conference'] };
const paid = { receipt: 1, means: 'cash', items: [{ for: 'advance', cents: 100 }] };
const holders = (member: string) => [{ unit: 'Mainz', seats: 1, holders: [{ member }] }];

function passes(type: string, payload: unknown): boolean {
  const author = { assemblyId: makeAssembly().id, deskId: deskNo(1), operator: 'Ada', nowMs: NINE };
  const body = { type: 'case-noted', payload: { case: opened, kind: 'note', text: 'x' } } as const;
  const [written] = appendEvents(EMPTY_LOG, [body], author);
  return loggedEventSchema.safeParse({ ...written, type, payload }).success;
}

const OF_MEMBERS: readonly (readonly [string, (member: string) => unknown])[] = [
  ['member-accredited', (member) => ({ member, ...given })],
  ['member-accredited', (holder) => ({ member: '1', ...given, proxy: { holder, note: 'Letter' } })],
  ['accreditation-corrected', (member) => ({ member, corrects: opened, ...given, reason: 'Wrong person' })],
  ['refusal-recorded', (member) => ({ member, reason: 'Left' })],
  ['waiting-noted', (member) => ({ member, waiting: true })],
  ['payment-received', (member) => ({ member, ...paid })],
  ['payment-reversed', (member) => ({ member, receipt: 2, reverses: 1, reason: 'Wrong person' })],
  ['mandates-set', (member) => ({ mandates: holders(member) })],
  ['case-opened', (member) => ({ member, obstacles: [], statement: 'I paid' })],
  ['case-decided', (member) => ({ member, case: opened, decision: 'refused', votes: [], text: 'No' })],
];

test.each(OF_MEMBERS)(
  '[L7] [G1] a guest is in no %s, which is about people on the roll',
  (type, payloadOf) => {
    expect([passes(type, payloadOf('100001')), passes(type, payloadOf('ref:AB12'))]).toEqual([true, true]);
    expect(passes(type, payloadOf(GUEST))).toBe(false);
  },
);

test.each([
  ['guest-admitted', { card: 'G01', kind: 'guest' }],
  ['card-replaced', { blocked: 'G01', replacement: 'G02', cause: 'lost' }],
  ['accreditation-withdrawn', { card: 'G01', cardReturned: true, reason: 'Went home' }],
  ['presence-noted', { present: false }],
])('[G2] a guest may be in %s', (type, payload) => {
  expect(passes(type, { member: GUEST, ...payload })).toBe(true);
});

test('[L7] [B1] a contested case is somebody’s: a member’s, or of whoever has a name', () => {
  const said = { obstacles: [], statement: 'I paid' };
  expect(passes('case-opened', { name: 'Eva Fremd', ...said })).toBe(true);
  expect(passes('case-opened', said)).toBe(false);
});
