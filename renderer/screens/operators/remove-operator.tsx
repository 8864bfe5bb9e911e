import { PasswordInput } from '@mantine/core';
import type { Operator } from '@shared/ipc/contract';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../bridge/bridge';
import { Button } from '../../components/button';
import { Message } from '../../components/message';
import { Row } from '../../components/row';
import { Stack } from '../../components/stack';
import type { FailureText } from '../../i18n/failure-text';
import { operatorFailureText } from './operator-text';
import { useWait } from './use-wait';

interface RemoveOperatorProps {
  readonly operator: Operator;
  readonly onRemoved: () => void;
  readonly onCancel: () => void;
}

/** Takes a person off this computer's list. What the person did stays in the log. */
export function RemoveOperator({ operator, onRemoved, onCancel }: RemoveOperatorProps) {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState('');
  const [passphraseAsked, setPassphraseAsked] = useState(operator.lead || operator.hasPin);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<FailureText>();
  const { seconds, wait } = useWait();
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy || seconds > 0 || (passphraseAsked && passphrase === '')) return;
    setBusy(true);
    const removed = await call('removeOperator', { id: operator.id, ...(passphraseAsked && { passphrase }) });
    setBusy(false);
    if (removed.ok) {
      onRemoved();
      return;
    }
    setPassphrase('');
    if (removed.error.kind === 'passphrase-missing') setPassphraseAsked(true);
    if ('waitMs' in removed.error) wait(removed.error.waitMs);
    setRefusal(operatorFailureText(t, removed.error));
  };
  return (
    <form onSubmit={(event) => void submit(event)} aria-label={t('operator.remove', operator)} noValidate>
      <Stack narrow>
        <p>{t('operator.removeText', operator)}</p>
        {passphraseAsked ? (
          <PasswordInput
            label={t('operator.passphrase')}
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
            autoComplete="off"
            autoFocus
            data-autofocus
          />
        ) : undefined}
        {refusal ? <Message text={refusal} /> : undefined}
        {seconds > 0 ? <p role="status">{t('start.wait', { count: seconds })}</p> : undefined}
        <Row>
          <Button
            tone="stop"
            type="submit"
            busy={busy}
            disabled={seconds > 0 || (passphraseAsked && passphrase === '')}
          >
            {t('operator.remove', operator)}
          </Button>
          <Button tone="quiet" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
