import { NativeSelect, TextInput } from '@mantine/core';
import { batchSchema } from '@shared/domain/assembly';
import { rangeSize } from '@shared/domain/cards';
import type { DeskId } from '@shared/domain/ids';
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
import { useDraft } from '../../../lib/use-draft';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { useAct } from '../../desk/use-act';
import { useDraftsOf } from '../../desk/use-drafts-of';
import { isTrusted, useContacts } from '../../keys/use-contacts';
import { BatchList } from './batch-list';
import { RangeFields, RangeHint } from './range-fields';

interface Holder {
  readonly id: DeskId;
  readonly name: string;
  readonly label: string;
}

/** Hands a batch of printed cards to an accreditor, who answers for them from then on. */
export function HandOverPanel({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const holders = useHolders(snapshot);
  const { busy, refusal, forget, act } = useAct(snapshot);
  useDraftsOf('hand-over');
  const [from, setFrom] = useDraft('hand-over/from', '');
  const [to, setTo] = useDraft('hand-over/to', '');
  const [holder, setHolder] = useDraft('hand-over/holder', '');
  const [ballotBox, setBallotBox] = useDraft('hand-over/ballot-box', '');
  const [made, setMade] = useState<string>();
  const chosen = holders.find(({ id }) => id === holder);
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
      {holders.length === 0 ? (
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
                  ...holders.map(({ id, label }) => ({ value: id, label })),
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

/** Who can be given cards: accreditors whose keys are trusted, and desks that have no key yet (rule S4). */
function useHolders({ emergencyDesks }: Snapshot): readonly Holder[] {
  const { t } = useTranslation();
  const { contacts = [] } = useContacts('accreditor');
  const places = emergencyDesks.filter(({ desk }) => desk === undefined);
  return [
    ...contacts.filter(isTrusted).map(({ fingerprint, name }) => ({ id: fingerprint, name, label: name })),
    ...places.map(({ place, name }) => ({ id: place, name, label: t('emergency.option', { name }) })),
  ];
}
