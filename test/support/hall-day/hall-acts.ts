import type { Command } from '@shared/domain/commands';
import type { CardNumber, MemberKey } from '@shared/domain/ids';
import { value, type Computer } from '../computer';
import { cardOf } from './plan';

/** Desks at which dues are paid and cases opened. */
const BUSY_DESKS = 4;
const FLOAT = 10_000;

/** What else happens in a hall: dues paid and reversed, people who object, who leave and come back, a box that is counted. */
export async function actsInTheHall(desks: readonly Computer[]): Promise<void> {
  for (const [at, desk] of desks.slice(0, BUSY_DESKS).entries()) {
    const { owing, barred } = await peopleRefused(desk);
    await payments(desk, owing.slice(at * 5, at * 5 + 5));
    await contested(desk, barred.slice(at * 2, at * 2 + 2));
    await comingAndGoing(desk, at);
  }
}

/** Whoever could vote if the dues were paid, and whoever could not whatever is paid, in the order of the roll. */
async function peopleRefused(desk: Computer) {
  const { hits } = await desk.engine.browse(0, 2_000);
  const of = (kind: string) =>
    hits.filter(({ standing }) => standing.entitlement.kind === kind).map(({ key }) => key);
  return { owing: of('curable'), barred: of('barred') };
}

async function payments(desk: Computer, members: readonly MemberKey[]): Promise<void> {
  let cash = FLOAT;
  for (const [at, member] of members.entries()) {
    const cents = 2_400 + at * 1_200;
    await act(desk, { type: 'take-payment', member, cents, means: 'cash', expectedReceipt: at + 1 });
    cash += cents;
  }
  await act(desk, {
    type: 'reverse-payment',
    receipt: 1,
    reason: 'Betrag falsch eingegeben',
    approval: LEAD,
  });
  cash -= 2_400;
  await act(desk, { type: 'count-cash', float: FLOAT, denominations: [{ cents: 100, count: cash / 100 }] });
}

const LEAD = { name: 'Carla Weber', lead: true } as const;

async function contested(desk: Computer, members: readonly MemberKey[]): Promise<void> {
  for (const [at, member] of members.entries()) {
    const statement = 'Ich bin seit Jahren Mitglied und habe immer gezahlt. Der Beleg liegt zu Hause.';
    await act(desk, { type: 'open-case', member, statement, ticket: `#2026-${at + 1}` });
    const opened = (await desk.engine.cases()).find((one) => one.member === member);
    if (opened === undefined) throw new Error('the case was not opened');
    const text =
      'Vor der Versammlung angehört; das Präsidium verliest die Auskunft der Mitgliederverwaltung.';
    await act(desk, { type: 'note-case', case: opened.case, kind: 'hearing', text });
    if (at > 0) continue;
    await act(desk, {
      type: 'decide-case',
      case: opened.case,
      decision: 'refused',
      votes: [],
      text: 'Mit großer Mehrheit nicht zugelassen.',
    });
  }
}

/** Some leave at noon; half of them come back. */
async function comingAndGoing(desk: Computer, at: number): Promise<void> {
  const cards = Array.from({ length: 20 }, (_, place): CardNumber => cardOf(at, 60 + place));
  for (const card of cards) await act(desk, { type: 'note-presence', present: false, card });
  desk.nowMs += 40 * 60_000;
  for (const card of cards.slice(0, 10)) await act(desk, { type: 'note-presence', present: true, card });
}

async function act(desk: Computer, command: Command): Promise<void> {
  value(await desk.engine.execute(command));
}
