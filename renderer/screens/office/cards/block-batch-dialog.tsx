import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { Message } from '../../../components/message';
import { Row } from '../../../components/row';
import { Stack } from '../../../components/stack';
import { formatCount } from '../../../i18n/format';
import { rangeText } from '../../../lib/card-range';
import { useDraft } from '../../../lib/use-draft';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { useDraftsOf } from '../../desk/use-drafts-of';
import { ApprovalFields } from '../../operators/approval-fields';
import { CauseFields } from './cause-fields';
import { type BlockFor, useBlock } from './use-block';

const EMPTY: { readonly cause: BlockFor; readonly note: string } = { cause: 'lost', note: '' };

interface BlockBatchDialogProps {
  readonly snapshot: Snapshot;
  readonly batch: Snapshot['batches'][number];
  readonly onClose: () => void;
  readonly onBlocked: (ranges: string) => void;
}

/** What is left of a batch, blocked at once: Enter does it. */
export function BlockBatchDialog({ snapshot, batch, onClose, onBlocked }: BlockBatchDialogProps) {
  const { t } = useTranslation();
  const { busy, refusal, forget, approving, block } = useBlock(snapshot);
  const draft = `block-batch/${batch.id}`;
  useDraftsOf(draft);
  const [fields, setFields] = useDraft(`${draft}/fields`, EMPTY);
  const set = (part: Partial<typeof EMPTY>) => {
    setFields({ ...fields, ...part });
    forget();
  };
  const { from, to, check, left, holderName } = batch;
  const range = { from, to, ...(check !== undefined && { check }) };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!approving.ready) return;
    if (await block([range], fields.cause, fields.note)) onBlocked(rangeText(range));
  };
  const title = t('blockCards.batchTitle', { range: rangeText(range), name: holderName });
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} aria-label={title} noValidate>
        <Stack>
          <p>{t('blockCards.batchText', { count: left, shown: formatCount(left) })}</p>
          <CauseFields
            cause={fields.cause}
            note={fields.note}
            onCause={(cause) => set({ cause })}
            onNote={(note) => set({ note })}
          />
          <ApprovalFields approving={approving} />
          {refusal ? <Message text={refusal} /> : undefined}
          <Row end>
            <Button onClick={onClose}>{t('common.cancel')}</Button>
            <Button tone="stop" type="submit" busy={busy} disabled={!approving.ready} data-autofocus>
              {t('blockCards.batch')}
            </Button>
          </Row>
        </Stack>
      </form>
    </Dialog>
  );
}
