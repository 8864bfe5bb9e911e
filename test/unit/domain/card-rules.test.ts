import { beforeEach, describe, expect, test } from 'vitest';
import type { DeskRules, Guard } from '@shared/domain/assembly';
import type { CardRange } from '@shared/domain/cards';
import type { Answer, Approval, Command, Refusal } from '@shared/domain/commands';
import type { EventBody } from '@shared/domain/events';
import { reconcile } from '@shared/domain/reconcile';
import { card, cardCounts, cardsInHand, holderOf, isLowStock } from '@shared/domain/register-queries';
import { segmentsOf } from '@shared/domain/segments';
import { slipSchema, type Series } from '@shared/domain/series';
import { foldEvents, initialState } from '@shared/domain/state';
import { transfersOf } from '@shared/domain/transfers';
import { makeCard, rangeOfSerials } from '@shared/domain/cards';
import {
  cardNo,
  deskNo,
  key,
  makeAssembly,
  makeBatch,
  makeMember,
  OFFICE,
  TestDesk,
} from '../../support/register-desk';

const HERE = deskNo(1);
const THERE = deskNo(2);
const LEA: Approval = { name: 'Lea Leitung', lead: true };
const batches = [makeBatch(1, 'A001', 'A050', HERE), makeBatch(2, 'A051', 'A100', THERE)];
const roll = ['100001', '100002', '100003'].map((number) => makeMember(number));
const slip = (index: number) => slipSchema.parse(`ABC${String(index).padStart(3, '0')}`);
const range = (from: string, to = from): CardRange => ({ from: cardNo(from), to: cardNo(to) });
const refusalOf = (answer: Answer): Refusal | undefined => (answer.ok ? undefined : answer.error);
const bodiesOf = (answer: Answer): readonly EventBody[] => (answer.ok ? answer.value.bodies : []);
const DONE_BEFORE: Answer = { ok: true, value: { bodies: [], already: true } };
const stateOf = (desk: TestDesk, number: string) => card(desk.state, cardNo(number))?.state;

function rules(guard: Guard): DeskRules {
  return { pin: false, guards: { override: guard, withdraw: guard, block: guard } };
}

function openDesk(id = HERE, guard: Guard = 'anyone', kind: 'conference' | 'both' = 'conference'): TestDesk {
  return new TestDesk(id, { batches, roll, assembly: makeAssembly(kind, undefined, rules(guard)) });
}

const voting: Series = { prefix: 'A', digits: 3, name: 'Voting', colour: 'white', use: 'voting' };

let office: TestDesk;
let desk: TestDesk;
beforeEach(() => {
  office = new TestDesk(OFFICE, { role: 'office', assembly: makeAssembly('both') });
  desk = openDesk();
});

const create = (from: string, to: string, printed?: boolean) =>
  office.execute({
    type: 'create-cards',
    ...range(from, to),
    ...(printed !== undefined && { printed }),
  });
const add = (changes: Partial<Series> = {}) =>
  office.execute({ type: 'add-series', series: { ...voting, ...changes } });
const handOver = (index: number, from: string, to: string, holder = HERE) =>
  office.execute({ type: 'hand-over-cards', batch: makeBatch(index, from, to, holder) });

