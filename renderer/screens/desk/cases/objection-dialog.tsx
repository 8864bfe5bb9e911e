import { TextInput, Textarea } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { engine } from '../../../app/engine';
import { Banner } from '../../../components/banner';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { Message } from '../../../components/message';
import { Row } from '../../../components/row';
import { Stack } from '../../../components/stack';
import { useDraft } from '../../../lib/use-draft';
import { useFocusOnce } from '../../../lib/use-focus-once';
import type { Person, Snapshot } from '../../../roll-worker/engine-api';
import { useAct } from '../use-act';
import { useDraftsOf } from '../use-drafts-of';
import { personName } from '../use-person';

interface ObjectionDialogProps {
  /** Absent: somebody who isn't on the roll. */
  readonly person?: Person;
  readonly snapshot: Snapshot;
  readonly onClose: () => void;
}

/** Somebody objects to being refused: what the person says becomes a contested case, which the assembly hears (rule B1). */
export function ObjectionDialog({ person, snapshot, onClose }: ObjectionDialogProps) {
  const { t } = useTranslation();
  const [label, setLabel] = useState<string>();
  return (
    <Dialog title={t('deskObjection.title')} onClose={onClose}>
      {label === undefined ? (
        <ObjectionForm
          {...(person !== undefined && { person })}
          snapshot={snapshot}
          onClose={onClose}
          onSaved={setLabel}
        />
      ) : (
        <Saved label={label} onDone={onClose} />
      )}
    </Dialog>
  );
}

interface ObjectionFormProps extends ObjectionDialogProps {
  readonly onSaved: (label: string) => void;
}

function ObjectionForm({ person, snapshot, onClose, onSaved }: ObjectionFormProps) {
  const { t } = useTranslation();
  const { busy, refusal, act } = useAct(snapshot);
  const member = person?.member.key;
  const draft = `objection/${member ?? 'unlisted'}`;
  useDraftsOf(draft);
  const [name, setName] = useDraft(`${draft}/name`, '');
  const [ticket, setTicket] = useDraft(`${draft}/ticket`, '');
  const [statement, setStatement] = useDraft(`${draft}/statement`, '');
  const ready = statement.trim() !== '' && (member !== undefined || name.trim() !== '');
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!ready) return;
    const done = await act({
      type: 'open-case',
      ...(member === undefined ? { name: name.trim() } : { member }),
      ...(ticket.trim() !== '' && { ticket: ticket.trim() }),
      statement,
    });
    if (!done) return;
    const cases = await engine().cases();
    const opened = cases
      .filter((one) => one.case.deskId === snapshot.deskId)
      .reduce((last, one) => (one.case.seq > (last?.case.seq ?? 0) ? one : last), cases[0]);
    onSaved(opened?.label ?? '');
  };
  return (
    <form onSubmit={(event) => void submit(event)} aria-label={t('deskObjection.title')} noValidate>
      <Stack>
        <p>
          {person ? t('deskObjection.text', { name: personName(person) }) : t('deskObjection.textUnlisted')}
        </p>
        {person ? undefined : (
          <TextInput
            label={t('deskObjection.name')}
            description={t('deskObjection.nameHint')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            maxLength={200}
            autoComplete="off"
            data-autofocus
          />
        )}
        <Textarea
          label={t('deskObjection.statement')}
          description={t('deskObjection.statementHint')}
          value={statement}
          onChange={(event) => setStatement(event.currentTarget.value)}
          maxLength={2000}
          autosize
          minRows={3}
          data-autofocus={person !== undefined || undefined}
        />
        <TextInput
          label={t('deskObjection.ticket')}
          value={ticket}
          onChange={(event) => setTicket(event.currentTarget.value)}
          maxLength={100}
          autoComplete="off"
        />
        {refusal ? <Message text={refusal} /> : undefined}
        <Row end>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button tone="primary" type="submit" busy={busy} disabled={!ready}>
            {t('deskObjection.act')}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}

function Saved({ label, onDone }: { readonly label: string; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const button = useFocusOnce<HTMLButtonElement>();
  return (
    <Stack>
      <Banner tone="go" title={t('deskObjection.saved', { label })} role="status">
        <p>{t('deskObjection.tell')}</p>
      </Banner>
      <Row end>
        <Button tone="primary" ref={button} onClick={onDone}>
          {t('deskObjection.done')}
        </Button>
      </Row>
    </Stack>
  );
}
