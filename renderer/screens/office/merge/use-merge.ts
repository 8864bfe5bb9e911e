import { useState } from 'react';
import { engine } from '../../../app/engine';
import { call } from '../../../bridge/bridge';
import type { AnyFailure } from '../../../i18n/failure-text';
import { type Work, useWork } from '../../../lib/use-work';
import type { DeltaFailure, DeltaInfo, OnProgress } from '../../../roll-worker/engine-api';

/** Why a report waits for its desk's key to be compared. */
export type DeskInQuestion = Extract<DeltaFailure, { kind: 'unknown-desk' | 'desk-not-compared' }>;

/** Where the taking in of reports stands. One file at a time; the others wait. */
type MergeStep =
  | { readonly step: 'idle' }
  | { readonly step: 'reading'; readonly name: string }
  /** Whose it is has to be settled first; then it is read again. */
  | { readonly step: 'comparing'; readonly file: File; readonly desk: DeskInQuestion }
  | { readonly step: 'summary'; readonly file: File; readonly info: DeltaInfo }
  | { readonly step: 'applying' }
  | { readonly step: 'applied'; readonly info: DeltaInfo }
  | { readonly step: 'refused'; readonly name: string; readonly failure: AnyFailure };

export interface Merge {
  readonly step: MergeStep;
  readonly work: Work | undefined;
  /** Files that wait for their turn. */
  readonly waiting: number;
  readonly add: (files: readonly File[]) => void;
  /** Reads a report once more: something was settled that stood against it. */
  readonly again: (file: File) => void;
  readonly apply: (file: File, info: DeltaInfo) => void;
  readonly next: () => void;
  readonly cancel: () => void;
}

/** Reads reports one after the other; each is summed up before it is applied. */
export function useMerge(): Merge {
  const { work, run, cancel } = useWork();
  const [step, setStep] = useState<MergeStep>({ step: 'idle' });
  const [queue, setQueue] = useState<readonly File[]>([]);

  const read = async (file: File) => {
    setStep({ step: 'reading', name: file.name });
    const result = await run((onProgress) => readDelta(file, onProgress));
    if (result.ok) setStep({ step: 'summary', file, info: result.value });
    else setStep(stepAfter(file, result.error));
  };
  const start = (files: readonly File[]) => {
    const [first, ...rest] = files;
    setQueue(rest);
    if (first) void read(first);
    else setStep({ step: 'idle' });
  };
  const apply = async (file: File, info: DeltaInfo) => {
    setStep({ step: 'applying' });
    const applied = await applyDelta(info);
    setStep(applied.ok ? { step: 'applied', info } : stepAfter(file, applied.error));
  };
  const free = step.step === 'idle' || step.step === 'applied' || step.step === 'refused';
  return {
    step,
    work,
    waiting: queue.length,
    add: (files) => (free ? start([...queue, ...files]) : setQueue([...queue, ...files])),
    again: (file) => void read(file),
    apply: (file, info) => void apply(file, info),
    next: () => start(queue),
    cancel,
  };
}

function stepAfter(file: File, failure: AnyFailure): MergeStep {
  return failure.kind === 'unknown-desk' || failure.kind === 'desk-not-compared'
    ? { step: 'comparing', file, desk: failure }
    : { step: 'refused', name: file.name, failure };
}

async function readDelta(file: File, onProgress: OnProgress) {
  const contacts = await call('listContacts');
  return contacts.ok ? engine().readDelta(file, contacts.value, onProgress) : contacts;
}

async function applyDelta({ token }: DeltaInfo) {
  const contacts = await call('listContacts');
  return contacts.ok ? engine().applyDelta({ token, accreditors: contacts.value }) : contacts;
}
