import type { Command, CommandOf } from '@shared/domain/commands';
import { rangeSize } from '@shared/domain/cards';
import type { CardNumber, MemberKey } from '@shared/domain/ids';
import { guestKeySchema } from '@shared/domain/ids';
import { value, type Computer } from '../computer';
import { cardOf, guestCardOf, PEOPLE_A_DESK } from './plan';

/** Desks at which dues are paid, cases opened and guests let in. */
const BUSY_DESKS = 4;
const PAYERS = 5;
const FLOAT = 10_000;
const MINUTE = 60_000;
/** Places in a desk's batch from which on cards are left over. */
const SPARE = PEOPLE_A_DESK + 20;
const LEAD = { name: 'Carla Weber', lead: true } as const;

/** What else happens in a hall: dues, people who object, an exception, guests, people who come and go, boxes that are counted. */
export async function actsInTheHall(desks: readonly Computer[]): Promise<void> {
  for (const [at, desk] of desks.slice(0, BUSY_DESKS).entries()) {
    const { owing, barred } = await peopleRefused(desk);
    await payments(desk, at, owing.slice(at * PAYERS, (at + 1) * PAYERS));
    await contested(desk, at, barred.slice(at * 2, at * 2 + 2));
    const [excepted, refused] = barred.slice(8 + at * 2, 10 + at * 2);
    if (excepted === undefined || refused === undefined)
      throw new Error('the roll has too few people to refuse');
    if (at === BUSY_DESKS - 1) await exception(desk, at, excepted);
    await refusal(desk, refused);
    await guests(desk, at);
    await comingAndGoing(desk, at);
  }
}

/** Counts the box where there is one, then the cards, and closes. */
export async function closeDesks(desks: readonly Computer[], missing: readonly number[]): Promise<void> {
  for (const [at, desk] of desks.entries()) {
    desk.nowMs += 30 * MINUTE;
    const expected = desk.snapshot.inHand.reduce((sum, range) => sum + rangeSize(range), 0);
    const short = missing.includes(at);
    await act(desk, {
      ...{ type: 'close-desk', counted: short ? expected - 1 : expected, missing: [] },
      ...(short && { explanation: 'Eine Karte liegt am Tisch gegenüber und wurde dort ausgegeben' }),
    });
  }
}

/** Whoever could vote if the dues were paid, and whoever could not whatever is paid, in the order of the roll. */
async function peopleRefused(desk: Computer) {
  const { hits } = await desk.engine.browse(0, 2_000);
  const of = (kind: string) =>
    hits.filter(({ standing }) => standing.entitlement.kind === kind).map(({ key }) => key);
  return { owing: of('curable'), barred: of('barred') };
}

/** What is owed is paid, the first time by a wrong amount; whoever paid gets a card. */
async function payments(desk: Computer, at: number, members: readonly MemberKey[]): Promise<void> {
  let cash = FLOAT;
  let expectedReceipt = 0;
  const pay = async (member: MemberKey, cents: number) => {
    expectedReceipt += 1;
    await act(desk, { type: 'take-payment', member, cents, means: 'cash', expectedReceipt });
    cash += cents;
  };
  for (const [place, member] of members.entries()) {
    const open = (await desk.engine.person(member))?.dues?.open ?? 0;
    if (place === 0) {
      const wrong = open * 10;
      await pay(member, wrong);
      const reason = 'Betrag falsch eingegeben: eine Null zu viel';
      await act(desk, { type: 'reverse-payment', receipt: 1, reason, approval: LEAD });
      expectedReceipt += 1;
      cash -= wrong;
    }
    await pay(member, open);
    await act(desk, {
      type: 'accredit',
      member,
      card: cardOf(at, SPARE + place),
      identity: 'photo-document',
    });
  }
  await act(desk, { type: 'count-cash', float: FLOAT, denominations: inNotes(cash) });
}

/** An amount in as few notes and coins as it takes. */
function inNotes(cents: number): CommandOf<'count-cash'>['denominations'] {
  let left = cents;
  return [5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10, 5, 2, 1].map((worth) => {
    const count = Math.floor(left / worth);
    left -= count * worth;
    return { cents: worth, count };
  });
}

