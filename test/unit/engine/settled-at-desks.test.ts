/**
 * Ada and Bela are accredited at both desks: Ada with A001 and A021, Bela with A002 and A022. The office hears that Ada holds A003, which
 * Schalter 1 misread, and that A021 is lost; and that neither of Bela's cards was given to Bela, of which A002 is back and A022 is not. What
 * it decides goes to both desks with the next package. Then Bela comes to Schalter 2.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import type { SideDecision } from '@shared/domain/commands';
import type { ConflictView } from '../../../renderer/roll-worker/engine-api';
import { unheard, value, type Computer } from '../../support/computer';
import { accredit } from '../../support/hall';
import { cardNo, key } from '../../support/register-desk';
import { issueTo, reportTo, smallHall } from '../../support/small-hall';

const ADA = key('1');
const BELA = key('2');
const LIST = ['1;AAAA;Ada;Zorn;0', '2;BBBB;Bela;Öhm;0', '3;CCCC;Cleo;Ohr;0'];

type Outcome = SideDecision['outcome'];
const VOID: Outcome = { kind: 'void', block: false };
const LOST: Outcome = { kind: 'void', block: true };

async function conflictOf(office: Computer, member: string): Promise<ConflictView> {
  const found = (await office.engine.conflicts()).find((one) => one.subject === member);
  if (found === undefined) throw new Error('no such conflict');
  return found;
}

async function settle(office: Computer, member: string, outcomes: Readonly<Record<string, Outcome>>) {
  const { kind, subject, sides } = await conflictOf(office, member);
  const decided = sides.map(({ event, card }) => ({ event, outcome: outcomes[card] ?? VOID }));
  const command = {
    type: 'settle-conflict',
    kind,
    subject,
    sides: decided,
    reason: 'Beide gefragt',
  } as const;
  value(await office.engine.execute(command));
}

function replace(desk: Computer, member: typeof ADA, card: string) {
  const lost = { replacement: cardNo(card), cause: 'lost' } as const;
  return desk.engine.execute({ type: 'replace-card', member, ...lost });
}

function withdraw(desk: Computer, member: typeof ADA) {
  const reason = 'Irrtum';
  return desk.engine.execute({ type: 'withdraw-accreditation', member, cardReturned: true, reason });
}

async function stateOf(computer: Computer, card: string) {
  return (await computer.engine.card(cardNo(card)))?.state;
}

describe('what the office settled', () => {
  let hall: Awaited<ReturnType<typeof smallHall>>;
  beforeAll(async () => {
    hall = await smallHall(LIST);
    const { office, first, second } = hall;
    for (const [desk, ada, bela] of [
      [first, 'A001', 'A002'],
      [second, 'A021', 'A022'],
    ] as const) {
      value(await accredit(desk, ADA, ada));
      value(await accredit(desk, BELA, bela));
      await reportTo(office, desk);
    }
    const misread: Outcome = { kind: 'other-card', card: cardNo('A003'), block: false };
    await settle(office, ADA, { A001: misread, A021: LOST });
    await settle(office, BELA, { A002: VOID, A022: LOST });
    const sealed = await issueTo(office, first, second);
    await first.takeIn(sealed, office);
    await second.takeIn(sealed, office);
  });

  test('[M12] [M14] shows at either desk the card that the office wrote, and what it is written in the place of as void', async () => {
    for (const [desk, own] of [
      [hall.first, 'A001'],
      [hall.second, 'A021'],
    ] as const) {
      const ada = await desk.engine.person(ADA);
      expect(ada?.standing).toMatchObject({ card: 'A003', deskName: 'Büro Mainz', inConflict: false });
      expect(ada?.accreditations).toMatchObject([
        { card: own, status: 'active', voided: true },
        { card: 'A003', status: 'active', corrected: true },
      ]);
      const { hits } = await desk.engine.search('Zorn', 0, 10);
      expect(hits.map(({ standing }) => standing.card)).toEqual(['A003']);
      expect((await desk.engine.search('Öhm', 0, 10)).hits[0]?.standing.card).toBeUndefined();
      expect((await desk.engine.person(BELA))?.accreditations).toMatchObject([{ voided: true }]);
    }
  });

  test('[C18] [M14] counts at either desk what is left of its cards', async () => {
    const { first, second } = hall;
    expect(first.snapshot).toMatchObject({
      ...{ accredited: 1, conflicts: 0, cards: { assigned: 1, blocked: 0, unassigned: 19 } },
      inHand: [
        { from: 'A001', to: 'A002' },
        { from: 'A004', to: 'A020' },
      ],
    });
    expect(second.snapshot).toMatchObject({
      ...{ accredited: 1, conflicts: 0, cards: { assigned: 0, blocked: 2, unassigned: 18 } },
      inHand: [{ from: 'A023', to: 'A040' }],
    });
    expect([await stateOf(first, 'A001'), await stateOf(first, 'A003')]).toEqual(['unassigned', 'assigned']);
    expect([await stateOf(second, 'A021'), await stateOf(second, 'A022')]).toEqual(['blocked', 'blocked']);
    for (const desk of [first, second]) {
      expect((await desk.reopen('desk')).cards).toEqual(desk.snapshot.cards);
      expect(desk.snapshot.recent.filter(({ undoable }) => undoable)).toEqual([]);
    }
  });

  test('[M14] leaves desks nothing to replace or withdraw of it', async () => {
    for (const [desk, card] of [
      [hall.first, 'A004'],
      [hall.second, 'A023'],
    ] as const) {
      const corrected = { ok: false, error: { kind: 'corrected-by-office', use: { card: 'A003' } } };
      expect(await replace(desk, ADA, card)).toMatchObject(corrected);
      expect(await withdraw(desk, ADA)).toMatchObject(corrected);
      expect(await accredit(desk, ADA, card)).toMatchObject({ error: { kind: 'already-accredited' } });
      const gone = { ok: false, error: { kind: 'not-accredited', member: BELA } };
      expect(await replace(desk, BELA, card)).toEqual(gone);
      expect(await withdraw(desk, BELA)).toEqual(gone);
    }
    expect(await accredit(hall.first, BELA, 'A003')).toMatchObject({ error: { kind: 'card-assigned' } });
    expect(await accredit(hall.second, BELA, 'A022')).toMatchObject({ error: { kind: 'card-blocked' } });
  });

  test('[A6] [M13] whose cards are all void is accredited anew, and the office has nothing more to decide', async () => {
    const { office, first, second } = hall;
    value(await accredit(second, BELA, 'A023'));
    expect((await second.engine.person(BELA))?.accreditations).toMatchObject([
      { card: 'A022', voided: true },
      { card: 'A023', status: 'active' },
    ]);
    await reportTo(office, second);
    expect(await conflictOf(office, BELA)).toMatchObject({ status: 'settled' });
    expect(office.snapshot).toMatchObject({ conflicts: 0, accredited: 2 });
    expect(await stateOf(first, 'A002')).toBe('unassigned');
    const { file } = value(await office.engine.exportUpload());
    expect(new TextDecoder().decode(file.bytes)).toMatch(/1;A003\r\n2;A023\r\n/u);
    expect(await office.engine.reconciliation()).toMatchObject({ openConflicts: 0, balanced: true });
  });

  test('[M14] goes from a desk to the office as what the desk itself did, and nothing else', async () => {
    const { office, first } = hall;
    const again = value(await first.engine.exportDelta([], unheard, true));
    expect(await office.merge(again, first)).toMatchObject({ newConflicts: 0, irregular: [] });
    const { entries } = await office.engine.log(0, 1_000);
    const told = entries.filter(({ event }) => event.deskId === first.identity.fingerprint);
    const types = ['member-accredited', 'operator-signed-on', 'roll-loaded'];
    expect([...new Set(told.map(({ type }) => type))].sort()).toEqual(types);
  });
});
