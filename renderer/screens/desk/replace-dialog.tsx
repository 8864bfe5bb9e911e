import { TextInput } from '@mantine/core';
import type { CardNumber } from '@shared/domain/ids';
import type { SubmitEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button';
import { CardNumberField } from '../../components/card-number-field';
import { Dialog } from '../../components/dialog';
import { Hint } from '../../components/hint';
import { Message } from '../../components/message';
import { Row } from '../../components/row';
import { Stack } from '../../components/stack';
import { readCardEntry } from '../../lib/card-entry';
import { rangesInHand } from '../../lib/own-cards';
import { useDraft } from '../../lib/use-draft';
import type { Person, Snapshot } from '../../roll-worker/engine-api';
import { useDesk } from '../../stores/desk-store';
import { ApprovalFields } from '../operators/approval-fields';
import { useApproval } from '../operators/use-approval';
import { cardFault } from './card-fault';
import { isForeign } from './foreign-card';
import { ForeignCardDialog } from './foreign-card-dialog';
import type { ForeignCardLeave } from './use-accredit';
import { useAct } from './use-act';
import { useDraftsOf } from './use-drafts-of';
import { personName } from './use-person';

interface ReplaceDialogProps {
  readonly person: Person;
  readonly snapshot: Snapshot;
  readonly cause: 'lost' | 'spoiled';
  /** The card that is replaced. */
  readonly card: CardNumber;
  readonly onClose: () => void;
}

/** A lost or damaged card: the old number is blocked, a new card takes its place. */
export function ReplaceDialog({ person, snapshot, cause, card: replaced, onClose }: ReplaceDialogProps) {
  const { t } = useTranslation();
  const acknowledge = useDesk((state) => state.acknowledge);
  const { busy, refusal, refused, forget, act } = useAct(snapshot);
  const approving = useApproval(snapshot, ['block']);
  const draft = `person/${person.member.key}/replace`;
  useDraftsOf(draft);
  const [card, setCard] = useDraft(`${draft}/card`, '');
  const [note, setNote] = useDraft(`${draft}/note`, '');
  const [asking, setAsking] = useState(false);
  const votes = person.accreditations.find((one) => one.card === replaced)?.votes ?? [];
  const entry = readCardEntry(snapshot, card);
  const replacement = entry.kind === 'card' ? entry.card : undefined;
  const typed = (take: (value: string) => void) => (value: string) => {
    take(value);
    forget();
  };
  const replace = async (leave: Partial<ForeignCardLeave>) => {
    if (replacement === undefined) return;
    const member = person.member.key;
    const written = note.trim() === '' ? {} : { note: note.trim() };
    const done = await act({
      ...{ type: 'replace-card', member, card: replaced, replacement, cause },
      ...written,
      ...leave,
    });
    if (!done) return;
    acknowledge({
      kind: 'replaced',
      name: personName(person),
      card: replacement,
      ...(leave.foreignCard !== undefined && { foreign: true }),
      at: Date.now(),
      already: done.already,
    });
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (replacement === undefined || !approving.ready) return;
    const approved = await approving.approve();
    if (approved.ok) await replace(approved.value);
  };
  if (asking && replacement !== undefined)
    return (
      <ForeignCardDialog
        card={replacement}
        snapshot={snapshot}
        acts={['block', 'override']}
        draft={`${draft}/foreign`}
        onClose={() => setAsking(false)}
        onDecided={(leave) => {
          setAsking(false);
          void replace(leave);
        }}
      />
    );
  return (
    <Dialog title={t(`replace.title.${cause}`, { card: replaced })} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} aria-label={t(`replace.label.${cause}`)} noValidate>
        <Stack>
          <p>{t(`replace.text.${cause}`, { card: replaced })}</p>
          <CardNumberField
            label={t('replace.card')}
            hint={rangesInHand(snapshot, t('common.to'), votes)}
            fault={cardFault(t, snapshot, card)}
            value={card}
            onChange={typed(setCard)}
            autoFocus
          />
          <Hint text={entry.kind === 'unreadable' ? t('rangeFault.not-a-number') : undefined} />
          <TextInput
            label={t('replace.note')}
            value={note}
            onChange={(event) => typed(setNote)(event.currentTarget.value)}
            maxLength={2000}
          />
          <ApprovalFields approving={approving} />
          {refusal ? <Message text={refusal} /> : undefined}
          <Row end>
            {refused !== undefined && isForeign(refused) ? (
              <Button tone="quiet" onClick={() => setAsking(true)}>
                {t('foreignCard.open')}
              </Button>
            ) : undefined}
            <Button onClick={onClose}>{t('common.cancel')}</Button>
            <Button
              tone="primary"
              type="submit"
              busy={busy}
              disabled={replacement === undefined || !approving.ready}
            >
              {t('replace.act')}
            </Button>
          </Row>
        </Stack>
      </form>
    </Dialog>
  );
}
