import type { Contact, KeyFailure } from '@shared/ipc/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../bridge/bridge';
import { Dialog } from '../../components/dialog';
import { Message } from '../../components/message';
import { failureText } from '../../i18n/failure-text';
import { actor } from './actor';
import { CompareForm } from './compare-form';

interface CompareDialogProps {
  readonly contact: Contact;
  readonly onCompared: () => void;
  /** Not the same: the key is somebody else's. */
  readonly onDifferent: () => void;
  readonly onClose: () => void;
}

/** Compares a key with its owner and keeps who did it. */
export function CompareDialog({ contact, onCompared, onDifferent, onClose }: CompareDialogProps) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<KeyFailure>();
  const { role, name, fingerprint } = contact;
  const mark = async () => {
    setBusy(true);
    const marked = await call('markCompared', { role, fingerprint, by: actor() });
    setBusy(false);
    if (marked.ok) onCompared();
    else setFailure(marked.error);
  };
  return (
    <Dialog title={t('trust.compare.title', { name })} onClose={onClose} wide>
      <CompareForm
        name={name}
        fingerprint={fingerprint}
        busy={busy}
        onSame={() => void mark()}
        onDifferent={onDifferent}
      />
      {failure ? <Message text={failureText(t, failure)} /> : undefined}
    </Dialog>
  );
}