describe('a series', () => {
  test('[C12] is added once; the same again changes nothing', () => {
    expect(add().ok).toBe(true);
    expect(add()).toEqual(DONE_BEFORE);
    expect(refusalOf(add({ colour: 'red' }))).toEqual({ kind: 'series-exists', name: 'Voting' });
    expect(refusalOf(add({ check: 'damm', name: 'Other' }))).toEqual({
      kind: 'series-exists',
      name: 'Voting',
    });
    expect(office.state.series).toEqual([voting]);
  });

  test('[C12] of another prefix or number of digits is another, although its numbers read alike', () => {
    add();
    expect(add({ digits: 4, name: 'Guests', use: 'guest' }).ok).toBe(true);
    expect(add({ prefix: '', name: 'Press', use: 'press' }).ok).toBe(true);
    create('A001', 'A010', true);
    create('A0001', 'A0010', true);
    expect(card(office.state, cardNo('A001'))?.series?.name).toBe('Voting');
    expect(card(office.state, cardNo('A0001'))?.series?.name).toBe('Guests');
    expect(cardCounts(office.state).unassigned).toBe(20);
  });

  test.each([
    ['damm', 1],
    ['mod-97-10', 2],
  ] as const)('[C13] with check digits by %s has digits beside them', (check, digits) => {
    expect(refusalOf(add({ check, digits }))).toEqual({ kind: 'series-unfit', part: 'digits' });
    expect(add({ check, digits: digits + 1 }).ok).toBe(true);
  });

  test('[C13] has no check digits where cards without them exist', () => {
    create('A001', 'A010');
    expect(refusalOf(add({ check: 'damm' }))).toEqual({
      kind: 'range-check-wrong',
      card: 'A001',
      check: 'damm',
    });
    expect(add().ok).toBe(true);
  });

  test('[C14] is for votes that are held, and only where its cards are for voting', () => {
    expect(refusalOf(add({ use: 'guest', votes: ['conference'] }))).toEqual({
      kind: 'series-unfit',
      part: 'votes',
    });
    expect(refusalOf(add({ votes: ['conference', 'conference'] }))).toMatchObject({ part: 'votes' });
    expect(add({ votes: ['nomination'] }).ok).toBe(true);
    const single = new TestDesk(OFFICE, { role: 'office', assembly: makeAssembly('conference') });
    expect(
      refusalOf(single.execute({ type: 'add-series', series: { ...voting, votes: ['nomination'] } })),
    ).toEqual({ kind: 'series-unfit', part: 'votes' });
  });
});

describe('numbers with check digits', () => {
  const checked = { prefix: 'A', digits: 4, check: 'damm' } as const;
  const at = (serial: number): string => makeCard(checked, serial);
  beforeEach(() => {
    add(checked);
  });

  test('[C13] are created between two right ones', () => {
    expect(bodiesOf(create(at(1), at(50)))).toMatchObject([{ payload: { check: 'damm' } }]);
    expect(cardCounts(office.state).unused).toBe(50);
    const wrong = cardNo(at(60).slice(0, -1) + String((Number(at(60).slice(-1)) + 1) % 10));
    expect(refusalOf(create(at(51), wrong))).toEqual({
      kind: 'range-check-wrong',
      card: wrong,
      check: 'damm',
    });
  });

  test('[C13] are handed over with what they are checked by, whatever the batch says', () => {
    create(at(1), at(50), true);
    const { from, to } = rangeOfSerials(checked, 1, 10);
    const batch = { ...makeBatch(1, 'A001', 'A002', HERE), from, to };
    expect(bodiesOf(office.execute({ type: 'hand-over-cards', batch }))).toMatchObject([
      { payload: { batch: { check: 'damm' } } },
    ]);
    expect(office.execute({ type: 'hand-over-cards', batch })).toEqual(DONE_BEFORE);
    expect(reconcile(office.state).rows.map(({ printed }) => printed)).toEqual([40, 10]);
  });

  test('[C13] that are mistyped are told from those that don’t exist', () => {
    create(at(1), at(50), true);
    const batch = { ...makeBatch(1, 'A001', 'A002', HERE), ...rangeOfSerials(checked, 1, 10) };
    const here = new TestDesk(HERE, { batches: [batch], roll });
    const mistyped = at(5).replace(/5/, '6');
    expect(refusalOf(here.accredit('100001', mistyped))).toEqual({
      kind: 'card-check-wrong',
      card: mistyped,
      check: 'damm',
    });
    expect(refusalOf(here.accredit('100001', at(11)))).toMatchObject({ kind: 'card-does-not-exist' });
    expect(here.accredit('100001', at(5)).ok).toBe(true);
    expect(refusalOf(here.replace('100001', mistyped))).toMatchObject({ kind: 'card-check-wrong' });
    expect(refusalOf(here.execute({ type: 'record-found-card', card: cardNo(mistyped) }))).toMatchObject({
      kind: 'card-check-wrong',
    });
  });
});

