import { Checkbox, Textarea } from '@mantine/core';
import type { DeskId } from '@shared/domain/ids';
import type { Contact } from '@shared/ipc/contract';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../components/banner';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { Row } from '../../../components/row';
import { Stack } from '../../../components/stack';

interface OverrideDialogProps {
  readonly chosen: readonly Contact[];
  readonly notCompared: readonly Contact[];
  /** With all recipients, the chosen ones first. */
  readonly onIssue: (recipients: readonly Contact[], reason: string) => void;
  readonly onClose: () => void;
}

/** A package to keys that nobody compared: who, and why. The reason is logged (rule S1). */
export function OverrideDialog({ chosen, notCompared, onIssue, onClose }: OverrideDialogProps) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState<readonly DeskId[]>([]);
  const [reason, setReason] = useState('');
  const ready = wanted.length > 0 && reason.trim() !== '';
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const more = notCompared.filter(({ fingerprint }) => wanted.includes(fingerprint));
    if (ready) onIssue([...chosen, ...more], reason.trim());
  };
  const choose = (fingerprint: DeskId, yes: boolean) =>
    setWanted(yes ? [...wanted, fingerprint] : wanted.filter((one) => one !== fingerprint));
  return (
    <Dialog title={t('issue.overrideTitle')} onClose={onClose}>
      <form onSubmit={submit} aria-label={t('issue.overrideTitle')} noValidate>
        <Stack>
          <Banner tone="stop" title={t('issue.overrideWhat')}>
            <p>{t('issue.overrideWhy')}</p>
          </Banner>
          <div role="group" aria-label={t('issue.overrideWho')}>
            {notCompared.map(({ name, fingerprint }, index) => (
              <Checkbox
                key={fingerprint}
                size="md"
                checked={wanted.includes(fingerprint)}
                onChange={(event) => choose(fingerprint, event.currentTarget.checked)}
                label={t('issue.overrideFor', { name })}
                data-autofocus={index === 0 || undefined}
              />
            ))}
          </div>
          <Textarea
            label={t('trust.reason')}
            description={t('issue.overrideReasonHint')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            maxLength={2000}
            autosize
            minRows={2}
          />
          <Row end>
            <Button onClick={onClose}>{t('common.cancel')}</Button>
            <Button tone="stop" type="submit" disabled={!ready}>
              {t('issue.overrideAct')}
            </Button>
          </Row>
        </Stack>
      </form>
    </Dialog>
  );
}
