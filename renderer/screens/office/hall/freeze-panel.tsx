import { NativeSelect, TextInput } from '@mantine/core';
import type { Vote } from '@shared/domain/assembly';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { Message } from '../../../components/message';
import { Panel } from '../../../components/panel';
import { Row } from '../../../components/row';
import { Sign } from '../../../components/sign';
import { formatMoment } from '../../../i18n/format';
import { clearDraft, useDraft } from '../../../lib/use-draft';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { useAct } from '../../desk/use-act';
import classes from './freeze.module.css';

const DRAFT = 'hall/freeze';

interface FreezePanelProps {
  readonly snapshot: Snapshot;
  /** The count of that time is held; undefined: of now. */
  readonly asOf: number | undefined;
}

/** Holds on to a count for a vote. */
export function FreezePanel({ snapshot, asOf }: FreezePanelProps) {
  const { t } = useTranslation();
  const { busy, refusal, forget, act } = useAct(snapshot);
  const votes = snapshot.assembly.votes.map(({ vote }) => vote);
  const [title, setTitle] = useDraft(`${DRAFT}/title`, '');
  const [vote = 'conference', setVote] = useState<Vote | undefined>(votes[0]);
  const [done, setDone] = useState<string>();
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const held = await act({
      ...{ type: 'freeze-count', title: title.trim(), vote },
      ...(asOf !== undefined && { asOf }),
    });
    if (held === undefined) return;
    setDone(title.trim());
    clearDraft(DRAFT);
  };
  return (
    <Panel title={t('freeze.title')} lede={t('freeze.lede')}>
      <p className={classes['done']} role="status">
        {done === undefined ? undefined : (
          <>
            <Sign tone="go" sign="✓" /> {t('freeze.done', { title: done })}
          </>
        )}
      </p>
      <form
        onSubmit={(event) => void submit(event)}
        onChange={forget}
        aria-label={t('freeze.title')}
        noValidate
      >
        <Row form>
          {votes.length < 2 ? undefined : (
            <NativeSelect
              label={t('time.vote')}
              value={vote}
              onChange={(event) => setVote(votes.find((one) => one === event.currentTarget.value))}
              data={votes.map((value) => ({ value, label: t(`vote.${value}`) }))}
            />
          )}
          <TextInput
            className={classes['name'] ?? ''}
            label={t('freeze.name')}
            placeholder={t('freeze.nameHint')}
            value={title}
            onChange={(event) => {
              setTitle(event.currentTarget.value);
              setDone(undefined);
            }}
            maxLength={200}
          />
          <Button tone="primary" type="submit" busy={busy} disabled={title.trim() === ''}>
            {asOf === undefined ? t('freeze.act') : t('freeze.actThen', { time: formatMoment(asOf) })}
          </Button>
        </Row>
      </form>
      {refusal ? <Message text={refusal} /> : undefined}
    </Panel>
  );
}
