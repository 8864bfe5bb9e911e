import { useState } from 'react';
import { engine } from '../../../app/engine';
import { call } from '../../../bridge/bridge';
import type { AnyFailure } from '../../../i18n/failure-text';
import { type Work, useWork } from '../../../lib/use-work';
import type { DeltaInfo, OnProgress } from '../../../roll-worker/engine-api';

/** Where the taking in of reports stands. One file at a time; the others wait. */
type MergeStep =
  | { readonly step: 'idle' }
  | { readonly step: 'reading'; readonly name: string }
  | { readonly step: 'summary'; readonly info: DeltaInfo }
  | { readonly step: 'applying' }
  | { readonly step: 'applied'; readonly info: DeltaInfo }
  | { readonly step: 'refused'; readonly name: string; readonly failure: AnyFailure };

export interface Merge {
  readonly step: MergeStep;
  readonly work: Work | undefined;
  /** Files that wait for their turn. */
  readonly waiting: number;
  readonly add: (files: readonly File[]) => void;
  readonly apply: (info: DeltaInfo) => void;
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
    if (result.ok) setStep({ step: 'summary', info: result.value });
    else setStep({ step: 'refused', name: file.name, failure: result.error });
  };
  const start = (files: readonly File[]) => {
    const [first, ...rest] = files;
    setQueue(rest);
    if (first) void read(first);
    else setStep({ step: 'idle' });
  };
  const apply = async (info: DeltaInfo) => {
    setStep({ step: 'applying' });
    const applied = await engine().applyDelta();
    if (!applied.ok) setStep({ step: 'refused', name: info.fileName, failure: applied.error });
    else setStep({ step: 'applied', info });
  };
  const busy = step.step === 'reading' || step.step === 'summary' || step.step === 'applying';
  return {
    step,
    work,
    waiting: queue.length,
    add: (files) => (busy ? setQueue([...queue, ...files]) : start([...queue, ...files])),
    apply: (info) => void apply(info),
    next: () => start(queue),
    cancel,
  };
}

async function readDelta(file: File, onProgress: OnProgress) {
  const contacts = await call('listContacts');
  if (!contacts.ok) return contacts;
  const accreditors = contacts.value.filter(({ role }) => role === 'accreditor');
  return engine().readDelta(file, accreditors, onProgress);
}
