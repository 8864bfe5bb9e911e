import { NativeSelect, TextInput } from '@mantine/core';
import { readSlip, slipFrom } from '@shared/domain/slip-code';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { Hint } from '../../../components/hint';
import { Message } from '../../../components/message';
import { Row } from '../../../components/row';
import { Stack } from '../../../components/stack';
import { clearDraft, useDraft } from '../../../lib/use-draft';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { useAct } from '../../desk/use-act';
import { useDraftsOf } from '../../desk/use-drafts-of';
import { CardsField } from './cards-field';
import { readRanges } from './read-ranges';
import type { TakenBack } from './take-back-step';

const DRAFT = 'take-back';
const EMPTY = { desk: '', slip: '', cards: '' };
/** Random bytes that a slip is made of. */
const SLIP_BYTES = 6;

interface TakeBackFormProps {
  readonly snapshot: Snapshot;
  readonly onDone: (done: TakenBack) => void;
  readonly onTyped: () => void;
}

/** Cards from a desk, by the name of the slip that came with them, or by a new slip. */
export function TakeBackForm({ snapshot, onDone, onTyped }: TakeBackFormProps) {
  const { t } = useTranslation();
  const { busy, refusal, forget, act } = useAct(snapshot);
  useDraftsOf(DRAFT);
  const [fields, setFields] = useDraft(`${DRAFT}/fields`, EMPTY);
  const [made, setMade] = useState<string>();
  const set = (part: Partial<typeof EMPTY>) => {
    setFields({ ...fields, ...part });
    onTyped();
    forget();
  };
  const desk = snapshot.desks.find(({ id }) => id === fields.desk);
  const slip = readSlip(fields.slip);
  const read = readRanges(snapshot, fields.cards);
  const isReady = desk !== undefined && slip !== undefined && read.ranges.length > 0;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!isReady) return;
    const { ranges } = read;
    const done = await act({ type: 'receive-cards', slip, from: desk.id, fromName: desk.name, ranges });
    if (!done) return;
    clearDraft(DRAFT);
    onDone({ slip, fromName: desk.name, ranges, tellDesk: slip === made });
  };
  const makeSlip = () => {
    const fresh = slipFrom(crypto.getRandomValues(new Uint8Array(SLIP_BYTES)));
    setMade(fresh);
    set({ slip: fresh });
  };
  return (
    <form onSubmit={(event) => void submit(event)} aria-label={t('takeBack.form')} noValidate>
      <Stack>
        <Row form>
          <NativeSelect
            label={t('takeBack.desk')}
            value={fields.desk}
            onChange={(event) => set({ desk: event.currentTarget.value })}
            data={[
              { value: '', label: t('takeBack.choose') },
              ...snapshot.desks.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <TextInput
            label={t('takeBack.slip')}
            description={t('takeBack.slipHint')}
            value={fields.slip}
            onChange={(event) => set({ slip: event.currentTarget.value })}
            maxLength={12}
          />
          <Button tone="quiet" onClick={makeSlip}>
            {t('takeBack.newSlip')}
          </Button>
        </Row>
        <Hint text={fields.slip.trim() !== '' && slip === undefined ? t('takeBack.slipFault') : undefined} />
        <CardsField value={fields.cards} onChange={(cards) => set({ cards })} read={read} />
        <Row>
          <Button tone="primary" type="submit" busy={busy} disabled={!isReady}>
            {t('takeBack.act')}
          </Button>
        </Row>
        {refusal ? <Message text={refusal} /> : undefined}
      </Stack>
    </form>
  );
}
