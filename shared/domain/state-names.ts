import type { ConflictKind, EventRef } from './events';
import type { DeskId } from './ids';
import type { RegisterState } from './state';

/** Names a conflict. */
export function conflictKey(kind: ConflictKind, subject: string): string {
  return `${kind} ${subject}`;
}

/** Names an event. */
export function refKey({ deskId, seq }: EventRef): string {
  return `${deskId} ${seq}`;
}

/** The desk that took this place; without one, what was given: a place not taken yet, or a desk. */
export function deskAt({ emergencyDesks }: Pick<RegisterState, 'emergencyDesks'>, holder: DeskId): DeskId {
  return emergencyDesks.find(({ place }) => place === holder)?.desk ?? holder;
}
