import type { Command } from '@shared/domain/commands';
import type { CardNumber, DeskId, MemberKey } from '@shared/domain/ids';
import { slipSchema } from '@shared/domain/series';
import type { Computer } from '../computer';
import { value } from '../computer';
import { cardOf, CARDS_A_DESK, DESKS, FAST_DESK, GIVING_DESK, PEOPLE_A_DESK, type Planted } from './plan';

const HOUR = 60 * 60 * 1000;
/** From one person in the queue to the next, ms: two hours for all of a desk. */
const PACE = 40_000;
const SLIP = slipSchema.parse('7K3M9Q');

/** What the day left behind. */
export interface DayAtDesks {
  readonly planted: readonly Planted[];
  /** For the list of noon: who is barred by it, and who is gone. */
  readonly barred: readonly MemberKey[];
  readonly gone: readonly MemberKey[];
  /** Cards that the office is told were lost, and that were used all the same. */
  readonly toldLost: readonly CardNumber[];
}

/** Twelve desks that have taken in their package work through the morning, with everything going wrong that may. */
export async function dayAtDesks(desks: readonly Computer[]): Promise<DayAtDesks> {
  const people = await entitledAt(desks[0]);
  const planted: Planted[] = [];
  const barred: MemberKey[] = [];
  const gone: MemberKey[] = [];
  const toldLost: CardNumber[] = [];
  let made = 0;
  const accredit = async (at: number, member: MemberKey | undefined, card: CardNumber, foreign = false) => {
    const computer = desks[at];
    if (member === undefined || computer === undefined) throw new Error('the roll is too short for this day');
    computer.nowMs += PACE;
    await act(computer, {
      ...{ type: 'accredit', member, card, identity: made % 3 === 0 ? 'known' : 'photo-document' },
      ...(foreign && { foreignCard: { reason: 'Karte lag an unserem Tisch' } }),
    });
    made += 1;
  };
  const personAt = (desk: number, place: number) => people[desk * (PEOPLE_A_DESK + 8) + place];

  for (let desk = 0; desk < DESKS; desk += 1) {
    const computer = desks[desk];
    if (computer === undefined) throw new Error('a desk is missing');
    if (desk === FAST_DESK) computer.nowMs += 3 * HOUR;
    for (let place = 0; place < PEOPLE_A_DESK; place += 1) {
      await accredit(desk, personAt(desk, place), cardOf(desk, place));
    }
    await ordinaryMishaps(computer, desk, personAt);
  }
  await moveCards(desks, (place) => personAt(GIVING_DESK + 1, PEOPLE_A_DESK + place));

  for (let desk = 0; desk < DESKS; desk += 1) {
    const member = personAt(desk, 0);
    await accredit((desk + 1) % DESKS, member, cardOf((desk + 1) % DESKS, PEOPLE_A_DESK + 4));
    planted.push({ kind: 'member-accredited-twice', subject: member ?? '' });
  }
  for (let desk = 0; desk < 6; desk += 1) {
    const used = cardOf(desk, 10);
    await accredit(desk + 6, personAt(desk + 6, PEOPLE_A_DESK + 2), used, true);
    planted.push({ kind: 'card-assigned-twice', subject: used }, { kind: 'card-not-held', subject: used });
    const blocked = cardOf(desk, 20);
    toldLost.push(blocked);
    planted.push({ kind: 'blocked-card-used', subject: blocked });
  }
  for (let desk = 6; desk < 10; desk += 1) {
    const foreign = cardOf(desk - 6, CARDS_A_DESK - 1);
    await accredit(desk, personAt(desk, PEOPLE_A_DESK + 3), foreign, true);
    planted.push({ kind: 'card-not-held', subject: foreign });
    const member = personAt(desk, 30);
    if (member !== undefined) barred.push(member);
    planted.push({ kind: 'not-entitled', subject: member ?? '' });
  }
  for (const desk of [10, 11]) {
    const member = personAt(desk, 31);
    if (member !== undefined) gone.push(member);
    planted.push({ kind: 'not-on-roll', subject: member ?? '' });
  }
  return { planted, barred, gone, toldLost };
}

/** What happens at every desk and is no conflict: a lost card, a spoiled one, somebody clicked by mistake, a blank card under coffee. */
async function ordinaryMishaps(
  computer: Computer,
  desk: number,
  personAt: (desk: number, place: number) => MemberKey | undefined,
): Promise<void> {
  const [lost, spoiled, wrong, gone] = [40, 41, 42, 43].map((place) => personAt(desk, place));
  if (lost === undefined || spoiled === undefined || wrong === undefined || gone === undefined)
    throw new Error('the roll is too short for this day');
  const spare = (place: number) => cardOf(desk, PEOPLE_A_DESK + place);
  await act(computer, { type: 'replace-card', member: lost, replacement: spare(0), cause: 'lost' });
  await act(computer, { type: 'replace-card', member: spoiled, replacement: spare(1), cause: 'spoiled' });
  const withdraw = { type: 'withdraw-accreditation', reason: 'Falsche Person angeklickt' } as const;
  await act(computer, { ...withdraw, member: wrong, cardReturned: true });
  await act(computer, { ...withdraw, member: gone, cardReturned: false });
  const again = personAt(desk, PEOPLE_A_DESK + 1);
  if (again === undefined) throw new Error('the roll is too short for this day');
  await act(computer, { type: 'accredit', member: again, card: cardOf(desk, 42), identity: 'known' });
  const coffee = spare(5);
  await act(computer, { type: 'block-cards', ranges: [{ from: coffee, to: coffee }], cause: 'spoiled' });
}

/** Twenty cards go to the next desk, which uses one of them. */
async function moveCards(
  desks: readonly Computer[],
  personAt: (place: number) => MemberKey | undefined,
): Promise<void> {
  const [giver, receiver] = [desks[GIVING_DESK], desks[GIVING_DESK + 1]];
  const member = personAt(5);
  if (giver === undefined || receiver === undefined || member === undefined) throw new Error('no such desk');
  const from = cardOf(GIVING_DESK, CARDS_A_DESK - 20);
  const ranges = [{ from, to: cardOf(GIVING_DESK, CARDS_A_DESK - 1) }];
  const { fingerprint: to, name: toName } = receiver.identity;
  await act(giver, { type: 'give-cards', slip: SLIP, to, toName, ranges });
  const by: { from: DeskId; fromName: string } = {
    from: giver.identity.fingerprint,
    fromName: giver.identity.name,
  };
  await act(receiver, { type: 'receive-cards', slip: SLIP, ranges, ...by });
  await act(receiver, { type: 'accredit', member, card: from, identity: 'known' });
}

async function act(computer: Computer | undefined, command: Command): Promise<void> {
  if (computer === undefined) throw new Error('no such desk');
  value(await computer.engine.execute(command));
}

/** Everybody on the roll who may vote, in order of names. */
async function entitledAt(desk: Computer | undefined): Promise<readonly MemberKey[]> {
  const keys: MemberKey[] = [];
  for (let offset = 0; desk !== undefined; offset += 500) {
    const { hits } = await desk.engine.browse(offset, 500);
    if (hits.length === 0) break;
    for (const { key, standing } of hits) if (standing.entitlement.kind === 'entitled') keys.push(key);
  }
  return keys;
}
