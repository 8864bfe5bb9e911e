import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { engine } from '../../../app/engine';
import { EmptyState } from '../../../components/empty-state';
import { Panel } from '../../../components/panel';
import type { ConflictView, Snapshot } from '../../../roll-worker/engine-api';
import { ConflictItem } from './conflict-item';
import classes from './conflicts-panel.module.css';

/** Where two reports can't both be right. Both sides are kept and listed; neither wins by coming first. */
export function ConflictsPanel({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const [conflicts, setConflicts] = useState<readonly ConflictView[]>([]);
  useEffect(() => {
    let wanted = true;
    void engine()
      .conflicts()
      .then((found) => {
        if (wanted) setConflicts(found);
      });
    return () => {
      wanted = false;
    };
  }, [snapshot]);
  if (conflicts.length === 0) {
    return <EmptyState title={t('conflicts.emptyTitle')} text={t('conflicts.emptyText')} />;
  }
  return (
    <Panel title={t('conflicts.title', { count: conflicts.length })} lede={t('conflicts.lede')}>
      <ul className={classes['list']} aria-label={t('mergeFigure.conflicts')}>
        {conflicts.map((conflict, index) => (
          <li key={`${conflict.kind}-${index}`}>
            <ConflictItem conflict={conflict} position={index + 1} of={conflicts.length} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
