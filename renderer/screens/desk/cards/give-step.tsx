import { NativeSelect } from '@mantine/core';
import { slipFrom } from '@shared/domain/slip-code';
import type { SlipId } from '@shared/domain/series';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { Message } from '../../../components/message';
import { Panel } from '../../../components/panel';
import { Row } from '../../../components/row';
import { Stack } from '../../../components/stack';
import { useDraft } from '../../../lib/use-draft';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { useAct } from '../use-act';
import { useDraftsOf } from '../use-drafts-of';
import { QuickRanges } from './quick-ranges';
import { RangesPicker } from './ranges-picker';
import { StepPage } from './step-page';
import { usePickedRanges } from './use-picked-ranges';

const DRAFT = 'desk-cards/give';

interface GiveStepProps {
  readonly snapshot: Snapshot;
  readonly onGiven: (slip: SlipId) => void;
  readonly onBack: () => void;
}

/** Cards go to another desk, or back to the office: to whom, and which (rule C17). */
export function GiveStep({ snapshot, onGiven, onBack }: GiveStepProps) {
  const { t } = useTranslation();
  const { busy, refusal, act } = useAct(snapshot);
  useDraftsOf(DRAFT);
  const [to, setTo] = useDraft(`${DRAFT}/whom`, '');
  const picked = usePickedRanges(snapshot, `${DRAFT}/cards`);
  // The same slip for the same hand-over, however often the button is pressed.
  const [slip] = useState(() => slipFrom(crypto.getRandomValues(new Uint8Array(6))));
  const partner = snapshot.partners.find(({ id }) => id === to);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (partner === undefined || picked.size === 0) return;
    const { ranges } = picked;
    const done = await act({ type: 'give-cards', slip, to: partner.id, toName: partner.name, ranges });
    if (done) onGiven(slip);
  };
  return (
    <StepPage title={t('deskCards.give.title')} lede={t('deskCards.give.lede')} onBack={onBack}>
      <Panel>
        <form onSubmit={(event) => void submit(event)} aria-label={t('deskCards.give.title')} noValidate>
          <Stack>
            <NativeSelect
              label={t('deskCards.give.whom')}
              value={to}
              onChange={(event) => setTo(event.currentTarget.value)}
              data={[
                { value: '', label: t('deskCards.choose'), disabled: true },
                ...snapshot.partners.map(({ id, name, office }) => ({
                  value: id,
                  label: office ? t('deskCards.officeOption', { name }) : name,
                })),
              ]}
            />
            <QuickRanges snapshot={snapshot} picked={picked} draft={DRAFT} />
            <RangesPicker picked={picked} label={t('deskCards.give.which')} />
            {refusal ? <Message text={refusal} /> : undefined}
            <Row>
              <Button
                tone="primary"
                large
                type="submit"
                busy={busy}
                disabled={partner === undefined || picked.size === 0}
              >
                {t('deskCards.give.act')}
              </Button>
            </Row>
          </Stack>
        </form>
      </Panel>
    </StepPage>
  );
}
