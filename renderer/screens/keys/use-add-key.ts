import { type Contact, KEY_TEXT_LIMIT, type KeyFailure } from '@shared/ipc/contract';
import { useState } from 'react';
import { call } from '../../bridge/bridge';
import { actor } from './actor';
import type { ChangedKey, KeyDecision } from './changed-key-form';

/** A key to take in, and the name it is to have here; without one, the name in the key. */
interface NewKey {
  readonly role: Contact['role'];
  readonly key: string | Uint8Array<ArrayBuffer>;
  readonly name?: string;
}

type AddKeyStep =
  | { readonly step: 'asking' }
  | { readonly step: 'added'; readonly contact: Contact }
  | { readonly step: 'refused'; readonly failure: KeyFailure }
  /** The name is known with another key: somebody has to decide. */
  | {
      readonly step: 'changed';
      readonly wanted: NewKey;
      readonly changed: ChangedKey;
      readonly failure?: KeyFailure;
    };

export interface AddKey {
  readonly step: AddKeyStep;
  readonly busy: boolean;
  readonly add: (wanted: NewKey) => Promise<void>;
  readonly decide: (decision: KeyDecision) => Promise<void>;
  /** Back to the beginning: whatever was asked is not done. */
  readonly forget: () => void;
}

/** Takes in somebody's key, and asks where its owner's name is known with another one. */
export function useAddKey(onAdded: (contact: Contact) => void): AddKey {
  const [step, setStep] = useState<AddKeyStep>({ step: 'asking' });
  const [busy, setBusy] = useState(false);
  const send = async (wanted: NewKey, decision?: KeyDecision) => {
    setBusy(true);
    const added = await addContact(wanted, decision);
    setBusy(false);
    if (added.ok) {
      setStep({ step: 'added', contact: added.value });
      onAdded(added.value);
    } else if (added.error.kind === 'name-known') {
      setStep({ step: 'changed', wanted, changed: added.error });
    } else if (decision && step.step === 'changed') {
      setStep({ ...step, failure: added.error });
    } else {
      setStep({ step: 'refused', failure: added.error });
    }
  };
  return {
    step,
    busy,
    add: (wanted) => send(wanted),
    decide: async (decision) => {
      if (step.step === 'changed') await send(step.wanted, decision);
    },
    forget: () => setStep({ step: 'asking' }),
  };
}

async function addContact({ role, key, name }: NewKey, decision: KeyDecision | undefined) {
  const size = typeof key === 'string' ? key.length : key.byteLength;
  if (size > KEY_TEXT_LIMIT) return { ok: false, error: { kind: 'not-a-key' } } as const;
  const called = decision?.replaces === undefined && decision ? decision.name : name;
  return call('addContact', {
    role,
    key,
    by: actor(),
    ...(called === undefined ? {} : { name: called }),
    ...(decision?.replaces === undefined ? {} : { replaces: decision.replaces }),
    ...(decision ? { reason: decision.reason } : {}),
  });
}
