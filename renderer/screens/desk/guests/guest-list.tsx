import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { Panel } from '../../../components/panel';
import { formatMoment } from '../../../i18n/format';
import { guestState } from '../../../i18n/guest-text';
import type { GuestView, Snapshot } from '../../../roll-worker/engine-api';
import classes from './guests.module.css';
import { ReplaceGuestDialog } from './replace-guest-dialog';
import { ReturnGuestDialog } from './return-guest-dialog';

interface GuestListProps {
  readonly guests: readonly GuestView[];
  readonly snapshot: Snapshot;
}

/** Guests who have a card, and what can be done with it: it comes back, or another one takes its place. */
export function GuestList({ guests, snapshot }: GuestListProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [asking, setAsking] = useState<{ readonly act: 'return' | 'replace'; readonly guest: GuestView }>();
  const here = guests.filter(({ status }) => status === 'active');
  const wanted = text.trim().toLocaleLowerCase();
  const fitting = here.filter(({ card, name = '' }) =>
    `${card} ${name}`.toLocaleLowerCase().includes(wanted),
  );
  const close = () => setAsking(undefined);
  return (
    <Panel title={`${t('deskGuests.list')}: ${here.length}`}>
      {here.length === 0 ? <p className={classes['soft']}>{t('deskGuests.none')}</p> : undefined}
      {here.length > 4 ? (
        <TextInput
          label={t('deskGuests.find')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      ) : undefined}
      {here.length > 0 && fitting.length === 0 ? <p>{t('deskGuests.noneFits')}</p> : undefined}
      <ul aria-label={t('deskGuests.list')}>
        {fitting.map((guest) => (
          <li key={guest.card} className={classes['guest']}>
            <span className={classes['who']}>
              <strong className={classes['number']}>{guest.card}</strong> {guest.name ?? t('guests.unnamed')}
              <span className={classes['soft']}>
                {t(`guestKind.${guest.kind}`)} · {guestState(t, guest)} · {formatMoment(guest.at)}
                {guest.own ? '' : ` · ${t('deskGuests.others', { desk: guest.deskName })}`}
              </span>
            </span>
            {guest.own ? (
              <span className={classes['acts']}>
                <Button
                  aria-label={t('deskGuests.giveBackOf', { card: guest.card })}
                  onClick={() => setAsking({ act: 'return', guest })}
                >
                  {t('deskGuests.giveBack')}
                </Button>
                <Button
                  tone="quiet"
                  aria-label={t('deskGuests.lostOf', { card: guest.card })}
                  onClick={() => setAsking({ act: 'replace', guest })}
                >
                  {t('deskGuests.lost')}
                </Button>
              </span>
            ) : undefined}
          </li>
        ))}
      </ul>
      {asking?.act === 'return' ? (
        <ReturnGuestDialog guest={asking.guest} snapshot={snapshot} onClose={close} />
      ) : undefined}
      {asking?.act === 'replace' ? (
        <ReplaceGuestDialog guest={asking.guest} snapshot={snapshot} onClose={close} />
      ) : undefined}
    </Panel>
  );
}
