import { NativeSelect, TextInput } from '@mantine/core';
import { seriesKey } from '@shared/domain/cards';
import type { CardNumber } from '@shared/domain/ids';
import type { CardStateName } from '@shared/domain/register';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisterFilter, Snapshot } from '../../roll-worker/engine-api';
import { usePlaces } from '../../stores/place-store';
import { EmptyState } from '../../components/empty-state';
import { CardLifePanel } from './card-life-panel';
import { CardList } from './card-list';
import { RegisterCounts } from './register-counts';
import classes from './register-room.module.css';

/** The register of card numbers: every number, its state, and its life. At a desk, the cards of its own. */
export function RegisterRoom({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const [state, setState] = useState<CardStateName>();
  const [holder, setHolder] = useState('');
  const [series, setSeries] = useState('');
  const [text, setText] = useState('');
  const [open, setOpen] = useOpenCard();
  const filter = useMemo(
    () => filterOf(snapshot, { state, holder, series, text }),
    [snapshot, state, holder, series, text],
  );
  const office = snapshot.role === 'office';
  return (
    <main className={classes['room']}>
      <div className={classes['list']}>
        <h1 className={classes['title']}>{t(office ? 'register.title' : 'register.ownTitle')}</h1>
        <RegisterCounts cards={snapshot.cards} chosen={state} onChoose={setState} />
        <div className={classes['filters']}>
          <TextInput
            label={t('register.filterNumber')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          {office ? (
            <NativeSelect
              label={t('register.filterHolder')}
              value={holder}
              onChange={(event) => setHolder(event.currentTarget.value)}
              data={[
                { value: '', label: t('register.all') },
                { value: snapshot.deskId, label: t('register.office') },
                ...snapshot.desks.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          ) : undefined}
          {snapshot.series.length < 2 ? undefined : (
            <NativeSelect
              label={t('register.filterSeries')}
              value={series}
              onChange={(event) => setSeries(event.currentTarget.value)}
              data={[
                { value: '', label: t('register.all') },
                ...snapshot.series.map((one) => ({ value: seriesKey(one), label: one.name })),
              ]}
            />
          )}
        </div>
        <CardList filter={filter} open={open} onOpen={setOpen} />
      </div>
      <div className={classes['detail']}>
        {open === undefined ? (
          <EmptyState title={t('register.chooseTitle')} text={t('register.chooseCard')} />
        ) : (
          <CardLifePanel
            key={open}
            card={open}
            snapshot={snapshot}
            onClose={() => setOpen(undefined)}
            onOpen={setOpen}
          />
        )}
      </div>
    </main>
  );
}

/** The card that is shown: chosen here, or by the room that sent somebody here. */
function useOpenCard() {
  const sentFor = usePlaces(({ card }) => card);
  const [open, setOpen] = useState<CardNumber | undefined>(sentFor);
  useEffect(() => {
    if (sentFor !== undefined) usePlaces.setState({ card: undefined });
  }, [sentFor]);
  return [open, setOpen] as const;
}

interface Wanted {
  readonly state: CardStateName | undefined;
  readonly holder: string;
  readonly series: string;
  readonly text: string;
}

/** A new filter object for each snapshot, so that the list is asked for anew. */
function filterOf(snapshot: Snapshot, { state, holder, series, text }: Wanted): RegisterFilter {
  const holders = [snapshot.deskId, ...snapshot.desks.map(({ id }) => id)];
  const heldBy = snapshot.role === 'desk' ? snapshot.deskId : holders.find((id) => id === holder);
  const part = text.replace(/\s/g, '').toUpperCase();
  return {
    ...(state !== undefined && { state }),
    ...(heldBy !== undefined && { holder: heldBy }),
    ...(series !== '' && { series }),
    ...(part !== '' && { text: part }),
  };
}
