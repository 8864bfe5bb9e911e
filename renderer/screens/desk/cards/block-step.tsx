import { Radio, TextInput } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { Message } from '../../../components/message';
import { Panel } from '../../../components/panel';
import { Row } from '../../../components/row';
import { Stack } from '../../../components/stack';
import { formatCount } from '../../../i18n/format';
import { useDraft } from '../../../lib/use-draft';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { ApprovalFields } from '../../operators/approval-fields';
import { useApproval } from '../../operators/use-approval';
import { useAct } from '../use-act';
import { useDraftsOf } from '../use-drafts-of';
import { RangesPicker } from './ranges-picker';
import { StepPage } from './step-page';
import { usePickedRanges } from './use-picked-ranges';

const DRAFT = 'desk-cards/block';

type Cause = 'lost' | 'spoiled';

interface BlockStepProps {
  readonly snapshot: Snapshot;
  readonly onDone: (said: string) => void;
  readonly onBack: () => void;
}

/** Cards that nobody has are lost or spoiled: one, several, or all that should be here (rule C16). */
export function BlockStep({ snapshot, onDone, onBack }: BlockStepProps) {
  const { t } = useTranslation();
  const { busy, refusal, act } = useAct(snapshot);
  const approving = useApproval(snapshot, ['block']);
  useDraftsOf(DRAFT);
  const [cause, setCause] = useDraft<Cause | undefined>(`${DRAFT}/cause`, undefined);
  const [note, setNote] = useDraft(`${DRAFT}/note`, '');
  const picked = usePickedRanges(snapshot, `${DRAFT}/cards`);
  const { size } = picked;
  const ready = cause !== undefined && size > 0 && approving.ready;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!ready) return;
    const approved = await approving.approve();
    if (!approved.ok) return;
    const written = note.trim() === '' ? {} : { note: note.trim() };
    const { ranges } = picked;
    const done = await act({ type: 'block-cards', ranges, cause, ...written, ...approved.value });
    if (done) onDone(t('deskCards.block.done', { count: size, shown: formatCount(size) }));
  };
  return (
    <StepPage title={t('deskCards.block.title')} lede={t('deskCards.block.lede')} onBack={onBack}>
      <Panel>
        <form onSubmit={(event) => void submit(event)} aria-label={t('deskCards.block.title')} noValidate>
          <Stack>
            <RangesPicker picked={picked} label={t('deskCards.block.which')} />
            <Row>
              <Button tone="quiet" onClick={() => picked.choose(snapshot.inHand)}>
                {t('deskCards.block.all')}
              </Button>
            </Row>
            <Radio.Group
              label={t('deskCards.block.cause')}
              value={cause ?? null}
              onChange={(value) => setCause(value === 'lost' ? 'lost' : 'spoiled')}
            >
              <Radio value="lost" label={t('deskCards.block.lost')} />
              <Radio value="spoiled" label={t('deskCards.block.spoiled')} />
            </Radio.Group>
            <TextInput
              label={t('deskCards.note')}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
              maxLength={2000}
            />
            <ApprovalFields approving={approving} />
            {refusal ? <Message text={refusal} /> : undefined}
            <Row>
              <Button tone="stop" large type="submit" busy={busy} disabled={!ready}>
                {t('deskCards.block.act')}
              </Button>
            </Row>
          </Stack>
        </form>
      </Panel>
    </StepPage>
  );
}
