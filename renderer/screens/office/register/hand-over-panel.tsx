import { NativeSelect, TextInput } from '@mantine/core';
import { batchSchema } from '@shared/domain/assembly';
import { rangeSize } from '@shared/domain/cards';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { goToRoom } from '../../../app/session';
import { Banner } from '../../../components/banner';
import { Button } from '../../../components/button';
import { Message } from '../../../components/message';
import { Panel } from '../../../components/panel';
import { Row } from '../../../components/row';
import { Stack } from '../../../components/stack';
import { rangeText, readRange } from '../../../lib/card-range';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { useAct } from '../../desk/use-act';
import { useAccreditors } from '../accreditors/use-accreditors';
import { BatchList } from './batch-list';
import { RangeFields, RangeHint } from './range-fields';

/** Hands a batch of printed cards to an accreditor, who answers for them from then on. */
export function HandOverPanel({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const { accreditors } = useAccreditors();
  const { busy, refusal, forget, act } = useAct(snapshot);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [holder, setHolder] = useState('');
  const [ballotBox, setBallotBox] = useState('');
  const [made, setMade] = useState<string>();
  const chosen = accreditors.find(({ fingerprint }) => fingerprint === holder);
  const parsed = batchSchema.safeParse({
    id: crypto.randomUUID(),
    ...readRange(from, to).range,
    holder,
    holderName: chosen?.name,
    ...(ballotBox.trim() === '' ? {} : { ballotBox }),
  });
  const typed = (take: (value: string) => void) => (value: string) => {
    take(value);
    setMade(undefined);
    forget();
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setMade(undefined);
    if (!parsed.success) return;
    const done = await act({ type: 'hand-over-cards', batch: parsed.data });
    if (!done) return;
    const range = rangeText(parsed.data, ` ${t('common.to')} `);
    setMade(t('handOver.done', { count: rangeSize(parsed.data), range, name: parsed.data.holderName }));
    setFrom('');
    setTo('');
  };
  return (
    <Panel title={t('handOver.title')} lede={t('handOver.lede')}>
      {accreditors.length === 0 ? (
        <Row>
          <p>{t('handOver.nobody')}</p>
          <Button onClick={() => goToRoom('accreditors')}>{t('handOver.toAccreditors')}</Button>
        </Row>
      ) : (
        <form onSubmit={(event) => void submit(event)} aria-label={t('handOver.title')} noValidate>
          <Stack>
            <Row form>
              <RangeFields from={from} to={to} onFrom={typed(setFrom)} onTo={typed(setTo)} />
              <NativeSelect
                label={t('handOver.holder')}
                value={holder}
                onChange={(event) => typed(setHolder)(event.currentTarget.value)}
                data={[
                  { value: '', label: t('handOver.choose') },
                  ...accreditors.map(({ fingerprint, name }) => ({ value: fingerprint, label: name })),
                ]}
              />
              <TextInput
                label={t('handOver.ballotBox')}
                value={ballotBox}
                onChange={(event) => typed(setBallotBox)(event.currentTarget.value)}
                maxLength={200}
              />
              <Button tone="primary" type="submit" busy={busy} disabled={!parsed.success}>
                {t('handOver.act')}
              </Button>
            </Row>
            <RangeHint from={from} to={to} />
          </Stack>
        </form>
      )}
      {refusal ? <Message text={refusal} /> : undefined}
      {made === undefined ? undefined : <Banner tone="go" title={made} role="status" />}
      <BatchList batches={snapshot.batches} />
    </Panel>
  );
}
