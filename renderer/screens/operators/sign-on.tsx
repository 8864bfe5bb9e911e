import { deskRulesOf } from '@shared/domain/desk-rules';
import type { Operator } from '@shared/ipc/contract';
import { assertNever } from '@shared/lib/assert-never';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { engine } from '../../app/engine';
import { type Secret, isSignedOn, secretOf } from '../../app/operator-secret';
import { Button } from '../../components/button';
import { Message } from '../../components/message';
import { Row } from '../../components/row';
import { Stack } from '../../components/stack';
import { type FailureText, failureText } from '../../i18n/failure-text';
import type { Snapshot } from '../../roll-worker/engine-api';
import { OperatorChoices } from './operator-choices';
import { OperatorForm } from './operator-form';
import { OperatorList } from './operator-list';
import { operatorFailureText } from './operator-text';
import { RemoveOperator } from './remove-operator';
import { SecretStep } from './secret-step';
import { useOperators } from './use-operators';

type Step =
  | { readonly step: 'choosing' }
  | { readonly step: 'new' }
  | { readonly step: 'secret'; readonly operator: Operator; readonly secret: NonNullable<Secret> }
  /** The rules want a PIN, and this person has none yet. */
  | { readonly step: 'first-pin'; readonly operator: Operator }
  | { readonly step: 'managing' }
  | { readonly step: 'adding' }
  | { readonly step: 'changing'; readonly operator: Operator }
  | { readonly step: 'removing'; readonly operator: Operator };

interface SignOnProps {
  readonly snapshot: Snapshot;
  readonly onSignedOn?: () => void;
}

/** Who sits at the desk: one of the people of this computer, or somebody new. */
export function SignOn({ snapshot, onSignedOn }: SignOnProps) {
  const { t } = useTranslation();
  const [step, setStep] = useState<Step>({ step: 'choosing' });
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<FailureText>();
  const pinNeeded = deskRulesOf(snapshot.assembly).pin;

  const signOn = async ({ id, name, lead }: Operator) => {
    if (busy) return;
    setBusy(true);
    const done = await engine().signOn({ id, name, lead });
    setBusy(false);
    if (done.ok) onSignedOn?.();
    else setFailure(failureText(t, done.error));
  };
  /** Where only one person can be meant, nobody is asked. */
  const isOnlyOne = (found: readonly Operator[]): found is readonly [Operator] =>
    snapshot.operator === undefined && !pinNeeded && found.length === 1 && found[0]?.hasPin === false;
  const { read, reload } = useOperators((found) => {
    if (isOnlyOne(found)) void signOn(found[0]);
  });
  const operators = read?.ok === true ? read.value : [];
  const current = operators.find((operator) => isSignedOn(operator, snapshot.operator))?.id;
  const choose = (operator: Operator) => {
    setFailure(undefined);
    const secret = secretOf(operator, operators);
    if (pinNeeded && !operator.hasPin) setStep({ step: 'first-pin', operator });
    else if (secret) setStep({ step: 'secret', operator, secret });
    else void signOn(operator);
  };

  if (read === undefined || (isOnlyOne(operators) && busy)) return undefined;
  if (!read.ok) return <Message text={operatorFailureText(t, read.error)} />;
  const back = () => setStep({ step: 'choosing' });
  const manage = () => setStep({ step: 'managing' });
  const saved = () => void reload().then(manage);
  switch (step.step) {
    case 'choosing':
      return (
        <Stack>
          {failure ? <Message text={failure} /> : undefined}
          <OperatorChoices operators={operators} current={current} disabled={busy} onChoose={choose} />
          <Row>
            <Button onClick={() => setStep({ step: 'new' })}>{t('signOn.new')}</Button>
            <Button tone="quiet" onClick={manage}>
              {t('signOn.manage')}
            </Button>
          </Row>
        </Stack>
      );
    case 'new':
    case 'first-pin':
      return (
        <Stack>
          {step.step === 'first-pin' ? <p>{t('signOn.firstPin', step.operator)}</p> : undefined}
          <OperatorForm
            operator={step.step === 'first-pin' ? step.operator : undefined}
            pinNeeded={pinNeeded}
            act={t('signOn.act')}
            onSaved={(operator) =>
              void reload()
                .then(() => signOn(operator))
                .then(back)
            }
            onCancel={back}
          />
        </Stack>
      );
    case 'secret':
      return (
        <SecretStep
          operator={step.operator}
          secret={step.secret}
          busy={busy}
          onRight={() => void signOn(step.operator).then(back)}
          onBack={back}
        />
      );
    case 'managing':
      return (
        <OperatorList
          operators={operators}
          current={current}
          onChange={(operator) => setStep({ step: 'changing', operator })}
          onRemove={(operator) => setStep({ step: 'removing', operator })}
          onAdd={() => setStep({ step: 'adding' })}
          onBack={back}
        />
      );
    case 'adding':
    case 'changing':
      return (
        <OperatorForm
          operator={step.step === 'changing' ? step.operator : undefined}
          pinNeeded={pinNeeded}
          act={t('operator.save')}
          onSaved={saved}
          onCancel={manage}
        />
      );
    case 'removing':
      return <RemoveOperator operator={step.operator} onRemoved={saved} onCancel={manage} />;
    default:
      return assertNever(step);
  }
}
