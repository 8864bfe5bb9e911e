import { useTranslation } from 'react-i18next';
import { Banner } from '../../../components/banner';
import { formatCount } from '../../../i18n/format';
import type { ImportReport } from '../../../roll-worker/engine-api';

type RemovedWithCardProps = NonNullable<ImportReport['changes']>['removedWithCard'];

/** Who holds a ballot card and is not on the new list, by name. */
export function RemovedWithCard({ total, members }: RemovedWithCardProps) {
  const { t } = useTranslation();
  if (total === 0) return undefined;
  return (
    <Banner tone="cure" title={t('import.cardsOff', { count: total, shown: formatCount(total) })}>
      <ul>
        {members.map(({ key, name, card }) => (
          <li key={key}>{t('import.cardOff', { name, key, card })}</li>
        ))}
      </ul>
      {members.length < total ? (
        <p>{t('import.cardsOffMore', { shown: formatCount(members.length) })}</p>
      ) : undefined}
      <p>{t('import.cardsOffNow')}</p>
    </Banner>
  );
}
