import { useTranslation } from 'react-i18next';
import { engine } from '../../../app/engine';
import { Page } from '../../../components/page';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { useRead } from '../../../lib/use-read';
import { AdmitForm } from './admit-form';
import { GuestList } from './guest-list';
import classes from './guests.module.css';

/** Guests, press and staff: a card of their own series, and no vote. */
export function GuestsRoom({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const guests = useRead(snapshot, readGuests);
  return (
    <Page title={t('deskGuests.title')} lede={t('deskGuests.lede')}>
      <div className={classes['layout']}>
        <AdmitForm snapshot={snapshot} />
        {guests === undefined ? undefined : <GuestList guests={guests} snapshot={snapshot} />}
      </div>
    </Page>
  );
}

function readGuests() {
  return engine().guests();
}
