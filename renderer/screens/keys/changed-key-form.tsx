import { Radio, TextInput, Textarea } from '@mantine/core';
import type { DeskId } from '@shared/domain/ids';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { Fingerprint } from '../../components/fingerprint';
import { Row } from '../../components/row';
import { Stack } from '../../components/stack';
import { formatMoment } from '../../i18n/format';
import classes from './changed-key-form.module.css';

/** Two keys of one name: the one known here, and the one that came now. `comparedAt` in ms, of the known one. */
export interface ChangedKey {
  readonly name: string;
  readonly known: DeskId;
  readonly given: DeskId;
  readonly comparedAt?: number | undefined;
}

/** What somebody decided about a changed key, and why. `name`: to tell two people of one name apart. */
export type KeyDecision =
  | { readonly replaces: DeskId; readonly reason: string }
  | { readonly replaces: undefined; readonly name: string; readonly reason: string };

type Choice = 'replace' | 'other';

interface ChangedKeyFormProps {
  readonly changed: ChangedKey;
  /** Whether the new key may be somebody else's of the same name. */
  readonly otherPerson: boolean;
  readonly busy: boolean;
  readonly cancelLabel: string;
  readonly onDecide: (decision: KeyDecision) => void;
  readonly onCancel: () => void;
}

/** A known name comes with another key: both fingerprints, what it can mean, what to do. Doing nothing is the default. */
export function ChangedKeyForm({
  changed,
  otherPerson,
  busy,
  cancelLabel,
  onDecide,
  onCancel,
}: ChangedKeyFormProps) {
  const { t } = useTranslation();
  const [choice, setChoice] = useState<Choice>();
  const [name, setName] = useState(changed.name);
  const [reason, setReason] = useState('');
  const [deciding, setDeciding] = useState(false);
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => cancel.current?.focus({ preventScroll: true }), []);
  const ready = choice !== undefined && reason.trim() !== '' && name.trim() !== '';
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!ready) return;
    const replaces = choice === 'replace' ? changed.known : undefined;
    onDecide(
      replaces === undefined
        ? { replaces, name: name.trim(), reason: reason.trim() }
        : { replaces, reason: reason.trim() },
    );
  };
  return (
    <form onSubmit={submit} aria-label={t('trust.changed.title', { name: changed.name })} noValidate>
      <Stack>
        <ChangedKeyFacts changed={changed} />
        {deciding ? (
          <Decision
            otherPerson={otherPerson}
            choice={choice}
            onChoice={setChoice}
            name={name}
            onName={setName}
            reason={reason}
            onReason={setReason}
          />
        ) : undefined}
        <div className={classes['foot']}>
          <Row end>
            {deciding ? (
              <Button tone="stop" type="submit" busy={busy} disabled={!ready}>
                {t(choice === 'other' ? 'trust.changed.actOther' : 'trust.changed.actReplace')}
              </Button>
            ) : (
              <Button tone="quiet" onClick={() => setDeciding(true)}>
                {t('trust.changed.decide')}
              </Button>
            )}
            <Button ref={cancel} onClick={onCancel} tone="primary" data-autofocus>
              {cancelLabel}
            </Button>
          </Row>
        </div>
      </Stack>
    </form>
  );
}

interface DecisionProps {
  readonly otherPerson: boolean;
  readonly choice: Choice | undefined;
  readonly onChoice: (choice: Choice) => void;
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

/** What the call said, and why the new key is taken in. The focus is there as soon as it is asked. */
function Decision({ otherPerson, choice, onChoice, name, onName, reason, onReason }: DecisionProps) {
  const { t } = useTranslation();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <>
      <Radio.Group
        label={t('trust.changed.question')}
        value={choice ?? null}
        onChange={(value) => onChoice(value === 'replace' ? 'replace' : 'other')}
      >
        <Radio
          value="replace"
          size="md"
          ref={first}
          label={t('trust.changed.replace')}
          description={t('trust.changed.replaceHint')}
        />
        {otherPerson ? (
          <Radio
            value="other"
            size="md"
            label={t('trust.changed.other')}
            description={t('trust.changed.otherHint')}
          />
        ) : undefined}
      </Radio.Group>
      {choice === 'other' ? (
        <TextInput
          label={t('trust.changed.otherName')}
          value={name}
          onChange={(event) => onName(event.currentTarget.value)}
          maxLength={200}
        />
      ) : undefined}
      <Textarea
        label={t('trust.reason')}
        value={reason}
        onChange={(event) => onReason(event.currentTarget.value)}
        maxLength={2000}
        autosize
        minRows={2}
      />
    </>
  );
}

function ChangedKeyFacts({ changed }: { readonly changed: ChangedKey }) {
  const { t } = useTranslation();
  const { name, known, given, comparedAt } = changed;
  const state =
    comparedAt === undefined
      ? t('trust.changed.knownNever')
      : t('trust.changed.knownCompared', { time: formatMoment(comparedAt) });
  return (
    <>
      <Banner tone="stop" title={t('trust.changed.what', { name })} role="alert">
        <p>{t('trust.changed.means')}</p>
        <p className={classes['now']}>{t('trust.changed.now')}</p>
      </Banner>
      <div className={classes['sides']}>
        <section className={classes['side']}>
          <h3 className={classes['head']}>{t('trust.changed.known')}</h3>
          <p className={classes['state']}>{state}</p>
          <Fingerprint label={t('trust.changed.known')} fingerprint={known} terse />
        </section>
        <section className={classes['side']} data-new>
          <h3 className={classes['head']}>{t('trust.changed.given')}</h3>
          <p className={classes['state']}>{t('trust.changed.givenNever')}</p>
          <Fingerprint label={t('trust.changed.given')} fingerprint={given} terse />
        </section>
      </div>
    </>
  );
}
