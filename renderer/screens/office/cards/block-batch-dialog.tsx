import { joinRanges } from '@shared/domain/card-ranges';
import { type CardRange, rangeContains } from '@shared/domain/cards';
import { type SubmitEvent, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { engine } from '../../../app/engine';
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
import { rangesText, sizeOf } from './read-ranges';
import { type BlockFor, useBlock } from './use-block';
import { useRead } from '../../../lib/use-read';

/** As many rows of the register are asked for at once. */
const PAGE = 1_000;
const EMPTY: { readonly cause: BlockFor | ''; readonly note: string } = { cause: '', note: '' };

interface BlockBatchDialogProps {
  readonly snapshot: Snapshot;
  readonly batch: Snapshot['batches'][number];
  readonly onClose: () => void;
  readonly onBlocked: (ranges: string) => void;
}

/** What is left of a batch, blocked at once. It can't be undone: why has to be chosen first, and then Enter does it. */
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
  const readLeft = useCallback(() => leftOf(batch), [batch]);
  const left = useRead(snapshot, readLeft) ?? [];
  const { cause } = fields;
  const isReady = left.length > 0 && cause !== '' && approving.ready;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (left.length === 0 || cause === '' || !approving.ready) return;
    if (await block(left, cause, fields.note)) onBlocked(rangesText(left));
  };
  const title = t('blockCards.batchTitle', { range: rangeText(batch), name: batch.holderName });
  const count = sizeOf(left);
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} aria-label={title} noValidate>
        <Stack>
          <p>{t('blockCards.batchText', { count, shown: formatCount(count) })}</p>
          <CauseFields
            cause={cause}
            note={fields.note}
            onCause={(chosen) => set({ cause: chosen })}
            onNote={(note) => set({ note })}
          />
          <ApprovalFields approving={approving} />
          {refusal ? <Message text={refusal} /> : undefined}
          <Row end>
            <Button onClick={onClose}>{t('common.cancel')}</Button>
            <Button tone="stop" type="submit" busy={busy} disabled={!isReady}>
              {t('blockCards.batch')}
            </Button>
          </Row>
        </Stack>
      </form>
    </Dialog>
  );
}

/** Those of a batch's cards that its holder still has and no member got: others of it may be back in the office. */
async function leftOf(batch: Snapshot['batches'][number]): Promise<readonly CardRange[]> {
  const { holder, check } = batch;
  const cards: CardRange[] = [];
  for (let offset = 0; ;) {
    const { total, rows } = await engine().register({ state: 'unassigned', holder }, offset, PAGE);
    for (const { number } of rows) {
      if (rangeContains(batch, number)) cards.push({ from: number, to: number, check });
    }
    offset += rows.length;
    if (rows.length === 0 || offset >= total) return joinRanges(cards);
  }
}
