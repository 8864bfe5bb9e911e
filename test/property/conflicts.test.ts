import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conflictKey, refKey } from '@shared/domain/state';
import { conflicts, isOpen } from '@shared/domain/conflicts';
import type { Accreditation, Conflict } from '@shared/domain/register';
import { isStanding } from '@shared/domain/register-queries';
import { acts, history, type History } from '../support/histories/acts';
import { inPieces, tell } from '../support/histories/delivery';
import type { Hall } from '../support/histories/hall';
import { perform, runHistory, settle, voidAll } from '../support/histories/perform';
import type { Writer } from '../support/histories/writer';
import { timeline } from '../support/histories/timeline';

/** So many conflicts are settled by chance; what is left then, and comes of it, by leaving nobody standing. */
const CHANCES = 40;

const found = ({ office }: Hall): Conflict[] => conflicts(office.state, office.roll.view);
const isLeft = (hall: Hall): boolean => found(hall).some(isOpen);

function mergeAll(hall: Hall): void {
  for (const desk of hall.desks) hall.merge(desk);
}

/** A history after which everything was settled. */
function settledHall(given: History, choices: readonly number[]): Hall {
  const hall = runHistory(given);
  mergeAll(hall);
  for (let at = 0; at < CHANCES && isLeft(hall); at += 1) settle(hall, (choices[at] ?? 0) + at);
  for (let at = 0; at < 200 && isLeft(hall); at += 1) voidAll(hall);
  return hall;
}

const choices = fc.array(fc.nat(999), { minLength: CHANCES, maxLength: CHANCES });

/** Fails with the history that it failed on. */
function withTimeline(hall: Hall, check: () => void): void {
  try {
    check();
  } catch (failure) {
    throw new Error(`${String(failure)}\n\n${timeline(hall.steps, hall.everybody)}\n`, { cause: failure });
  }
}

test('[M11] whatever is decided, in the end nothing contradicts itself, and nobody has a blocked card', () => {
  fc.assert(
    fc.property(history, choices, (given, chosen) => {
      const hall = settledHall(given, chosen);
      withTimeline(hall, () => {
        const { state, roll } = hall.office;
        expect(found(hall).filter(isOpen)).toEqual([]);
        const byVote = new Map<string, number>();
        for (const side of [...state.members.values()].flat().filter((one) => isStanding(state, one))) {
          const person = roll.view.keyOf(side.member) ?? side.member;
          for (const vote of side.votes)
            byVote.set(`${person} ${vote}`, (byVote.get(`${person} ${vote}`) ?? 0) + 1);
          const record = state.cards.get(side.card);
          expect(record?.isBlocked).toBe(false);
          const people = record?.accreditations
            .filter((one) => isStanding(state, one))
            .map((one) => one.member);
          expect(new Set(people?.map((one) => roll.view.keyOf(one) ?? one)).size).toBe(1);
        }
        expect([...byVote.values()].filter((count) => count > 1)).toEqual([]);
      });
    }),
    { numRuns: 300 },
  );
});

test('[M1] [M11] what was settled is settled everywhere, in whatever order it arrives', () => {
  fc.assert(
    fc.property(history, choices, (given, chosen) => {
      const hall = settledHall(given, chosen);
      const { state, roll } = hall.office;
      const elsewhere = inPieces([...hall.logs.values()], given.delivery);
      withTimeline(hall, () => expect(tell(elsewhere, roll.view)).toEqual(tell(state, roll.view)));
    }),
    { numRuns: 200 },
  );
});

test('[M13] what was settled is open again if something new is known of it, and only then', () => {
  fc.assert(
    fc.property(history, choices, acts, (given, chosen, later) => {
      const hall = settledHall(given, chosen);
      const before = new Map(found(hall).map((one) => [conflictKey(one.kind, one.subject), one]));
      for (const act of later) if (isEvidence(act.name)) perform(hall, act);
      mergeAll(hall);
      withTimeline(hall, () => {
        for (const after of found(hall)) {
          const known = before.get(conflictKey(after.kind, after.subject));
          if (known !== undefined)
            expect([after, after.status]).toEqual([after, expectedStatus(hall, known, after)]);
          else if (after.status === 'settled') expect(isCarriedOnFromSettled(hall, after)).toBe(true);
        }
      });
    }),
    { numRuns: 300 },
  );
});

