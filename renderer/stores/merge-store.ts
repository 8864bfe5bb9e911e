import type { AssemblyId } from '@shared/domain/ids';
import { create } from 'zustand';
import type { AnyFailure } from '../i18n/failure-text';
import type { Work } from '../lib/use-work';
import type { DeltaFailure, DeltaInfo, ForkedDelta } from '../roll-worker/engine-api';
import { useSession } from './session-store';

/** Why a report waits for its desk's key to be compared. */
export type DeskInQuestion = Extract<DeltaFailure, { kind: 'unknown-desk' | 'desk-not-compared' }>;

/** How far the taking in of one file is. */
export type ReportStep =
  | { readonly step: 'waiting' }
  | { readonly step: 'reading' }
  /** Whose it is has to be settled first; then it is read again. */
  | { readonly step: 'comparing'; readonly desk: DeskInQuestion }
  | { readonly step: 'read'; readonly info: DeltaInfo }
  | { readonly step: 'forked'; readonly fork: ForkedDelta }
  | { readonly step: 'applying'; readonly info: DeltaInfo }
  /** `conflicts`: so many more are open since. */
  | { readonly step: 'applied'; readonly info: DeltaInfo; readonly conflicts: number }
  | { readonly step: 'noted'; readonly deskName: string; readonly seq: number }
  | { readonly step: 'skipped' }
  | { readonly step: 'refused'; readonly failure: AnyFailure };

export interface Report {
  readonly id: number;
  readonly file: File;
  readonly state: ReportStep;
}

interface MergeState {
  /** Whose reports these are. */
  readonly assembly: AssemblyId | undefined;
  /** In the order in which they were chosen. */
  readonly reports: readonly Report[];
  /** The reading that goes on. */
  readonly work: Work | undefined;
}

/**
 * The files that were chosen in the merge room. They stay while other rooms are shown. What was read of them goes with the lock, and
 * with the assembly that is left: the files are read anew.
 */
export const useMergeStore = create<MergeState>()(() => ({
  assembly: undefined,
  reports: [],
  work: undefined,
}));

/** Nothing more is to be done with it. */
export function isDone({ state }: Report): boolean {
  return ['applied', 'noted', 'skipped', 'refused'].includes(state.step);
}

export function setReport(id: number, state: ReportStep): void {
  useMergeStore.setState(({ reports }) => ({
    reports: reports.map((report) => (report.id === id ? { ...report, state } : report)),
  }));
}

/** Whether these reports' assembly is open in front of somebody. */
export function isMergeOpen(): boolean {
  const { vault, place, snapshot } = useSession.getState();
  const { assembly } = useMergeStore.getState();
  const isShown = place.at === 'assembly' && place.entry.id === assembly;
  return vault.step === 'unlocked' && isShown && snapshot !== undefined;
}

function forgetWhatWasRead(): void {
  useMergeStore.setState(({ reports }) => ({
    reports: reports.map((report) =>
      isDone(report) ? report : { ...report, state: { step: 'waiting' as const } },
    ),
  }));
}

let wasOpen = false;
useSession.subscribe(() => {
  const open = isMergeOpen();
  if (wasOpen && !open) forgetWhatWasRead();
  wasOpen = open;
});
