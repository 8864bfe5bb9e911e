import { useTranslation } from 'react-i18next';
import { goToRoom } from '../../../app/session';
import { Banner } from '../../../components/banner';
import { Button } from '../../../components/button';
import { formatCount } from '../../../i18n/format';
import { decisionsUnknownToDesks } from '../../../lib/decisions';
import type { ConflictView, Snapshot } from '../../../roll-worker/engine-api';

interface DecisionsBannerProps {
  readonly snapshot: Snapshot;
  readonly conflicts: readonly ConflictView[];
}

/** Decisions that no package has taken to every desk yet. */
export function DecisionsBanner({ snapshot, conflicts }: DecisionsBannerProps) {
  const { t } = useTranslation();
  const count = decisionsUnknownToDesks(snapshot, conflicts);
  if (count === 0) return undefined;
  return (
    <Banner tone="cure" title={t('decisions.title', { count, shown: formatCount(count) })}>
      <p>{t('decisions.text')}</p>
      <div>
        <Button onClick={() => goToRoom('accreditors')}>{t('decisions.act')}</Button>
      </div>
    </Banner>
  );
}
