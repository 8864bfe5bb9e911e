import { conflicts } from '@shared/domain/conflicts';
import type { LoggedEvent } from '@shared/domain/events';
import { reconcile } from '@shared/domain/reconcile';
import { registerText } from '@shared/domain/register-digest';
import type { RollView } from '@shared/domain/register';
import { evolve, foldEvents, initialState, type RegisterState } from '@shared/domain/state';
import { createRandom, type Random } from '../random';

type Log = readonly LoggedEvent[];

/** Everything that can be asked of a register, as text. */
export function tell(state: RegisterState, roll: RollView): readonly string[] {
  return [registerText(state), JSON.stringify(conflicts(state, roll)), JSON.stringify(reconcile(state))];
}

/** A register that knows nothing yet. */
export const NOTHING = initialState({ batches: [] });

/**
 * The same logs as two offices get them, and as they are read at once: in pieces that arrive in any order and more than once, the
 * pieces after a gap kept until it is filled; one event after the other; and all together.
 */
export function deliveries(logs: readonly Log[], seed: number): RegisterState[] {
  const random = createRandom(seed);
  return [inPieces(logs, random), oneByOne(logs, random), foldEvents(NOTHING, shuffled(logs, random).flat())];
}

function inPieces(logs: readonly Log[], random: Random): RegisterState {
  const pieces = shuffled(
    logs.flatMap((log) => cut(log, random)),
    random,
  );
  let state = NOTHING;
  let waiting: Log[] = [];
  for (const piece of [...pieces, ...pieces.slice(0, 3)]) {
    waiting.push(piece);
    for (let ready = follows(state, waiting); ready.length > 0; ready = follows(state, waiting)) {
      state = foldEvents(state, ready.flat());
      waiting = waiting.filter((one) => !ready.includes(one));
    }
  }
  return state;
}

/** The pieces that nothing is missing before. */
function follows({ heads }: RegisterState, waiting: readonly Log[]): Log[] {
  return waiting.filter(([first]) => first !== undefined && first.seq <= (heads.get(first.deskId) ?? 0) + 1);
}

/** A log in pieces, some of which overlap. */
function cut(log: Log, random: Random): Log[] {
  const pieces: Log[] = [];
  for (let at = 0; at < log.length;) {
    const end = at + 1 + random.below(log.length);
    pieces.push(log.slice(Math.max(0, at - random.below(3)), end));
    at = end;
  }
  return pieces;
}

function oneByOne(logs: readonly Log[], random: Random): RegisterState {
  const places = logs.map(() => 0);
  let open = logs.map((_, index) => index);
  let state = NOTHING;
  while (open.length > 0) {
    const index = random.pick(open);
    const place = places[index] ?? 0;
    const event = logs[index]?.[place];
    places[index] = place + 1;
    if (event === undefined) open = open.filter((one) => one !== index);
    else state = evolve(state, event);
  }
  return state;
}

function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  return items
    .map((item) => ({ item, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