describe('printing', () => {
  const confirm = (ranges: readonly CardRange[], spoiled: readonly CardRange[] = []) =>
    office.execute({ type: 'confirm-print', ranges, spoiled });
  beforeEach(() => {
    create('A001', 'A100');
  });

  test('[C1] [C2] [C15] makes unassigned cards of unused ones as soon as somebody says that they came out well', () => {
    expect(stateOf(office, 'A001')).toBe('unused');
    expect(confirm([range('A001', 'A010'), range('A011', 'A020')]).ok).toBe(true);
    expect(office.log.at(-1)?.payload).toEqual({ ranges: [range('A001', 'A020')] });
    expect(stateOf(office, 'A020')).toBe('unassigned');
    expect(stateOf(office, 'A021')).toBe('unused');
    expect(cardsInHand(office.state, undefined)).toEqual([range('A001', 'A020')]);
    expect(card(office.state, cardNo('A001'))?.steps).toMatchObject([
      { type: 'cards-created', state: 'unused' },
      { type: 'cards-printed', state: 'unassigned' },
    ]);
  });

  test('[C15] blocks cards that came out badly, and leaves alone those that are to be printed once more', () => {
    confirm([range('A001', 'A008')], [range('A009')]);
    expect(stateOf(office, 'A009')).toBe('blocked');
    expect(card(office.state, cardNo('A009'))).toMatchObject({ blockedFor: 'spoiled' });
    expect(stateOf(office, 'A010')).toBe('unused');
    expect(confirm([range('A010')]).ok).toBe(true);
    expect(reconcile(office.state).total).toMatchObject({ printed: 10, unassigned: 9, blocked: 1 });
  });

  test('[C15] is not said twice of a card, nor of one that does not exist', () => {
    confirm([range('A001', 'A010')], [range('A011')]);
    expect(refusalOf(confirm([range('A010', 'A020')]))).toEqual({
      kind: 'cards-printed-before',
      first: 'A010',
    });
    expect(refusalOf(confirm([], [range('A011')]))).toEqual({ kind: 'cards-printed-before', first: 'A011' });
    expect(refusalOf(confirm([range('A099', 'A101')]))).toEqual({ kind: 'cards-not-created', first: 'A101' });
    expect(refusalOf(confirm([]))).toEqual({ kind: 'no-cards-in-hand' });
  });

  test('[C8] comes before cards are handed over', () => {
    confirm([range('A001', 'A010')], [range('A005')]);
    expect(refusalOf(handOver(1, 'A006', 'A011'))).toEqual({ kind: 'cards-not-printed', first: 'A011' });
    expect(refusalOf(handOver(1, 'A001', 'A010'))).toEqual({ kind: 'cards-not-unused', first: 'A005' });
    expect(handOver(1, 'A006', 'A010').ok).toBe(true);
  });

  test('[C2] was never said in old logs: a card that was handed over is printed', () => {
    office.write([{ type: 'cards-handed-over', payload: { batch: makeBatch(1, 'A001', 'A010', HERE) } }]);
    expect(stateOf(office, 'A001')).toBe('unassigned');
    expect(reconcile(office.state).rows).toMatchObject([{ printed: 0 }, { holder: HERE, printed: 10 }]);
  });
});

describe('cards of other series', () => {
  const series = (changes: Partial<Series>): EventBody => ({
    type: 'series-added',
    payload: { series: { ...voting, ...changes } },
  });
  function deskWith(changes: Partial<Series>): TestDesk {
    office.write([series(changes)]);
    const both = openDesk(HERE, 'anyone', 'both');
    both.state = initialState({ batches, facts: office.log });
    return both;
  }

  test.each(['guest', 'press', 'staff'] as const)('[C14] for a %s go to no member', (use) => {
    const other = deskWith({ use });
    expect(refusalOf(other.accredit('100001', 'A001'))).toMatchObject({
      kind: 'card-of-other-series',
      card: 'A001',
      series: { use },
    });
  });

  test('[C14] for one vote go only to whoever is accredited for exactly this', () => {
    const nomination = deskWith({ votes: ['nomination'] });
    expect(refusalOf(nomination.accredit('100001', 'A001'))).toMatchObject({ kind: 'card-of-other-series' });
    const debtor = new TestDesk(HERE, {
      batches,
      roll: [makeMember('100001', { openDues: 1 })],
      assembly: makeAssembly('both'),
    });
    debtor.state = nomination.state;
    expect(debtor.accredit('100001', 'A001').ok).toBe(true);
    expect(debtor.log[0]?.payload).toMatchObject({ votes: ['nomination'] });
  });

  test('[C14] are no exception’s to hand out', () => {
    const other = deskWith({ use: 'guest' });
    const command: Command = {
      ...{ type: 'accredit', member: key('100001'), card: cardNo('A051'), identity: 'known' },
      foreignCard: { reason: 'The last one' },
    };
    expect(refusalOf(other.execute(command))).toMatchObject({ kind: 'card-of-other-series' });
  });
});

