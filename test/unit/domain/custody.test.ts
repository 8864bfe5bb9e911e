import { beforeEach, describe, expect, test } from 'vitest';
import type { CardRange } from '@shared/domain/cards';
import { followCustody } from '@shared/domain/custody';
import type { Fact } from '@shared/domain/events';
import type { DeskId } from '@shared/domain/ids';
import { card, cardsInHand, holderOf } from '@shared/domain/register-queries';
import { slipSchema } from '@shared/domain/series';
import { initialState } from '@shared/domain/state';
import type { Passage } from '@shared/domain/transfers';
import { factsAt, factsOf } from '../../../renderer/roll-worker/package-facts';
import { Dispute } from '../../support/dispute';
import { Writer } from '../../support/histories/writer';
import { cardNo, deskNo, key, makeBatch, NINE, OFFICE } from '../../support/register-desk';

const range = (from: string, to = from): CardRange[] => [{ from: cardNo(from), to: cardNo(to) }];
const slip = (index: number) => slipSchema.parse(`S0000${index}`);

/** What a package tells the desk of all that the office knows. */
function reload(hall: Dispute, desk: Writer): void {
  const { office, east, west } = hall;
  const logs = new Map([office, east, west].map(({ id, log }) => [id, log]));
  const facts = factsAt(factsOf({ logs, state: office.state }), undefined, desk.id);
  const batches = office.state.batches.map(({ batch }) => batch);
  desk.reload(initialState({ batches, facts, office: OFFICE }));
}

describe('a miscounted slip', () => {
  let hall: Dispute;
  beforeEach(() => {
    hall = new Dispute();
    const { east, west } = hall;
    for (const desk of [east, west]) reload(hall, desk);
    const there = { to: west.id, toName: 'west' };
    const back = { to: east.id, toName: 'east' };
    east.execute({ type: 'give-cards', slip: slip(1), ...there, ranges: range('A01', 'A10') }, 1);
    const cards = { ranges: range('A01', 'A09') };
    west.execute({ type: 'receive-cards', slip: slip(1), from: east.id, fromName: 'east', ...cards }, 2);
    west.execute({ type: 'give-cards', slip: slip(2), ...back, ...cards }, 3);
    east.execute({ type: 'receive-cards', slip: slip(2), from: west.id, fromName: 'west', ...cards }, 4);
    for (const { log } of [east, west]) hall.office.merge(log, 5);
  });

  test('[C17] moves each card that both sides name once: given back, it is where it was', () => {
    const { office, east, west } = hall;
    expect(cardsInHand(office.state, east.id)).toEqual(range('A01', 'A09'));
    expect(cardsInHand(office.state, west.id)).toEqual(range('A10', 'A20'));
  });

  test('[C17] keeps nobody from handing out what lies there', () => {
    const { east } = hall;
    reload(hall, east);
    const accredit = { member: key('100001'), card: cardNo('A01'), identity: 'known' as const };
    expect(east.execute({ type: 'accredit', ...accredit }, 6)).toMatchObject({ ok: true });
  });
});

