import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { Message } from '../../../components/message';
import { Row } from '../../../components/row';
import { Stack } from '../../../components/stack';
import { clearDraft, useDraft } from '../../../lib/use-draft';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { useDraftsOf } from '../../desk/use-drafts-of';
import { ApprovalFields } from '../../operators/approval-fields';
import { CardsField } from './cards-field';
import { CauseFields } from './cause-fields';
import { rangesText, readRanges } from './read-ranges';
import { type BlockFor, useBlock } from './use-block';

const DRAFT = 'block-cards';
const EMPTY: { readonly cards: string; readonly cause: BlockFor; readonly note: string } = {
  cards: '',
  cause: 'lost',
  note: '',
};

interface BlockFormProps {
  readonly snapshot: Snapshot;
  /** Which, in words; undefined: something else is being typed. */
  readonly onBlocked: (ranges: string | undefined) => void;
}

/** Cards that nobody has, by their numbers. */
export function BlockForm({ snapshot, onBlocked }: BlockFormProps) {
  const { t } = useTranslation();
  const { busy, refusal, forget, approving, block } = useBlock(snapshot);
  useDraftsOf(DRAFT);
  const [fields, setFields] = useDraft(`${DRAFT}/fields`, EMPTY);
  const set = (part: Partial<typeof EMPTY>) => {
    setFields({ ...fields, ...part });
    onBlocked(undefined);
    forget();
  };
  const read = readRanges(snapshot, fields.cards);
  const isReady = read.ranges.length > 0 && approving.ready;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!isReady) return;
    if (!(await block(read.ranges, fields.cause, fields.note))) return;
    clearDraft(DRAFT);
    onBlocked(rangesText(read.ranges));
  };
  return (
    <form onSubmit={(event) => void submit(event)} aria-label={t('blockCards.form')} noValidate>
      <Stack>
        <CardsField value={fields.cards} onChange={(cards) => set({ cards })} read={read} />
        <CauseFields
          cause={fields.cause}
          note={fields.note}
          onCause={(cause) => set({ cause })}
          onNote={(note) => set({ note })}
        />
        {read.ranges.length === 0 ? undefined : <ApprovalFields approving={approving} />}
        <Row>
          <Button tone="stop" type="submit" busy={busy} disabled={!isReady}>
            {t('blockCards.act')}
          </Button>
        </Row>
        {refusal ? <Message text={refusal} /> : undefined}
      </Stack>
    </form>
  );
}