function isEvidence(name: string): boolean {
  return name !== 'settle' && name !== 'import' && name !== 'recognise';
}

/** Whether nothing is new but cards in the place of those that were found to stand, before another conflict's decision. */
function isCarriedOnFromSettled({ office }: Hall, { sides, settlement }: Conflict): boolean {
  const stood = settlement?.rulings.filter(({ ruling }) => ruling === 'stands') ?? [];
  const replaced = stood.flatMap(({ event, member }) =>
    (office.state.members.get(member) ?? []).filter(
      (one) => refKey(one.event) === refKey(event) && one.status === 'replaced',
    ),
  );
  return sides.every((side) =>
    replaced.some(
      ({ desk, member, event }) => desk === side.desk && member === side.member && event.seq < side.event.seq,
    ),
  );
}

/** What has to become of a conflict that was settled, by what its sides were and are. */
function expectedStatus({ office }: Hall, before: Conflict, after: Conflict): Conflict['status'] {
  const rulings = new Map(before.settlement?.rulings.map(({ event, ruling }) => [refKey(event), ruling]));
  const known = new Set(before.sides.map(({ event }) => refKey(event)));
  const isVoid = ({ event }: Accreditation) => rulings.get(refKey(event)) === 'void';
  const now = [...office.state.members.values()].flat();
  const sidesNow = now.filter(({ event }) => known.has(refKey(event)));
  /** Its desk gave another card in the place of one of these. */
  const isInPlaceOf = (sides: readonly Accreditation[]) => (one: Accreditation) =>
    sides.some(
      ({ status, desk, member, event }) =>
        status === 'replaced' && desk === one.desk && member === one.member && event.seq < one.event.seq,
    );
  const [gone, stood] = [sidesNow.filter(isVoid), sidesNow.filter((side) => !isVoid(side))];
  const standing = after.sides.filter((side) => !isVoid(side));
  if (after.basis.some((ground) => !before.basis.includes(ground))) return 'reopened';
  if (after.kind !== 'member-accredited-twice' && after.kind !== 'card-assigned-twice') {
    const isNew = (side: Accreditation) => !known.has(refKey(side.event)) && !isInPlaceOf(stood)(side);
    return standing.some(isNew) ? 'reopened' : 'settled';
  }
  const personOf = ({ member }: Accreditation) => office.roll.view.keyOf(member) ?? member;
  const isOneTooMany =
    after.kind === 'card-assigned-twice'
      ? new Set(standing.map(personOf)).size > 1
      : standing.some((one) => standing.some((other) => other !== one && sharesVote(one, other)));
  const isCarriedOn = now.some(
    (one) => isStanding(office.state, one) && (stood.includes(one) || isInPlaceOf(stood)(one)),
  );
  const corrected = correctedIn(office);
  const isLost =
    stood.length > 0 &&
    !isCarriedOn &&
    after.sides.some((side) => isVoid(side) && !corrected.has(refKey(side.event)));
  return isOneTooMany || isLost || standing.some(isInPlaceOf(gone)) ? 'reopened' : 'settled';
}

function sharesVote(one: Accreditation, other: Accreditation): boolean {
  return one.votes.some((vote) => other.votes.includes(vote));
}

/** Sides that the office wrote something else in the place of. */
function correctedIn(office: Writer): ReadonlySet<string> {
  const corrections = office.log.flatMap((event) =>
    event.type === 'accreditation-corrected' ? [event] : [],
  );
  return new Set(corrections.map(({ payload }) => refKey(payload.corrects)));
}
