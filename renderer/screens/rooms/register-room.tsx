import { NativeSelect, TextInput } from '@mantine/core';
import type { CardNumber } from '@shared/domain/ids';
import type { CardStateName } from '@shared/domain/register';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { engine } from '../../app/engine';
import { VirtualList } from '../../components/virtual-list';
import { Split } from '../../components/split';
import { formatCount } from '../../i18n/format';
import type { Page } from '../../lib/pages';
import { usePages } from '../../lib/use-pages';
import type { CardRow, RegisterFilter, Snapshot } from '../../roll-worker/engine-api';
import { CreateCardsPanel } from '../office/register/create-cards-panel';
import { HandOverPanel } from '../office/register/hand-over-panel';
import { CardLifePanel } from './card-life-panel';
import { CardListRow } from './card-list-row';
import { RegisterCounts } from './register-counts';
import classes from './register-room.module.css';

const states: readonly CardStateName[] = ['unused', 'unassigned', 'assigned', 'blocked'];

/** The register of card numbers: every number, its state, and its life. At a desk, the cards of its own. */
export function RegisterRoom({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const [state, setState] = useState('');
  const [holder, setHolder] = useState('');
  const [text, setText] = useState('');
  const [open, setOpen] = useState<CardNumber>();
  const filter = useMemo(() => filterOf(snapshot, state, holder, text), [snapshot, state, holder, text]);
  const { pages, view } = usePages(loadCards, filter, undefined);
  const need = useCallback((first: number, last: number) => pages.need(first, last), [pages]);
  const office = snapshot.role === 'office';
  const holders = [...new Map(snapshot.batches.map((batch) => [batch.holder, batch.holderName]))];
  const empty = view.question !== undefined && view.total === 0;

  return (
    <Split
      list={
        <>
          <h1 className={classes['title']}>{t(office ? 'register.title' : 'register.ownTitle')}</h1>
          <RegisterCounts cards={snapshot.cards} />
          <div className={classes['filters']}>
            <TextInput
              label={t('register.filterNumber')}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
              inputMode="numeric"
            />
            <NativeSelect
              label={t('register.filterState')}
              value={state}
              onChange={(event) => setState(event.currentTarget.value)}
              data={[
                { value: '', label: t('register.all') },
                ...states.map((value) => ({ value, label: t(`cardState.${value}`) })),
              ]}
            />
            {office ? (
              <NativeSelect
                label={t('register.filterHolder')}
                value={holder}
                onChange={(event) => setHolder(event.currentTarget.value)}
                data={[
                  { value: '', label: t('register.all') },
                  ...holders.map(([value, label]) => ({ value, label })),
                ]}
              />
            ) : undefined}
          </div>
          <p className={classes['count']} role="status">
            {empty
              ? t('register.none')
              : t('register.shown', { count: view.total, shown: formatCount(view.total) })}
          </p>
          {view.total > 0 ? (
            <div className={classes['list']}>
              <VirtualList
                role="list"
                label={t('register.list')}
                count={view.total}
                rowHeight={57}
                onRange={need}
                renderRow={(index) => (
                  <CardListRow
                    row={view.items.get(index)}
                    current={view.items.get(index)?.number === open}
                    onOpen={setOpen}
                  />
                )}
              />
            </div>
          ) : undefined}
        </>
      }
    >
      {open === undefined ? undefined : (
        <CardLifePanel
          key={open}
          card={open}
          snapshot={snapshot}
          onClose={() => setOpen(undefined)}
          onOpen={setOpen}
        />
      )}
      {office ? <CreateCardsPanel snapshot={snapshot} /> : undefined}
      {office ? <HandOverPanel snapshot={snapshot} /> : undefined}
      {!office && open === undefined ? (
        <p className={classes['count']}>{t('register.chooseCard')}</p>
      ) : undefined}
    </Split>
  );
}

/** A new filter object for each snapshot, so that the list is asked for anew. */
function filterOf(snapshot: Snapshot, state: string, holder: string, text: string): RegisterFilter {
  const wanted = states.find((name) => name === state);
  const batch = snapshot.batches.find((candidate) => candidate.holder === holder);
  const heldBy = snapshot.role === 'desk' ? snapshot.deskId : batch?.holder;
  const part = text.replace(/\s/g, '').toUpperCase();
  return {
    ...(wanted === undefined ? {} : { state: wanted }),
    ...(heldBy === undefined ? {} : { holder: heldBy }),
    ...(part === '' ? {} : { text: part }),
  };
}

async function loadCards(filter: RegisterFilter, offset: number, limit: number): Promise<Page<CardRow>> {
  const { total, rows } = await engine().register(filter, offset, limit);
  return { total, items: rows };
}