describe('a card that the desk does not hold', () => {
  const accredit = (number: string, reason?: string, approval?: Approval, at = desk) =>
    at.execute({
      ...{ type: 'accredit', member: key('100001'), card: cardNo(number), identity: 'known' },
      ...(reason !== undefined && { foreignCard: { reason } }),
      ...(approval !== undefined && { approval }),
    });

  test.each(['A051', 'A777'])(
    '[A14] such as %s is handed out only for a reason, which goes on record',
    (number) => {
      expect(accredit(number).ok).toBe(false);
      expect(refusalOf(accredit(number, ' '))).toEqual({ kind: 'reason-missing' });
      expect(accredit(number, 'Swapped at the door').ok).toBe(true);
      expect(desk.log[0]?.payload).toMatchObject({ foreignCard: { reason: 'Swapped at the door' } });
      expect(card(desk.state, cardNo(number))?.accreditations).toMatchObject([
        { foreignCard: { reason: 'Swapped at the door' } },
      ]);
    },
  );

  test('[A14] is an exception that whoever may make one has to allow', () => {
    const guarded = openDesk(HERE, 'lead');
    expect(refusalOf(accredit('A051', 'Swapped', undefined, guarded))).toEqual({
      kind: 'lead-needed',
      act: 'override',
    });
    expect(accredit('A051', 'Swapped', LEA, guarded).ok).toBe(true);
    expect(guarded.log[0]?.payload).toMatchObject({
      foreignCard: { reason: 'Swapped', approvedBy: LEA.name },
    });
  });

  test('[A14] is handed out for a lost one, too', () => {
    desk.accredit('100001', 'A001');
    const command: Command = {
      ...{ type: 'replace-card', member: key('100001'), replacement: cardNo('A051'), cause: 'lost' },
      foreignCard: { reason: 'None left' },
    };
    expect(desk.execute(command).ok).toBe(true);
    expect(desk.log[1]?.payload).toMatchObject({ foreignCard: { reason: 'None left' } });
    desk.replace('100001', 'A002');
    expect(card(desk.state, cardNo('A002'))?.accreditations[0]).not.toHaveProperty('foreignCard');
  });

  test('[A14] needs no reason where the desk holds it: none is recorded', () => {
    expect(accredit('A001', 'Just in case').ok).toBe(true);
    expect(desk.log[0]?.payload).not.toHaveProperty('foreignCard');
  });

  test('[A14] never is one that is blocked, or that somebody has', () => {
    desk.accredit('100002', 'A001');
    desk.replace('100002', 'A002');
    expect(refusalOf(accredit('A001', 'Found'))).toMatchObject({ kind: 'card-blocked' });
    expect(refusalOf(accredit('A002', 'Found'))).toMatchObject({ kind: 'card-assigned' });
  });
});

