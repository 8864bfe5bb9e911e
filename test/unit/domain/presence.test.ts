import { makeCard } from '@shared/domain/cards';
import { beforeEach, describe, expect, test } from 'vitest';
import { attendanceAt, presenceOf } from '@shared/domain/attendance';
import type { Answer, CommandOf } from '@shared/domain/commands';
import { foldEvents, initialState } from '@shared/domain/state';
import { isLowStock, membersAccredited } from '@shared/domain/register-queries';
import {
  cardNo,
  deskNo,
  key,
  makeAssembly,
  makeBatch,
  NINE,
  OFFICE,
  TestDesk,
} from '../../support/register-desk';

const HERE = deskNo(1);
const DOOR = deskNo(2);
const MINUTE = 60_000;
const GUESTS = {
  type: 'series-added',
  payload: {
    series: { prefix: 'G', digits: 2, name: 'Guests', colour: 'green', use: 'guest', check: 'damm' },
  },
} as const;

/** The guests' cards with these serial numbers, check digit included. */
const guestCard = (serial: number) => makeCard({ prefix: 'G', digits: 2, check: 'damm' }, serial);
const [FIRST, SECOND, LAST] = [guestCard(1), guestCard(2), guestCard(8)];
const MISTYPED = `G1${(Number(FIRST.at(-1)) + 1) % 10}`;

let desk: TestDesk;
let door: TestDesk;

function refusalOf(answer: Answer): string {
  return answer.ok ? 'done' : answer.error.kind;
}

function walk(
  who: TestDesk,
  present: boolean,
  by: Omit<CommandOf<'note-presence'>, 'type' | 'present'>,
  minute: number,
): Answer {
  return who.execute({ type: 'note-presence', present, ...by }, minute);
}

/** As the office has it: how many are there by both logs. */
function presentAt(minute: number): readonly [number, number] {
  const state = foldEvents(initialState({ batches: [] }), [...desk.log, ...door.log]);
  const { accredited, present } = attendanceAt(state, NINE + minute * MINUTE, 'conference');
  return [accredited.people, present.people];
}

beforeEach(() => {
  const office = new TestDesk(OFFICE, { role: 'office' });
  office.write([GUESTS]);
  const batches = [
    makeBatch(1, 'A001', 'A040', HERE),
    makeBatch(2, 'A041', 'A080', DOOR),
    { ...makeBatch(3, FIRST, LAST, HERE), check: 'damm' as const },
  ];
  const known = initialState({ batches, facts: office.log });
  const assembly = { ...makeAssembly(), proxies: { perPerson: 2 } };
  [desk, door] = [new TestDesk(HERE, { assembly }), new TestDesk(DOOR, { assembly })];
  for (const one of [desk, door]) one.state = known;
  desk.accredit('100001', 'A001', 0);
  desk.accredit('100002', 'A002', 1);
});

