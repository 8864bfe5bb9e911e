import type { KeyFailure } from '@shared/ipc/contract';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/dialog';
import { Message } from '../../components/message';
import { failureText } from '../../i18n/failure-text';
import { type ChangedKey, ChangedKeyForm, type KeyDecision } from './changed-key-form';

interface ChangedKeyDialogProps {
  readonly changed: ChangedKey;
  readonly busy: boolean;
  /** Why the decision could not be carried out. */
  readonly failure: KeyFailure | undefined;
  readonly onDecide: (decision: KeyDecision) => void;
  readonly onClose: () => void;
}

/** Stops whoever takes in a key whose owner's name is known with another one. */
export function ChangedKeyDialog({ changed, busy, failure, onDecide, onClose }: ChangedKeyDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('trust.changed.title', { name: changed.name })} onClose={onClose} wide>
      <ChangedKeyForm
        changed={changed}
        otherPerson
        busy={busy}
        cancelLabel={t('trust.changed.cancel')}
        onDecide={onDecide}
        onCancel={onClose}
      />
      {failure ? <Message text={failureText(t, failure)} /> : undefined}
    </Dialog>
  );
}
