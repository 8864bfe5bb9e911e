/**
 * Cards that are blocked while somebody has them. Bela has A002 of Schalter 1, which hasn't reported yet, when the office blocks A001 to
 * A015. Ada has A001 of Schalter 1 and A021 of Schalter 2: the office decides for one, and then for the other.
 */
import { expect, test } from 'vitest';
import type { MemberKey } from '@shared/domain/ids';
import { value, type Computer } from '../../support/computer';
import { accredit } from '../../support/hall';
import { cardNo, key } from '../../support/register-desk';
import { issueTo, reportTo, smallHall } from '../../support/small-hall';

const ADA = key('1');
const BELA = key('2');
const ROWS = ['1;AAAA;Ada;Zorn;0', '2;BBBB;Bela;Öhm;0'];

/** What the person's pane at a desk goes by: the card that stands, whose it is to replace, and whether it is blocked. */
async function paneOf(desk: Computer, member: MemberKey) {
  const person = await desk.engine.person(member);
  const { card } = person?.standing ?? {};
  const held = person?.accreditations.find((one) => one.card === card && one.voided !== true);
  return {
    card,
    own: held?.event.deskId === desk.identity.fingerprint,
    state: card && (await desk.engine.card(card))?.state,
  };
}

function replace(desk: Computer, member: MemberKey, card: string) {
  return desk.engine.execute({ type: 'replace-card', member, replacement: cardNo(card), cause: 'lost' });
}

async function kinds(office: Computer) {
  return (await office.engine.conflicts()).map(({ kind, status }) => `${kind} ${status}`);
}

test('[M7] [C4] whose card was blocked with a batch gets a new one at the desk, and nothing is left to decide', async () => {
  const { office, first } = await smallHall(ROWS);
  value(await accredit(first, BELA, 'A002'));
  const batch = { ranges: [{ from: cardNo('A001'), to: cardNo('A015') }], cause: 'lost' } as const;
  value(await office.engine.execute({ type: 'block-cards', ...batch }));
  await reportTo(office, first);
  expect(await kinds(office)).toEqual(['blocked-card-used open']);
  await first.takeIn(await issueTo(office, first), office);
  expect(await paneOf(first, BELA)).toEqual({ card: 'A002', own: true, state: 'blocked' });
  value(await replace(first, BELA, 'A016'));
  expect(await paneOf(first, BELA)).toEqual({ card: 'A016', own: true, state: 'assigned' });
  await reportTo(office, first);
  expect(await kinds(office)).toEqual([]);
});

test('[M13] [M14] whose card was void and blocked gets a new one once the office decides that it stood', async () => {
  const { office, first, second } = await smallHall(ROWS);
  value(await accredit(first, ADA, 'A001'));
  value(await accredit(second, ADA, 'A021'));
  await reportTo(office, first);
  await reportTo(office, second);
  const settle = async (stands: string, reason: string, block: boolean) => {
    const [conflict] = await office.engine.conflicts();
    if (conflict === undefined) throw new Error('Ada is in no conflict');
    const { kind, subject } = conflict;
    const sides = conflict.sides.map(({ event, card }) => {
      const outcome = card === stands ? { kind: 'stands' as const } : { kind: 'void' as const, block };
      return { event, outcome };
    });
    value(await office.engine.execute({ type: 'settle-conflict', kind, subject, sides, reason }));
    await first.takeIn(await issueTo(office, first, second), office);
  };
  await settle('A021', 'Ada hat die von Schalter 2', true);
  expect((await first.engine.person(ADA))?.standing.card).toBeUndefined();
  await settle('A001', 'Die von Schalter 2 war Belas', true);
  expect(await paneOf(first, ADA)).toEqual({ card: 'A001', own: true, state: 'blocked' });
  value(await replace(first, ADA, 'A003'));
  expect(await paneOf(first, ADA)).toEqual({ card: 'A003', own: true, state: 'assigned' });
  await reportTo(office, first);
  expect((await kinds(office)).filter((one) => !one.endsWith(' settled'))).toEqual([]);
});
