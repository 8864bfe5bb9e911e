import { VisuallyHidden } from '@mantine/core';
import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ownCard } from '../../lib/own-cards';
import { searchMembers } from '../../lib/member-pages';
import type { Snapshot } from '../../roll-worker/engine-api';
import { useDesk } from '../../stores/desk-store';
import { Acknowledged, AcknowledgedSoFar } from './acknowledged';
import { DeskNotices } from './desk-notices';
import classes from './desk-room.module.css';
import { PersonPane } from './person-pane';
import { SearchPane } from './search-pane';
import { WithdrawDialog } from './withdraw-dialog';

/** The desk: who is this, may they vote, which card. */
export function DeskRoom({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const search = useRef<HTMLInputElement>(null);
  const query = useDesk((state) => state.query);
  const setQuery = useDesk((state) => state.setQuery);
  const openPerson = useDesk((state) => state.openPerson);
  const person = useDesk((state) => state.person);
  const acknowledgement = useDesk((state) => state.acknowledgement);
  const withdrawing = useDesk((state) => state.withdrawing);
  const clear = useDesk((state) => state.clear);
  const setWithdrawing = useDesk((state) => state.setWithdrawing);
  const withdrawingCard = useDesk((state) => state.withdrawingCard);
  const focusSearch = useCallback(() => search.current?.focus(), []);
  const isOpen = person !== undefined;
  // Where the person stays open, another card is asked for.
  useEffect(() => {
    if (!isOpen) focusSearch();
  }, [acknowledgement, isOpen, focusSearch]);
  useEscape(() => {
    clear();
    focusSearch();
  });
  return (
    <main className={classes['room']}>
      <VisuallyHidden component="h1">{t('room.desk')}</VisuallyHidden>
      <SearchPane
        field={search}
        query={query}
        onQuery={setQuery}
        onOpen={openPerson}
        load={searchMembers}
        revision={snapshot}
        cardIn={(text) => ownCard(snapshot, text)}
        emptyHint={t('search.empty')}
      />
      <section className={classes['person']}>
        {acknowledgement === undefined ? undefined : isOpen ? (
          <AcknowledgedSoFar acknowledgement={acknowledgement} />
        ) : (
          <Acknowledged acknowledgement={acknowledgement} />
        )}
        {person === undefined ? (
          <DeskNotices snapshot={snapshot} />
        ) : (
          <PersonPane key={person} member={person} snapshot={snapshot} />
        )}
      </section>
      {withdrawing === undefined ? undefined : (
        <WithdrawDialog
          key={`${withdrawing}/${withdrawingCard ?? ''}`}
          member={withdrawing}
          card={withdrawingCard}
          snapshot={snapshot}
          onClose={() => setWithdrawing(undefined)}
        />
      )}
    </main>
  );
}

/** Escape means a new search, unless a dialog takes it. */
function useEscape(act: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      if (event.target instanceof Element && event.target.closest('[role="dialog"]')) return;
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
}
