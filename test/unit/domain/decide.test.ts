import { beforeEach, describe, expect, test } from 'vitest';
import type { Answer, Refusal } from '@shared/domain/commands';
import { activeAccreditations, card } from '@shared/domain/register-queries';
import { foldEvents } from '@shared/domain/state';
import {
  cardNo,
  day,
  deskNo,
  key,
  makeAssembly,
  makeBatch,
  makeMember,
  OFFICE,
  TestDesk,
} from '../../support/register-desk';

const HERE = deskNo(1);
const ELSEWHERE = deskNo(2);
const batches = [
  makeBatch(1, 'A001', 'A050', HERE, 'Urne 1'),
  makeBatch(2, 'A051', 'A100', ELSEWHERE),
  makeBatch(3, 'B001', 'B010', HERE),
];
const roll = [
  makeMember('100001'),
  makeMember('100002'),
  makeMember('100003'),
  makeMember('100008', { openDues: 1200 }),
  makeMember('100009', { pending: true, openDues: 1200, citizenship: 'AT' }),
];

let desk: TestDesk;
beforeEach(() => {
  desk = new TestDesk(HERE, { batches, roll });
});

const DONE_BEFORE: Answer = { ok: true, value: { bodies: [], already: true } };
const refusalOf = (answer: Answer): Refusal | undefined => (answer.ok ? undefined : answer.error);
const accreditation = (member: string, number: string, seq = 1) => ({
  card: number,
  member,
  desk: HERE,
  at: desk.log[seq - 1]?.hlc,
  event: { deskId: HERE, seq },
});

describe('accrediting', () => {
  test('[A3] an entitled member gets a card, and the event says how and for what', () => {
    expect(desk.accredit('100001', 'A001')).toEqual({
      ok: true,
      value: {
        already: false,
        bodies: [
          {
            type: 'member-accredited',
            payload: {
              member: '100001',
              card: 'A001',
              identity: 'known',
              votes: ['conference'],
              ballotBox: 'Urne 1',
            },
          },
        ],
      },
    });
    expect(desk.accredit('100002', 'B001').ok).toBe(true);
    expect(desk.log[1]?.payload).not.toHaveProperty('ballotBox');
  });

  test('[A3] where two votes are held, a member is accredited for the one of the two', () => {
    const both = new TestDesk(HERE, { batches, roll, assembly: makeAssembly('both') });
    both.accredit('100001', 'A001');
    both.accredit('100008', 'A002');
    expect(both.log.map((event) => event.payload)).toMatchObject([
      { member: '100001', votes: ['conference', 'nomination'] },
      { member: '100008', votes: ['nomination'] },
    ]);
  });

  test('[A1] a person who is not on the roll is refused', () => {
    expect(refusalOf(desk.accredit('999999', 'A001'))).toEqual({ kind: 'not-on-roll', member: '999999' });
  });

  test('[A2] a person without a vote is refused, with every obstacle to every vote', () => {
    const both = new TestDesk(HERE, { batches, roll, assembly: makeAssembly('both') });
    expect(refusalOf(both.accredit('100009', 'A001'))).toMatchObject({
      kind: 'not-entitled',
      obstacles: [
        { vote: 'conference', obstacles: [{ kind: 'pending' }, { kind: 'dues-open', cents: 1200 }] },
        { vote: 'nomination', obstacles: [{ kind: 'pending' }, { kind: 'citizenship', citizenship: 'AT' }] },
      ],
    });
    expect(both.log).toEqual([]);
  });

  test('[A4] without a method of identification nobody is accredited', () => {
    const command = {
      type: 'accredit' as const,
      member: key('100001'),
      card: cardNo('A001'),
      identity: undefined,
    };
    expect(refusalOf(desk.execute(command))).toEqual({ kind: 'identity-missing' });
  });

  test.each(['known', 'photo-document', 'police'] as const)(
    '[A4] the method %s goes on record',
    (identity) => {
      desk.execute({ type: 'accredit', member: key('100001'), card: cardNo('A001'), identity });
      expect(activeAccreditations(desk.state, key('100001'))[0]?.identity).toBe(identity);
    },
  );

  test('[A5] a card of another desk is refused with its holder', () => {
    expect(refusalOf(desk.accredit('100001', 'A051'))).toEqual({
      kind: 'card-held-elsewhere',
      card: 'A051',
      holderName: 'Desk 2',
    });
  });

  test('[A5] a card that nobody created is refused', () => {
    expect(refusalOf(desk.accredit('100001', 'C001'))).toEqual({ kind: 'card-does-not-exist', card: 'C001' });
    expect(refusalOf(desk.accredit('100001', 'A1'))).toEqual({ kind: 'card-does-not-exist', card: 'A1' });
  });

  test('[A5] a card that was created but not handed over is refused', () => {
    desk.write([{ type: 'cards-created', payload: { from: cardNo('D001'), to: cardNo('D009') } }]);
    expect(refusalOf(desk.accredit('100001', 'D001'))).toEqual({ kind: 'card-unused', card: 'D001' });
  });

  test('[A5] a card that somebody has is refused with its holder', () => {
    desk.accredit('100001', 'A001');
    expect(refusalOf(desk.accredit('100002', 'A001'))).toEqual({
      kind: 'card-assigned',
      use: accreditation('100001', 'A001'),
    });
  });

  test('[C4] a blocked number is never assigned again', () => {
    desk.accredit('100001', 'A001');
    desk.replace('100001', 'A002');
    const refusal = { kind: 'card-blocked', card: 'A001', replacedBy: 'A002' };
    expect(refusalOf(desk.accredit('100002', 'A001'))).toEqual(refusal);
    expect(refusalOf(desk.replace('100001', 'A001'))).toEqual(refusal);
    desk.withdraw('100001', false);
    expect(refusalOf(desk.accredit('100002', 'A002'))).toEqual({ kind: 'card-blocked', card: 'A002' });
  });

  test('[A6] a member who holds a card gets no other', () => {
    desk.accredit('100001', 'A001');
    const refusal = { kind: 'already-accredited', use: accreditation('100001', 'A001') };
    expect(refusalOf(desk.accredit('100001', 'A002'))).toEqual(refusal);
    expect(refusalOf(desk.accredit('100001', 'C999'))).toEqual(refusal);
  });

  test('[A7] the same scan again changes nothing', () => {
    desk.accredit('100001', 'A001');
    const before = desk.state;
    expect(desk.accredit('100001', 'A001', 5)).toEqual(DONE_BEFORE);
    expect(desk.log).toHaveLength(1);
    expect(desk.state).toBe(before);
  });

  test('[A6] after a withdrawal a member can be accredited anew', () => {
    desk.accredit('100001', 'A001');
    desk.withdraw('100001', true);
    expect(desk.accredit('100001', 'A001').ok).toBe(true);
    expect(desk.log).toHaveLength(3);
  });

  test('[A2] whoever has resigned is refused although nothing else is amiss', () => {
    const left = new TestDesk(HERE, { batches, roll: [makeMember('100001', { leftOn: day('2026-11-14') })] });
    expect(refusalOf(left.accredit('100001', 'A001'))).toMatchObject({ kind: 'not-entitled' });
  });
});

