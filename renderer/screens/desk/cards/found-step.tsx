import { TextInput } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { CardNumberField } from '../../../components/card-number-field';
import { Message } from '../../../components/message';
import { Panel } from '../../../components/panel';
import { Row } from '../../../components/row';
import { Stack } from '../../../components/stack';
import { readCardEntry } from '../../../lib/card-entry';
import { useDraft } from '../../../lib/use-draft';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { cardFault } from '../card-fault';
import { useAct } from '../use-act';
import { useDraftsOf } from '../use-drafts-of';
import { StepPage } from './step-page';

const DRAFT = 'desk-cards/found';

interface FoundStepProps {
  readonly snapshot: Snapshot;
  readonly onDone: (said: string) => void;
  readonly onBack: () => void;
}

/** A blocked card came to light again: it is noted, and stays blocked (rule C16). */
export function FoundStep({ snapshot, onDone, onBack }: FoundStepProps) {
  const { t } = useTranslation();
  const { busy, refusal, forget, act } = useAct(snapshot);
  useDraftsOf(DRAFT);
  const [text, setText] = useDraft(`${DRAFT}/card`, '');
  const [note, setNote] = useDraft(`${DRAFT}/note`, '');
  const entry = readCardEntry(snapshot, text);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (entry.kind !== 'card') return;
    const { card } = entry;
    const written = note.trim() === '' ? {} : { note: note.trim() };
    const done = await act({ type: 'record-found-card', card, ...written });
    if (done) onDone(t('deskCards.found.done', { card }));
  };
  return (
    <StepPage title={t('deskCards.found.title')} lede={t('deskCards.found.lede')} onBack={onBack}>
      <Panel>
        <form onSubmit={(event) => void submit(event)} aria-label={t('deskCards.found.title')} noValidate>
          <Stack>
            <CardNumberField
              label={t('deskCards.found.card')}
              fault={cardFault(t, snapshot, text)}
              value={text}
              onChange={(value) => {
                setText(value);
                forget();
              }}
              autoFocus
            />
            <TextInput
              label={t('deskCards.note')}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
              maxLength={2000}
            />
            {refusal ? <Message text={refusal} /> : undefined}
            <Row>
              <Button tone="primary" large type="submit" busy={busy} disabled={entry.kind !== 'card'}>
                {t('deskCards.found.act')}
              </Button>
            </Row>
          </Stack>
        </form>
      </Panel>
    </StepPage>
  );
}