describe('blocking cards that nobody has', () => {
  const block = (
    ranges: readonly CardRange[],
    at = desk,
    more: { note?: string; approval?: Approval } = {},
  ) => at.execute({ type: 'block-cards', ranges, cause: 'lost', ...more });

  test('[C16] takes one card or a whole batch, and leaves what members hold of it', () => {
    desk.accredit('100001', 'A010');
    expect(block([range('A003')], desk, { note: ' Fell into the river ' }).ok).toBe(true);
    expect(desk.log[1]?.payload).toEqual({
      ranges: [range('A003')],
      cause: 'lost',
      note: 'Fell into the river',
    });
    expect(block([range('A001', 'A050')]).ok).toBe(true);
    expect(desk.log[2]?.payload).toMatchObject({
      ranges: [range('A001', 'A002'), range('A004', 'A009'), range('A011', 'A050')],
    });
    expect(stateOf(desk, 'A010')).toBe('assigned');
    expect(cardCounts(desk.state, HERE)).toEqual({ unused: 0, unassigned: 0, assigned: 1, blocked: 49 });
    expect(refusalOf(block([range('A001', 'A050')]))).toEqual({ kind: 'no-cards-in-hand' });
    expect(refusalOf(desk.accredit('100002', 'A003'))).toEqual({ kind: 'card-blocked', card: 'A003' });
  });

  test('[C16] at a desk takes only what lies there, and in the office any printed card', () => {
    expect(refusalOf(block([range('A051', 'A060')]))).toEqual({ kind: 'no-cards-in-hand' });
    create('A001', 'A100', true);
    create('A101', 'A110');
    for (const [at, batch] of batches.entries()) handOver(at + 1, batch.from, batch.to, batch.holder);
    expect(block([range('A040', 'A110')], office).ok).toBe(true);
    expect(office.log.at(-1)?.payload).toMatchObject({ ranges: [range('A040', 'A100')] });
  });

  test('[C16] [S6] is for whom the assembly’s rules name, and for nobody who isn’t signed on', () => {
    const guarded = openDesk(HERE, 'lead');
    expect(refusalOf(block([range('A001')], guarded))).toEqual({ kind: 'lead-needed', act: 'block' });
    expect(block([range('A001')], guarded, { approval: LEA }).ok).toBe(true);
    expect(guarded.log[0]?.payload).toMatchObject({ approvedBy: LEA.name });
    guarded.operator = undefined;
    expect(refusalOf(block([range('A002')], guarded))).toEqual({ kind: 'not-signed-on' });
  });

  test('[C16] a card that is found is noted, and stays blocked', () => {
    const found = (number: string) => desk.execute({ type: 'record-found-card', card: cardNo(number) });
    expect(refusalOf(found('A003'))).toEqual({ kind: 'card-not-blocked', card: 'A003' });
    expect(refusalOf(found('Z1'))).toEqual({ kind: 'card-does-not-exist', card: 'Z1' });
    block([range('A001', 'A005')]);
    expect(found('A003').ok).toBe(true);
    expect(card(desk.state, cardNo('A003'))).toMatchObject({
      state: 'blocked',
      found: desk.log[1]?.hlc,
      steps: [
        { type: 'cards-blocked', state: 'blocked' },
        { type: 'card-found', state: 'blocked' },
      ],
    });
    expect(card(desk.state, cardNo('A004'))).not.toHaveProperty('found');
    expect(found('A003')).toEqual(DONE_BEFORE);
  });

  test('[C4] a block of a card that somebody has elsewhere blocks it all the same', () => {
    create('A001', 'A100', true);
    for (const [at, batch] of batches.entries()) handOver(at + 1, batch.from, batch.to, batch.holder);
    block([range('A001', 'A050')], office);
    desk.accredit('100001', 'A001');
    const state = foldEvents(office.state, desk.log);
    expect(card(state, cardNo('A001'))?.state).toBe('blocked');
    expect(reconcile(state).rows).toMatchObject([{}, { holder: HERE, blocked: 50, assigned: 0 }, {}]);
  });
});

