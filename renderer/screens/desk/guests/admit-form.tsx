import { Radio, TextInput } from '@mantine/core';
import { guestKindSchema, type GuestKind } from '@shared/domain/hall-terms';
import type { CardNumber } from '@shared/domain/ids';
import { type SubmitEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { CardNumberField } from '../../../components/card-number-field';
import { Message } from '../../../components/message';
import { Panel } from '../../../components/panel';
import { Row } from '../../../components/row';
import { Sign } from '../../../components/sign';
import { readCardEntry } from '../../../lib/card-entry';
import { newGuestKey } from '../../../lib/guest-key';
import { clearDraft, useDraft } from '../../../lib/use-draft';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { cardFault } from '../card-fault';
import { isForeign } from '../foreign-card';
import { ForeignCardDialog } from '../foreign-card-dialog';
import type { ForeignCardLeave } from '../use-accredit';
import { useAct } from '../use-act';
import classes from './guests.module.css';

const DRAFT = 'guest/admit';

/** A card for somebody without a vote. The name may stay empty. */
export function AdmitForm({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const group = useId();
  const field = useRef<HTMLInputElement>(null);
  const { busy, refusal, refused, forget, act } = useAct(snapshot);
  const [kind, setKind] = useDraft<GuestKind>(`${DRAFT}/kind`, 'guest');
  const [name, setName] = useDraft(`${DRAFT}/name`, '');
  const [text, setText] = useDraft(`${DRAFT}/card`, '');
  const [key, setKey] = useState(newGuestKey);
  const [done, setDone] = useState<{ readonly card: CardNumber; readonly who: string }>();
  const [asking, setAsking] = useState(false);
  const entry = readCardEntry(snapshot, text);
  const card = entry.kind === 'card' ? entry.card : undefined;
  const fault =
    cardFault(t, snapshot, text) ??
    (entry.kind === 'unreadable' ? t('door.fault.unreadable.what', { text: text.trim() }) : undefined);
  const admit = async (leave?: ForeignCardLeave) => {
    if (card === undefined) return;
    const said = name.trim();
    const named = said === '' ? {} : { name: said };
    const admitted = await act({ type: 'admit-guest', member: key, card, kind, ...named, ...leave });
    if (admitted === undefined) return field.current?.select();
    setDone({ card, who: said === '' ? t(`guestKind.${kind}`) : said });
    setKey(newGuestKey());
    clearDraft(`${DRAFT}/name`);
    clearDraft(`${DRAFT}/card`);
    field.current?.focus();
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void admit();
  };
  return (
    <Panel title={t('deskGuests.admit')}>
      <form
        className={classes['form']}
        onSubmit={submit}
        onChange={forget}
        aria-label={t('deskGuests.admit')}
        noValidate
      >
        <p className={classes['done']} role="status">
          {done === undefined || refusal !== undefined ? undefined : (
            <>
              <Sign tone="go" sign="✓" /> {t('deskGuests.done', done)}
            </>
          )}
        </p>
        <div className={classes['kinds']} role="radiogroup" aria-label={t('deskGuests.kind')}>
          {guestKindSchema.options.map((one) => (
            <Radio
              key={one}
              name={group}
              size="md"
              checked={kind === one}
              onChange={() => setKind(one)}
              label={t(`guestKind.${one}`)}
            />
          ))}
        </div>
        <TextInput
          label={t('deskGuests.name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          maxLength={200}
        />
        <CardNumberField
          ref={field}
          label={t('deskGuests.card')}
          fault={fault}
          value={text}
          onChange={setText}
          autoFocus
        />
        {refusal ? <Message text={refusal} /> : undefined}
        <Row>
          <Button tone="go" large type="submit" keyCap="Enter" busy={busy} disabled={card === undefined}>
            {t('deskGuests.act')}
          </Button>
          {card !== undefined && refused !== undefined && isForeign(refused) ? (
            <Button tone="quiet" onClick={() => setAsking(true)}>
              {t('deskGuests.foreign')}
            </Button>
          ) : undefined}
        </Row>
      </form>
      {asking && card !== undefined ? (
        <ForeignCardDialog
          card={card}
          snapshot={snapshot}
          acts={['override']}
          draft={`${DRAFT}/foreign`}
          onClose={() => setAsking(false)}
          onDecided={(leave) => {
            setAsking(false);
            void admit(leave);
          }}
        />
      ) : undefined}
    </Panel>
  );
}
