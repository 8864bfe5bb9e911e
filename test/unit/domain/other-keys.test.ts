import { beforeEach, describe, expect, test } from 'vitest';
import type { Answer, Refusal } from '@shared/domain/commands';
import type { EventBody, Fact } from '@shared/domain/events';
import { verifyChain } from '@shared/domain/log';
import type { Member } from '@shared/domain/member';
import { keysOf } from '@shared/domain/member-keys';
import { activeAccreditations, card } from '@shared/domain/register-queries';
import { foldEvents, initialState } from '@shared/domain/state';
import {
  cardNo,
  day,
  deskNo,
  key,
  makeBatch,
  makeMember,
  OFFICE,
  TestDesk,
} from '../../support/register-desk';

const HERE = deskNo(1);
const batches = [makeBatch(1, 'A001', 'A050', HERE)];
const refusalOf = (answer: Answer): Refusal | undefined => (answer.ok ? undefined : answer.error);

describe('a person who has got a member number', () => {
  const known = makeMember('100001', { refCode: 'XY1' });
  const before: Member = {
    ...{ key: key('ref:XY1'), refCode: 'XY1', surname: known.surname, givenName: known.givenName },
    ...{ pending: false, openDues: 0, joinedOn: day('2019-08-08') },
  };
  let desk: TestDesk;
  beforeEach(() => {
    const earlier = new TestDesk(HERE, { batches, roll: [before] });
    earlier.accredit('ref:XY1', 'A001');
    desk = new TestDesk(HERE, { batches, roll: [known, makeMember('100002')] });
    desk.log.push(...earlier.log);
    desk.state = earlier.state;
  });

  test('[M15] goes by both keys, the one of the roll first', () => {
    expect(keysOf(known)).toEqual(['100001', 'ref:XY1']);
    expect(keysOf(before)).toEqual(['ref:XY1']);
    expect(keysOf(makeMember('100002'))).toEqual(['100002']);
    expect(keysOf(makeMember('100002', { refCode: 'no:code' }))).toEqual(['100002']);
    expect(activeAccreditations(desk.state, keysOf(known))).toHaveLength(1);
  });

  test('[A6] [M15] gets no second card', () => {
    expect(refusalOf(desk.accredit('100001', 'A002'))).toMatchObject({
      kind: 'already-accredited',
      use: { member: 'ref:XY1', card: 'A001' },
    });
    expect(desk.accredit('100001', 'A001')).toMatchObject({ value: { already: true } });
  });

  test('[A8] [A9] [M15] has the card replaced and taken back under the key that it was given to', () => {
    expect(desk.replace('100001', 'A002').ok).toBe(true);
    expect(desk.withdraw('100001', true).ok).toBe(true);
    expect(desk.log.map(({ payload }) => payload)).toMatchObject([
      { member: 'ref:XY1' },
      { member: 'ref:XY1', blocked: 'A001' },
      { member: 'ref:XY1', card: 'A002' },
    ]);
    const expected = { deskId: HERE, assemblyId: desk.assemblyId, role: 'desk' as const };
    expect(verifyChain(desk.log, expected).ok).toBe(true);
    expect(desk.accredit('100001', 'A003').ok).toBe(true);
  });
});

describe('what the office decided', () => {
  let desk: TestDesk;
  beforeEach(() => {
    desk = new TestDesk(HERE, { batches });
    desk.accredit('100001', 'A001');
    desk.accredit('100002', 'A002');
  });

  /** Takes in a package that tells of these events of the office. */
  function hear(...bodies: readonly EventBody[]): void {
    const office = new TestDesk(OFFICE, { role: 'office' });
    office.write(bodies, 60);
    const facts: readonly Fact[] = office.log;
    desk.state = foldEvents(initialState({ batches, facts, office: OFFICE }), desk.log);
  }
  const settled = (seq: number, member: string, number: string, blocks: readonly string[]): EventBody => ({
    type: 'conflict-settled',
    payload: {
      ...{ kind: 'member-accredited-twice', subject: member, basis: [], blocks: blocks.map(cardNo) },
      rulings: [{ event: { deskId: HERE, seq }, member: key(member), card: cardNo(number), ruling: 'void' }],
      reason: '–',
    },
  });
  const corrected: EventBody = {
    type: 'accreditation-corrected',
    payload: {
      corrects: { deskId: HERE, seq: 1 },
      ...{ member: key('100001'), card: cardNo('A010'), identity: 'known', votes: ['conference'] },
      reason: '–',
    },
  };

  test('[M14] an accreditation that is void is neither replaced nor withdrawn', () => {
    hear(settled(1, '100001', 'A001', ['A001']));
    expect(refusalOf(desk.replace('100001', 'A005'))).toEqual({ kind: 'not-accredited', member: '100001' });
    expect(refusalOf(desk.withdraw('100001', true))).toEqual({ kind: 'not-accredited', member: '100001' });
    expect(refusalOf(desk.accredit('100003', 'A001'))).toEqual({ kind: 'card-blocked', card: 'A001' });
    expect(desk.accredit('100001', 'A005').ok).toBe(true);
  });

  test('[M11] [C10] a card that came back from it is unassigned, and its history says so', () => {
    hear(settled(1, '100001', 'A001', []));
    expect(card(desk.state, cardNo('A001'))).toMatchObject({
      state: 'unassigned',
      steps: [
        { type: 'member-accredited', state: 'assigned' },
        { type: 'conflict-settled', state: 'unassigned', note: '–' },
      ],
    });
    expect(desk.accredit('100003', 'A001').ok).toBe(true);
  });

  test('[M14] what it recorded instead is not the desk’s to change', () => {
    hear(settled(1, '100001', 'A001', []), corrected);
    const refusal = { kind: 'corrected-by-office', use: { card: 'A010', desk: OFFICE } };
    expect(refusalOf(desk.replace('100001', 'A005'))).toMatchObject(refusal);
    expect(refusalOf(desk.withdraw('100001', true))).toMatchObject(refusal);
    expect(refusalOf(desk.accredit('100001', 'A005'))).toMatchObject({ kind: 'already-accredited' });
    expect(refusalOf(desk.accredit('100003', 'A010'))).toMatchObject({ kind: 'card-assigned' });
  });

  test('[M13] a later decision takes the place of an earlier one', () => {
    const stands = settled(1, '100001', 'A001', []);
    if (stands.type !== 'conflict-settled') throw new Error('it is a decision');
    const rulings = stands.payload.rulings.map((one) => ({ ...one, ruling: 'stands' as const }));
    hear(settled(1, '100001', 'A001', []), { ...stands, payload: { ...stands.payload, rulings } });
    expect(card(desk.state, cardNo('A001'))).toMatchObject({ state: 'assigned' });
    expect(card(desk.state, cardNo('A001'))?.steps.map(({ state }) => state)).toEqual([
      'assigned',
      'unassigned',
      'assigned',
    ]);
    expect(desk.replace('100001', 'A005').ok).toBe(true);
  });
});
