import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cardsInRange } from '@shared/domain/cards';
import { conflicts } from '@shared/domain/conflicts';
import type { EventBody, LoggedEvent } from '@shared/domain/events';
import { verifyChain } from '@shared/domain/log';
import { activeAccreditations, card, cardCounts, membersAccredited } from '@shared/domain/register-queries';
import { foldEvents, initialState, type RegisterState } from '@shared/domain/state';
import { cardNo, deskNo, key, makeBatch, OFFICE, TestDesk } from '../support/register-desk';

const CREATED = { from: cardNo('A01'), to: cardNo('A40') };
const MEMBERS = Array.from({ length: 6 }, (_, index) => String(100_001 + index));
const EMPTY = initialState({ batches: [] });
const CARDS_PER_DESK = 5;

/** One act at a desk: `member` and `card` are small numbers, so that desks get in each other's way. */
interface Act {
  readonly type: 'accredit' | 'replace' | 'withdraw' | 'force';
  readonly member: number;
  readonly card: number;
  readonly returned: boolean;
  readonly minute: number;
}

const act: fc.Arbitrary<Act> = fc.record({
  type: fc.constantFrom('accredit', 'accredit', 'accredit', 'replace', 'withdraw', 'force'),
  member: fc.nat(MEMBERS.length - 1),
  card: fc.nat(CARDS_PER_DESK - 1),
  returned: fc.boolean(),
  minute: fc.integer({ min: -30, max: 120 }),
});

/** The acts of two to six desks. */
const morning = fc.array(fc.array(act, { maxLength: 14 }), { minLength: 2, maxLength: 6 });

const cardOf = (desk: number, index: number) =>
  `A${String(desk * CARDS_PER_DESK + index + 1).padStart(2, '0')}`;

/** What a desk can do only by breaking the rules: a card of any desk, or one that doesn't exist, to anybody. */
function forced({ member, card: index, minute }: Act): EventBody {
  const number = minute < 0 ? 'Z99' : cardOf(Math.abs(minute) % 6, index);
  const payload = { member: key(MEMBERS[member] ?? ''), card: cardNo(number), identity: 'police' as const };
  return { type: 'member-accredited', payload: { ...payload, votes: ['conference'] } };
}

function perform(desk: TestDesk, index: number, done: Act): void {
  const member = MEMBERS[done.member] ?? '';
  if (done.type === 'accredit') desk.accredit(member, cardOf(index, done.card), done.minute);
  else if (done.type === 'replace') desk.replace(member, cardOf(index, done.card), done.minute);
  else if (done.type === 'withdraw') desk.withdraw(member, done.returned, done.minute);
  else desk.write([forced(done)], done.minute);
}

function runMorning(acts: readonly (readonly Act[])[], withForce = true): TestDesk[] {
  const office = new TestDesk(OFFICE, { role: 'office' });
  office.execute({ type: 'create-cards', ...CREATED });
  office.print('A01', 'A30');
  const batches = acts.map((_, index) =>
    makeBatch(index, cardOf(index, 0), cardOf(index, CARDS_PER_DESK - 1), deskNo(index + 1), `Urne ${index}`),
  );
  for (const batch of batches) office.execute({ type: 'hand-over-cards', batch });
  const desks = acts.map((done, index) => {
    const desk = new TestDesk(deskNo(index + 1), { batches });
    for (const one of done) if (withForce || one.type !== 'force') perform(desk, index, one);
    return desk;
  });
  return [office, ...desks];
}

/** Everything that can be asked of a register, as text. */
function tell(state: RegisterState): string {
  const numbers = [...cardsInRange(CREATED), cardNo('Z99')];
  return JSON.stringify({
    heads: [...state.heads].sort(),
    cards: numbers.map((number) => card(state, number)),
    members: MEMBERS.map((member) => activeAccreditations(state, key(member))),
    accredited: membersAccredited(state),
    counts: [undefined, ...state.heads.keys()].sort().map((desk) => [desk, cardCounts(state, desk)]),
    conflicts: conflicts(state),
  });
}

