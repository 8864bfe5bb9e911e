import { Textarea } from '@mantine/core';
import type { Approval } from '@shared/domain/commands';
import { type ReactNode, type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { Row } from '../../components/row';
import { Stack } from '../../components/stack';
import { useDraft } from '../../lib/use-draft';
import { ApprovalFields } from '../operators/approval-fields';
import type { Approving } from '../operators/use-approval';

interface ExceptionDialogProps {
  readonly title: string;
  readonly text: string;
  /** What counts as a reason, by example. */
  readonly reasonHint: string;
  /** What the button says. */
  readonly act: string;
  /** Where the reason is kept through a lock. */
  readonly draft: string;
  readonly approving: Approving;
  /** What else has to be chosen is not chosen yet. */
  readonly incomplete?: boolean;
  readonly children?: ReactNode;
  readonly onClose: () => void;
  readonly onDecided: (reason: string, approved: { readonly approval?: Approval }) => void;
}

/** Something that the rules don't let pass: why it is done nevertheless, and by whose leave. */
export function ExceptionDialog(props: ExceptionDialogProps) {
  const { title, text, reasonHint, act, draft, approving, incomplete, children, onClose, onDecided } = props;
  const { t } = useTranslation();
  const [reason, setReason] = useDraft(`${draft}/reason`, '');
  const [busy, setBusy] = useState(false);
  const blocked = incomplete === true || !approving.ready || reason.trim() === '';
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy || blocked) return;
    setBusy(true);
    const approved = await approving.approve();
    setBusy(false);
    if (approved.ok) onDecided(reason, approved.value);
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} aria-label={title} noValidate>
        <Stack>
          <p>{text}</p>
          {children}
          <Textarea
            label={t('override.reason')}
            description={reasonHint}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            maxLength={2000}
            autosize
            minRows={2}
            data-autofocus
          />
          <ApprovalFields approving={approving} />
          <Row end>
            <Button onClick={onClose}>{t('common.cancel')}</Button>
            <Button tone="primary" type="submit" busy={busy} disabled={blocked}>
              {act}
            </Button>
          </Row>
        </Stack>
      </form>
    </Dialog>
  );
}
