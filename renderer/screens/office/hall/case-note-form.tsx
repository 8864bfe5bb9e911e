import { NativeSelect, Textarea } from '@mantine/core';
import type { CaseStepKind } from '@shared/domain/hall-terms';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { Message } from '../../../components/message';
import { Panel } from '../../../components/panel';
import { Row } from '../../../components/row';
import { Sign } from '../../../components/sign';
import { clearDraft, useDraft } from '../../../lib/use-draft';
import type { CaseView, Snapshot } from '../../../roll-worker/engine-api';
import { useAct } from '../../desk/use-act';
import classes from './cases.module.css';

const kinds = ['hearing', 'statement', 'note'] as const satisfies readonly CaseStepKind[];

interface CaseNoteFormProps {
  readonly view: CaseView;
  readonly snapshot: Snapshot;
}

/** Adds what was said or heard of a case. Nothing of it can be changed later. */
export function CaseNoteForm({ view, snapshot }: CaseNoteFormProps) {
  const { t } = useTranslation();
  const { busy, refusal, forget, act } = useAct(snapshot);
  const draft = `case/${view.case.deskId}-${view.case.seq}/note`;
  const [kind, setKind] = useDraft<CaseStepKind>(`${draft}/kind`, 'hearing');
  const [text, setText] = useDraft(`${draft}/text`, '');
  const [done, setDone] = useState(false);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if ((await act({ type: 'note-case', case: view.case, kind, text: text.trim() })) === undefined) return;
    clearDraft(draft);
    setDone(true);
  };
  return (
    <Panel title={t('cases.add')}>
      <form
        className={classes['form']}
        onSubmit={(event) => void submit(event)}
        onChange={() => {
          forget();
          setDone(false);
        }}
        aria-label={t('cases.add')}
        noValidate
      >
        <NativeSelect
          label={t('cases.kind')}
          value={kind}
          onChange={(event) => setKind(kinds.find((one) => one === event.currentTarget.value) ?? kind)}
          data={kinds.map((value) => ({ value, label: t(`cases.step.${value}`) }))}
        />
        <Textarea
          label={t('cases.text')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          maxLength={2000}
          autosize
          minRows={2}
        />
        {refusal ? <Message text={refusal} /> : undefined}
        <Row>
          <Button type="submit" busy={busy} disabled={text.trim() === ''}>
            {t('cases.addAct')}
          </Button>
          <span role="status">
            {done ? (
              <>
                <Sign tone="go" sign="✓" /> {t('cases.added')}
              </>
            ) : undefined}
          </span>
        </Row>
      </form>
    </Panel>
  );
}
