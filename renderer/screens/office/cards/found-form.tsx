import { TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { Message } from '../../../components/message';
import { Row } from '../../../components/row';
import { Stack } from '../../../components/stack';
import { clearDraft, useDraft } from '../../../lib/use-draft';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { useAct } from '../../desk/use-act';
import { useDraftsOf } from '../../desk/use-drafts-of';
import { CardsFaultHint } from './cards-fault-hint';
import { DoneBanner } from './done-banner';
import { readRanges } from './read-ranges';

const DRAFT = 'found-card';
const EMPTY = { card: '', note: '' };

/** A blocked card that came to light again: noted, and still blocked. */
export function FoundForm({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const { busy, refusal, forget, act } = useAct(snapshot);
  useDraftsOf(DRAFT);
  const [fields, setFields] = useDraft(`${DRAFT}/fields`, EMPTY);
  const [found, setFound] = useState<string>();
  const set = (part: Partial<typeof EMPTY>) => {
    setFields({ ...fields, ...part });
    setFound(undefined);
    forget();
  };
  const { ranges, fault } = readRanges(snapshot, fields.card);
  const [range] = ranges;
  const card = ranges.length === 1 && range?.from === range?.to ? range?.from : undefined;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (card === undefined) return;
    const note = fields.note.trim();
    const done = await act({ type: 'record-found-card', card, ...(note !== '' && { note }) });
    if (!done) return;
    setFound(card);
    clearDraft(DRAFT);
  };
  return (
    <form onSubmit={(event) => void submit(event)} aria-label={t('foundCard.form')} noValidate>
      <Stack>
        <Row form>
          <TextInput
            label={t('foundCard.card')}
            description={t('cards.scanHint')}
            value={fields.card}
            onChange={(event) => set({ card: event.currentTarget.value })}
            maxLength={40}
          />
          <TextInput
            label={t('foundCard.note')}
            value={fields.note}
            onChange={(event) => set({ note: event.currentTarget.value })}
            maxLength={2000}
          />
          <Button type="submit" busy={busy} disabled={card === undefined}>
            {t('foundCard.act')}
          </Button>
        </Row>
        <CardsFaultHint fault={ranges.length > 0 && card === undefined ? 'not-a-number' : fault} />
        {refusal ? <Message text={refusal} /> : undefined}
        {found === undefined ? undefined : <DoneBanner title={t('foundCard.done', { card: found })} />}
      </Stack>
    </form>
  );
}
