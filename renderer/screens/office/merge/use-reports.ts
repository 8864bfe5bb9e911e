import { useEffect, useEffectEvent } from 'react';
import type { Work } from '../../../lib/use-work';
import type { DeltaInfo, Snapshot } from '../../../roll-worker/engine-api';
import { type Report, useMergeStore } from '../../../stores/merge-store';
import { useSession } from '../../../stores/session-store';
import { placeToTake, takenPlace } from './emergency-place';
import { addReports, readWaiting } from './reports';

/** The files of this assembly that were chosen, read on where reading was broken off. */
export function useReports({ assembly }: Snapshot): {
  readonly reports: readonly Report[];
  readonly work: Work | undefined;
  readonly add: (files: readonly File[]) => void;
} {
  const state = useMergeStore();
  const add = (files: readonly File[]) => addReports(assembly.id, files);
  useEffect(() => void readWaiting(), [assembly.id]);
  useOpenedFiles(add);
  const isOurs = state.assembly === assembly.id;
  return { reports: isOurs ? state.reports : [], work: isOurs ? state.work : undefined, add };
}

/** Whether a report can be taken in without a word: nothing of it has to be confirmed or decided. */
export function isPlain(info: DeltaInfo, snapshot: Snapshot): boolean {
  const odd = info.neverIssued || info.unknownRoll || info.irregular.length > 0;
  const place = takenPlace(snapshot, info.place, info.deskId) ?? placeToTake(snapshot, info.place);
  return !odd && place === undefined;
}

/** Files that the system asked the program to open while this room's assembly was: they can only be what desks report. */
function useOpenedFiles(add: (files: readonly File[]) => void): void {
  const waiting = useSession((state) => state.waitingFiles);
  const takeFiles = useSession((state) => state.takeFiles);
  const addNewest = useEffectEvent(add);
  useEffect(() => {
    if (waiting.length > 0) addNewest(takeFiles());
  }, [waiting, takeFiles]);
}
