import { Checkbox, TextInput } from '@mantine/core';
import { shortTextSchema } from '@shared/domain/ids';
import type { Operator } from '@shared/ipc/contract';
import { pinSchema } from '@shared/ipc/types';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../bridge/bridge';
import { Button } from '../../components/button';
import { Message } from '../../components/message';
import { Row } from '../../components/row';
import { Stack } from '../../components/stack';
import type { FailureText } from '../../i18n/failure-text';
import classes from './operator-form.module.css';
import { operatorFailureText } from './operator-text';
import { PinField } from './pin-field';
import { ProofFields } from './proof-fields';
import { useProof } from './use-proof';
import { useWait } from './use-wait';

interface OperatorFormProps {
  /** Absent: somebody new. */
  readonly operator?: Operator | undefined;
  /** The assembly's rules want everybody to have a PIN. */
  readonly pinNeeded: boolean;
  /** What the button says. */
  readonly act: string;
  readonly onSaved: (operator: Operator) => void;
  readonly onCancel: () => void;
}

/** A person of this computer: name, PIN, and whether in charge. */
export function OperatorForm({ operator, pinNeeded, act, onSaved, onCancel }: OperatorFormProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(operator?.name ?? '');
  const [pin, setPin] = useState('');
  const [dropPin, setDropPin] = useState(false);
  const [lead, setLead] = useState(operator?.lead ?? false);
  const proof = useProof(operator, lead);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<FailureText>();
  const { seconds, wait } = useWait();
  const hasPin = operator?.hasPin === true;
  const faults = {
    name: shortTextSchema.safeParse(name).success ? undefined : t('operator.nameMissing'),
    pin:
      pin === '' && (!pinNeeded || hasPin)
        ? undefined
        : pinSchema.safeParse(pin).success
          ? undefined
          : t(pin === '' ? 'operator.pinMissing' : 'operator.pinShort'),
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (busy || seconds > 0 || proof.isMissing || Object.values(faults).some((fault) => fault !== undefined))
      return;
    setBusy(true);
    const saved = await call('saveOperator', {
      ...(operator && { id: operator.id }),
      ...{ name: name.trim(), lead },
      ...(dropPin ? { pin: null } : pin === '' ? {} : { pin }),
      ...proof.given,
    });
    setBusy(false);
    if (saved.ok) {
      onSaved(saved.value);
      return;
    }
    proof.refused(saved.error.kind);
    if ('waitMs' in saved.error) wait(saved.error.waitMs);
    setRefusal(operatorFailureText(t, saved.error));
  };
  /** The PIN is all that is missing. */
  const isFirstPin = operator !== undefined && pinNeeded && !hasPin;
  const label =
    operator === undefined ? t('signOn.new') : t(isFirstPin ? 'signOn.pinOf' : 'operator.change', operator);
  return (
    <form onSubmit={(event) => void submit(event)} aria-label={label} noValidate>
      <Stack narrow>
        <h2 className={classes['title']}>{label}</h2>
        <TextInput
          label={t('operator.name')}
          description={t('operator.nameHint')}
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.currentTarget.value)}
          error={tried && faults.name}
          autoComplete="off"
          spellCheck={false}
          autoFocus={!isFirstPin}
          data-autofocus={!isFirstPin}
        />
        <PinField
          label={t(hasPin ? 'operator.newPin' : pinNeeded ? 'operator.pin' : 'operator.pinOptional')}
          description={t('operator.pinHint')}
          value={pin}
          onChange={(value) => {
            setPin(value);
            setDropPin(false);
          }}
          error={tried ? faults.pin : undefined}
          autoFocus={isFirstPin}
        />
        {hasPin && !pinNeeded ? (
          <Checkbox
            label={t('operator.dropPin')}
            checked={dropPin}
            onChange={(event) => {
              setDropPin(event.currentTarget.checked);
              setPin('');
            }}
          />
        ) : undefined}
        <Checkbox
          label={t('operator.lead')}
          description={t('operator.leadHint')}
          checked={lead}
          disabled={operator?.owner === true}
          onChange={(event) => setLead(event.currentTarget.checked)}
        />
        <ProofFields proof={proof} name={operator?.name ?? ''} tried={tried} />
        {refusal ? <Message text={refusal} /> : undefined}
        {seconds > 0 ? <p role="status">{t('start.wait', { count: seconds })}</p> : undefined}
        <Row>
          <Button tone="primary" type="submit" busy={busy} disabled={seconds > 0} keyCap="Enter">
            {act}
          </Button>
          <Button tone="quiet" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