/** What became of the two cases of each desk; one is still open in the evening. */
const DECISIONS = [
  ['refused', 'admitted'],
  ['refused', 'dropped'],
  ['admitted', 'refused'],
  ['refused', undefined],
] as const;
const DECIDED = {
  admitted: 'Mit 912 gegen 340 Stimmen zugelassen: Der Beleg wurde im Original vorgelegt.',
  refused: 'Mit großer Mehrheit nicht zugelassen.',
  dropped: 'Nimmt als Gast teil und lässt es dabei.',
} as const;

async function contested(desk: Computer, at: number, members: readonly MemberKey[]): Promise<void> {
  for (const [place, member] of members.entries()) {
    const statement = 'Ich bin seit Jahren Mitglied und habe immer gezahlt. Der Beleg liegt zu Hause.';
    await act(desk, { type: 'open-case', member, statement, ticket: `#2026-${at * 2 + place + 1}` });
    const opened = (await desk.engine.cases()).find((one) => one.member === member);
    if (opened === undefined) throw new Error('the case was not opened');
    const decision = DECISIONS[at]?.[place];
    if (decision === undefined) continue;
    desk.nowMs += 4 * MINUTE;
    const text =
      'Vor der Versammlung angehört; das Präsidium verliest die Auskunft der Mitgliederverwaltung.';
    await act(desk, { type: 'note-case', case: opened.case, kind: 'hearing', text });
    desk.nowMs += 2 * MINUTE;
    const votes = decision === 'admitted' ? (['conference'] as const) : [];
    const decided = { decision, votes, text: DECIDED[decision] };
    await act(desk, { type: 'decide-case', case: opened.case, ...decided, approval: LEAD });
    if (decision !== 'admitted') continue;
    await act(desk, {
      ...{ type: 'accredit', member, card: cardOf(at, SPARE + PAYERS + place), identity: 'photo-document' },
      override: { votes, reason: 'Von der Versammlung zugelassen', case: opened.case },
    });
  }
}

async function exception(desk: Computer, at: number, member: MemberKey): Promise<void> {
  const reason = 'Die Mitgliederverwaltung hat am Telefon bestätigt, dass der Eintrag veraltet ist';
  await act(desk, {
    ...{ type: 'accredit', member, card: cardOf(at, SPARE + PAYERS + 2), identity: 'photo-document' },
    override: { votes: ['conference'], reason },
    approval: LEAD,
  });
}

async function refusal(desk: Computer, member: MemberKey): Promise<void> {
  const reason = 'Hat die Auskunft bekommen, widerspricht nicht';
  await act(desk, { type: 'record-refusal', member, reason });
}

async function guests(desk: Computer, at: number): Promise<void> {
  for (let place = 0; place < 8; place += 1) {
    const member = guestKeySchema.parse(`guest:${(at * 8 + place).toString(16).padStart(12, '0')}`);
    const kind = 'guest';
    await act(desk, { type: 'admit-guest', member, card: guestCardOf(at, place), kind });
  }
}

/** Some leave towards noon. Half of them come back; the others are gone for good, and three leave their cards at the door. */
async function comingAndGoing(desk: Computer, at: number): Promise<void> {
  const cards = Array.from({ length: 20 }, (_, place): CardNumber => cardOf(at, 60 + place));
  for (const [place, card] of cards.entries()) {
    desk.nowMs += 20_000;
    await act(desk, {
      type: 'note-presence',
      present: false,
      card,
      ...(place > 16 && { cardKept: true as const }),
    });
  }
  await act(desk, { type: 'note-presence', present: false, card: guestCardOf(at, 0) });
  desk.nowMs += 40 * MINUTE;
  for (const card of cards.slice(0, 10)) await act(desk, { type: 'note-presence', present: true, card });
}

async function act(desk: Computer, command: Command): Promise<void> {
  value(await desk.engine.execute(command));
}
