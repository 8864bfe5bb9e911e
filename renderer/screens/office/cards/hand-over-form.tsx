import { NativeSelect, TextInput } from '@mantine/core';
import type { Batch } from '@shared/domain/assembly';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { Message } from '../../../components/message';
import { Row } from '../../../components/row';
import { Stack } from '../../../components/stack';
import { rangeText } from '../../../lib/card-range';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { useAct } from '../../desk/use-act';
import { useDraftsOf } from '../../desk/use-drafts-of';
import { CardsFaultHint } from './cards-fault-hint';
import { DoneBanner } from './done-banner';
import { FromField, ToField } from './range-fields';
import { useHandOverForm } from './use-hand-over-form';
import type { Holder } from './use-holders';

/** As many ranges as are named beside the form. */
const SAID = 4;

interface HandOverFormProps {
  readonly snapshot: Snapshot;
  readonly holders: readonly Holder[];
  readonly onCover: (batch: Batch) => void;
}

/** A batch of printed cards for an accreditor, who answers for them from then on. */
export function HandOverForm({ snapshot, holders, onCover }: HandOverFormProps) {
  const { t } = useTranslation();
  const { busy, refusal, forget, act } = useAct(snapshot);
  const form = useHandOverForm(snapshot, holders);
  const { draft, fields, batch, fault } = form;
  useDraftsOf(draft);
  const [made, setMade] = useState<Batch>();
  const typed = (take: (value: string) => void) => (value: string) => {
    take(value);
    setMade(undefined);
    forget();
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setMade(undefined);
    if (batch === undefined) return;
    const done = await act({ type: 'hand-over-cards', batch });
    if (!done) return;
    setMade(batch);
    form.reset();
  };
  const between = ` ${t('common.to')} `;
  return (
    <form onSubmit={(event) => void submit(event)} aria-label={t('handOver.form')} noValidate>
      <Stack>
        <InHand snapshot={snapshot} />
        <Row form>
          <NativeSelect
            label={t('handOver.holder')}
            value={fields.holder}
            onChange={(event) => typed((holder) => form.set({ holder }))(event.currentTarget.value)}
            data={[
              { value: '', label: t('handOver.choose') },
              ...holders.map(({ id, label }) => ({ value: id, label })),
            ]}
          />
          <FromField value={fields.from} onChange={typed((from) => form.set({ from }))} />
          <TextInput
            label={t('handOver.count')}
            inputMode="numeric"
            value={form.count}
            onChange={(event) => typed(form.setCount)(event.currentTarget.value)}
            maxLength={6}
          />
          <ToField value={fields.to} onChange={typed((to) => form.set({ to }))} />
          <TextInput
            label={t('handOver.ballotBox')}
            value={fields.ballotBox}
            onChange={(event) => typed((ballotBox) => form.set({ ballotBox }))(event.currentTarget.value)}
            maxLength={200}
          />
          <Button tone="primary" type="submit" busy={busy} disabled={batch === undefined}>
            {t('handOver.act')}
          </Button>
        </Row>
        <CardsFaultHint fault={fault} />
        {refusal ? <Message text={refusal} /> : undefined}
        {made === undefined ? undefined : (
          <DoneBanner title={t('handOver.done', { range: rangeText(made, between), name: made.holderName })}>
            <Button tone="primary" onClick={() => onCover(made)}>
              {t('handOver.cover')}
            </Button>
          </DoneBanner>
        )}
      </Stack>
    </form>
  );
}

/** What lies in the office, ready to be handed over. */
function InHand({ snapshot: { inHand } }: Pick<HandOverFormProps, 'snapshot'>) {
  const { t } = useTranslation();
  if (inHand.length === 0) return undefined;
  const said = inHand.slice(0, SAID).map((range) => rangeText(range));
  return <p>{t('handOver.inHand', { ranges: `${said.join(', ')}${inHand.length > SAID ? ' …' : ''}` })}</p>;
}
