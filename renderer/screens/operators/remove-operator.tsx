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
import { ProofFields } from './proof-fields';
import { useProof } from './use-proof';
import { useWait } from './use-wait';

interface RemoveOperatorProps {
  readonly operator: Operator;
  readonly onRemoved: () => void;
  readonly onCancel: () => void;
}

/** Takes a person off this computer's list. What the person did stays in the log. */
export function RemoveOperator({ operator, onRemoved, onCancel }: RemoveOperatorProps) {
  const { t } = useTranslation();
  const proof = useProof(operator, false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<FailureText>();
  const { seconds, wait } = useWait();
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy || seconds > 0 || proof.isMissing) return;
    setBusy(true);
    const removed = await call('removeOperator', { id: operator.id, ...proof.given });
    setBusy(false);
    if (removed.ok) {
      onRemoved();
      return;
    }
    proof.refused(removed.error.kind);
    if ('waitMs' in removed.error) wait(removed.error.waitMs);
    setRefusal(operatorFailureText(t, removed.error));
  };
  return (
    <form onSubmit={(event) => void submit(event)} aria-label={t('operator.remove', operator)} noValidate>
      <Stack narrow>
        <p>{t('operator.removeText', operator)}</p>
        <ProofFields proof={proof} name={operator.name} tried={false} autoFocus />
        {refusal ? <Message text={refusal} /> : undefined}
        {seconds > 0 ? <p role="status">{t('start.wait', { count: seconds })}</p> : undefined}
        <Row>
          <Button tone="stop" type="submit" busy={busy} disabled={seconds > 0 || proof.isMissing}>
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
