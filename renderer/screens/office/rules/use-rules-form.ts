import { useMemo, useState } from 'react';
import { clearDraft, useDraft } from '../../../lib/use-draft';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { type AssemblyForm, type FormReading, formOfAssembly, readForm } from './assembly-form';

/** What is being written of the rules; there is a draft exactly while something isn't saved. */
export const RULES_DRAFT = 'rules/form';

interface RulesForm {
  readonly form: AssemblyForm;
  readonly reading: FormReading;
  readonly changed: boolean;
  /** Somebody wanted to save: what is missing is said from then on. */
  readonly tried: boolean;
  readonly setTried: (tried: boolean) => void;
  readonly change: (part: Partial<AssemblyForm>) => void;
  readonly drop: () => void;
}

/** The rules of the open assembly as they are being written. They outlive a lock and a walk through other rooms. */
export function useRulesForm({ assembly }: Snapshot): RulesForm {
  const inForce = useMemo(() => formOfAssembly(assembly), [assembly]);
  const [form, setForm] = useDraft(RULES_DRAFT, inForce);
  const [tried, setTried] = useState(false);
  const reading = useMemo(() => readForm(form, assembly), [form, assembly]);
  const drop = () => {
    clearDraft(RULES_DRAFT);
    setTried(false);
  };
  const change = (part: Partial<AssemblyForm>) => {
    const next = { ...form, ...part };
    if (JSON.stringify(next) === JSON.stringify(inForce)) drop();
    else setForm(next);
  };
  return { form, reading, changed: form !== inForce, tried, setTried, change, drop };
}