const merged = (desks: readonly TestDesk[]): RegisterState =>
  foldEvents(
    EMPTY,
    desks.flatMap(({ log }) => log),
  );

test('[M1] any order, any parts and any repetition of the logs give the same register', () => {
  fc.assert(
    fc.property(morning, fc.infiniteStream(fc.nat(1000)), (acts, numbers) => {
      const desks = runMorning(acts);
      const random = (limit: number): number => (numbers.next().value ?? 0) % limit;
      let state = EMPTY;
      const places = desks.map(() => 0);
      // Each delta is a desk's whole log up to some place, or some of what was sent before.
      for (let delivery = 0; delivery < 12; delivery += 1) {
        const from = random(desks.length);
        const log = desks[from]?.log ?? [];
        const upTo = Math.max(places[from] ?? 0, random(log.length + 1));
        places[from] = upTo;
        state = foldEvents(state, log.slice(0, upTo));
      }
      const rest = desks.flatMap(({ log }) => log);
      const shuffled = rest.map((event) => ({ event, at: random(1000) })).sort((a, b) => a.at - b.at);
      const all = shuffled.map(({ event }) => event);
      state = foldEvents(state, [...all, ...all.slice(0, random(all.length + 1))]);
      expect(tell(state)).toBe(tell(merged(desks)));
    }),
    { numRuns: 150 },
  );
});

test('[S4] cards of a place are its desk’s, whenever and in whatever order the office hears of it', () => {
  fc.assert(
    fc.property(morning, fc.infiniteStream(fc.nat(1000)), (acts, numbers) => {
      const [, ...desks] = runMorning(acts);
      const place = deskNo(14);
      const first = deskNo(1);
      const prepare = (isKnown: boolean): TestDesk => {
        const office = new TestDesk(OFFICE, { role: 'office' });
        const holderOf = (index: number) => (index === 0 && !isKnown ? place : deskNo(index + 1));
        office.execute({ type: 'create-cards', ...CREATED });
        office.print('A01', 'A30');
        desks.forEach((_, index) => {
          const cards = [cardOf(index, 0), cardOf(index, CARDS_PER_DESK - 1)] as const;
          const batch = makeBatch(index, ...cards, holderOf(index), `Urne ${index}`);
          const named = { ...batch, holderName: 'Desk' };
          office.execute({ type: 'hand-over-cards', batch: named });
        });
        office.execute({ type: 'add-emergency-desk', place, name: 'Schalter Süd' });
        office.execute({ type: 'recognise-emergency-desk', place, desk: first });
        return office;
      };
      const office = prepare(false);
      const random = (limit: number): number => (numbers.next().value ?? 0) % limit;
      let state = EMPTY;
      for (const { log } of [office, ...desks, office, ...desks, office]) {
        state = foldEvents(state, log.slice(0, random(log.length + 1)));
      }
      state = [...desks, office].reduce((sum, { log }) => foldEvents(sum, log), state);
      expect(tell(state)).toBe(tell(merged([prepare(true), ...desks])));
    }),
    { numRuns: 100 },
  );
});

test('[M1] merging two registers’ logs is commutative, associative and idempotent', () => {
  fc.assert(
    fc.property(morning, (acts) => {
      const [office, left, right, ...others] = runMorning(acts).map(({ log }) => log);
      const logs = [office ?? [], left ?? [], right ?? [], others.flat()];
      const fold = (order: readonly number[]): string =>
        tell(order.reduce((state, index) => foldEvents(state, logs[index] ?? []), EMPTY));
      const expected = fold([0, 1, 2, 3]);
      for (const order of [
        [3, 2, 1, 0],
        [1, 0, 3, 2],
        [2, 2, 0, 1, 3, 0, 1],
      ])
        expect(fold(order)).toBe(expected);
    }),
    { numRuns: 150 },
  );
});

test('[M3] taking in events never changes the state before', () => {
  fc.assert(
    fc.property(morning, (acts) => {
      const desks = runMorning(acts);
      const before = merged(desks.slice(0, -1));
      const told = tell(before);
      foldEvents(before, desks.at(-1)?.log ?? []);
      expect(tell(before)).toBe(told);
    }),
    { numRuns: 100 },
  );
});

