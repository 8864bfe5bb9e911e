import type { KeyFailure, VaultFailure } from '@shared/ipc/contract';
import type { TFunction } from 'i18next';
import { type FailureText, failureText } from './failure-text';

/** Why a secret key can't be taken over, to the person whose key it is; elsewhere keys are other people's. */
export function ownKeyFailureText(t: TFunction, failure: KeyFailure | VaultFailure): FailureText {
  switch (failure.kind) {
    case 'unusable-key':
      return {
        what: t(`ownKeyRefused.${failure.reason}.what`),
        why: t(`ownKeyRefused.${failure.reason}.why`),
        now: t(`ownKeyRefused.${failure.reason}.now`),
      };
    case 'not-a-key':
    case 'public-key':
    case 'several-keys':
      return {
        what: t(`ownKeyRefused.${failure.kind}.what`),
        why: t(`ownKeyRefused.${failure.kind}.why`),
        now: t(`ownKeyRefused.${failure.kind}.now`),
      };
    default:
      return failureText(t, failure);
  }
}