describe('cards on their way', () => {
  const give = (ranges: readonly CardRange[], index = 1, to = THERE, from = desk) =>
    from.execute({ type: 'give-cards', slip: slip(index), to, toName: 'Desk 2', ranges });
  const receive = (ranges: readonly CardRange[], index = 1, from = HERE, at = openDesk(THERE)) =>
    at.execute({ type: 'receive-cards', slip: slip(index), from, fromName: 'Desk 1', ranges });

  test('[C17] leave a desk that has them in hand, and nothing else does', () => {
    desk.accredit('100001', 'A041');
    expect(refusalOf(give([range('A041', 'A050')]))).toEqual({ kind: 'cards-not-in-hand', first: 'A041' });
    expect(refusalOf(give([range('A050', 'A051')]))).toEqual({ kind: 'cards-not-in-hand', first: 'A051' });
    expect(refusalOf(give([]))).toEqual({ kind: 'no-cards-in-hand' });
    expect(refusalOf(give([range('A050')], 1, HERE))).toEqual({ kind: 'transfer-to-self' });
    expect(give([range('A042', 'A045'), range('A046', 'A050')]).ok).toBe(true);
    expect(desk.log[1]?.payload).toMatchObject({
      slip: 'ABC001',
      to: THERE,
      ranges: [range('A042', 'A050')],
    });
    expect(holderOf(desk.state, cardNo('A042'))).toBe(THERE);
  });

  test('[C17] a desk hands out nothing that it gave away, unless there is a reason', () => {
    give([range('A041', 'A050')]);
    const refusal = { kind: 'card-given-away', card: 'A041', toName: 'Desk 2', slip: 'ABC001' };
    expect(refusalOf(desk.accredit('100001', 'A041'))).toEqual(refusal);
    const command: Command = {
      ...{ type: 'accredit', member: key('100001'), card: cardNo('A041'), identity: 'known' },
      foreignCard: { reason: 'It was left here' },
    };
    expect(desk.execute(command).ok).toBe(true);
  });

  test('[C17] one slip is one move: the very same again changes nothing, another is refused', () => {
    give([range('A041', 'A050')]);
    expect(give([range('A041', 'A050')])).toEqual(DONE_BEFORE);
    expect(refusalOf(give([range('A040')]))).toEqual({ kind: 'slip-used', slip: 'ABC001' });
    const there = openDesk(THERE);
    expect(receive([range('A041', 'A050')], 1, HERE, there).ok).toBe(true);
    expect(receive([range('A041', 'A050')], 1, HERE, there)).toEqual(DONE_BEFORE);
    expect(refusalOf(receive([range('A042')], 1, HERE, there))).toEqual({
      kind: 'slip-used',
      slip: 'ABC001',
    });
    expect(there.log).toHaveLength(1);
  });

  test('[C17] the receiver has them and hands them out, whatever it was told before', () => {
    const there = openDesk(THERE);
    receive([range('A041', 'A050')], 1, HERE, there);
    expect(there.accredit('100001', 'A041').ok).toBe(true);
    expect(cardsInHand(there.state, THERE)).toEqual([range('A042', 'A100')]);
    // Cards of a batch that was handed out after this desk's package, by way of a desk that nobody told of.
    receive([range('A201', 'A210')], 2, deskNo(3), there);
    expect(there.accredit('100002', 'A201').ok).toBe(true);
  });

  test('[C17] a slip that says something else is refused, as far as it is known', () => {
    create('A001', 'A100', true);
    for (const [at, batch] of batches.entries()) handOver(at + 1, batch.from, batch.to, batch.holder);
    give([range('A041', 'A050')], 1, OFFICE);
    office.state = foldEvents(office.state, desk.log);
    expect(refusalOf(receive([range('A041', 'A049')], 1, HERE, office))).toEqual({
      ...{ kind: 'slip-differs', slip: 'ABC001', otherName: 'Desk 1' },
      ranges: [range('A041', 'A050')],
    });
    expect(refusalOf(receive([range('A041', 'A050')], 1, THERE, office))).toMatchObject({
      kind: 'slip-used',
    });
    expect(receive([range('A041', 'A050')], 1, HERE, office).ok).toBe(true);
    expect(cardsInHand(office.state, undefined)).toEqual([range('A041', 'A050')]);
  });

  test('[C17] cards that a member has can not have come, nor those that were never created', () => {
    create('A001', 'A100', true);
    for (const [at, batch] of batches.entries()) handOver(at + 1, batch.from, batch.to, batch.holder);
    desk.accredit('100001', 'A045');
    office.state = foldEvents(office.state, desk.log);
    expect(refusalOf(receive([range('A041', 'A050')], 1, HERE, office))).toMatchObject({
      kind: 'card-assigned',
      use: { card: 'A045' },
    });
    expect(refusalOf(receive([range('A100', 'A101')], 1, HERE, office))).toEqual({
      kind: 'cards-not-created',
      first: 'A101',
    });
  });

  test('[C17] back in the office they are handed over anew', () => {
    create('A001', 'A100', true);
    for (const [at, batch] of batches.entries()) handOver(at + 1, batch.from, batch.to, batch.holder);
    expect(refusalOf(handOver(3, 'A041', 'A050', THERE))).toMatchObject({ kind: 'cards-not-unused' });
    give([range('A041', 'A050')], 1, OFFICE);
    receive([range('A041', 'A050')], 1, HERE, office);
    expect(handOver(3, 'A041', 'A050', THERE).ok).toBe(true);
    const state = foldEvents(office.state, desk.log);
    expect(holderOf(state, cardNo('A041'))).toBe(THERE);
    expect(card(state, cardNo('A041'))?.batch?.id).toBe(makeBatch(3, 'A1', 'A1', THERE).id);
    expect(transfersOf(state)).toMatchObject([{ from: HERE, to: OFFICE, differs: false }]);
    expect(reconcile(state)).toMatchObject({ balanced: true });
  });

  test('[C17] the record of one side moves them, and that the other’s is missing or says something else is found', () => {
    create('A001', 'A100', true);
    for (const [at, batch] of batches.entries()) handOver(at + 1, batch.from, batch.to, batch.holder);
    const there = openDesk(THERE);
    give([range('A041', 'A045')], 1);
    receive([range('A046', 'A047')], 2, HERE, there);
    give([range('A048', 'A049')], 3);
    receive([range('A048')], 3, HERE, there);
    const state = foldEvents(office.state, [...desk.log, ...there.log]);
    expect(cardsInHand(state, THERE)).toEqual([range('A041', 'A049'), range('A051', 'A100')]);
    const kinds = reconcile(state).findings.map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(['transfer-differs', 'transfer-one-sided', 'transfer-one-sided']);
    expect(reconcile(state)).toMatchObject({ balanced: false, total: { difference: 0 } });
  });
});

