import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LoggedEvent } from '@shared/domain/events';
import type { DeskId } from '@shared/domain/ids';
import { reconcile } from '@shared/domain/reconcile';
import { card, cardCounts, cardsInHand, isStanding } from '@shared/domain/register-queries';
import { cardsInRange } from '@shared/domain/cards';
import type { CardStateName } from '@shared/domain/register';
import { foldEvents, initialState, type RegisterState } from '@shared/domain/state';
import { history, type History } from '../support/histories/acts';
import { cardAt, CARDS, GUEST_CARDS, guestCardAt, Hall } from '../support/histories/hall';
import { perform } from '../support/histories/perform';
import { timeline } from '../support/histories/timeline';
import { cardNo, OFFICE } from '../support/register-desk';

const NUMBERS = [
  ...Array.from({ length: CARDS.created }, (_, at) => cardAt(at)),
  ...Array.from({ length: GUEST_CARDS }, (_, at) => guestCardAt(at)),
  cardNo('Z99'),
];
const STATES: readonly CardStateName[] = ['unused', 'unassigned', 'assigned', 'blocked'];

/** All that happened, wherever. */
const union = (hall: Hall): RegisterState =>
  foldEvents(initialState({ batches: [] }), [...hall.logs.values()].flat());

/** Counts card by card what `reconcile` counts by ranges. */
function expectAccountedFor(state: RegisterState, numbers = NUMBERS): void {
  const { rows, total, unused } = reconcile(state);
  const cards = numbers.flatMap((number) => card(state, number) ?? []);
  const known = cards.filter(({ batch, steps }) => batch !== undefined || steps.some(isOnPaper));
  const printed = known.filter(({ batch, steps }) => batch !== undefined || steps.some(isPrint));
  const counted = (holder: DeskId | 'office' | 'all') =>
    Object.fromEntries(
      STATES.map((name) => [
        name,
        printed.filter(
          (one) => one.state === name && (holder === 'all' || (one.holder ?? 'office') === holder),
        ).length,
      ]),
    );
  for (const row of [...rows, total]) {
    const holder = row === total ? 'all' : (row.holder ?? 'office');
    expect(row.difference).toBe(0);
    expect({ unused: 0, ...row }).toMatchObject(counted(holder));
  }
  expect(rows.reduce((sum, row) => sum + row.printed, 0)).toBe(total.printed);
  expect(total.printed).toBe(printed.length);
  expect(unused).toBe(known.length - printed.length);
  const counts = cardCounts(state);
  for (const name of STATES) expect(counts[name]).toBe(known.filter((one) => one.state === name).length);
}

const isOnPaper = ({ type }: { readonly type: string }) => type === 'cards-created' || isPrint({ type });
const isPrint = ({ type }: { readonly type: string }) =>
  type === 'cards-printed' || type === 'cards-handed-over';

function check(given: History, look: (hall: Hall) => void): void {
  const hall = new Hall(given);
  for (const act of given.acts) {
    perform(hall, act);
    try {
      look(hall);
    } catch (error) {
      throw new Error(`${String(error)}\n\n${timeline(hall.steps, hall.everybody)}`, { cause: error });
    }
  }
}

test('[C18] [C9] at every moment printed is unassigned, assigned and blocked together, for each holder and overall', () => {
  fc.assert(
    fc.property(history, (given) => {
      check(given, (hall) => {
        expectAccountedFor(union(hall));
        expectAccountedFor(hall.office.state);
      });
    }),
    { numRuns: 60 },
  );
});

test('[C18] every desk can account for its own cards, too', () => {
  fc.assert(
    fc.property(history, (given) => {
      check(given, ({ desks }) => {
        for (const { id, state } of desks) {
          const { rows } = reconcile(state);
          for (const row of rows) expect(row.difference).toBe(0);
          const own = rows.find(({ holder }) => holder === id);
          const left = cardsInHand(state, id).flatMap(cardsInRange).length;
          expect(own?.unassigned ?? 0).toBe(left);
        }
      });
    }),
    { numRuns: 50 },
  );
});

test('[C10] whatever happens to a card, its last step is its state', () => {
  fc.assert(
    fc.property(history, (given) => {
      check(given, (hall) => {
        const state = union(hall);
        for (const number of NUMBERS) {
          const found = card(state, number);
          expect(found?.steps.at(-1)?.state).toBe(found?.state);
        }
      });
    }),
    { numRuns: 50 },
  );
});

test('[C3] a card is assigned while somebody’s accreditation stands, and blocked once it was blocked', () => {
  fc.assert(
    fc.property(history, (given) => {
      const blocked = new Set<string>();
      check(given, (hall) => {
        const state = union(hall);
        for (const number of NUMBERS) {
          const found = card(state, number);
          const isHeld = found?.accreditations.some((one) => isStanding(state, one)) === true;
          if (blocked.has(number)) expect(found?.state).toBe('blocked');
          if (found?.state === 'blocked') blocked.add(number);
          else expect(found?.state === 'assigned').toBe(isHeld);
        }
      });
    }),
    { numRuns: 60 },
  );
});

/** Nobody breaks the rules, and no two desks have the same cards. */
const honest = history.map((given): History => ({
  ...given,
  hasCopies: false,
  acts: given.acts.filter(({ name }) => name !== 'force'),
}));

test('[C19] no closing of a desk that keeps the rules is taken for a wrong one, whatever its clock', () => {
  fc.assert(
    fc.property(honest, (given) => {
      check(given, (hall) => {
        for (const state of [union(hall), hall.office.state]) {
          const wrong = reconcile(state).findings.filter(({ kind }) => kind === 'closing-wrong');
          expect(wrong).toEqual([]);
        }
      });
    }),
    { numRuns: 60 },
  );
});

test('[C19] a closing that left something open is found, and every other isn’t', () => {
  fc.assert(
    fc.property(honest, (given) => {
      check(given, (hall) => {
        const expected = hall.desks.flatMap(({ id, log }) => {
          const last = lastOf(log);
          if (last?.type !== 'desk-closed') return [];
          const { expected: due, counted, missing = 0 } = last.payload;
          return due - missing === counted ? [] : [id];
        });
        const found = reconcile(union(hall)).findings.flatMap((one) =>
          one.kind === 'counted-differently' ? [one.closing.desk] : [],
        );
        expect(found).toEqual(expected.sort());
      });
    }),
    { numRuns: 50 },
  );
});

function lastOf(log: readonly LoggedEvent[]): LoggedEvent | undefined {
  return log.filter(({ type }) => type === 'desk-closed' || type === 'desk-reopened').at(-1);
}

test('[C17] cards of the office are the office’s, by whatever id it is called', () => {
  fc.assert(
    fc.property(honest, (given) => {
      check(given, ({ office: { state } }) => {
        expect(cardsInHand(state, OFFICE)).toEqual(cardsInHand(state, undefined));
        expect(reconcile(state).rows.some(({ holder }) => holder === OFFICE)).toBe(false);
      });
    }),
    { numRuns: 40 },
  );
});