describe('replacing a card', () => {
  test('[A8] the old card is blocked and the new one takes its place', () => {
    desk.accredit('100001', 'A001');
    const answer = desk.execute({
      type: 'replace-card',
      member: key('100001'),
      replacement: cardNo('B001'),
      cause: 'spoiled',
      note: ' Coffee\r\nspilt ',
    });
    const payload = {
      member: '100001',
      blocked: 'A001',
      replacement: 'B001',
      cause: 'spoiled',
      note: 'Coffee\nspilt',
    };
    expect(answer).toEqual({
      ok: true,
      value: { already: false, bodies: [{ type: 'card-replaced', payload }] },
    });
    const [given] = activeAccreditations(desk.state, key('100001'));
    expect(given).toMatchObject({
      card: 'B001',
      identity: 'known',
      votes: ['conference'],
      ballotBox: 'Urne 1',
      status: 'active',
    });
  });

  test('[A8] a blank note is no note', () => {
    desk.accredit('100001', 'A001');
    desk.execute({
      type: 'replace-card',
      member: key('100001'),
      replacement: cardNo('A002'),
      cause: 'lost',
      note: ' \n',
    });
    expect(desk.log[1]?.payload).not.toHaveProperty('note');
  });

  test('[A8] without an accreditation there is nothing to replace', () => {
    expect(refusalOf(desk.replace('100001', 'A002'))).toEqual({ kind: 'not-accredited', member: '100001' });
  });

  test('[A7] the same replacement again changes nothing', () => {
    desk.accredit('100001', 'A001');
    desk.replace('100001', 'A002');
    expect(desk.replace('100001', 'A002')).toEqual(DONE_BEFORE);
    expect(desk.log).toHaveLength(2);
  });

  test('[A7] a card that once replaced another member’s is not taken for a replacement of its own', () => {
    desk.accredit('100001', 'A001');
    desk.replace('100001', 'A002');
    desk.withdraw('100001', true);
    desk.accredit('100002', 'A002');
    expect(refusalOf(desk.replace('100002', 'A002'))).toMatchObject({ kind: 'card-assigned' });
  });

  test('[A5] a card does not replace itself, nor does one that somebody has or that is elsewhere', () => {
    desk.accredit('100001', 'A001');
    desk.accredit('100002', 'A002');
    expect(refusalOf(desk.replace('100001', 'A001'))).toEqual({
      kind: 'card-assigned',
      use: accreditation('100001', 'A001'),
    });
    expect(refusalOf(desk.replace('100001', 'A002'))).toEqual({
      kind: 'card-assigned',
      use: accreditation('100002', 'A002', 2),
    });
    expect(refusalOf(desk.replace('100001', 'A051'))).toMatchObject({ kind: 'card-held-elsewhere' });
    expect(refusalOf(desk.replace('100001', 'C001'))).toMatchObject({ kind: 'card-does-not-exist' });
  });

  test('[A8] a card can be lost more than once', () => {
    desk.accredit('100001', 'A001');
    desk.replace('100001', 'A002');
    desk.replace('100001', 'A003');
    expect(card(desk.state, cardNo('A002'))).toMatchObject({
      state: 'blocked',
      replaces: 'A001',
      replacedBy: 'A003',
    });
  });
});

