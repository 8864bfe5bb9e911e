import { useTranslation } from 'react-i18next';
import { formatCount } from '../../../i18n/format';
import type { Snapshot } from '../../../roll-worker/engine-api';
import classes from './merge-counts.module.css';

/** Where the assembly stands, in four figures. */
export function MergeCounts({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const { accredited, cards, conflicts } = snapshot;
  const figures = [
    ['accredited', accredited],
    ['cardsLeft', cards.unassigned],
    ['blocked', cards.blocked],
    ['conflicts', conflicts],
  ] as const;
  return (
    <dl className={classes['figures']}>
      {figures.map(([name, value]) => (
        <div key={name} className={classes['figure']} data-open={name === 'conflicts' && value > 0}>
          <dd className={classes['value']}>{formatCount(value)}</dd>
          <dt className={classes['label']}>{t(`mergeFigure.${name}`)}</dt>
        </div>
      ))}
    </dl>
  );
}
