import { useTranslation } from 'react-i18next';
import { Panel } from '../../components/panel';
import { type ChangedKey, ChangedKeyForm, type KeyDecision } from '../keys/changed-key-form';

interface ChangedOfficeStepProps {
  readonly changed: ChangedKey;
  readonly onDecide: (decision: KeyDecision) => void;
  readonly onDrop: () => void;
}

/** The office's name is known with another key: nothing is taken in unless the old key is replaced, with a reason. */
export function ChangedOfficeStep({ changed, onDecide, onDrop }: ChangedOfficeStepProps) {
  const { t } = useTranslation();
  return (
    <Panel title={t('trust.changed.title', { name: changed.name })}>
      <ChangedKeyForm
        changed={changed}
        otherPerson={false}
        busy={false}
        cancelLabel={t('openPackage.discard')}
        onDecide={onDecide}
        onCancel={onDrop}
      />
    </Panel>
  );
}
