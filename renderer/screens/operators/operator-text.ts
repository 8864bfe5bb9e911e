import type { OperatorFailure, VaultFailure } from '@shared/ipc/contract';
import type { TFunction } from 'i18next';
import { type FailureText, failureText } from '../../i18n/failure-text';

/** Says why something with the people of this computer was refused. */
export function operatorFailureText(t: TFunction, failure: OperatorFailure | VaultFailure): FailureText {
  switch (failure.kind) {
    case 'weak-passphrase':
    case 'vault-exists':
    case 'vault-absent':
    case 'vault-damaged':
    case 'locked':
    case 'disk':
    case 'wrong-passphrase':
    case 'too-early':
      return failureText(t, failure);
    default: {
      const replace = { name: 'name' in failure ? failure.name : '' };
      return {
        what: t(`operatorFailure.${failure.kind}.what`, { replace }),
        why: t(`operatorFailure.${failure.kind}.why`, { replace }),
        now: t(`operatorFailure.${failure.kind}.now`, { replace }),
      };
    }
  }
}
