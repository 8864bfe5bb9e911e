import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { engine } from '../../../app/engine';
import { DataTable } from '../../../components/data-table';
import { EmptyState } from '../../../components/empty-state';
import { Panel } from '../../../components/panel';
import { Row } from '../../../components/row';
import { formatMoment } from '../../../i18n/format';
import { guestState } from '../../../i18n/guest-text';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { useRead } from '../../../lib/use-read';

/** Everybody who got a card without a vote. */
export function GuestsTab({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const guests = useRead(snapshot, readGuests);
  const [shown, setShown] = useState<'here' | 'all'>('here');
  if (guests === undefined) return <p role="status">{t('hall.reading')}</p>;
  if (guests.length === 0) return <EmptyState title={t('guests.emptyTitle')} text={t('guests.emptyText')} />;
  const fitting = guests.filter(({ status }) => shown === 'all' || status === 'active');
  return (
    <Panel title={t('guests.title')} lede={t('guests.lede')}>
      <Row form>
        <NativeSelect
          label={t('guests.show')}
          value={shown}
          onChange={(event) => setShown(event.currentTarget.value === 'all' ? 'all' : 'here')}
          data={(['here', 'all'] as const).map((value) => ({ value, label: t(`guests.${value}`) }))}
        />
      </Row>
      {fitting.length === 0 ? (
        <p>{t('guests.none')}</p>
      ) : (
        <DataTable
          label={t('guests.list')}
          head={(['card', 'name', 'kind', 'since', 'desk', 'state'] as const).map((name) =>
            t(`guests.${name}`),
          )}
          rows={fitting.map((guest) => ({
            key: `${guest.member}-${guest.card}`,
            cells: [
              <code key="card">{guest.card}</code>,
              guest.name ?? t('guests.unnamed'),
              t(`guestKind.${guest.kind}`),
              formatMoment(guest.at),
              guest.deskName,
              guestState(t, guest),
            ],
          }))}
        />
      )}
    </Panel>
  );
}

function readGuests() {
  return engine().guests();
}
