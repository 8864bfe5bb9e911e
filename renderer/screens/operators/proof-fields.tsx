import { PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PinField } from './pin-field';
import type { Proof } from './use-proof';

interface ProofFieldsProps {
  readonly proof: Proof;
  /** Whose entry it is; empty: somebody new. */
  readonly name: string;
  /** It was tried without. */
  readonly tried: boolean;
  readonly autoFocus?: boolean;
}

/** The passphrase, or the person's PIN where that will do. */
export function ProofFields({ proof, name, tried, autoFocus = false }: ProofFieldsProps) {
  const { t } = useTranslation();
  const { need, currentPin, setCurrentPin, passphrase, setPassphrase, isMissing } = proof;
  if (need === 'nothing') return undefined;
  const takesPin = need === 'pin-or-passphrase';
  const error = tried && isMissing;
  return (
    <>
      {takesPin ? (
        <PinField
          label={t('operator.currentPin', { name })}
          value={currentPin}
          onChange={setCurrentPin}
          error={error ? t('operator.proofMissing') : undefined}
          autoFocus={autoFocus}
        />
      ) : undefined}
      <PasswordInput
        label={t(takesPin ? 'operator.orPassphrase' : 'operator.passphrase')}
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
        error={error && !takesPin && t('operator.passphraseMissing')}
        autoComplete="off"
        autoFocus={autoFocus && !takesPin}
        data-autofocus={(autoFocus && !takesPin) || undefined}
      />
    </>
  );
}
