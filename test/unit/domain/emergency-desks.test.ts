import { beforeEach, describe, expect, test } from 'vitest';
import type { Answer, Refusal } from '@shared/domain/commands';
import { conflicts } from '@shared/domain/conflicts';
import type { EventBody } from '@shared/domain/events';
import { verifyChain } from '@shared/domain/log';
import { batchOf, card, cardCounts, holderOf } from '@shared/domain/register-queries';
import { foldEvents, initialState } from '@shared/domain/state';
import { cardNo, deskNo, key, makeBatch, OFFICE, TestDesk } from '../../support/register-desk';

const PLACE = deskNo(7);
const OTHER_PLACE = deskNo(8);
const DESK = deskNo(1);
const OTHER_DESK = deskNo(2);

let office: TestDesk;
beforeEach(() => {
  office = new TestDesk(OFFICE, { role: 'office' });
  office.execute({ type: 'create-cards', from: cardNo('A001'), to: cardNo('A030'), printed: true });
});

const add = (name = 'Schalter Süd', place = PLACE) =>
  office.execute({ type: 'add-emergency-desk', place, name });
const recognise = (desk = DESK, place = PLACE) =>
  office.execute({ type: 'recognise-emergency-desk', place, desk });
const handOver = (holder = PLACE) =>
  office.execute({ type: 'hand-over-cards', batch: makeBatch(1, 'A001', 'A010', holder) });
const refusalOf = (answer: Answer): Refusal | undefined => (answer.ok ? undefined : answer.error);
const DONE_BEFORE: Answer = { ok: true, value: { bodies: [], already: true } };

describe('a desk without a key', () => {
  test('[S4] gets a place under a name', () => {
    expect(add(' Schalter Süd ')).toEqual({
      ok: true,
      value: {
        already: false,
        bodies: [{ type: 'emergency-desk-added', payload: { place: PLACE, name: 'Schalter Süd' } }],
      },
    });
    add('Schalter Nord', OTHER_PLACE);
    expect(office.state.emergencyDesks).toEqual([
      { place: PLACE, name: 'Schalter Süd' },
      { place: OTHER_PLACE, name: 'Schalter Nord' },
    ]);
  });

  test.each(['', '  ', '\n', 'x'.repeat(201)])('[S4] gets no place under %j', (name) => {
    expect(refusalOf(add(name))).toEqual({ kind: 'desk-name-missing' });
  });

  test('[S4] has a name that no other has, and the same again changes nothing', () => {
    add();
    expect(refusalOf(add('SCHALTER  süd', OTHER_PLACE))).toEqual({
      kind: 'desk-exists',
      name: 'Schalter Süd',
    });
    expect(refusalOf(add('Schalter Nord'))).toEqual({ kind: 'desk-exists', name: 'Schalter Süd' });
    expect(add()).toEqual(DONE_BEFORE);
    expect(office.log).toHaveLength(3);
  });

  test('[S4] is recognised once', () => {
    expect(refusalOf(recognise())).toEqual({ kind: 'emergency-desk-unknown' });
    add();
    expect(recognise().ok).toBe(true);
    expect(office.state.emergencyDesks).toEqual([{ place: PLACE, name: 'Schalter Süd', desk: DESK }]);
    expect(recognise()).toEqual(DONE_BEFORE);
    expect(refusalOf(recognise(OTHER_DESK))).toEqual({ kind: 'emergency-desk-taken', name: 'Schalter Süd' });
  });

  test('[S4] stays whose it was first, whatever a log says later', () => {
    add();
    recognise();
    office.write([{ type: 'emergency-desk-known', payload: { place: PLACE, desk: OTHER_DESK } }]);
    expect(office.state.emergencyDesks).toMatchObject([{ desk: DESK }]);
    const known: EventBody = { type: 'emergency-desk-known', payload: { place: OTHER_PLACE, desk: DESK } };
    office.write([known]);
    expect(office.state.emergencyDesks).toHaveLength(1);
  });

  test('[S4] [L8] is the office’s to add and to recognise', () => {
    const desk = new TestDesk(DESK);
    expect(() => desk.execute({ type: 'add-emergency-desk', place: PLACE, name: 'Süd' })).toThrow('desk');
    expect(() => desk.execute({ type: 'recognise-emergency-desk', place: PLACE, desk: DESK })).toThrow(
      'desk',
    );
    add();
    recognise();
    const expected = { assemblyId: office.assemblyId, deskId: OFFICE };
    expect(verifyChain(office.log, { ...expected, role: 'office' }).ok).toBe(true);
    expect(verifyChain(office.log, { ...expected, role: 'desk' })).toMatchObject({
      error: { kind: 'wrong-role' },
    });
  });
});

describe('cards of a place', () => {
  test('[S4] are handed over as to any holder, before or after its key is known', () => {
    add();
    expect(handOver().ok).toBe(true);
    expect(handOver()).toEqual(DONE_BEFORE);
    recognise();
    expect(handOver()).toEqual(DONE_BEFORE);
    expect(handOver(DESK)).toEqual(DONE_BEFORE);
    const second = makeBatch(2, 'A011', 'A020', PLACE);
    expect(office.execute({ type: 'hand-over-cards', batch: second }).ok).toBe(true);
    expect(batchOf(office.state, cardNo('A011'))?.holder).toBe(DESK);
  });

  test('[S4] are held by the place, and then by the desk', () => {
    add();
    handOver();
    expect(holderOf(office.state, cardNo('A001'))).toBe(PLACE);
    const counts = { unused: 0, unassigned: 10, assigned: 0, blocked: 0 };
    expect(cardCounts(office.state, PLACE)).toEqual(counts);
    recognise();
    expect(holderOf(office.state, cardNo('A001'))).toBe(DESK);
    expect(cardCounts(office.state, PLACE)).toEqual(counts);
    expect(cardCounts(office.state, DESK)).toEqual(counts);
    expect(card(office.state, cardNo('A001'))?.batch).toMatchObject({ holder: DESK, holderName: 'Desk 7' });
  });

  test('[S4] always were the desk’s: what it did before it was known is no conflict', () => {
    const desk = new TestDesk(DESK, { batches: [makeBatch(1, 'A001', 'A010', DESK)] });
    desk.accredit('100001', 'A001');
    add();
    handOver();
    const before = foldEvents(office.state, desk.log);
    expect(conflicts(before)).toMatchObject([{ kind: 'card-not-held', card: 'A001' }]);
    recognise();
    const logs = [office.log.slice(0, 3), desk.log, office.log];
    const after = logs.reduce(foldEvents, initialState({ batches: [] }));
    expect(conflicts(after)).toEqual([]);
    expect(conflicts(foldEvents(initialState({ batches: [] }), [...desk.log, ...office.log]))).toEqual([]);
    expect(before.batches.map(({ batch }) => batch.holder)).toEqual([PLACE]);
    const stranger = new TestDesk(OTHER_DESK);
    const payload = { member: key('100002'), card: cardNo('A002'), identity: 'known' as const };
    stranger.write([{ type: 'member-accredited', payload: { ...payload, votes: ['conference'] } }]);
    expect(conflicts(foldEvents(after, stranger.log))).toMatchObject([
      { kind: 'card-not-held', card: 'A002', sides: [{ desk: OTHER_DESK }] },
    ]);
  });
});
