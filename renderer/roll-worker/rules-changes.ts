import type { LoggedEvent } from '@shared/domain/events';
import type { DeskId } from '@shared/domain/ids';
import { remembered } from '@shared/domain/remembered';
import type { RulesChange } from './hall-views';
import { deskName } from './names';
import { ownLog, type Session } from './session';

type AssemblyEvent = Extract<LoggedEvent, { type: 'assembly-created' | 'assembly-changed' }>;

/** What the office's own log says of its rules, and of who was told which. */
interface RulesHistory {
  readonly changes: readonly AssemblyEvent[];
  /** Number of the event that set rules or mandates last. */
  readonly lastChange: number;
  /** Number of the last package by desk; an emergency desk's place stands for it until its key is known. */
  readonly lastPackages: ReadonlyMap<DeskId, number>;
}

const historyOf: (session: Session) => RulesHistory = remembered(
  (session) => [ownLog(session), session.state.emergencyDesks],
  (session) => {
    const changes: AssemblyEvent[] = [];
    const lastPackages = new Map<DeskId, number>();
    let lastChange = 0;
    const desks = new Map(session.state.emergencyDesks.map(({ place, desk }) => [place, desk]));
    for (const event of ownLog(session)) {
      if (event.type === 'assembly-created' || event.type === 'assembly-changed') changes.push(event);
      if (event.type === 'assembly-changed' || event.type === 'mandates-set') lastChange = event.seq;
      if (event.type === 'package-issued')
        for (const recipient of event.payload.recipients)
          lastPackages.set(desks.get(recipient) ?? recipient, event.seq);
    }
    return { changes, lastChange, lastPackages };
  },
);

/** The rules as they were and are, oldest first, and which desks have them; none at a desk. */
export function rulesChanges(session: Session): readonly RulesChange[] {
  const { changes, lastPackages } = historyOf(session);
  return changes.map(({ seq, hlc, operator, payload }) => ({
    ...{ at: hlc.time, operator, assembly: payload.assembly },
    ...('reason' in payload && payload.reason !== undefined && { reason: payload.reason }),
    desks: [...lastPackages].map(([id, issued]) => ({
      ...{ id, name: deskName(session, id), has: issued > seq },
    })),
  }));
}

/** Desks whose last package has older rules or mandates than those in force (rule E24). */
export function desksWithOlderRules(session: Session): readonly DeskId[] {
  const { lastChange, lastPackages } = historyOf(session);
  return [...lastPackages].flatMap(([desk, issued]) => (issued < lastChange ? [desk] : []));
}
