import assert from 'node:assert/strict';
import { attendanceAt } from '@shared/domain/attendance';
import type { EventBody, LoggedEvent } from '@shared/domain/events';
import type { CardNumber, MemberKey } from '@shared/domain/ids';
import { GENESIS_HASH } from '@shared/domain/log';
import type { RollView } from '@shared/domain/register';
import { evolve, foldEvents, initialState } from '@shared/domain/state';
import { createRandom } from '../support/random';
import { recount } from '../support/recount';
import { cardNo, deskNo, key, makeAssembly, NINE } from '../support/register-desk';
import { summarize, time, round } from './measure';

const ACCREDITATIONS = 50_000;
const TIMES = 1_000;
const ACTS = 500;
const RECOUNTS = 3;

const HERE = deskNo(1);
const { id: ASSEMBLY_ID } = makeAssembly();
const ROLL: RollView = { keyOf: (member) => member, lacking: () => [] };

/** A count as of a time, and what one more event costs, at 50,000 accreditations, beside a plain recount of the same log. */
export function run(): Readonly<Record<string, unknown>> {
  console.log(`attendance: ${String(ACCREDITATIONS)} accreditations`);
  const random = createRandom(5);
  const log: LoggedEvent[] = [];
  for (let at = 0; at < ACCREDITATIONS; at += 1) {
    append(log, accredited(at));
    if (at % 10 === 0) append(log, walked(random.below(at + 1), random.below(2) === 0));
  }
  let state = foldEvents(initialState({ batches: [] }), log);
  const first = time(() => attendanceAt(state, Infinity, 'conference', ROLL));
  const to = log.at(-1)?.hlc.time ?? NINE;
  const asked = Array.from({ length: TIMES }, () => NINE + random.below(to - NINE));
  const asOf = asked.map((at) => time(() => attendanceAt(state, at, 'conference', ROLL)));
  const event = Array.from({ length: ACTS }, (_, at) => {
    const body = at % 2 === 0 ? accredited(ACCREDITATIONS + at) : walked(random.below(ACCREDITATIONS), false);
    state = evolve(state, append(log, body));
    return time(() => attendanceAt(state, Infinity, 'conference', ROLL));
  });
  const recounted = asked.slice(0, RECOUNTS).map((at) => {
    let plain: unknown;
    const took = time(() => (plain = recount([log], at, 'conference', ROLL)));
    assert.deepEqual(attendanceAt(state, at, 'conference', ROLL), plain);
    return took;
  });
  return {
    accreditations: ACCREDITATIONS,
    events: log.length,
    firstCountMs: round(first),
    countAsOfMs: summarize(asOf),
    countAfterOneMoreEventMs: summarize(event),
    plainRecountMs: summarize(recounted),
  };
}

function member(at: number): MemberKey {
  return key(String(100_001 + at));
}

function card(at: number): CardNumber {
  return cardNo(`A${String(at + 1).padStart(6, '0')}`);
}

function accredited(at: number): EventBody {
  const payload = { member: member(at), card: card(at), identity: 'known' as const };
  return { type: 'member-accredited', payload: { ...payload, votes: ['conference'] } };
}

function walked(at: number, isByCard: boolean): EventBody {
  const by = isByCard ? { card: card(at) } : { member: member(at) };
  return { type: 'presence-noted', payload: { present: false, ...by } };
}

function append(log: LoggedEvent[], body: EventBody): LoggedEvent {
  const place = { assemblyId: ASSEMBLY_ID, deskId: HERE, seq: log.length + 1, operator: 'Ada' };
  const hlc = { time: NINE + log.length * 200, counter: 0 };
  const event: LoggedEvent = { ...place, hlc, prevHash: GENESIS_HASH, ...body };
  log.push(event);
  return event;
}
