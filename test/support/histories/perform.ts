import type { Vote } from '@shared/domain/assembly';
import type { Command, SideDecision } from '@shared/domain/commands';
import { conflicts, isOpen } from '@shared/domain/conflicts';
import type { EventBody } from '@shared/domain/events';
import { rollIdSchema, type CardNumber, type MemberKey } from '@shared/domain/ids';
import type { Conflict } from '@shared/domain/register';
import { cardsInHand } from '@shared/domain/register-queries';
import { cardNo, key } from '../register-desk';
import { OFFICE_ACTS, type Act, type History } from './acts';
import { cardAt, CARDS, CARDS_PER_DESK, GUEST_CARDS_PER_DESK, guestCardAt, Hall, PLACE } from './hall';
import { personAt, ROLLS } from './people';
import type { Writer } from './writer';

const ROLL_IDS = ROLLS.map((_, index) => rollIdSchema.parse(`00000000-0000-4000-8000-00000000000${index}`));

/** Lets a history happen. */
export function runHistory(history: History): Hall {
  const hall = new Hall(history);
  for (const act of history.acts) perform(hall, act);
  return hall;
}

/** Tries one act. What nobody can try, such as closing an office, is left out. */
export function perform(hall: Hall, act: Act): void {
  hall.minute += act.later;
  const { desks, office } = hall;
  const desk = desks[act.desk % desks.length];
  if (desk === undefined) throw new Error('every hall has a desk');
  const isOffice = OFFICE_ACTS.some((name) => name === act.name) || isOfficesTurn(act);
  if (isOffice) performAtOffice(hall, office, desk, act);
  else performAtDesk(hall, desk, act);
}

/** Of what both do, a fourth is done by the office. */
function isOfficesTurn({ name, choice }: Act): boolean {
  return ['block', 'find', 'receive', 'leave', 'return'].includes(name) && choice % 4 === 0;
}

function performAtOffice(hall: Hall, office: Writer, desk: Writer, act: Act): void {
  const { choice } = act;
  switch (act.name) {
    case 'merge':
      hall.merge(desk);
      return;
    case 'settle':
      hall.merge(desk);
      settle(hall, choice);
      return;
    case 'hand-over': {
      const first = 8 * CARDS_PER_DESK + act.card;
      attempt(hall, office, { type: 'hand-over-cards', batch: hall.nextBatch(first, first, desk) });
      return;
    }
    case 'import': {
      const at = choice % ROLLS.length;
      const [roll, rollId] = [ROLLS[at], ROLL_IDS[at]];
      if (roll === undefined || rollId === undefined) throw new Error('there is such a list');
      office.roll = roll;
      const payload = { rollId, members: roll.members.size, pending: 0, source: 'list' };
      hall.write(office, [{ type: 'roll-imported', payload }], `imports list ${at}`);
      return;
    }
    case 'recognise': {
      const [first] = hall.desks;
      if (first !== undefined)
        attempt(hall, office, { type: 'recognise-emergency-desk', place: PLACE, desk: first.id });
      return;
    }
    default:
      performShared(hall, office, act);
  }
}

function performAtDesk(hall: Hall, desk: Writer, act: Act): void {
  const member = personAt(desk.roll, act.member);
  const reason = 'Agreed on';
  switch (act.name) {
    case 'accredit':
    case 'accredit-foreign':
    case 'override': {
      const foreign = act.name === 'accredit-foreign' && { foreignCard: { reason } };
      const votes = ['conference', 'nomination'] as const;
      const override = act.name === 'override' && { override: { votes, reason } };
      const card = act.name === 'accredit-foreign' ? anyCard(act) : ownCard(hall, desk, act);
      const part = votesOf(act);
      attempt(hall, desk, {
        ...{ type: 'accredit', member, card, identity: 'known' },
        ...(part !== undefined && { votes: part }),
        ...{ ...foreign, ...override },
      });
      return;
    }
    case 'replace': {
      const foreign = act.choice % 5 === 0 && { foreignCard: { reason } };
      const replacement = act.choice % 5 === 0 ? anyCard(act) : ownCard(hall, desk, act);
      const whose = accreditedHere(desk, act) ?? member;
      attempt(hall, desk, { type: 'replace-card', member: whose, replacement, cause: 'lost', ...foreign });
      return;
    }
    case 'withdraw':
      attempt(hall, desk, {
        type: 'withdraw-accreditation',
        ...{ member: accreditedHere(desk, act) ?? member, reason, cardReturned: act.choice % 2 === 0 },
      });
      return;
    case 'give':
      give(hall, desk, act);
      return;
    case 'close': {
      const counted = Math.max(0, inHand(desk).length - (act.choice % 3 === 0 ? 1 : 0));
      attempt(hall, desk, { type: 'close-desk', counted, missing: [], explanation: 'Counted twice' });
      return;
    }
    case 'reopen':
      attempt(hall, desk, { type: 'reopen-desk', reason });
      return;
    case 'take-package':
      hall.issue(desk);
      return;
    case 'guest':
      attempt(hall, desk, {
        ...{ type: 'admit-guest', kind: 'guest', card: guestCard(hall, desk, act) },
        member: key(`guest:${String(act.choice).padStart(12, '0')}`),
      });
      return;
    case 'proxy': {
      const holder = personAt(desk.roll, (act.member + 1 + (act.choice % 5)) % 6);
      const proxy = { holder, note: 'Letter' };
      const card = ownCard(hall, desk, act);
      attempt(hall, desk, { type: 'accredit', member, card, identity: 'known', proxy });
      return;
    }
    case 'force':
      hall.write(desk, [forced(desk, act)], `breaks the rules for ${member} with ${anyCard(act)}`);
      return;
    default:
      performShared(hall, desk, act);
  }
}

