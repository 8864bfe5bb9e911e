/**
 * Schalter 1 keeps the door: Ada, whom it accredited itself, leaves with her card kept, and gets it back; card A021 of Schalter 2 goes,
 * and nobody here knows whose it is.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { value, type Computer } from '../../support/computer';
import { cardNo, key } from '../../support/register-desk';
import { smallHall } from '../../support/small-hall';

const ADA = key('1');
const ADAS = cardNo('A001');
const FOREIGN = cardNo('A021');

describe('the door of a hall', () => {
  let first: Computer;
  const noted = async (present: boolean, card = ADAS, cardKept?: true) => {
    first.nowMs += 120_000;
    const command = { type: 'note-presence', present, card, ...(cardKept && { cardKept }) } as const;
    return value(await first.engine.execute(command));
  };

  beforeAll(async () => {
    ({ first } = await smallHall(['1;AAAA;Ada;Zorn;0', '2;BBBB;Bela;Öhm;0']));
    value(await first.engine.execute({ type: 'accredit', member: ADA, card: ADAS, identity: 'known' }));
  });

  test('a door where nothing happened yet tells so', async () => {
    expect(await first.engine.door()).toEqual({ left: 0, back: 0, recent: [], kept: [] });
  });

  test('[N2] a card that is kept lies there until its owner comes back', async () => {
    await noted(false, ADAS, true);
    const { kept, left } = await first.engine.door();
    expect(left).toBe(1);
    expect(kept).toMatchObject([{ card: ADAS, name: 'Zorn, Ada', present: false, cardKept: true }]);
    await noted(true);
    expect(await first.engine.door()).toMatchObject({ left: 1, back: 1, kept: [] });
  });

  test('[N2] a card that is kept lies there no longer once its owner came back without it', async () => {
    await noted(false, ADAS, true);
    expect((await first.engine.person(ADA))?.presence).toMatchObject({ present: false, cardKept: true });
    first.nowMs += 120_000;
    value(await first.engine.execute({ type: 'note-presence', present: true, member: ADA }));
    expect((await first.engine.door()).kept).toEqual([]);
  });

  test('[N2] of a card that another desk handed out the door tells the number', async () => {
    await noted(false, FOREIGN);
    const { recent } = await first.engine.door();
    expect(recent[0]).toMatchObject({ card: FOREIGN, present: false });
    expect(recent[0]).not.toHaveProperty('name');
  });

  test('[N2] by the member who carries no card, the door tells the name', async () => {
    first.nowMs += 120_000;
    value(await first.engine.execute({ type: 'note-presence', present: false, member: ADA }));
    expect((await first.engine.door()).recent[0]).toMatchObject({ member: ADA, name: 'Zorn, Ada' });
  });

  test('the last acts come first, and no more than twelve', async () => {
    for (let turn = 0; turn < 8; turn += 1) {
      await noted(true);
      await noted(false);
    }
    const { recent } = await first.engine.door();
    expect(recent).toHaveLength(12);
    expect(recent[0]?.at).toBeGreaterThan(recent[11]?.at ?? Infinity);
  });

  test('the log says who went, also where only the card was scanned', async () => {
    const { entries } = await first.engine.log(0, 40);
    const kept = entries.find(({ values }) => values['kept'] !== undefined);
    expect(kept).toMatchObject({ type: 'presence-noted', card: ADAS, memberName: 'Zorn, Ada' });
  });
});
