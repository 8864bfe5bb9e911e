import { conflicts } from '@shared/domain/conflicts';
import type { LoggedEvent } from '@shared/domain/events';
import { reconcile } from '@shared/domain/reconcile';
import { registerText } from '@shared/domain/register-digest';
import type { RollView } from '@shared/domain/register';
import { foldEvents, initialState, type RegisterState } from '@shared/domain/state';
import { createRandom, type Random } from '../random';

type Log = readonly LoggedEvent[];

/** Everything that can be asked of a register, as text. */
export function tell(state: RegisterState, roll: RollView): readonly string[] {
  return [registerText(state), JSON.stringify(conflicts(state, roll)), JSON.stringify(reconcile(state))];
}

/** A register that knows nothing yet. */
const NOTHING = initialState({ batches: [] });

/**
 * The same logs as another office gets them: in pieces, now and then as small as one event, that arrive in any order and more than
 * once, those after a gap kept until it is filled.
 */
export function inPieces(logs: readonly Log[], seed: number): RegisterState {
  const random = createRandom(seed);
  const size = 1 + random.below(12);
  const pieces = shuffled(
    logs.flatMap((log) => cut(log, size, random)),
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

/** All events of these logs at once, in any order. */
export function atOnce(logs: readonly Log[], seed: number): RegisterState {
  return foldEvents(NOTHING, shuffled(logs.flat(), createRandom(seed)));
}

/** The pieces that nothing is missing before. */
function follows({ heads }: RegisterState, waiting: readonly Log[]): Log[] {
  return waiting.filter(([first]) => first !== undefined && first.seq <= (heads.get(first.deskId) ?? 0) + 1);
}

/** A log in pieces, some of which overlap. */
function cut(log: Log, size: number, random: Random): Log[] {
  const pieces: Log[] = [];
  for (let at = 0; at < log.length;) {
    const end = at + 1 + random.below(size);
    pieces.push(log.slice(Math.max(0, at - random.below(3)), end));
    at = end;
  }
  return pieces;
}

function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  return items
    .map((item) => ({ item, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
