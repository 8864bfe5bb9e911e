import type { AssemblyId } from '@shared/domain/ids';
import { engine } from '../../../app/engine';
import { call } from '../../../bridge/bridge';
import type { AnyFailure } from '../../../i18n/failure-text';
import { followWork } from '../../../lib/use-work';
import type { DeltaInfo, ForkedDelta, OnProgress } from '../../../roll-worker/engine-api';
import {
  isDone,
  isMergeOpen,
  type Report,
  type ReportStep,
  setReport,
  useMergeStore,
} from '../../../stores/merge-store';
import { useSession } from '../../../stores/session-store';

let lastId = 0;
let isReading = false;
/** Ends with the reading that goes on. */
let reading: Promise<void> = Promise.resolve();

/** Puts files at the end of the queue and reads them, one after the other. Files of another assembly are let go of. */
export function addReports(assembly: AssemblyId, files: readonly File[]): void {
  useMergeStore.setState((before) => ({
    assembly,
    reports: [
      ...(before.assembly === assembly ? before.reports : []),
      ...files.map((file) => ({ id: (lastId += 1), file, state: { step: 'waiting' as const } })),
    ],
  }));
  void readWaiting();
}

/** Reads what waits, unless that goes on already. */
export function readWaiting(): Promise<void> {
  if (!isReading) reading = readOn();
  return reading;
}

async function readOn(): Promise<void> {
  isReading = true;
  if (!useMergeStore.getState().reports.some(isHeld)) await engine().dropDeltas();
  for (let next = nextWaiting(); next !== undefined; next = nextWaiting()) {
    const { id, file } = next;
    setReport(id, { step: 'reading' });
    const result = await followWork(
      (onProgress) => readDelta(file, onProgress),
      (change) => useMergeStore.setState(({ work }) => ({ work: change(work) })),
    );
    // Locked or left meanwhile: what was read is not kept.
    if (stateOf(id)?.step !== 'reading') continue;
    setReport(id, result.ok ? { step: 'read', info: result.value } : stepAfter(result.error));
  }
  isReading = false;
}

/** Reads a file once more: something was settled that stood against it. */
export function readAgain({ id }: Pick<Report, 'id'>): void {
  setReport(id, { step: 'waiting' });
  void readWaiting();
}

/** Takes in what was read, one after the other. What has become something else by what came before it is shown once more. */
export async function applyReports(reports: readonly Report[]): Promise<void> {
  await reading;
  for (const report of reports) {
    const { id } = report;
    const state = stateOf(id);
    if (state?.step !== 'read') continue;
    setReport(id, { step: 'applying', info: state.info });
    const info = await heldInfo(report, state.info);
    if (info === undefined) continue;
    const before = useSession.getState().snapshot?.conflicts ?? 0;
    const applied = await applyDelta(info);
    if (stateOf(id)?.step !== 'applying') return;
    if (applied.ok) {
      const conflicts = Math.max(0, applied.value.conflicts - before);
      setReport(id, { step: 'applied', info, conflicts });
      continue;
    }
    const { error } = applied;
    if (error.kind === 'needs-reading') readAgain({ id });
    else setReport(id, stepAfter(error));
  }
}

export function skipReport({ id }: Report): void {
  setReport(id, { step: 'skipped' });
}

/** Puts on record that there is another story of this desk (rule L10). */
export async function noteFork(report: Report, fork: ForkedDelta): Promise<void> {
  const { id, file } = report;
  const { deskName, seq } = fork;
  let { token } = fork;
  if (hasOtherOf(id, deskName)) {
    const again = await readOnceMore(file);
    const step = again.ok ? ({ step: 'read', info: again.value } as const) : stepAfter(again.error);
    if (step.step !== 'forked') {
      setReport(id, step);
      return;
    }
    token = step.fork.token;
  }
  const noted = await engine().recordFork(token);
  setReport(id, noted.ok ? { step: 'noted', deskName, seq } : { step: 'refused', failure: noted.error });
}

/** Takes what is done with off the screen. */
export function clearDone(): void {
  useMergeStore.setState(({ reports }) => ({ reports: reports.filter((report) => !isDone(report)) }));
}

/**
 * What is to be taken in of a report. The worker holds the same delta once, under the name it was read by last: where another report of
 * this desk was read, this one is read once more. Undefined where it can't be taken in any more, or shows a breach that nobody was shown.
 */
async function heldInfo({ id, file }: Report, shown: DeltaInfo): Promise<DeltaInfo | undefined> {
  if (!hasOtherOf(id, shown.deskName)) return shown;
  const again = await readOnceMore(file);
  if (stateOf(id)?.step !== 'applying') return undefined;
  const known = new Set(shown.irregular.map((breach) => JSON.stringify(breach)));
  if (again.ok && again.value.irregular.every((breach) => known.has(JSON.stringify(breach))))
    return again.value;
  setReport(id, again.ok ? { step: 'read', info: again.value } : stepAfter(again.error));
  return undefined;
}

/** Whether the queue holds another file of this desk. */
function hasOtherOf(id: number, deskName: string): boolean {
  return useMergeStore
    .getState()
    .reports.some((report) => report.id !== id && deskNameOf(report.state) === deskName);
}

function deskNameOf(state: ReportStep): string | undefined {
  if ('info' in state) return state.info.deskName;
  return state.step === 'forked' ? state.fork.deskName : undefined;
}

async function readOnceMore(file: File) {
  return await followWork(
    (onProgress) => readDelta(file, onProgress),
    () => undefined,
  );
}

/** The worker keeps what was read of it. */
function isHeld({ state }: Report): boolean {
  return ['read', 'forked', 'applying'].includes(state.step);
}

function nextWaiting(): Report | undefined {
  return isMergeOpen()
    ? useMergeStore.getState().reports.find(({ state }) => state.step === 'waiting')
    : undefined;
}

function stateOf(id: number): ReportStep | undefined {
  return useMergeStore.getState().reports.find((report) => report.id === id)?.state;
}

function stepAfter(failure: AnyFailure | ForkedDelta): ReportStep {
  if (failure.kind === 'unknown-desk' || failure.kind === 'desk-not-compared')
    return { step: 'comparing', desk: failure };
  return failure.kind === 'fork' && 'token' in failure
    ? { step: 'forked', fork: failure }
    : { step: 'refused', failure };
}

async function readDelta(file: File, onProgress: OnProgress) {
  const contacts = await call('listContacts');
  return contacts.ok ? engine().readDelta(file, contacts.value, onProgress) : contacts;
}

async function applyDelta({ token }: DeltaInfo) {
  const contacts = await call('listContacts');
  return contacts.ok ? engine().applyDelta({ token, accreditors: contacts.value }) : contacts;
}
