import type { Vote, VoteRules } from '@shared/domain/assembly';
import { circumstancesOf } from '@shared/domain/circumstances';
import { assessEntitlement, oursGives, type VoteEntitlement } from '@shared/domain/entitlement';
import { keysOf } from '@shared/domain/member-keys';
import type { Member } from '@shared/domain/member';
import { rowToMember } from '@shared/domain/members';
import { rulesTestable } from '@shared/domain/rule-sets';
import { ok, type Result } from '@shared/lib/result';
import type { Cancelled } from './engine-files';
import type { RulesPreview } from './hall-views';
import { PlaceNames } from './rules-places';
import type { Session } from './session';
import type { OpenRoll } from './stored-roll';
import { CANCELLED, type Work } from './work';

/** People who are judged before others are let in: a few ms. */
const PORTION = 500;

type VotePreview = RulesPreview['votes'][number];

/** Judges everybody on the roll by these rules; nothing is changed. */
export async function previewRules(
  { assembly, state }: Pick<Session, 'assembly' | 'state'>,
  { roll, record: { columns } }: OpenRoll,
  votes: readonly VoteRules[],
  work: Work,
): Promise<Result<RulesPreview, Cancelled>> {
  const judged = { ...assembly, votes: [...votes] };
  const counters = votes.map((one) => new VoteCounter(one));
  const places = new PlaceNames(assembly.date);
  for (let from = 0; from < roll.count; from += PORTION) {
    work.report({ step: 'checking', done: from, total: roll.count });
    if (await work.breathe()) return CANCELLED;
    for (const row of roll.rows(from, Math.min(from + PORTION, roll.count))) {
      const member = rowToMember(columns, row);
      const circumstances = circumstancesOf(state, keysOf(member), judged);
      const entitlement = assessEntitlement(member, judged, columns, circumstances);
      entitlement.votes.forEach((one, index) => counters[index]?.add(one, member));
      places.add(member);
    }
  }
  const untested = new Set(rulesTestable(votes, columns).dropped.map(({ rule }) => rule));
  const isCentralKnown = columns.includes('calculatedVote');
  return ok({
    members: roll.count,
    votes: counters.map((counter) => counter.finish((rule) => untested.has(rule), isCentralKnown)),
    columns,
    ...places.finish(),
  });
}

/** Counts what the rules of one vote come to. */
class VoteCounter {
  readonly #vote: Vote;
  readonly #rules: VoteRules['rules'];
  readonly #barred: Uint32Array;
  readonly #onlyByIt: Uint32Array;
  readonly #unknown: Uint32Array;
  #entitled = 0;
  readonly #central = { onlyOurs: 0, onlyCentral: 0, unknown: 0 };

  constructor({ vote, rules }: VoteRules) {
    this.#vote = vote;
    this.#rules = rules;
    this.#barred = new Uint32Array(rules.length);
    this.#onlyByIt = new Uint32Array(rules.length);
    this.#unknown = new Uint32Array(rules.length);
  }

  add(judged: VoteEntitlement, { calculatedVote }: Member): void {
    const { entitled, obstacles } = judged;
    if (entitled) this.#entitled += 1;
    const ours = oursGives(judged);
    if (calculatedVote === undefined) this.#central.unknown += 1;
    else if (ours && !calculatedVote) this.#central.onlyOurs += 1;
    else if (!ours && calculatedVote) this.#central.onlyCentral += 1;
    const numbers = new Set(obstacles.map(({ number }) => number));
    const unknown = new Set(obstacles.flatMap(({ kind, number }) => (isUnknown(kind) ? [number] : [])));
    for (const number of numbers) {
      increase(this.#barred, number);
      if (numbers.size === 1) increase(this.#onlyByIt, number);
    }
    for (const number of unknown) increase(this.#unknown, number);
  }

  finish(isUntested: (rule: VoteRules['rules'][number]) => boolean, isCentralKnown: boolean): VotePreview {
    const at = (counts: Uint32Array, index: number): number => counts[index] ?? 0;
    return {
      vote: this.#vote,
      entitled: this.#entitled,
      rules: this.#rules.map((rule, index) => ({
        rule,
        barred: at(this.#barred, index),
        barredOnlyByIt: at(this.#onlyByIt, index),
        unknown: at(this.#unknown, index),
        untested: isUntested(rule),
      })),
      ...(isCentralKnown && { central: { ...this.#central } }),
    };
  }
}

function isUnknown(kind: VoteEntitlement['obstacles'][number]['kind']): boolean {
  return kind.endsWith('-unknown');
}

/** @param number of a rule, from 1; 0 is none of the rules */
function increase(counts: Uint32Array, number: number): void {
  if (number > 0) counts[number - 1] = (counts[number - 1] ?? 0) + 1;
}