describe('what another desk did', () => {
  beforeEach(() => {
    const other = new TestDesk(ELSEWHERE, { batches, roll });
    other.accredit('100001', 'A051');
    desk.state = other.state;
  });

  test('[A10] is neither replaced nor withdrawn here', () => {
    const refusal = { kind: 'accredited-elsewhere', use: { card: 'A051', desk: ELSEWHERE } };
    expect(refusalOf(desk.replace('100001', 'A001'))).toMatchObject(refusal);
    expect(refusalOf(desk.withdraw('100001', true))).toMatchObject(refusal);
  });

  test('[A6] keeps a member from being accredited here', () => {
    expect(refusalOf(desk.accredit('100001', 'A001'))).toMatchObject({
      kind: 'already-accredited',
      use: { desk: ELSEWHERE },
    });
  });
});

describe('withdrawing', () => {
  beforeEach(() => {
    desk.accredit('100001', 'A001');
  });

  test('[A9] a card that came back is unassigned again', () => {
    expect(desk.withdraw('100001', true).ok).toBe(true);
    expect(card(desk.state, cardNo('A001'))?.state).toBe('unassigned');
    expect(desk.accredit('100002', 'A001').ok).toBe(true);
  });

  test('[A9] a card that did not come back is blocked', () => {
    expect(desk.withdraw('100001', false).ok).toBe(true);
    expect(card(desk.state, cardNo('A001'))).toMatchObject({ state: 'blocked', blockedFor: 'withdrawn' });
  });

  test.each(['', '  ', '\n', '\u0000'])('[A9] %j is no reason', (reason) => {
    expect(refusalOf(desk.withdraw('100001', true, 0, reason))).toEqual({ kind: 'reason-missing' });
  });

  test('[A9] without an accreditation there is nothing to withdraw', () => {
    expect(refusalOf(desk.withdraw('100002', true))).toEqual({ kind: 'not-accredited', member: '100002' });
  });

  test('[A12] a reason has at most 2,000 characters', () => {
    expect(refusalOf(desk.withdraw('100001', true, 0, 'x'.repeat(2001)))).toEqual({
      kind: 'reason-too-long',
      limit: 2000,
    });
    expect(desk.withdraw('100001', true, 0, 'x'.repeat(2000)).ok).toBe(true);
  });

  test('[A12] what can not be printed becomes a space', () => {
    desk.withdraw('100001', true, 0, '\tone\u0000two\r\nthree\rfour\ud800 ');
    expect(desk.log[1]?.payload).toMatchObject({ reason: 'one two\nthree\nfour' });
  });
});

describe('a refusal', () => {
  const refuse = (member: string, reason: string) =>
    desk.execute({ type: 'record-refusal', member: key(member), reason });

  test('[A11] is recorded with its reason', () => {
    expect(refuse('100009', 'Dues not booked; asks the assembly to decide').ok).toBe(true);
    expect(desk.log[0]).toMatchObject({ type: 'refusal-recorded', payload: { member: '100009' } });
  });

  test('[A11] needs a reason', () => {
    expect(refusalOf(refuse('100009', ' '))).toEqual({ kind: 'reason-missing' });
  });

  test('[A1] is recorded only of people on the roll', () => {
    expect(refusalOf(refuse('999999', 'Unknown'))).toEqual({ kind: 'not-on-roll', member: '999999' });
  });
});