test('[C9] counts always add up to the cards created', () => {
  fc.assert(
    fc.property(morning, (acts) => {
      const state = merged(runMorning(acts));
      const counts = cardCounts(state);
      expect(counts.unused + counts.unassigned + counts.assigned + counts.blocked).toBe(40);
      const states = cardsInRange(CREATED).map((number) => card(state, number)?.state);
      for (const name of ['unused', 'unassigned', 'assigned', 'blocked'] as const) {
        expect(counts[name]).toBe(states.filter((one) => one === name).length);
      }
    }),
    { numRuns: 120 },
  );
});

test('[C10] the last step of every card is its state', () => {
  fc.assert(
    fc.property(morning, (acts) => {
      const state = merged(runMorning(acts));
      for (const number of cardsInRange(CREATED)) {
        const found = card(state, number);
        expect(found?.steps.at(-1)?.state).toBe(found?.state);
      }
    }),
    { numRuns: 120 },
  );
});

test('[C4] whatever a desk does, a blocked card stays blocked', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      const desk = new TestDesk(deskNo(1), { batches: [makeBatch(1, 'A01', 'A05', deskNo(1))] });
      const blocked = new Set<string>();
      for (const done of acts) {
        if (done.type !== 'force') perform(desk, 0, done);
        for (let index = 0; index < CARDS_PER_DESK; index += 1) {
          const number = cardOf(0, index);
          const state = card(desk.state, cardNo(number))?.state;
          if (blocked.has(number)) expect(state).toBe('blocked');
          if (state === 'blocked') blocked.add(number);
        }
      }
    }),
    { numRuns: 120 },
  );
});

test('[A6] whatever a desk does, it makes no conflict with itself', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      const [office, desk] = runMorning([acts], false);
      if (!office || !desk) throw new Error('a morning has an office and a desk');
      expect(conflicts(merged([office, desk]))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('[M4] every member with two accreditations and every card with two members is a conflict', () => {
  fc.assert(
    fc.property(morning, (acts) => {
      const state = merged(runMorning(acts));
      const found = conflicts(state);
      for (const member of MEMBERS.map(key)) {
        const isConflict = found.some(
          (one) => one.kind === 'member-accredited-twice' && one.member === member,
        );
        expect(isConflict).toBe(activeAccreditations(state, member).length > 1);
      }
      const active = MEMBERS.flatMap((member) => activeAccreditations(state, key(member)));
      for (const { card: number, member } of active) {
        const isShared = active.some((one) => one.card === number && one.member !== member);
        const isConflict = found.some((one) => one.kind === 'card-assigned-twice' && one.card === number);
        expect(isConflict).toBe(isShared);
      }
    }),
    { numRuns: 120 },
  );
});

test('[M2] no claim is lost: all accreditations of all logs are in the register', () => {
  fc.assert(
    fc.property(morning, (acts) => {
      const desks = runMorning(acts);
      const state = merged(desks);
      const given = desks.flatMap(({ log }) => log).filter(isGiven);
      const kept = [...state.members.values()].flat().map(({ event }) => `${event.deskId} ${event.seq}`);
      expect(kept.sort()).toEqual(given.map(({ deskId, seq }) => `${deskId} ${seq}`).sort());
    }),
    { numRuns: 150 },
  );
});

function isGiven({ type }: LoggedEvent): boolean {
  return type === 'member-accredited' || type === 'card-replaced';
}

test('[L6] every log that a desk writes by the rules is accepted', () => {
  fc.assert(
    fc.property(morning, (acts) => {
      for (const { id, log, assemblyId } of runMorning(acts)) {
        const role = id === OFFICE ? 'office' : 'desk';
        expect(
          verifyChain(JSON.parse(JSON.stringify(log)) as unknown[], { deskId: id, assemblyId, role }).ok,
        ).toBe(true);
      }
    }),
    { numRuns: 100 },
  );
});