describe('leaving and coming back', () => {
  test('[N2] are told apart: whoever leaves twice has left once, and a door lets nobody out by letting in', () => {
    expect(walk(desk, false, { card: cardNo('A001') }, 10)).toMatchObject({ value: { already: false } });
    expect(walk(desk, false, { card: cardNo('A001') }, 10)).toMatchObject({
      value: { already: true, bodies: [] },
    });
    expect(presentAt(11)).toEqual([2, 1]);
    expect(walk(desk, true, { card: cardNo('A001') }, 12)).toMatchObject({ value: { already: false } });
    expect(walk(desk, true, { card: cardNo('A001') }, 12)).toMatchObject({ value: { already: true } });
    expect([presentAt(11), presentAt(12)]).toEqual([
      [2, 1],
      [2, 2],
    ]);
  });

  test('[N2] said again later is written once more, for another door may have seen the person in between', () => {
    walk(desk, false, { member: key('100001') }, 10);
    walk(door, true, { card: cardNo('A001') }, 20);
    const again = walk(desk, false, { member: key('100001') }, 30);
    expect(again).toMatchObject({ value: { already: true } });
    expect([presentAt(15), presentAt(25), presentAt(35)]).toEqual([
      [2, 1],
      [2, 2],
      [2, 1],
    ]);
  });

  test('[N2] a card that nobody can have opens no door', () => {
    desk.replace('100002', 'A003', 5);
    const by = (card: string) => refusalOf(walk(desk, false, { card: cardNo(card) }, 10));
    expect(by('A002')).toBe('card-blocked');
    expect(by('A009')).toBe('card-not-handed-out');
    expect(by('X001')).toBe('card-does-not-exist');
    expect(by(MISTYPED)).toBe('card-check-wrong');
    expect(refusalOf(walk(desk, false, { member: key('999999') }, 10))).toBe('not-accredited');
    expect(refusalOf(walk(desk, false, { member: key('100001'), card: cardNo('A003') }, 10))).toBe(
      'card-assigned',
    );
    expect(presentAt(11)).toEqual([2, 2]);
  });

  test('[N2] a card of another desk opens the door, whether that is known to have handed it out or not', () => {
    expect(refusalOf(walk(door, false, { card: cardNo('A001') }, 10))).toBe('done');
    expect(presentAt(11)).toEqual([2, 1]);
  });

  test('[N2] a door that accredits nobody notes by name whom another desk accredited', () => {
    expect(refusalOf(walk(door, false, { member: key('100001') }, 10))).toBe('done');
    expect(walk(door, false, { member: key('100001') }, 10)).toMatchObject({ value: { already: true } });
    expect(presentAt(11)).toEqual([2, 1]);
    walk(door, true, { member: key('100001') }, 12);
    expect(presentAt(12)).toEqual([2, 2]);
  });

  test('[N2] a note of somebody who has no card counts for nothing, nor does it later', () => {
    expect(refusalOf(walk(door, false, { member: key('100003') }, 10))).toBe('done');
    expect(presentAt(11)).toEqual([2, 2]);
    desk.accredit('100003', 'A003', 12);
    expect(presentAt(13)).toEqual([3, 3]);
  });

  test('[N2] the office knows who is accredited, and notes nobody else by name', () => {
    const office = new TestDesk(OFFICE, { role: 'office' });
    office.state = foldEvents(office.state, desk.log);
    expect(refusalOf(walk(office, false, { member: key('100001') }, 10))).toBe('done');
    expect(refusalOf(walk(office, false, { member: key('100003') }, 10))).toBe('not-accredited');
  });

  test('[N2] whoever is accredited anew is present, and a lost card leaves by its successor', () => {
    walk(desk, false, { card: cardNo('A001') }, 10);
    desk.withdraw('100001', true, 11);
    desk.accredit('100001', 'A005', 12);
    expect(presentAt(13)).toEqual([2, 2]);
    walk(desk, false, { card: cardNo('A005') }, 14);
    desk.replace('100001', 'A006', 16);
    expect([presentAt(15), presentAt(17)]).toEqual([
      [2, 1],
      [2, 2],
    ]);
  });

  test('[N2] a card that stays at the door is noted with its door', () => {
    walk(desk, false, { card: cardNo('A001'), cardKept: true }, 10);
    expect(presenceOf(desk.state, key('100001'))).toMatchObject({
      ...{ present: false, since: NINE + 10 * MINUTE },
      cardKept: { event: { deskId: HERE } },
    });
    walk(desk, true, { member: key('100001') }, 20);
    expect(presenceOf(desk.state, key('100001')).cardKept).toBeUndefined();
  });

  test('[N7] whoever carries another’s vote leaves with it, by either card or by name', () => {
    const proxy = { holder: key('100001'), note: 'Letter' };
    const given = { member: key('100003'), card: cardNo('A010'), identity: 'known' as const, proxy };
    expect(refusalOf(desk.execute({ type: 'accredit', ...given }, 2))).toBe('done');
    attendanceAt(desk.state, Infinity, 'conference');
    walk(desk, false, { card: cardNo('A001') }, 10);
    expect(attendanceAt(desk.state, Infinity, 'conference').present.people).toBe(1);
    walk(desk, true, { card: cardNo('A010') }, 20);
    expect(attendanceAt(desk.state, Infinity, 'conference').present.people).toBe(3);
    walk(desk, false, { member: key('100003') }, 30);
    expect(desk.log.at(-1)?.payload).toMatchObject({ member: '100001' });
    expect([presentAt(11), presentAt(21), presentAt(31)]).toEqual([
      [3, 1],
      [3, 3],
      [3, 1],
    ]);
  });
});

