import { PasswordInput } from '@mantine/core';
import type { Operator } from '@shared/ipc/contract';
import { type SubmitEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Secret, checkSecret } from '../../app/operator-secret';
import { Button } from '../../components/button';
import { Message } from '../../components/message';
import { Row } from '../../components/row';
import { Stack } from '../../components/stack';
import type { FailureText } from '../../i18n/failure-text';
import { operatorFailureText } from './operator-text';
import { PinField } from './pin-field';
import { useWait } from './use-wait';

interface SecretStepProps {
  readonly operator: Operator;
  readonly secret: NonNullable<Secret>;
  readonly busy: boolean;
  readonly onRight: () => void;
  readonly onBack: () => void;
}

/** Asks a person for the PIN; a lead who has none, for the passphrase. */
export function SecretStep({ operator, secret, busy, onRight, onBack }: SecretStepProps) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const [given, setGiven] = useState('');
  const [checking, setChecking] = useState(false);
  const [refusal, setRefusal] = useState<FailureText>();
  const { seconds, wait } = useWait();
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (checking || busy || given === '' || seconds > 0) return;
    setChecking(true);
    const checked = await checkSecret(operator, secret, given);
    setChecking(false);
    if (checked.ok) {
      onRight();
      return;
    }
    setGiven('');
    setRefusal(operatorFailureText(t, checked.error));
    if ('waitMs' in checked.error) wait(checked.error.waitMs);
    field.current?.focus();
  };
  return (
    <form onSubmit={(event) => void submit(event)} aria-label={t('signOn.act')} noValidate>
      <Stack narrow>
        {secret === 'pin' ? (
          <PinField
            ref={field}
            label={t('signOn.pinOf', operator)}
            value={given}
            onChange={setGiven}
            autoFocus
          />
        ) : (
          <>
            <p>{t('signOn.leadWithoutPin', operator)}</p>
            <PasswordInput
              ref={field}
              label={t('operator.passphrase')}
              value={given}
              onChange={(event) => setGiven(event.currentTarget.value)}
              autoComplete="off"
              autoFocus
              data-autofocus
            />
          </>
        )}
        {refusal ? <Message text={refusal} /> : undefined}
        {seconds > 0 ? <p role="status">{t('start.wait', { count: seconds })}</p> : undefined}
        <Row>
          <Button
            tone="primary"
            type="submit"
            busy={checking || busy}
            disabled={given === '' || seconds > 0}
            keyCap="Enter"
          >
            {t('signOn.act')}
          </Button>
          <Button tone="quiet" onClick={onBack}>
            {t('signOn.someoneElse')}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
