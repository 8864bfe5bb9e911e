import type { Operator } from '@shared/ipc/contract';
import { useState } from 'react';

/** What proves that an entry of this computer's list of people may be changed. */
export interface Proof {
  /** Of a lead, or somebody who becomes one, it is the passphrase; of somebody who has a PIN, that or the passphrase. */
  readonly need: 'nothing' | 'passphrase' | 'pin-or-passphrase';
  readonly currentPin: string;
  readonly setCurrentPin: (pin: string) => void;
  readonly passphrase: string;
  readonly setPassphrase: (passphrase: string) => void;
  readonly isMissing: boolean;
  /** As the main process is to be given it. */
  readonly given: { readonly currentPin?: string; readonly passphrase?: string };
  /** It was refused: what was typed goes. @param kind why */
  readonly refused: (kind: string) => void;
}

/** @param operator absent: somebody new */
export function useProof(operator: Operator | undefined, willLead: boolean): Proof {
  const [currentPin, setCurrentPin] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [isPassphraseAsked, setPassphraseAsked] = useState(false);
  const isOfLead = willLead || operator?.lead === true || isPassphraseAsked;
  const need = isOfLead ? 'passphrase' : operator?.hasPin === true ? 'pin-or-passphrase' : 'nothing';
  const takesPin = need === 'pin-or-passphrase' && passphrase === '';
  return {
    ...{ need, currentPin, setCurrentPin, passphrase, setPassphrase },
    isMissing: need !== 'nothing' && passphrase === '' && (need === 'passphrase' || currentPin === ''),
    given: need === 'nothing' ? {} : takesPin ? { currentPin } : { passphrase },
    refused: (kind) => {
      setCurrentPin('');
      setPassphrase('');
      if (kind === 'passphrase-missing') setPassphraseAsked(true);
    },
  };
}
