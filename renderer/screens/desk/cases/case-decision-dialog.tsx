import { Checkbox, Radio, Textarea } from '@mantine/core';
import type { Vote } from '@shared/domain/assembly';
import { type CaseDecision, caseDecisionSchema } from '@shared/domain/hall-terms';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { Message } from '../../../components/message';
import { Row } from '../../../components/row';
import { Stack } from '../../../components/stack';
import { useDraft } from '../../../lib/use-draft';
import type { CaseView, Snapshot } from '../../../roll-worker/engine-api';
import { ApprovalFields } from '../../operators/approval-fields';
import { useApproval } from '../../operators/use-approval';
import { useAct } from '../use-act';
import { useDraftsOf } from '../use-drafts-of';

interface CaseDecisionDialogProps {
  readonly view: CaseView;
  readonly snapshot: Snapshot;
  readonly onClose: () => void;
}

const decisions = caseDecisionSchema.options;

/** Records what the assembly has decided; a later decision counts, and the earlier stays on record (rule B3). */
export function CaseDecisionDialog({ view, snapshot, onClose }: CaseDecisionDialogProps) {
  const { t } = useTranslation();
  const { busy, refusal, act } = useAct(snapshot);
  const draft = `case/${view.label}/decide`;
  useDraftsOf(draft);
  const held = snapshot.assembly.votes.map(({ vote }) => vote);
  const [decision, setDecision] = useDraft<CaseDecision | undefined>(`${draft}/decision`, undefined);
  const [votes, setVotes] = useDraft<readonly Vote[]>(`${draft}/votes`, held.length === 1 ? held : []);
  const [text, setText] = useDraft(`${draft}/text`, '');
  // That somebody is admitted is an exception, and guarded like one.
  const approving = useApproval(snapshot, decision === 'admitted' ? ['override'] : []);
  const ready =
    approving.ready &&
    decision !== undefined &&
    text.trim() !== '' &&
    (decision !== 'admitted' || votes.length > 0);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!ready) return;
    const approved = await approving.approve();
    if (!approved.ok) return;
    const done = await act({
      ...{ type: 'decide-case', case: view.case, decision, text },
      votes: decision === 'admitted' ? votes : [],
      ...approved.value,
    });
    if (done) onClose();
  };
  const title = t('deskCase.decideTitle', { label: view.label });
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} aria-label={title} noValidate>
        <Stack>
          <p>{t('deskCase.decideText')}</p>
          <Radio.Group
            label={t('deskCase.decision')}
            value={decision ?? null}
            onChange={(value) => setDecision(decisions.find((one) => one === value))}
          >
            {decisions.map((one, index) => (
              <Radio
                key={one}
                value={one}
                size="md"
                label={t(`deskCase.${one}`)}
                data-autofocus={index === 0 || undefined}
              />
            ))}
          </Radio.Group>
          {decision === 'admitted' && held.length > 1 ? (
            <Checkbox.Group
              label={t('deskCase.votes')}
              value={[...votes]}
              onChange={(chosen) => setVotes(held.filter((vote) => chosen.includes(vote)))}
            >
              {held.map((vote) => (
                <Checkbox key={vote} value={vote} label={t(`vote.${vote}`)} />
              ))}
            </Checkbox.Group>
          ) : undefined}
          <Textarea
            label={t('deskCase.text')}
            description={t('deskCase.textHint')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            maxLength={2000}
            autosize
            minRows={2}
          />
          <ApprovalFields approving={approving} />
          {refusal ? <Message text={refusal} /> : undefined}
          <Row end>
            <Button onClick={onClose}>{t('common.cancel')}</Button>
            <Button tone="primary" type="submit" busy={busy} disabled={!ready}>
              {t('deskCase.decide')}
            </Button>
          </Row>
        </Stack>
      </form>
    </Dialog>
  );
}
