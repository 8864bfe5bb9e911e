import type { Refusal } from '@shared/domain/commands';
import type { CardNumber, MemberKey } from '@shared/domain/ids';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { engine } from '../../../app/engine';
import type { FailureText } from '../../../i18n/failure-text';
import { refusalText } from '../../../i18n/refusal-text';
import { readCardEntry } from '../../../lib/card-entry';
import { isRepeat, type Scan } from '../../../lib/repeated-scan';
import type { DoorCard, Snapshot, StorageFailure } from '../../../roll-worker/engine-api';
import { nameOfMember } from '../use-person';
import { doorFault, isDoorFault } from './door-fault';
import type { DoorMode } from './door-mode';

/** Who it is about: a card that was scanned, or a member who was found. */
export type Passenger =
  | { readonly card: CardNumber; readonly member?: undefined; readonly keep?: boolean }
  | { readonly member: MemberKey; readonly card?: undefined; readonly keep?: boolean };

/** What the screen says of the last scan. */
export type DoorAnswer =
  | {
      readonly kind: 'done' | 'already';
      readonly card: CardNumber | undefined;
      readonly name: string | undefined;
      readonly guest: DoorCard['guest'];
      /** When it happened, ms; of what had happened before, where that is known. */
      readonly at: number | undefined;
      /** The card is kept at the door. */
      readonly kept: boolean;
      /** The card lay at the door, and has to be handed back. */
      readonly lay: boolean;
    }
  | { readonly kind: 'refused'; readonly text: FailureText };

/** The acts of a door in one direction, one after the other, each answered at once. */
export function useDoor(snapshot: Snapshot, mode: DoorMode) {
  const { t } = useTranslation();
  const [answer, setAnswer] = useState<DoorAnswer>();
  const last = useRef<Scan>(undefined);
  // Scans may come faster than storage answers: they wait for each other.
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const present = mode === 'entrance';

  const refuse = (text: FailureText) => setAnswer({ kind: 'refused', text });
  const explain = async (refusal: Refusal | StorageFailure) =>
    refuse(
      isDoorFault(refusal) ? doorFault(t, refusal) : await refusalText(t, snapshot, refusal, nameOfMember),
    );
  const perform = async ({ card, member, keep = false }: Passenger) => {
    const before = card === undefined ? undefined : await engine().doorCard(card);
    const beforePerson = member === undefined ? undefined : await engine().person(member);
    const kept = keep && card !== undefined && !present;
    const done = await engine().execute({
      type: 'note-presence',
      present,
      ...(card !== undefined && { card }),
      ...(member !== undefined && { member }),
      ...(kept && { cardKept: true as const }),
    });
    if (!done.ok) {
      await explain(done.error);
      return;
    }
    const { already } = done.value;
    const name = before?.name ?? (member === undefined ? undefined : await nameOfMember(member));
    const since = before?.since ?? beforePerson?.presence?.since;
    setAnswer({
      kind: already ? 'already' : 'done',
      card: card ?? beforePerson?.standing.card,
      name,
      guest: before?.guest,
      at: already ? since : Date.now(),
      kept,
      lay: present && (before?.cardKept ?? beforePerson?.presence?.cardKept ?? false),
    });
  };
  const note = (passenger: Passenger): Promise<void> => {
    const act = turn.current.then(() => perform(passenger));
    turn.current = act;
    return act;
  };
  const scan = async (text: string, keep: boolean): Promise<void> => {
    const scanned = { text: text.trim(), at: Date.now() };
    if (scanned.text === '' || isRepeat(last.current, scanned)) return;
    last.current = scanned;
    const entry = readCardEntry(snapshot, text);
    if (entry.kind === 'card') await note({ card: entry.card, keep });
    else if (entry.kind === 'refused') await explain(entry.refusal);
    else refuse(doorFault(t, { kind: 'unreadable', text: scanned.text }));
  };
  return { answer, scan, note };
}
