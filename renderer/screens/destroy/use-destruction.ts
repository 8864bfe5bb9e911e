import { type DestructionHurdle, destructionHurdles } from '@shared/domain/retention';
import type { AssemblyEntry } from '@shared/ipc/contract';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Destroyed, destroyAssembly, readDestructionFacts } from '../../app/destruction';
import { goTo } from '../../app/session';
import type { AnyFailure } from '../../i18n/failure-text';
import { dayOf } from '../../lib/today';
import { clearDraft } from '../../lib/use-draft';
import { type Work, useWork } from '../../lib/use-work';
import type { DestructionFacts } from '../../roll-worker/engine-api';

/** What there is to destroy, and what stands against it. `facts`: absent where the data can't be read any more. */
interface Case {
  readonly facts: DestructionFacts | undefined;
  readonly hurdles: readonly DestructionHurdle[];
}

type Step =
  | { readonly step: 'opening' }
  | ({ readonly step: 'review'; readonly failure?: AnyFailure } & Case)
  | ({ readonly step: 'asking'; readonly operator: string; readonly failure?: AnyFailure } & Case)
  | { readonly step: 'running' }
  | { readonly step: 'refused'; readonly failure: AnyFailure }
  | { readonly step: 'done'; readonly destroyed: Destroyed };

interface Destruction {
  readonly step: Step;
  /** Runs while the data are read. */
  readonly work: Work | undefined;
  readonly cancel: () => void;
  readonly ask: (operator: string) => void;
  readonly back: () => void;
  readonly destroy: (operator: string, reason?: string) => Promise<void>;
}

/** The way of an assembly's data to their end, from reading what they are to the signed record. */
export function useDestruction(entry: AssemblyEntry): Destruction {
  const { t } = useTranslation();
  const { work, run, cancel } = useWork();
  const [step, setStep] = useState<Step>({ step: 'opening' });
  useEffect(() => {
    let current = true;
    void run((onProgress) => readDestructionFacts(entry, onProgress)).then((read) => {
      // Locked or left in the meantime.
      if (!current) return;
      if (read.ok) setStep({ step: 'review', ...caseOf(entry, read.value) });
      else if (read.error.kind === 'cancelled') void goTo('home');
      else if (read.error.kind === 'assembly-absent') setStep({ step: 'refused', failure: read.error });
      else setStep({ step: 'review', ...caseOf(entry, undefined), failure: read.error });
    });
    return () => {
      current = false;
    };
  }, [entry, run]);

  const ask = (operator: string) => {
    if (step.step === 'review') setStep({ ...step, step: 'asking', operator });
  };
  const back = () => {
    clearDraft('destroy');
    if (step.step === 'asking') setStep({ ...step, step: 'review' });
  };
  const destroy = async (operator: string, reason = '') => {
    if (step.step !== 'review' && step.step !== 'asking') return;
    const { facts } = step;
    setStep({ step: 'running' });
    const said = [facts ? '' : t('destroy.unreadableNote'), reason].filter((text) => text !== '').join('\n');
    const declared = facts?.declared ?? unreadable(entry);
    const destroyed = await destroyAssembly({ ...declared, operator, ...(said !== '' && { reason: said }) });
    clearDraft('destroy');
    if (destroyed.ok) setStep({ step: 'done', destroyed: destroyed.value });
    else setStep({ step: 'refused', failure: destroyed.error });
  };
  return { step, work, cancel, ask, back, destroy };
}

function caseOf({ role, destroyAfter }: AssemblyEntry, facts: DestructionFacts | undefined): Case {
  return { facts, hurdles: destructionHurdles({ role, today: dayOf(Date.now()), destroyAfter, log: facts }) };
}

/** What is declared of data that nobody can read. */
function unreadable({ id, role }: AssemblyEntry): DestructionFacts['declared'] {
  return { id, role, members: 0, events: 0, acknowledged: false };
}