describe('a desk', () => {
  const [A, B, C] = [deskNo(1), deskNo(2), deskNo(3)];
  const batches = [makeBatch(1, 'A01', 'A10', A), makeBatch(2, 'A11', 'A20', B)];
  const desk = (facts: readonly Fact[] = []) =>
    new Writer(B, 'b', 'desk', 0, initialState({ batches, office: OFFICE, facts }));
  const receive = (at: Writer, index: number, from: DeskId) =>
    at.execute({ type: 'receive-cards', slip: slip(index), from, fromName: 'x', ranges: range('A01') }, 10);
  const give = (at: Writer, index: number, to: DeskId) =>
    at.execute({ type: 'give-cards', slip: slip(index), to, toName: 'x', ranges: range('A01') }, 10);
  /** Desk A or C says so, by a clock that is off by these hours. */
  const fact = (
    writer: DeskId,
    seq: number,
    type: 'cards-given' | 'cards-received',
    [index, other, hours]: readonly [number, DeskId, number],
  ): Fact => {
    const common = { slip: slip(index), ranges: range('A01') };
    const sides = { to: other, toName: 'x', from: other, fromName: 'x' };
    const source = {
      deskId: writer,
      seq,
      hlc: { time: NINE + hours * 3_600_000, counter: 0 },
      operator: 'x',
    };
    return type === 'cards-given'
      ? { ...source, type, payload: { ...common, to: sides.to, toName: 'x' } }
      : { ...source, type, payload: { ...common, from: sides.from, fromName: 'x' } };
  };

  test('[C17] has what it received last, although nobody told how the card came to whom it had it from', () => {
    const here = desk();
    receive(here, 1, C);
    give(here, 2, A);
    receive(here, 3, A);
    expect(holderOf(here.state, cardNo('A01'))).toBe(B);
    give(here, 4, C);
    expect(holderOf(here.state, cardNo('A01'))).toBe(C);
  });

  test('[C17] has what it received last, whatever other logs’ clocks say of how it went before', () => {
    const here = desk();
    receive(here, 2, C);
    const told = [fact(A, 1, 'cards-given', [1, C, 9]), fact(C, 1, 'cards-given', [2, B, 0])];
    here.reload(initialState({ batches, office: OFFICE, facts: told }));
    expect(holderOf(here.state, cardNo('A01'))).toBe(B);
  });

  test('[C17] doesn’t have what somebody received from it since, although its own log forgot it', () => {
    const here = desk();
    receive(here, 1, A);
    const forgotten = [fact(A, 1, 'cards-given', [1, B, 0]), fact(C, 1, 'cards-received', [2, B, 0])];
    here.reload(initialState({ batches, office: OFFICE, facts: forgotten }));
    expect(holderOf(here.state, cardNo('A01'))).toBe(C);
  });

  test('[C17] has what came back by its own record after it forgot to record that it went', () => {
    const here = desk();
    receive(here, 1, A);
    receive(here, 3, C);
    const back = [fact(C, 1, 'cards-received', [2, B, 9]), fact(C, 2, 'cards-given', [3, B, 10])];
    here.reload(initialState({ batches, office: OFFICE, facts: back }));
    expect(holderOf(here.state, cardNo('A01'))).toBe(B);
  });

  test('[C17] has what the office handed it once more, after it gave it back', () => {
    const here = desk();
    receive(here, 1, A);
    give(here, 2, OFFICE);
    const anew = (index: number, to: DeskId) =>
      initialState({ batches: [...batches, makeBatch(index, 'A01', 'A01', to)], office: OFFICE });
    here.reload(anew(3, B));
    expect(holderOf(here.state, cardNo('A01'))).toBe(B);
    here.reload(anew(4, C));
    expect(holderOf(here.state, cardNo('A01'))).toBe(C);
  });

  test('[S4] [C17] that the office calls by its place moves cards by one slip, whatever others call it', () => {
    const PLACE = deskNo(14);
    const here = desk();
    receive(here, 1, PLACE);
    give(here, 2, PLACE);
    const told = [fact(C, 1, 'cards-given', [1, B, 0]), fact(C, 2, 'cards-received', [2, B, 0])];
    here.reload(initialState({ batches, office: OFFICE, facts: told }));
    expect(holderOf(here.state, cardNo('A01'))).toBe(PLACE);
  });
});

test('[C17] the way of a card is followed in as many steps as it was moved, not in their square', () => {
  const steps = (moves: number): number => {
    let count = 0;
    const passages = Array.from({ length: moves }, (_, at): Passage => {
      const [from, to] = at % 2 === 0 ? [deskNo(1), deskNo(2)] : [deskNo(2), deskNo(1)];
      return {
        to,
        ranges: range('A01'),
        get from() {
          count += 1;
          return from;
        },
      };
    });
    followCustody(passages);
    followCustody(passages, deskNo(1));
    return count;
  };
  expect(steps(4_000)).toBeLessThan(4.5 * steps(1_000));
});

