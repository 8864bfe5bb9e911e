import { Checkbox, Radio, Textarea } from '@mantine/core';
import type { Vote } from '@shared/domain/assembly';
import type { CaseDecision } from '@shared/domain/hall-terms';
import { type SubmitEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { Message } from '../../../components/message';
import { Panel } from '../../../components/panel';
import { Row } from '../../../components/row';
import { clearDraft, useDraft } from '../../../lib/use-draft';
import type { CaseView, Snapshot } from '../../../roll-worker/engine-api';
import { useAct } from '../../desk/use-act';
import { ApprovalFields } from '../../operators/approval-fields';
import { useApproval } from '../../operators/use-approval';
import classes from './cases.module.css';

const decisions = ['admitted', 'refused', 'dropped'] as const satisfies readonly CaseDecision[];

interface CaseDecideFormProps {
  readonly view: CaseView;
  readonly snapshot: Snapshot;
}

/** Records what the assembly decided of a case. A later decision counts, the earlier stays on record (rule B3). */
export function CaseDecideForm({ view, snapshot }: CaseDecideFormProps) {
  const { t } = useTranslation();
  const name = useId();
  const { busy, refusal, forget, act } = useAct(snapshot);
  const held = snapshot.assembly.votes.map(({ vote }) => vote);
  const draft = `case/${view.case.deskId}-${view.case.seq}/decide`;
  const [decision, setDecision] = useDraft<CaseDecision | undefined>(`${draft}/decision`, undefined);
  const [votes, setVotes] = useDraft<readonly Vote[]>(`${draft}/votes`, held);
  const [text, setText] = useDraft(`${draft}/text`, '');
  const isAdmitted = decision === 'admitted';
  const approving = useApproval(snapshot, isAdmitted && snapshot.role === 'desk' ? ['override'] : []);
  const isReady =
    decision !== undefined && text.trim() !== '' && approving.ready && (!isAdmitted || votes.length > 0);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!isReady) return;
    const approved = await approving.approve();
    if (!approved.ok) return;
    const decided = await act({
      type: 'decide-case',
      case: view.case,
      decision,
      votes: isAdmitted ? votes : [],
      text: text.trim(),
      ...approved.value,
    });
    if (decided !== undefined) clearDraft(draft);
  };
  return (
    <Panel title={t(view.status === 'open' ? 'cases.decide' : 'cases.decideAgain')}>
      <form
        className={classes['form']}
        onSubmit={(event) => void submit(event)}
        onChange={forget}
        aria-label={t('cases.decide')}
        noValidate
      >
        <div className={classes['choices']} role="radiogroup" aria-label={t('cases.decide')}>
          {decisions.map((one) => (
            <Radio
              key={one}
              name={name}
              size="md"
              checked={decision === one}
              onChange={() => setDecision(one)}
              label={t(`cases.choose.${one}`)}
            />
          ))}
        </div>
        {isAdmitted && held.length > 1 ? (
          <fieldset className={classes['votes']}>
            <legend>{t('cases.votes')}</legend>
            {held.map((vote) => (
              <Checkbox
                key={vote}
                size="md"
                label={t(`vote.${vote}`)}
                checked={votes.includes(vote)}
                onChange={(event) =>
                  setVotes(
                    held.filter((one) => (one === vote ? event.currentTarget.checked : votes.includes(one))),
                  )
                }
              />
            ))}
          </fieldset>
        ) : undefined}
        <Textarea
          label={t('cases.reason')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          maxLength={2000}
          autosize
          minRows={2}
        />
        <ApprovalFields approving={approving} />
        {refusal ? <Message text={refusal} /> : undefined}
        <Row>
          <Button tone="primary" large type="submit" busy={busy} disabled={!isReady}>
            {t('cases.decideAct')}
          </Button>
        </Row>
      </form>
    </Panel>
  );
}