describe('counts', () => {
  test('[N3] are as of a time: what happens later, or is heard of later, changes nothing before', () => {
    desk.withdraw('100002', true, 30);
    walk(door, false, { card: cardNo('A001') }, 20);
    expect([presentAt(-1), presentAt(0), presentAt(19), presentAt(20), presentAt(30)]).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
      [2, 1],
      [1, 0],
    ]);
  });

  test('[N4] that are held on to say what they came to, of which logs, and are no counts of the future', () => {
    const freeze = (title: string, minute: number) =>
      desk.execute({ type: 'freeze-count', title, vote: 'conference', asOf: NINE + minute * MINUTE }, 15);
    walk(desk, false, { card: cardNo('A001') }, 10);
    expect(refusalOf(freeze('  ', 12))).toBe('title-missing');
    expect(refusalOf(freeze('Ballot 1', 16))).toBe('time-in-future');
    expect(refusalOf(freeze('Ballot 1', 12))).toBe('done');
    expect(desk.log.at(-1)?.payload).toEqual({
      ...{ title: 'Ballot 1', vote: 'conference', asOf: NINE + 12 * MINUTE },
      ...{ accredited: 2, present: 1, accreditedVotes: 2, presentVotes: 1 },
      coverage: [{ desk: HERE, upTo: 3 }],
    });
    expect(freeze('Ballot 1', 12)).toMatchObject({ value: { already: true, bodies: [] } });
    expect(desk.state.frozenCounts).toHaveLength(1);
  });

  test('[N3] [N4] of now hold everybody who is known, also where the clock was ahead when they came', () => {
    walk(desk, false, { card: cardNo('A001') }, 40);
    expect(refusalOf(desk.execute({ type: 'freeze-count', title: 'Now', vote: 'conference' }, 15))).toBe(
      'done',
    );
    expect(desk.log.at(-1)?.payload).toMatchObject({ asOf: NINE + 40 * MINUTE, accredited: 2, present: 1 });
  });
});

describe('guests', () => {
  const guest = key('guest:0123456789ab');
  const admit = (card: string, minute = 5, member = guest) =>
    desk.execute(
      { type: 'admit-guest', member, card: cardNo(card), kind: 'guest', name: 'Eva Gast' },
      minute,
    );

  test('[G1] get cards of their own series, no vote, and are counted apart', () => {
    expect(refusalOf(admit('A010'))).toBe('card-not-for-guests');
    expect(refusalOf(desk.accredit('100003', FIRST))).toBe('card-of-other-series');
    expect(refusalOf(admit(FIRST, 5, key('100003')))).toBe('guest-key-unfit');
    expect(refusalOf(admit(FIRST))).toBe('done');
    expect(admit(FIRST)).toMatchObject({ value: { already: true } });
    expect(presentAt(6)).toEqual([2, 2]);
    expect(membersAccredited(desk.state)).toBe(2);
    expect(attendanceAt(desk.state, Infinity, 'guest')).toEqual({
      accredited: { people: 1, votes: 0 },
      present: { people: 1, votes: 0 },
    });
  });

  test('[G2] leave by their card, lose it, and give it back', () => {
    admit(FIRST);
    walk(desk, false, { card: cardNo(FIRST) }, 6);
    expect(attendanceAt(desk.state, Infinity, 'guest').present.people).toBe(0);
    expect(refusalOf(desk.replace(guest, 'A011', 7))).toBe('card-not-for-guests');
    expect(refusalOf(desk.replace(guest, SECOND, 7))).toBe('done');
    expect(attendanceAt(desk.state, Infinity, 'guest').present.people).toBe(1);
    expect(desk.state.members.get(guest)?.at(-1)?.guest).toEqual({ kind: 'guest', name: 'Eva Gast' });
    expect(refusalOf(desk.withdraw(guest, true, 8, 'Went home'))).toBe('done');
    expect(attendanceAt(desk.state, Infinity, 'guest').accredited.people).toBe(0);
    expect(refusalOf(admit(SECOND, 9, key('guest:ffffffffffff')))).toBe('done');
  });

  test('[C20] their cards are no stock of members’ cards', () => {
    const few = [
      makeBatch(1, 'A001', 'A005', HERE),
      { ...makeBatch(3, FIRST, LAST, HERE), check: 'damm' as const },
    ];
    const office = new TestDesk(OFFICE, { role: 'office' });
    office.write([GUESTS]);
    expect(isLowStock(initialState({ batches: few, facts: office.log }), HERE)).toBe(true);
    const only = initialState({ batches: few.slice(1), facts: office.log });
    expect(isLowStock(only, HERE)).toBe(false);
  });
});
