import { useTranslation } from 'react-i18next';
import { goToRoom } from '../../app/session';
import { AffectedPeople } from '../../components/affected-people';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { formatCount } from '../../i18n/format';
import { useAffected } from '../../lib/use-affected';
import type { Snapshot } from '../../roll-worker/engine-api';
import { useDesk } from '../../stores/desk-store';
import { OpenCases } from './cases/open-cases';
import { UnlistedObjection } from './cases/unlisted-objection';
import { ClosedNote } from './closed-note';
import classes from './notice.module.css';

/** What is to be known at the desk while nobody is open: closed, few cards, people for whom the list now says otherwise. */
export function DeskNotices({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const affected = useAffected(snapshot);
  const openPerson = useDesk((state) => state.openPerson);
  const { closed, lowStock, cards } = snapshot;
  return (
    <>
      {closed ? <ClosedNote closed={closed} /> : undefined}
      {lowStock && !closed ? (
        <Banner
          tone="cure"
          title={t('lowStock.title', { count: cards.unassigned, shown: formatCount(cards.unassigned) })}
        >
          <p>{t('lowStock.text')}</p>
          <div className={classes['act']}>
            <Button onClick={() => goToRoom('cards')}>{t('lowStock.toCards')}</Button>
          </div>
        </Banner>
      ) : undefined}
      {affected.length === 0 ? undefined : (
        <AffectedPeople people={affected} text={t('affected.deskText')} onOpen={openPerson} />
      )}
      <OpenCases snapshot={snapshot} onOpen={openPerson} />
      <UnlistedObjection snapshot={snapshot} />
    </>
  );
}
