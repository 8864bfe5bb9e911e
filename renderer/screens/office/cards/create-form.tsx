import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { rangeSize, seriesKey } from '@shared/domain/cards';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { Hint } from '../../../components/hint';
import { Message } from '../../../components/message';
import { Row } from '../../../components/row';
import { Stack } from '../../../components/stack';
import { formatCount } from '../../../i18n/format';
import { rangeText } from '../../../lib/card-range';
import { useAct } from '../../desk/use-act';
import { useDraftsOf } from '../../desk/use-drafts-of';
import { CardText } from './card-text';
import { CardsFaultHint } from './cards-fault-hint';
import type { StepProps } from './cards-room';
import { DoneBanner } from './done-banner';
import { FromField, ToField } from './range-fields';
import { BY_RANGE, useCreateForm } from './use-create-form';

interface Made {
  readonly text: string;
  readonly printed: boolean;
}

/** New numbers: which, how many, and whether they exist on paper already. */
export function CreateForm({ snapshot, onStep }: StepProps) {
  const { t } = useTranslation();
  const { busy, refusal, forget, act } = useAct(snapshot);
  const form = useCreateForm(snapshot);
  const { draft, fields, series, range, fault } = form;
  useDraftsOf(draft);
  const [made, setMade] = useState<Made>();
  const size = range === undefined ? 0 : rangeSize(range);
  const set: typeof form.set = (part) => {
    form.set(part);
    setMade(undefined);
    forget();
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (range === undefined) return;
    setMade(undefined);
    const { from, to } = range;
    const done = await act({ type: 'create-cards', from, to, ...(fields.printed && { printed: true }) });
    if (!done) return;
    const text = t('createCards.done', { count: size, shown: formatCount(size), from, to });
    setMade({ text, printed: fields.printed });
    // The series stays chosen: the next numbers are of it, or somebody chooses.
    form.set({ count: '', first: undefined, from: '', to: '', printed: false });
  };
  return (
    <form onSubmit={(event) => void submit(event)} aria-label={t('createCards.form')} noValidate>
      <Stack>
        <Row form>
          {snapshot.series.length === 0 ? undefined : (
            <NativeSelect
              label={t('createCards.series')}
              value={series === undefined ? BY_RANGE : seriesKey(series)}
              onChange={(event) => set({ how: event.currentTarget.value, first: undefined })}
              data={[
                ...snapshot.series.map((one) => ({ value: seriesKey(one), label: one.name })),
                { value: BY_RANGE, label: t('createCards.byRange') },
              ]}
            />
          )}
          {series === undefined ? (
            <>
              <FromField value={fields.from} onChange={(from) => set({ from })} />
              <ToField value={fields.to} onChange={(to) => set({ to })} />
            </>
          ) : (
            <CountFields form={form} set={set} />
          )}
        </Row>
        <Result range={range} size={size} />
        {typeof fault === 'object' ? (
          <Hint
            text={
              fault.kind === 'beyond'
                ? t('createCards.beyond', { last: fault.last })
                : t('createCards.noCount')
            }
          />
        ) : (
          <CardsFaultHint fault={fault} />
        )}
        <Checkbox
          label={t('createCards.printed')}
          description={t('createCards.printedHint')}
          checked={fields.printed}
          onChange={(event) => set({ printed: event.currentTarget.checked })}
        />
        <Row>
          <Button tone="primary" type="submit" busy={busy} disabled={range === undefined}>
            {t('createCards.act')}
          </Button>
        </Row>
        {refusal ? <Message text={refusal} /> : undefined}
        {made === undefined ? undefined : (
          <DoneBanner title={made.text}>
            <Button tone="primary" onClick={() => onStep(made.printed ? 'handOver' : 'print')}>
              {t(made.printed ? 'createCards.toHandOver' : 'createCards.toPrint')}
            </Button>
          </DoneBanner>
        )}
      </Stack>
    </form>
  );
}

function CountFields({
  form,
  set,
}: Record<'form', ReturnType<typeof useCreateForm>> & Pick<ReturnType<typeof useCreateForm>, 'set'>) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        label={t('createCards.count')}
        inputMode="numeric"
        placeholder="250"
        value={form.fields.count}
        onChange={(event) => set({ count: event.currentTarget.value })}
        maxLength={9}
      />
      <TextInput
        label={t(form.series?.check === undefined ? 'createCards.first' : 'createCards.firstWithout')}
        inputMode="numeric"
        value={form.first}
        onChange={(event) => set({ first: event.currentTarget.value })}
        maxLength={9}
      />
    </>
  );
}

function Result({
  range,
  size,
}: {
  readonly range: ReturnType<typeof useCreateForm>['range'];
  readonly size: number;
}) {
  const { t } = useTranslation();
  return (
    <p role="status">
      <CardText large>{range === undefined ? '\u00a0' : rangeText(range)}</CardText>{' '}
      {range === undefined ? '' : t('cards.cardsShown', { count: size, shown: formatCount(size) })}
    </p>
  );
}