describe('a desk at its end', () => {
  const close = (
    counted: number,
    missing: readonly CardRange[] = [],
    more: { explanation?: string; approval?: Approval } = {},
    at = desk,
  ) => at.execute({ type: 'close-desk', counted, missing, ...more });

  test('[C19] counts what it has in hand', () => {
    desk.accredit('100001', 'A001');
    expect(refusalOf(close(48))).toEqual({ kind: 'count-differs', expected: 49, counted: 48, missing: 0 });
    expect(close(49).ok).toBe(true);
    expect(desk.log[1]).toMatchObject({ type: 'desk-closed', payload: { expected: 49, counted: 49 } });
    expect(desk.state.closings.get(HERE)).toMatchObject({ expected: 49, counted: 49 });
  });

  test('[C19] names what is missing, which is blocked', () => {
    expect(refusalOf(close(48, [range('A051')]))).toEqual({ kind: 'cards-not-in-hand', first: 'A051' });
    expect(close(48, [range('A007'), range('A009')]).ok).toBe(true);
    expect(desk.log.map(({ type, payload }) => ({ type, payload }))).toEqual([
      { type: 'cards-blocked', payload: { ranges: [range('A007'), range('A009')], cause: 'lost' } },
      { type: 'desk-closed', payload: { expected: 50, counted: 48, missing: 2 } },
    ]);
    expect(stateOf(desk, 'A007')).toBe('blocked');
    expect(reconcile(desk.state).findings).toEqual([]);
  });

  test('[C19] explains what remains', () => {
    expect(close(47, [range('A007')], { explanation: ' Two stuck together ' }).ok).toBe(true);
    expect(desk.log[1]?.payload).toEqual({
      ...{ expected: 50, counted: 47, missing: 1, explanation: 'Two stuck together' },
    });
    expect(reconcile(desk.state).findings).toMatchObject([
      { kind: 'counted-differently', closing: { desk: HERE, counted: 47, missing: 1 } },
    ]);
  });

  test('[C19] explains cards too many, and nothing that needs no explanation', () => {
    const other = openDesk(THERE);
    expect(close(51, [], { explanation: 'One too many' }, other).ok).toBe(true);
    expect(close(50, [], { explanation: 'All there' }).ok).toBe(true);
    expect(desk.log[0]?.payload).toEqual({ expected: 50, counted: 50 });
  });

  test('[C19] [S6] blocks cards only as the assembly’s rules have it', () => {
    const guarded = openDesk(HERE, 'second-person');
    expect(close(50, [], {}, openDesk(HERE, 'second-person')).ok).toBe(true);
    expect(refusalOf(close(49, [range('A001')], {}, guarded))).toMatchObject({
      kind: 'second-person-needed',
    });
    expect(close(49, [range('A001')], { approval: LEA }, guarded).ok).toBe(true);
    expect(guarded.log[0]?.payload).toMatchObject({ approvedBy: LEA.name });
  });

  test('[C19] hands out nothing, gives and takes nothing, until it is opened again with a reason', () => {
    desk.accredit('100001', 'A001');
    close(49);
    const closed = { kind: 'desk-closed' };
    const moved = { slip: slip(1), ranges: [range('A002')] };
    expect(refusalOf(desk.accredit('100002', 'A002'))).toEqual(closed);
    expect(refusalOf(desk.replace('100001', 'A002'))).toEqual(closed);
    expect(refusalOf(desk.execute({ type: 'give-cards', to: THERE, toName: 'Desk 2', ...moved }))).toEqual(
      closed,
    );
    expect(
      refusalOf(desk.execute({ type: 'receive-cards', from: THERE, fromName: 'Desk 2', ...moved })),
    ).toEqual(closed);
    expect(refusalOf(close(49))).toEqual(closed);
    expect(refusalOf(desk.execute({ type: 'reopen-desk', reason: '' }))).toEqual({ kind: 'reason-missing' });
    expect(desk.execute({ type: 'reopen-desk', reason: 'Somebody came late' }).ok).toBe(true);
    expect(refusalOf(desk.execute({ type: 'reopen-desk', reason: 'Again' }))).toEqual({
      kind: 'desk-not-closed',
    });
    expect(desk.accredit('100002', 'A002').ok).toBe(true);
  });

  test('[C19] a closing that its own log belies is found', () => {
    create('A001', 'A100', true);
    for (const [at, batch] of batches.entries()) handOver(at + 1, batch.from, batch.to, batch.holder);
    desk.accredit('100001', 'A001');
    desk.write([{ type: 'desk-closed', payload: { expected: 47, counted: 47 } }], 90);
    expect(reconcile(foldEvents(office.state, desk.log)).findings).toMatchObject([
      { kind: 'closing-wrong', closing: { desk: HERE }, expected: 49 },
    ]);
  });
});

