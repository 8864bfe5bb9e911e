import type { Assembly } from '@shared/domain/assembly';
import { casesOf } from '@shared/domain/cases';
import {
  blockBreaches,
  guardBreaches,
  seriesBreaches,
  type GuardBreach,
} from '@shared/domain/guard-breaches';
import type { DeskId } from '@shared/domain/ids';
import { foldEvents } from '@shared/domain/state';
import type { Joined } from './deltas-join';
import type { CheckedDelta } from './deltas-open';
import { ownLog, type Session } from './session';

/** What was done against the rules in that part of a desk's log that would be taken in (rules S10, C14, C22, G1). */
export function breachesIn(
  session: Session,
  { header: { desk, place } }: Pick<CheckedDelta, 'header'>,
  { added }: Pick<Joined, 'added'>,
): readonly GuardBreach[] {
  const known = session.logs.get(desk.id) ?? [];
  const state = foldEvents(session.state, added);
  const blocks = added.some(({ type }) => type === 'cards-blocked')
    ? blockBreaches(state, desk.id, place)
    : [];
  const cases = casesOf(state);
  const events = [...known, ...added];
  const [now, ...earlier] = rulesAt(session, desk.id, place).map((rules) =>
    guardBreaches(events, rules, cases),
  );
  const names = earlier.map((breaches) => new Set(breaches.map(nameOf)));
  const guards = (now ?? []).filter((breach) => names.every((named) => named.has(nameOf(breach))));
  return [...guards, ...blocks, ...seriesBreaches(state, added)]
    .filter(({ seq }) => seq > known.length)
    .sort((a, b) => a.seq - b.seq);
}

export function nameOf({ seq, kind }: GuardBreach): string {
  return `${seq} ${kind}`;
}

/**
 * The rules by which a desk may have gone: those of each package that it was issued (rule E24). What one of them allows is no breach,
 * since a log doesn't say which was in use.
 */
function rulesAt(
  session: Session,
  desk: DeskId,
  place: DeskId | undefined,
): readonly Pick<Assembly, 'deskRules'>[] {
  const { assembly, state } = session;
  const taken = state.emergencyDesks.find((one) => one.desk === desk)?.place;
  const found = new Map<string, Assembly>();
  let current = assembly;
  for (const event of ownLog(session)) {
    if (event.type === 'assembly-created' || event.type === 'assembly-changed')
      current = event.payload.assembly;
    if (event.type !== 'package-issued') continue;
    if (event.payload.recipients.some((one) => [desk, place, taken].includes(one)))
      found.set(JSON.stringify(current.deskRules), current);
  }
  return found.size === 0 ? [assembly] : [...found.values()];
}
