import type { LoggedEvent } from '@shared/domain/events';
import type { CheckedDelta } from './deltas-open';
import type { ForkedDelta } from './engine-files';
import { logEntry } from './log-views';
import type { Session } from './session';

/** So much of each story is shown. */
const SHOWN = 20;

/** Both stories of one desk's log from where they part (rule L10). */
export function forkOf(
  session: Session,
  token: string,
  { header, events, deskName }: CheckedDelta,
  seq: number,
): ForkedDelta {
  const desk = header.desk.id;
  const waiting = (session.waiting.get(desk)?.pieces ?? []).flat();
  const known = [...(session.logs.get(desk) ?? []), ...waiting];
  const story = (told: readonly LoggedEvent[]) => {
    const after = told.filter((event) => event.seq >= seq).sort((a, b) => a.seq - b.seq);
    return {
      events: after.length,
      first: after.slice(0, SHOWN).map((event) => logEntry(session, event)),
    };
  };
  return { kind: 'fork', token, deskName, seq, known: story(known), other: story(events) };
}
