import { Radio, Textarea } from '@mantine/core';
import { type CaseStepKind, caseStepKindSchema } from '@shared/domain/hall-terms';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { Message } from '../../../components/message';
import { Row } from '../../../components/row';
import { Stack } from '../../../components/stack';
import { useDraft } from '../../../lib/use-draft';
import type { CaseView, Snapshot } from '../../../roll-worker/engine-api';
import { useAct } from '../use-act';
import { useDraftsOf } from '../use-drafts-of';

interface CaseNoteDialogProps {
  readonly view: CaseView;
  readonly snapshot: Snapshot;
  readonly onClose: () => void;
}

const kinds = caseStepKindSchema.options;

/** Adds to a case what was said, heard or noted; nothing of it is changed later (rule B2). */
export function CaseNoteDialog({ view, snapshot, onClose }: CaseNoteDialogProps) {
  const { t } = useTranslation();
  const { busy, refusal, act } = useAct(snapshot);
  const draft = `case/${view.label}/note`;
  useDraftsOf(draft);
  const [kind, setKind] = useDraft<CaseStepKind>(`${draft}/kind`, 'note');
  const [text, setText] = useDraft(`${draft}/text`, '');
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    const done = await act({ type: 'note-case', case: view.case, kind, text });
    if (done) onClose();
  };
  const title = t('deskCase.noteTitle', { label: view.label });
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} aria-label={title} noValidate>
        <Stack>
          <Radio.Group
            label={t('deskCase.noteKind')}
            value={kind}
            onChange={(value) => setKind(kinds.find((one) => one === value) ?? 'note')}
          >
            {kinds.map((one) => (
              <Radio key={one} value={one} size="md" label={t(`deskCaseStep.${one}`)} />
            ))}
          </Radio.Group>
          <Textarea
            label={t('deskCase.noteText')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            maxLength={2000}
            autosize
            minRows={3}
            data-autofocus
          />
          {refusal ? <Message text={refusal} /> : undefined}
          <Row end>
            <Button onClick={onClose}>{t('common.cancel')}</Button>
            <Button tone="primary" type="submit" busy={busy} disabled={text.trim() === ''}>
              {t('deskCase.note')}
            </Button>
          </Row>
        </Stack>
      </form>
    </Dialog>
  );
}
