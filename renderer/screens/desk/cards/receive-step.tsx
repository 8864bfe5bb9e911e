import { NativeSelect, TextInput } from '@mantine/core';
import { sizeOfUnion } from '@shared/domain/cards';
import { readSlip } from '@shared/domain/slip-code';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { Hint } from '../../../components/hint';
import { Message } from '../../../components/message';
import { Panel } from '../../../components/panel';
import { Row } from '../../../components/row';
import { Stack } from '../../../components/stack';
import { formatCount } from '../../../i18n/format';
import { useDraft } from '../../../lib/use-draft';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { useAct } from '../use-act';
import { useDraftsOf } from '../use-drafts-of';
import { RangesPicker } from './ranges-picker';
import { StepPage } from './step-page';
import { usePickedRanges } from './use-picked-ranges';

const DRAFT = 'desk-cards/receive';

interface ReceiveStepProps {
  readonly snapshot: Snapshot;
  readonly onDone: (said: string) => void;
  readonly onBack: () => void;
}

/** Cards came from another desk, with a slip: its code, from whom, and which cards lie here (rule C17). */
export function ReceiveStep({ snapshot, onDone, onBack }: ReceiveStepProps) {
  const { t } = useTranslation();
  const { busy, refusal, forget, act } = useAct(snapshot);
  useDraftsOf(DRAFT);
  const [code, setCode] = useDraft(`${DRAFT}/slip`, '');
  const [from, setFrom] = useDraft(`${DRAFT}/whom`, '');
  const picked = usePickedRanges(snapshot, `${DRAFT}/cards`);
  const slip = readSlip(code);
  const desks = snapshot.partners.filter(({ office }) => !office);
  const partner = desks.find(({ id }) => id === from);
  const ready = slip !== undefined && partner !== undefined && picked.size > 0;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!ready) return;
    const { ranges } = picked;
    const done = await act({
      type: 'receive-cards',
      slip,
      from: partner.id,
      fromName: partner.name,
      ranges,
    });
    const count = sizeOfUnion(ranges);
    if (done) onDone(t('deskCards.receive.done', { count, shown: formatCount(count), name: partner.name }));
  };
  return (
    <StepPage title={t('deskCards.receive.title')} lede={t('deskCards.receive.lede')} onBack={onBack}>
      <Panel>
        <form onSubmit={(event) => void submit(event)} aria-label={t('deskCards.receive.title')} noValidate>
          <Stack>
            <TextInput
              label={t('deskCards.receive.slip')}
              description={t('deskCards.receive.slipHint')}
              value={code}
              onChange={(event) => {
                setCode(event.currentTarget.value);
                forget();
              }}
              maxLength={24}
              autoComplete="off"
              spellCheck={false}
              autoFocus
            />
            <Hint
              text={slip === undefined && code.trim().length > 5 ? t('deskCards.receive.noSlip') : undefined}
            />
            <NativeSelect
              label={t('deskCards.receive.whom')}
              description={t('deskCards.receive.whomHint')}
              value={from}
              onChange={(event) => setFrom(event.currentTarget.value)}
              data={[
                { value: '', label: t('deskCards.choose'), disabled: true },
                ...desks.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
            <RangesPicker picked={picked} label={t('deskCards.receive.which')} />
            {refusal ? <Message text={refusal} /> : undefined}
            <Row>
              <Button tone="primary" large type="submit" busy={busy} disabled={!ready}>
                {t('deskCards.receive.act')}
              </Button>
            </Row>
          </Stack>
        </form>
      </Panel>
    </StepPage>
  );
}
