import { useTranslation } from 'react-i18next';
import { AffectedPeople } from '../../components/affected-people';
import { Banner } from '../../components/banner';
import { formatCount } from '../../i18n/format';
import type { PackageInfo } from '../../roll-worker/engine-api';

/** As many cards are named; the register has them all. */
const SHOWN = 30;

/** What a package changes at a desk that has worked already: people, decisions of the office, cards (rules M14, M16). */
export function PackageChanges({ changes }: { readonly changes: NonNullable<PackageInfo['changes']> }) {
  const { t } = useTranslation();
  const { added, removed, affected, settled, blocked } = changes;
  const cards = blocked.slice(0, SHOWN).join(', ');
  const more = blocked.length - SHOWN;
  return (
    <>
      <p>
        {added + removed === 0
          ? t('packageChange.samePeople')
          : t('packageChange.people', { added: formatCount(added), removed: formatCount(removed) })}
      </p>
      {affected.length === 0 ? (
        <p>{t('packageChange.nobody')}</p>
      ) : (
        <AffectedPeople people={affected} text={t('packageChange.affected')} />
      )}
      {settled === 0 ? undefined : (
        <Banner
          tone="calm"
          title={t('packageChange.settled', { count: settled, shown: formatCount(settled) })}
        >
          <p>{t('packageChange.settledText')}</p>
        </Banner>
      )}
      {blocked.length === 0 ? undefined : (
        <Banner
          tone="cure"
          title={t('packageChange.blocked', { count: blocked.length, shown: formatCount(blocked.length) })}
        >
          <p>{more > 0 ? t('packageChange.andMore', { cards, shown: formatCount(more) }) : cards}</p>
          <p>{t('packageChange.blockedText')}</p>
        </Banner>
      )}
    </>
  );
}
