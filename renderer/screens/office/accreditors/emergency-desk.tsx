import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import { Sign } from '../../../components/sign';
import { formatCount } from '../../../i18n/format';
import { rangeText } from '../../../lib/card-range';
import type { Snapshot } from '../../../roll-worker/engine-api';
import classes from './emergency-panel.module.css';

interface EmergencyDeskProps {
  readonly desk: Snapshot['emergencyDesks'][number];
  readonly snapshot: Snapshot;
  readonly busy: boolean;
  readonly onIssue: () => void;
}

/** One desk without a key: its cards, whether its key is known by now, and its package. */
export function EmergencyDesk({ desk, snapshot, busy, onIssue }: EmergencyDeskProps) {
  const { t } = useTranslation();
  const { place, name, desk: known } = desk;
  const batches = snapshot.batches.filter(({ holder }) => holder === place || holder === known);
  const left = batches.reduce((sum, batch) => sum + batch.left, 0);
  const cards = batches.map((batch) => rangeText(batch)).join(', ');
  return (
    <div className={classes['desk']}>
      <Sign tone={known === undefined ? 'cure' : 'go'} sign={known === undefined ? '!' : '✓'} />
      <div className={classes['text']}>
        <p className={classes['name']}>{name}</p>
        <p className={classes['state']}>
          {t(known === undefined ? 'emergency.keyUnknown' : 'emergency.keyKnown')}
        </p>
        <p className={classes['state']}>
          {batches.length === 0
            ? t('emergency.noCards')
            : t('accreditors.cards', { cards, count: left, shown: formatCount(left) })}
        </p>
      </div>
      {known === undefined ? (
        <Button onClick={onIssue} disabled={busy || snapshot.roll === undefined}>
          {t('emergency.issue')}
        </Button>
      ) : undefined}
    </div>
  );
}