describe('cards that a desk blocks', () => {
  test('[C22] and never had are not blocked: whoever has them hands them out', () => {
    const hall = new Dispute();
    const { east, west, office } = hall;
    hall.block(west, 'A01', 'A11');
    expect(card(office.state, cardNo('A01'))?.state).toBe('unassigned');
    expect(card(office.state, cardNo('A11'))?.state).toBe('blocked');
    expect(card(office.state, cardNo('A01'))?.steps.map(({ type }) => type)).not.toContain('cards-blocked');
    reload(hall, east);
    const accredit = { member: key('100001'), card: cardNo('A02'), identity: 'known' as const };
    expect(east.execute({ type: 'accredit', ...accredit }, 9)).toMatchObject({ ok: true });
    expect(hall.told).toEqual([]);
  });

  test('[C22] [M14] and had once are blocked, wherever they are, and every desk is told', () => {
    const hall = new Dispute();
    const { east, west } = hall;
    hall.give(west, east, 'A11');
    hall.block(west, 'A11');
    for (const desk of [east, west]) reload(hall, desk);
    for (const { state } of [hall.office, east, west])
      expect(card(state, cardNo('A11'))?.state).toBe('blocked');
  });

  test('[C22] [C4] are blocked where the record that they came there arrives later', () => {
    const hall = new Dispute();
    hall.block(hall.west, 'A01');
    hall.give(hall.east, hall.west, 'A01');
    expect(card(hall.office.state, cardNo('A01'))?.state).toBe('blocked');
  });

  test('[C22] and never had are the office’s to block', () => {
    const hall = new Dispute();
    hall.block(hall.west, 'A01');
    const answer = hall.office.execute({ type: 'block-cards', ranges: range('A01'), cause: 'lost' }, 9);
    expect(answer.ok).toBe(true);
    reload(hall, hall.east);
    expect(card(hall.east.state, cardNo('A01'))?.state).toBe('blocked');
  });

  test('[M7] [M6] in pieces, in any order, are those that each card was in', () => {
    const hall = new Dispute();
    for (const at of ['A09', 'A02', 'A05', 'A01', 'A07']) hall.accredit(hall.east, '100001', at);
    const ranges = [...range('A07'), ...range('A01', 'A02'), ...range('A09')];
    hall.write(hall.office, { type: 'cards-blocked', payload: { ranges, cause: 'lost' } });
    const used = hall.all.flatMap((one) => (one.kind === 'blocked-card-used' ? [one.card] : []));
    expect(used).toEqual(['A01', 'A02', 'A07', 'A09']);
  });
});

test('[M7] of several blocks of a card the earliest counts, in whatever order their logs arrive', () => {
  const hall = new Dispute();
  const { east, office } = hall;
  hall.accredit(east, '100001', 'A03');
  east.write([{ type: 'cards-blocked', payload: { ranges: range('A03'), cause: 'lost' } }], 10);
  hall.block(office, 'A03');
  office.write([{ type: 'cards-blocked', payload: { ranges: range('A03'), cause: 'lost' } }], 20);
  office.merge(east.log, 30);
  const first = office.log.findIndex(({ type }) => type === 'cards-blocked') + 1;
  expect(hall.the('blocked-card-used')).toMatchObject({ blocked: { deskId: OFFICE, seq: first } });
  const late = new Dispute();
  late.accredit(late.east, '100001', 'A03');
  late.office.write([{ type: 'cards-blocked', payload: { ranges: range('A03'), cause: 'lost' } }], 20);
  late.east.write([{ type: 'cards-blocked', payload: { ranges: range('A03'), cause: 'lost' } }], 10);
  late.office.merge(late.east.log, 30);
  expect(late.the('blocked-card-used')).toMatchObject({ blocked: { deskId: late.east.id } });
});

test('[C22] [M14] a card that was handed out by way of exception and replaced is blocked at every desk', () => {
  const hall = new Dispute();
  const { east, west } = hall;
  hall.accredit(west, '100001', 'A01');
  const payload = { member: key('100001'), blocked: cardNo('A01'), replacement: cardNo('A11') };
  hall.write(west, { type: 'card-replaced', payload: { ...payload, cause: 'lost' } });
  reload(hall, east);
  expect(card(east.state, cardNo('A01'))?.state).toBe('blocked');
});