function performShared(hall: Hall, who: Writer, act: Act): void {
  if (act.name === 'receive') receive(hall, who, act);
  else if (act.name === 'leave' || act.name === 'return') walk(hall, who, act);
  else if (act.name === 'block') {
    const card = pick(inHand(who), act.card) ?? anyCard(act);
    attempt(hall, who, { type: 'block-cards', ranges: [{ from: card, to: card }], cause: 'lost' });
  } else if (act.name === 'find') {
    const blocked = [...who.state.cards].flatMap(([card, { isBlocked }]) => (isBlocked ? [card] : []));
    attempt(hall, who, { type: 'record-found-card', card: pick(blocked.sort(), act.choice) ?? anyCard(act) });
  }
}

/** Somebody leaves or comes back, by a card, by name, or by both; now and then as no program would have noted it. */
function walk(hall: Hall, who: Writer, act: Act): void {
  const present = act.name === 'return';
  const { choice } = act;
  const seen = who.log.flatMap((event) => ('card' in event.payload ? (event.payload.card ?? []) : []));
  const card = choice % 3 === 0 ? (pick(seen, act.card) ?? anyCard(act)) : anyCard(act);
  const member = personAt(who.roll, act.member);
  const which = [{ card }, { member }, { card, member }][choice % 5] ?? { card };
  const kept = choice % 7 === 0 && { cardKept: true as const };
  if (choice % 11 === 0) {
    const payload = { present, ...which, ...kept };
    hall.write(who, [{ type: 'presence-noted', payload }], `notes ${JSON.stringify(payload)}`);
  } else attempt(hall, who, { type: 'note-presence', present, ...which, ...kept });
}

function attempt(hall: Hall, who: Writer, command: Command): boolean {
  const answer = who.execute(command, hall.minute);
  hall.note(who, command, answer);
  return answer.ok;
}

function give(hall: Hall, desk: Writer, act: Act): void {
  const others = hall.everybody.filter((one) => one !== desk);
  const to = pick(others, act.choice);
  const card = pick(inHand(desk), act.card);
  if (to === undefined || card === undefined) return;
  const moved = { slip: hall.nextSlip(), to: to.id, ranges: [{ from: card, to: card }] };
  const done = attempt(hall, desk, { type: 'give-cards', toName: to.name, ...moved });
  if (done) hall.slips.push({ ...moved, from: desk.id });
}

/** By a slip that came along; now and then with other cards than it says, or by a slip that nobody wrote. */
function receive(hall: Hall, who: Writer, act: Act): void {
  const slip = pick(
    hall.slips.filter(({ to }) => to === who.id),
    act.choice,
  );
  const isInvented = slip === undefined || act.choice % 10 === 0;
  const from = isInvented
    ? pick(
        hall.desks.filter((one) => one !== who),
        act.choice,
      )?.id
    : slip.from;
  if (from === undefined) return;
  const other = [{ from: anyCard(act), to: anyCard(act) }];
  const ranges = isInvented || act.choice % 7 === 0 ? other : slip.ranges;
  const moved = { slip: isInvented ? hall.nextSlip() : slip.slip, from, ranges };
  if (attempt(hall, who, { type: 'receive-cards', fromName: 'them', ...moved }) && isInvented)
    hall.slips.push({ ...moved, to: who.id });
}