describe('the office', () => {
  let office: TestDesk;
  beforeEach(() => {
    office = new TestDesk(OFFICE, { role: 'office' });
    create('A001', 'A100');
  });

  const create = (from: string, to: string) =>
    office.execute({ type: 'create-cards', from: cardNo(from), to: cardNo(to), printed: true });
  const handOver = (index: number, from: string, to: string, holder = HERE) =>
    office.execute({ type: 'hand-over-cards', batch: makeBatch(index, from, to, holder) });

  test('[C6] creates a range of cards, here of cards that exist on paper', () => {
    expect(create('B001', 'B100')).toEqual({
      ok: true,
      value: {
        already: false,
        bodies: [
          { type: 'cards-created', payload: { from: 'B001', to: 'B100' } },
          { type: 'cards-printed', payload: { ranges: [{ from: 'B001', to: 'B100' }] } },
        ],
      },
    });
  });

  test.each([
    ['A0100', 'A0001'],
    ['A0001', 'B0100'],
    ['A001', 'A0100'],
  ])('[C6] creates nothing from %s to %s', (from, to) => {
    expect(refusalOf(create(from, to))).toEqual({ kind: 'range-invalid', from, to });
    expect(refusalOf(handOver(1, from, to))).toEqual({ kind: 'range-invalid', from, to });
  });

  test('[C6] creates at most 100,000 cards at once', () => {
    expect(refusalOf(create('000000', '100000'))).toEqual({ kind: 'range-too-large', limit: 100_000 });
    expect(refusalOf(handOver(1, '000000', '100000'))).toEqual({ kind: 'range-too-large', limit: 100_000 });
    expect(create('000000', '099999').ok).toBe(true);
  });

  test('[C7] creates no number twice', () => {
    expect(refusalOf(create('A100', 'A200'))).toEqual({ kind: 'range-overlaps', from: 'A001', to: 'A100' });
    expect(create('A101', 'A200').ok).toBe(true);
    expect(create('A0001', 'A0100').ok).toBe(true);
  });

  test('[C8] hands over cards that were created and are unused', () => {
    expect(handOver(1, 'A001', 'A050').ok).toBe(true);
    expect(handOver(2, 'A051', 'A100', ELSEWHERE).ok).toBe(true);
    expect(card(office.state, cardNo('A050'))).toMatchObject({
      state: 'unassigned',
      batch: { holder: HERE },
    });
  });

  test('[C8] hands over no card that was not created', () => {
    expect(refusalOf(handOver(1, 'A051', 'A150'))).toEqual({ kind: 'cards-not-created', first: 'A101' });
    expect(refusalOf(handOver(1, 'B001', 'B002'))).toEqual({ kind: 'cards-not-created', first: 'B001' });
  });

  test('[C8] hands over cards of two ranges that touch', () => {
    create('A101', 'A200');
    expect(handOver(1, 'A051', 'A150').ok).toBe(true);
  });

  test('[C8] hands over no card twice', () => {
    handOver(1, 'A040', 'A050');
    expect(refusalOf(handOver(2, 'A001', 'A100', ELSEWHERE))).toEqual({
      kind: 'cards-not-unused',
      first: 'A040',
    });
    expect(refusalOf(handOver(3, 'A050', 'A060'))).toEqual({ kind: 'cards-not-unused', first: 'A050' });
  });

  test('[C8] hands over no card that a desk used before it was handed over', () => {
    const payload = { member: key('100001'), card: cardNo('A007'), identity: 'known' as const };
    desk.write([{ type: 'member-accredited', payload: { ...payload, votes: ['conference'] } }]);
    office.state = foldEvents(office.state, desk.log);
    expect(refusalOf(handOver(1, 'A001', 'A010'))).toEqual({ kind: 'cards-not-unused', first: 'A007' });
  });

  test('[A7] the same hand-over again changes nothing', () => {
    handOver(1, 'A001', 'A050');
    expect(handOver(1, 'A001', 'A050')).toEqual(DONE_BEFORE);
    expect(office.log).toHaveLength(3);
  });

  test('[A13] does not accredit, and a desk creates no cards', () => {
    expect(() => office.accredit('100001', 'A001')).toThrow('office');
    expect(() => desk.execute({ type: 'create-cards', from: cardNo('Z1'), to: cardNo('Z2') })).toThrow(
      'desk',
    );
  });
});
