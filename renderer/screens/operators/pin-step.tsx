import type { Operator } from '@shared/ipc/contract';
import { type SubmitEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../bridge/bridge';
import { Button } from '../../components/button';
import { Message } from '../../components/message';
import { Row } from '../../components/row';
import { Stack } from '../../components/stack';
import type { FailureText } from '../../i18n/failure-text';
import { operatorFailureText } from './operator-text';
import { PinField } from './pin-field';
import { useWait } from './use-wait';

interface PinStepProps {
  readonly operator: Operator;
  readonly busy: boolean;
  readonly onRight: () => void;
  readonly onBack: () => void;
}

/** Asks a person for the PIN. */
export function PinStep({ operator, busy, onRight, onBack }: PinStepProps) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const [pin, setPin] = useState('');
  const [checking, setChecking] = useState(false);
  const [refusal, setRefusal] = useState<FailureText>();
  const { seconds, wait } = useWait();
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (checking || busy || pin === '' || seconds > 0) return;
    setChecking(true);
    const checked = await call('checkPin', { id: operator.id, pin });
    setChecking(false);
    if (checked.ok) {
      onRight();
      return;
    }
    setPin('');
    setRefusal(operatorFailureText(t, checked.error));
    if ('waitMs' in checked.error) wait(checked.error.waitMs);
    field.current?.focus();
  };
  return (
    <form onSubmit={(event) => void submit(event)} aria-label={t('signOn.act')} noValidate>
      <Stack narrow>
        <PinField ref={field} label={t('signOn.pinOf', operator)} value={pin} onChange={setPin} autoFocus />
        {refusal ? <Message text={refusal} /> : undefined}
        {seconds > 0 ? <p role="status">{t('start.wait', { count: seconds })}</p> : undefined}
        <Row>
          <Button
            tone="primary"
            type="submit"
            busy={checking || busy}
            disabled={pin === '' || seconds > 0}
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