/** A card is for one of the votes now and then, and mostly for all of them. */
function votesOf({ choice }: Act): readonly Vote[] | undefined {
  const only: readonly (readonly Vote[])[] = [['conference'], ['nomination']];
  return only[choice % 5];
}

function forced(desk: Writer, act: Act): EventBody {
  const votes: Vote[] = [...(votesOf(act) ?? (['conference', 'nomination'] as const))];
  const card = act.choice % 9 === 0 ? cardNo('Z99') : anyCard(act);
  const payload = {
    ...{ member: personAt(desk.roll, act.member), card, identity: 'police' as const, votes },
    ...(act.choice % 4 === 0 && { weight: 2 + (act.choice % 3) }),
    ...(act.choice % 6 === 1 && {
      proxy: { holder: personAt(desk.roll, (act.member + 2) % 6), note: 'Letter' },
    }),
  };
  return { type: 'member-accredited', payload };
}

/** Decides an open conflict by chance; where that isn't allowed, all its sides are void. */
export function settle(hall: Hall, choice: number): void {
  const { office } = hall;
  const all = conflicts(office.state, office.roll.view);
  const open = all.filter(isOpen);
  // Now and then one is decided once more.
  const conflict = pick(choice % 5 === 0 || open.length === 0 ? all : open, choice);
  if (conflict === undefined) return;
  const common = { type: 'settle-conflict', kind: conflict.kind, subject: conflict.subject } as const;
  const sides = decide(conflict, office, choice);
  if (attempt(hall, office, { ...common, sides, reason: `Choice ${choice}` })) return;
  voidSides(hall, conflict);
}

/** Leaves nobody standing of the first open conflict. */
export function voidAll(hall: Hall): void {
  const { office } = hall;
  const conflict = conflicts(office.state, office.roll.view).find(isOpen);
  if (conflict !== undefined) voidSides(hall, conflict);
}

/** What may be decided of any conflict. */
function voidSides(hall: Hall, { kind, subject, sides }: Conflict): void {
  const allVoid = sides.map(({ event }) => ({ event, outcome: { kind: 'void', block: false } as const }));
  const common = { type: 'settle-conflict', kind, subject, reason: 'Nothing else is left' } as const;
  if (!attempt(hall, hall.office, { ...common, sides: allVoid }))
    throw new Error(`${kind} ${subject} can't be settled`);
}

function decide(conflict: Conflict, office: Writer, choice: number): SideDecision[] {
  const keep = choice % conflict.sides.length;
  return conflict.sides.map(({ event }, at): SideDecision => {
    const own = Math.floor(choice / 7) + at * 3;
    const block = own % 2 === 0;
    if (at === keep && choice % 3 !== 0) return { event, outcome: { kind: 'stands' } };
    if (own % 5 === 0)
      return { event, outcome: { kind: 'other-member', member: personAt(office.roll, own % 6) } };
    if (own % 5 === 1)
      return { event, outcome: { kind: 'other-card', card: cardAt(own % CARDS.created), block } };
    return { event, outcome: { kind: 'void', block } };
  });
}

/** Mostly one of the cards that the desk began with, else one that came later. */
function ownCard({ desks }: Hall, desk: Writer, { card }: Act): CardNumber {
  const first = desks.indexOf(desk) * CARDS_PER_DESK;
  const came = card < CARDS_PER_DESK ? undefined : pick(inHand(desk), card);
  return came ?? cardAt(first + (card % CARDS_PER_DESK));
}

function guestCard({ desks }: Hall, desk: Writer, { card, choice }: Act): CardNumber {
  const whose = choice % 6 === 0 ? 0 : desks.indexOf(desk);
  return guestCardAt(whose * GUEST_CARDS_PER_DESK + (card % GUEST_CARDS_PER_DESK));
}

function anyCard({ card, choice }: Act): CardNumber {
  return cardAt((card + (choice % 6) * 8) % CARDS.created);
}

/** Mostly one of those that this desk accredited. */
function accreditedHere(desk: Writer, { member, choice }: Act): MemberKey | undefined {
  if (choice % 8 === 0) return undefined;
  const own = desk.log.flatMap((event) => (event.type === 'member-accredited' ? [event.payload.member] : []));
  return pick(own, member);
}

function inHand(who: Writer): CardNumber[] {
  return cardsInHand(who.state, who.role === 'office' ? undefined : who.id).map(({ from }) => from);
}

function pick<Item>(items: readonly Item[], index: number): Item | undefined {
  return items[index % Math.max(1, items.length)];
}
