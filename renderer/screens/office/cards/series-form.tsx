import { NativeSelect, TextInput } from '@mantine/core';
import { checkSchemeSchema } from '@shared/domain/series';
import { type SubmitEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { Hint } from '../../../components/hint';
import { Message } from '../../../components/message';
import { Row } from '../../../components/row';
import { SeriesMark } from '../../../components/series-mark';
import { Stack } from '../../../components/stack';
import { formatCount } from '../../../i18n/format';
import { clearDraft } from '../../../lib/use-draft';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { useAct } from '../../desk/use-act';
import { useDraftsOf } from '../../desk/use-drafts-of';
import { CardText } from './card-text';
import { DoneBanner } from './done-banner';
import { exampleOf, lastSerial } from './number-ranges';
import classes from './series-form.module.css';
import { colours, uses, useSeriesForm } from './use-series-form';

const schemes = ['none', ...checkSchemeSchema.options] as const;

interface SeriesFormProps {
  readonly snapshot: Snapshot;
  readonly onNext: () => void;
}

/** A new series, with a number as it will look. */
export function SeriesForm({ snapshot, onNext }: SeriesFormProps) {
  const { t } = useTranslation();
  const { busy, refusal, forget, act } = useAct(snapshot);
  const form = useSeriesForm();
  const { draft, fields, fault, series } = form;
  useDraftsOf(draft);
  const [made, setMade] = useState<string>();
  const set: typeof form.set = (part) => {
    form.set(part);
    setMade(undefined);
    forget();
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (series === undefined) return;
    const done = await act({ type: 'add-series', series });
    if (!done) return;
    setMade(series.name);
    clearDraft(draft);
  };
  return (
    <form onSubmit={(event) => void submit(event)} aria-label={t('series.form')} noValidate>
      <Stack>
        <div className={classes['fields']}>
          <TextInput
            label={t('series.name')}
            placeholder={t('series.namePlaceholder')}
            value={fields.name}
            onChange={(event) => set({ name: event.currentTarget.value })}
            maxLength={200}
          />
          <TextInput
            label={t('series.prefix')}
            placeholder="A"
            value={fields.prefix}
            onChange={(event) => set({ prefix: event.currentTarget.value })}
            maxLength={8}
          />
          <TextInput
            label={t('series.digits')}
            description={t('series.digitsHint')}
            inputMode="numeric"
            value={fields.digits}
            onChange={(event) => set({ digits: event.currentTarget.value })}
            maxLength={2}
          />
          <NativeSelect
            label={t('series.check')}
            description={t('series.checkHint')}
            value={fields.check}
            onChange={(event) => set({ check: pick(schemes, event.currentTarget.value) })}
            data={schemes.map((value) => ({ value, label: t(`checkScheme.${value}`) }))}
          />
          <NativeSelect
            label={t('series.use')}
            value={fields.use}
            onChange={(event) => set({ use: pick(uses, event.currentTarget.value) })}
            data={uses.map((value) => ({ value, label: t(`seriesUse.${value}`) }))}
          />
          <VotesField snapshot={snapshot} fields={fields} set={set} />
        </div>
        <ColourChoice chosen={fields.colour} onChoose={(colour) => set({ colour })} />
        <Hint
          text={
            fault === undefined ? undefined : t(fault === 'prefix' ? 'series.prefixFault' : 'series.unfit')
          }
        />
        <div className={classes['last']}>
          <Example numbering={form.numbering} />
          <Button tone="primary" type="submit" busy={busy} disabled={series === undefined}>
            {t('series.act')}
          </Button>
        </div>
        {refusal ? <Message text={refusal} /> : undefined}
        {made === undefined ? undefined : (
          <DoneBanner title={t('series.done', { name: made })}>
            <Button tone="primary" onClick={onNext}>
              {t('series.next')}
            </Button>
          </DoneBanner>
        )}
      </Stack>
    </form>
  );
}

type FormParts = Pick<ReturnType<typeof useSeriesForm>, 'fields' | 'set'>;

/** Only where two votes are held there is something to choose. */
function VotesField({ snapshot, fields, set }: FormParts & Pick<SeriesFormProps, 'snapshot'>) {
  const { t } = useTranslation();
  const held = snapshot.assembly.votes.map(({ vote }) => vote);
  if (held.length < 2 || fields.use !== 'voting') return undefined;
  return (
    <NativeSelect
      label={t('series.votes')}
      value={fields.votes}
      onChange={(event) => set({ votes: pick(['all', ...held], event.currentTarget.value) })}
      data={[
        { value: 'all', label: t('series.allVotes') },
        ...held.map((vote) => ({
          value: vote,
          label: t('series.onlyVote', { vote: t(`vote.${vote}`) }),
        })),
      ]}
    />
  );
}

interface ColourChoiceProps {
  readonly chosen: (typeof colours)[number];
  readonly onChoose: (colour: (typeof colours)[number]) => void;
}

/** Colours by swatch and word. */
function ColourChoice({ chosen, onChoose }: ColourChoiceProps) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <fieldset className={classes['colours']}>
      <legend className={classes['legend']}>{t('series.colour')}</legend>
      <Row>
        {colours.map((colour) => (
          <label key={colour} className={classes['colour']}>
            <input
              type="radio"
              className={classes['radio']}
              name={name}
              checked={chosen === colour}
              onChange={() => onChoose(colour)}
            />
            <SeriesMark series={{ name: t(`seriesColour.${colour}`), colour }} />
          </label>
        ))}
      </Row>
    </fieldset>
  );
}

/** A number as it will stand on a card, and how many there can be. */
function Example({ numbering }: Pick<ReturnType<typeof useSeriesForm>, 'numbering'>) {
  const { t } = useTranslation();
  const count = numbering === undefined ? 0 : lastSerial(numbering);
  return (
    <div className={classes['example']} role="status">
      <p className={classes['legend']}>{t('series.example')}</p>
      <CardText large>{numbering === undefined ? '–' : exampleOf(numbering)}</CardText>
      <p className={classes['legend']}>
        {numbering === undefined ? '\u00a0' : t('series.capacity', { count, shown: formatCount(count) })}
      </p>
    </div>
  );
}

/** The one of the options that a field says. */
function pick<Value extends string>(options: readonly Value[], value: string): Value {
  const picked = options.find((one) => one === value) ?? options[0];
  if (picked === undefined) throw new Error('a choice without options');
  return picked;
}
