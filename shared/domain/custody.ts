import type { Batch } from './assembly';
import type { EventRef } from './events';
import type { DeskId } from './ids';
import type { RegisterState } from './state';
import type { Passage } from './transfers';

/** The way of a card to whoever has it (rule C17). */
export interface Custody {
  readonly holder: DeskId | undefined;
  /** What brought it there; absent: it never left the office. */
  readonly last?: Passage;
  /** The batch that it last left the office in. */
  readonly batch?: Batch;
}

/** The desk whose log is the only one known here: this is what that desk knows, and its own records come first for it. */
export function ownDesk({ heads, office }: Pick<RegisterState, 'heads' | 'office'>): DeskId | undefined {
  const [only, ...others] = heads.keys();
  return others.length > 0 || only === office ? undefined : only;
}

/**
 * Follows a card from holder to holder, from the office on: of the passages by which the one who has it gave it away, the earliest
 * comes next. So one chain is found whatever clocks say, since everybody's own records are in order. Where the chain breaks, because
 * nobody recorded a move or nobody told of it, it goes on with what somebody recorded of the card later. What fits nowhere is left
 * over. Takes as many steps as there are passages.
 * @param passages those of this card, earliest first
 * @param desk whose view it is: for it the chain begins with its own last record of the card
 */
export function followCustody(passages: readonly Passage[], desk?: DeskId): Custody {
  const own = desk === undefined ? undefined : lastRecordOf(passages, desk);
  if (desk === undefined || own === undefined) return walk(passages, { holder: undefined }, -1);
  const batch = passages.flatMap((passage) => passage.batch ?? []).at(-1);
  const start = { holder: own.to, last: own, ...(batch !== undefined && { batch }) };
  const rest = notBefore(passages, own, desk);
  // Where it lies here by the own record, only what says that it left from here goes on from it.
  return walk(rest, start, own.to === desk ? rest.length : rest.indexOf(own));
}

/** @param reached the chain goes on over a break only with what comes after this place */
function walk(passages: readonly Passage[], start: Custody, reached: number): Custody {
  const left = new Map<DeskId | undefined, number[]>();
  for (let at = passages.length - 1; at >= 0; at -= 1) {
    const passage = passages[at];
    if (passage === undefined || passage === start.last) continue;
    const ofGiver = left.get(passage.from) ?? [];
    left.set(passage.from, ofGiver);
    ofGiver.push(at);
  }
  const used = new Set<number>();
  const nextOf = (giver: DeskId | undefined): number | undefined => {
    const ofGiver = left.get(giver);
    let at = ofGiver?.pop();
    while (at !== undefined && used.has(at)) at = ofGiver?.pop();
    return at;
  };
  let custody = start;
  let last = reached;
  const nextAfterBreak = (): number | undefined => {
    for (let at = last + 1; at < passages.length; at += 1) {
      last = at;
      if (passages[at]?.transfer !== undefined && !used.has(at)) return at;
    }
    return undefined;
  };
  for (;;) {
    const at = nextOf(custody.holder) ?? nextAfterBreak();
    const passage = at === undefined ? undefined : passages[at];
    if (at === undefined || passage === undefined) return custody;
    used.add(at);
    last = Math.max(last, at);
    const batch = passage.batch ?? custody.batch;
    custody = { holder: passage.to, last: passage, ...(batch !== undefined && { batch }) };
  }
}

function recordsOf({ transfer }: Passage): readonly EventRef[] {
  return [transfer?.given, transfer?.received].flatMap((half) => (half === undefined ? [] : [half.event]));
}

function lastRecordOf(passages: readonly Passage[], desk: DeskId): Passage | undefined {
  let [last, lastSeq]: [Passage | undefined, number] = [undefined, 0];
  for (const passage of passages) {
    for (const { deskId, seq } of recordsOf(passage))
      if (deskId === desk && seq > lastSeq) [last, lastSeq] = [passage, seq];
  }
  return last;
}

/**
 * The desk's last record, and what can have come after it: none of the desk's other records, nothing that stands before in anybody's
 * log, and no hand-over of the office that the card must have gone through by then.
 */
function notBefore(passages: readonly Passage[], own: Passage, desk: DeskId): readonly Passage[] {
  const before = allBefore(passages, own);
  const known = [...before, own];
  const returns = known.filter(({ to }) => to === undefined).length;
  const departures = known.filter(({ from }) => from === undefined).length;
  let handedOver = returns - departures + (own.to === undefined ? 0 : 1);
  const isOwn = (passage: Passage): boolean => recordsOf(passage).some(({ deskId }) => deskId === desk);
  // By whatever name others call a desk that begins without a key (rule S4), one slip is one move.
  const ownSlips = new Set(passages.filter(isOwn).map(({ transfer }) => transfer?.slip));
  return passages.filter((passage) => {
    if (passage === own) return true;
    if (before.has(passage)) return false;
    if (passage.transfer !== undefined && ownSlips.has(passage.transfer.slip)) return false;
    if (passage.batch === undefined) return true;
    handedOver -= 1;
    return handedOver < 0;
  });
}

/** What stands before it in a log that tells of it, and what stands before that. */
function allBefore(passages: readonly Passage[], own: Passage): ReadonlySet<Passage> {
  const logs = new Map<DeskId, { readonly seq: number; readonly passage: Passage }[]>();
  for (const passage of passages) {
    for (const { deskId, seq } of recordsOf(passage)) {
      const log = logs.get(deskId) ?? [];
      logs.set(deskId, log);
      log.push({ seq, passage });
    }
  }
  for (const log of logs.values()) log.sort((a, b) => b.seq - a.seq);
  const before = new Set<Passage>();
  const waiting = [own];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const { deskId, seq } of recordsOf(next)) {
      const log = logs.get(deskId) ?? [];
      for (let last = log.at(-1); last !== undefined && last.seq < seq; last = log.at(-1)) {
        log.pop();
        if (last.passage === own || before.has(last.passage)) continue;
        before.add(last.passage);
        waiting.push(last.passage);
      }
    }
  }
  return before;
}
