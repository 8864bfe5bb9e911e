/**
 * The register as it is shown. The office makes a voting series with check digits, 60 cards that exist on paper and 10 that are to
 * be printed; two desks get 20 each. Cards are handed out, lost, found, given on by slip, and one is used that nobody made.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { cardsInRange, rangeOfSerials } from '@shared/domain/cards';
import { slipSchema } from '@shared/domain/series';
import type { CardRow, RegisterFilter } from '../../../renderer/roll-worker/engine-api';
import { value, type Computer } from '../../support/computer';
import { accredit } from '../../support/hall';
import { cardOf, mergeHall, report, takeReport, type MergeHall } from '../../support/merge-hall';
import { cardNo } from '../../support/register-desk';

const SLIP = slipSchema.parse('7KQ2MX');
const GUESTS = {
  prefix: 'G',
  digits: 4,
  check: 'damm',
  name: 'Gäste',
  colour: 'yellow',
  use: 'guest',
} as const;
const GUEST_CARDS = rangeOfSerials(GUESTS, 1, 10);

async function allRows(office: Computer, filter: RegisterFilter = {}): Promise<readonly CardRow[]> {
  const rows: CardRow[] = [];
  for (let offset = 0; ; offset += 7) {
    const page = await office.engine.register(filter, offset, 7);
    rows.push(...page.rows);
    if (page.rows.length < 7) {
      expect(page.total).toBe(rows.length);
      return rows;
    }
  }
}

const numbersOf = (rows: readonly CardRow[]) => rows.map(({ number }) => number);

describe('the register', () => {
  let hall: MergeHall;
  let office: Computer;
  let first: Computer;
  let second: Computer;
  let all: readonly CardRow[];
  beforeAll(async () => {
    hall = await mergeHall(2);
    ({ office } = hall);
    const [one, two] = hall.desks;
    if (one === undefined || two === undefined) throw new Error('no desks');
    [first, second] = [one, two];
    value(await office.engine.execute({ type: 'add-series', series: GUESTS }));
    const { from, to } = GUEST_CARDS;
    value(await office.engine.execute({ type: 'create-cards', from, to }));
    const ranges = [rangeOfSerials(GUESTS, 1, 4)];
    const confirm = { type: 'confirm-print', ranges, spoiled: [rangeOfSerials(GUESTS, 5, 5)] } as const;
    value(await office.engine.execute(confirm));

    const [ada, bela, cleo] = hall.entitled;
    if (ada === undefined || cleo === undefined) throw new Error('nobody');
    value(await accredit(first, ada, cardOf(0, 1)));
    value(await accredit(first, bela, cardOf(0, 2)));
    const lost = { member: ada, replacement: cardNo(cardOf(0, 3)), cause: 'lost', note: 'Im Zug' } as const;
    value(await first.engine.execute({ type: 'replace-card', ...lost }));
    value(await first.engine.execute({ type: 'record-found-card', card: cardNo(cardOf(0, 1)) }));
    const given = [{ from: cardNo('A016'), to: cardNo('A020') }];
    const to2 = { to: second.identity.fingerprint, toName: 'Schalter 2' };
    value(await first.engine.execute({ type: 'give-cards', slip: SLIP, ...to2, ranges: given }));
    const foreignCard = { reason: 'Karten waren aus' };
    const foreign = { type: 'accredit', member: cleo, card: cardNo('A050'), identity: 'known' } as const;
    value(await second.engine.execute({ ...foreign, foreignCard }));
    for (const desk of hall.desks) await takeReport(office, await report(desk, office), hall.desks);
    all = await allRows(office);
  });

  test('[C9] lists every card once, in order, with its series, holder and state', () => {
    expect(numbersOf(all)).toEqual([
      ...cardsInRange({ from: cardNo('A001'), to: cardNo('A099') }),
      ...cardsInRange(GUEST_CARDS),
    ]);
    const rowOf = (number: string) => all.find((row) => row.number === number);
    expect(rowOf('A010')).toEqual({
      ...{ number: 'A010', state: 'unassigned', holderName: 'Schalter 1', inConflict: false },
      changedAt: rowOf('A010')?.changedAt,
    });
    expect(rowOf('A018')).toMatchObject({ state: 'unassigned', holderName: 'Schalter 2' });
    expect(rowOf('A090')).toMatchObject({ state: 'unassigned', holderName: 'Büro Mainz' });
    expect(rowOf('A003')).toMatchObject({ state: 'assigned', replaces: 'A001' });
    expect(rowOf('A001')).toMatchObject({ state: 'blocked', cause: 'lost', replacedBy: 'A003' });
    expect(rowOf('A001')?.foundAt).toBeGreaterThan(rowOf('A001')?.blockedAt ?? Infinity);
    expect(rowOf('A050')).toMatchObject({ state: 'assigned', inConflict: true });
    const guests = cardsInRange(GUEST_CARDS).map((number) => rowOf(number));
    expect(guests.map((row) => row?.state)).toEqual([
      ...Array<string>(4).fill('unassigned'),
      'blocked',
      ...Array<string>(5).fill('unused'),
    ]);
    expect(guests[9]).toMatchObject({ series: GUESTS });
    expect(guests[9]?.holderName).toBeUndefined();
  });

  test('shows the same cards by any filter as going through all of them would', async () => {
    const numberOf = (row: CardRow) => row.number as string;
    const holders = { office: office.identity.fingerprint, second: second.identity.fingerprint };
    const filters: [RegisterFilter, (row: CardRow) => boolean][] = [
      [{ state: 'assigned' }, ({ state }) => state === 'assigned'],
      [{ state: 'blocked' }, ({ state }) => state === 'blocked'],
      [{ state: 'unused' }, ({ state }) => state === 'unused'],
      [{ holder: holders.office }, ({ holderName }) => holderName === 'Büro Mainz'],
      [{ holder: holders.second }, ({ holderName }) => holderName === 'Schalter 2'],
      [{ series: 'G/4' }, (row) => numberOf(row).startsWith('G')],
      [{ series: 'X/4' }, () => false],
      [{ text: ' a 01 ' }, (row) => numberOf(row).includes('A01')],
      [{ text: '1', state: 'unassigned' }, (row) => row.state === 'unassigned' && row.number.includes('1')],
      [
        { text: '5', holder: holders.office, series: 'A/3' },
        ({ number, holderName }) =>
          number.startsWith('A') && number.includes('5') && holderName === 'Büro Mainz',
      ],
    ];
    for (const [filter, isShown] of filters)
      expect([filter, await allRows(office, filter)]).toEqual([filter, all.filter(isShown)]);
  });

  test('shows a part from anywhere', async () => {
    const page = await office.engine.register({}, 90, 15);
    expect(page).toEqual({ total: 109, rows: all.slice(90, 105) });
    expect(await office.engine.register({}, 200, 10)).toEqual({ total: 109, rows: [] });
  });

  test('[C10] tells the life of a card step by step, each with the state it led to', async () => {
    const life = await office.engine.card(cardNo('A001'));
    expect(life?.steps.map(({ type, state }) => [type, state])).toEqual([
      ['cards-created', 'unused'],
      ['cards-printed', 'unassigned'],
      ['cards-handed-over', 'unassigned'],
      ['member-accredited', 'assigned'],
      ['card-replaced', 'blocked'],
      ['card-found', 'blocked'],
    ]);
    expect(life?.steps[4]).toMatchObject({ note: 'Im Zug', values: { cause: 'lost' } });
    const given = await office.engine.card(cardNo('A018'));
    expect(given?.steps.at(-1)).toMatchObject({
      type: 'cards-given',
      state: 'unassigned',
      values: { slip: SLIP, other: 'Schalter 2', ranges: 'A016–A020', count: 5 },
    });
    const foreign = await office.engine.card(cardNo('A050'));
    expect(foreign?.steps.at(-1)).toMatchObject({
      note: 'Karten waren aus',
      values: { foreign: 'yes' },
    });
    expect(await office.engine.card(cardNo('B1'))).toBeUndefined();
  });

  test('[C17] names cards on their way until both sides have recorded them', async () => {
    expect(office.snapshot.openTransfers).toBe(1);
    expect(await office.engine.transfers()).toMatchObject([
      { slip: SLIP, fromLabel: 'Schalter 1', toLabel: 'Schalter 2', cards: 5, differs: false },
    ]);
    const open = await office.engine.reconciliation();
    const finding = open.findings.find(({ kind }) => kind === 'transfer-one-sided');
    expect(finding).toMatchObject({ name: 'Schalter 2', transfer: { fromName: 'Schalter 1' } });
    expect(open.balanced).toBe(false);
    const ranges = [{ from: cardNo('A016'), to: cardNo('A020') }];
    second.nowMs = first.nowMs + 60_000;
    const from = { from: first.identity.fingerprint, fromName: 'Schalter 1' };
    value(await second.engine.execute({ type: 'receive-cards', slip: SLIP, ...from, ranges }));
    await takeReport(office, await report(second, office), hall.desks);
    expect(office.snapshot.openTransfers).toBe(0);
    const [done] = await office.engine.transfers();
    expect(done?.receivedAt).toBeGreaterThanOrEqual(done?.givenAt ?? Infinity);
  });

  test('[C18] adds up for the office, for each desk and overall, by name', async () => {
    const { rows, total, unused, digest } = await office.engine.reconciliation();
    expect(rows.map(({ name }) => name).sort()).toEqual(['Büro Mainz', 'Schalter 1', 'Schalter 2']);
    expect(rows.map(({ difference }) => difference)).toEqual([0, 0, 0]);
    expect(rows.find(({ name }) => name === 'Schalter 1')).toMatchObject({
      ...{ printed: 15, unassigned: 12, assigned: 2, blocked: 1 },
    });
    expect(total).toMatchObject({ printed: 104, assigned: 3, blocked: 2, difference: 0 });
    expect(unused).toBe(5);
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
  });

  test('shows in a snapshot what is in hand, what is left of each batch and what isn’t printed yet', () => {
    const { snapshot } = office;
    expect(snapshot.cards).toEqual({ unused: 5, unassigned: 99, assigned: 3, blocked: 2 });
    expect(snapshot.unprintedRanges).toEqual([rangeOfSerials(GUESTS, 6, 10)]);
    expect(snapshot.inHand).toContainEqual({ from: 'A051', to: 'A099' });
    expect(snapshot.batches.map(({ left }) => left)).toEqual([12, 20]);
    expect(snapshot.series).toEqual([GUESTS]);
    expect(snapshot.desks.map(({ cardsHeld, cardsLeft }) => [cardsHeld, cardsLeft])).toEqual([
      [15, 12],
      [25, 25],
    ]);
    expect(first.snapshot.inHand).toEqual([{ from: 'A004', to: 'A015' }]);
    expect(first.snapshot).toMatchObject({ lowStock: true, orphans: 0 });
    expect(second.snapshot).toMatchObject({ lowStock: false });
  });

  test('[C19] shows that a desk was closed, with its count and the end of its log as it was then', async () => {
    const close = {
      type: 'close-desk',
      counted: 11,
      missing: [{ from: cardNo('A010'), to: cardNo('A010') }],
    };
    value(await first.engine.execute({ ...close, type: 'close-desk' }));
    const { closed, head } = first.snapshot;
    expect(closed).toMatchObject({ expected: 12, counted: 11, missing: 1, head, by: 'Schalter 1' });
    await takeReport(office, await report(first, office), hall.desks);
    const summary = office.snapshot.desks.find(({ id }) => id === first.identity.fingerprint);
    expect(summary?.closed).toEqual(closed);
    const entry = (await office.engine.log(0, 5)).entries.find(({ type }) => type === 'desk-closed');
    expect(entry?.values).toEqual({ expected: 12, counted: 11, missing: 1 });
    value(await first.engine.execute({ type: 'reopen-desk', reason: 'Doch noch jemand' }));
    expect(first.snapshot.closed).toBeUndefined();
  });
});