describe('a stock', () => {
  test.each([
    [0, false],
    [29, false],
    [30, false],
    [31, true],
  ])('[C20] of 50 cards with %i handed out is low: %s', (used, expected) => {
    const members = Array.from({ length: used }, (_, at) => makeMember(String(200_001 + at)));
    const many = new TestDesk(HERE, { batches, roll: members });
    members.forEach((member, at) => {
      many.accredit(member.key, `A${String(at + 1).padStart(3, '0')}`);
    });
    expect(isLowStock(many.state, HERE)).toBe(expected);
  });

  test('[C20] of many cards is low with less than a tenth of them', () => {
    const large = [makeBatch(1, 'B0001', 'B1000', HERE)];
    const block = (to: string) => {
      const many = new TestDesk(HERE, { batches: large });
      many.execute({ type: 'block-cards', ranges: [range('B0001', to)], cause: 'lost' });
      return isLowStock(many.state, HERE);
    };
    expect(block('B0900')).toBe(false);
    expect(block('B0901')).toBe(true);
  });

  test('[C20] of none is not low: there is nothing to hand out', () => {
    expect(isLowStock(desk.state, deskNo(9))).toBe(false);
  });
});

describe('the register as runs of cards', () => {
  test('says of cards one after the other what is the same of all', () => {
    create('A001', 'A100');
    office.execute({
      ...{ type: 'confirm-print', ranges: [range('A001', 'A080')], spoiled: [range('A005')] },
    });
    handOver(1, 'A006', 'A040');
    handOver(2, 'A041', 'A050', THERE);
    const told = segmentsOf(office.state).map((one) => [
      `${one.range.from}-${one.range.to}`,
      one.isPrinted,
      one.holder?.slice(0, 1),
      one.blocked?.cause,
    ]);
    expect(told).toEqual([
      ['A001-A004', true, undefined, undefined],
      ['A005-A005', true, undefined, 'spoiled'],
      ['A006-A040', true, '1', undefined],
      ['A041-A050', true, '2', undefined],
      ['A051-A080', true, undefined, undefined],
      ['A081-A100', false, undefined, undefined],
    ]);
  });
});
