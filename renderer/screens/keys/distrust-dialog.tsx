import { Textarea } from '@mantine/core';
import type { Contact, KeyFailure } from '@shared/ipc/contract';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../bridge/bridge';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { FingerprintGroups } from '../../components/fingerprint';
import { Message } from '../../components/message';
import { Row } from '../../components/row';
import { Stack } from '../../components/stack';
import { failureText } from '../../i18n/failure-text';
import { actor } from './actor';

interface DistrustDialogProps {
  readonly contact: Contact;
  /** What the reason begins with. */
  readonly because?: string;
  readonly onDistrusted: () => void;
  readonly onClose: () => void;
}

/** Says of a key that it is not to be used any more, and why. There is no way back: the owner makes a new one. */
export function DistrustDialog({ contact, because = '', onDistrusted, onClose }: DistrustDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState(because);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<KeyFailure>();
  const { role, name, fingerprint } = contact;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    const done = await call('distrustContact', { role, fingerprint, by: actor(), reason: reason.trim() });
    setBusy(false);
    if (done.ok) onDistrusted();
    else setFailure(done.error);
  };
  return (
    <Dialog title={t('trust.distrust.title', { name })} onClose={onClose}>
      <form
        onSubmit={(event) => void submit(event)}
        aria-label={t('trust.distrust.title', { name })}
        noValidate
      >
        <Stack>
          <p>{t(`trust.distrust.text.${role}`, { name })}</p>
          <FingerprintGroups label={t('trust.fingerprintOf', { name })} fingerprint={fingerprint} small />
          <Textarea
            label={t('trust.reason')}
            description={t('trust.distrust.reasonHint')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            maxLength={2000}
            autosize
            minRows={2}
            data-autofocus
          />
          {failure ? <Message text={failureText(t, failure)} /> : undefined}
          <Row end>
            <Button onClick={onClose}>{t('common.cancel')}</Button>
            <Button tone="stop" type="submit" busy={busy} disabled={reason.trim() === ''}>
              {t('trust.distrust.act')}
            </Button>
          </Row>
        </Stack>
      </form>
    </Dialog>
  );
}
