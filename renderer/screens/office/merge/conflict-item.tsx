import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../components/banner';
import { Button } from '../../../components/button';
import { reopenedText, titleOf } from '../../../i18n/conflict-text';
import type { ConflictView, Snapshot } from '../../../roll-worker/engine-api';
import classes from './conflict-item.module.css';
import { ConflictSides } from './conflict-sides';
import { SettleForm } from './settle-form';
import { SettlementFacts } from './settlement-facts';

interface ConflictItemProps {
  readonly conflict: ConflictView;
  readonly snapshot: Snapshot;
  /** Among the open ones; 0: it isn't one. */
  readonly position: number;
  readonly of: number;
  readonly focus: boolean;
  readonly onSettled: () => void;
}

/** One conflict: what contradicts what, with all that is known of each side, and what was or is to be decided. */
export function ConflictItem(props: ConflictItemProps) {
  const { conflict, snapshot, position, of, focus, onSettled } = props;
  const { t } = useTranslation();
  const [again, setAgain] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!focus) return;
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'start' });
  }, [focus]);
  const deciding = conflict.status !== 'settled' || again;
  return (
    <article className={classes['item']}>
      <header className={classes['head']}>
        <h2 ref={heading} tabIndex={-1} className={classes['title']}>
          {titleOf(t, conflict)}
        </h2>
        <span className={classes['place']}>
          {position > 0 ? t('conflicts.place', { position, of }) : t(`conflicts.${conflict.status}`)}
        </span>
      </header>
      {conflict.status === 'reopened' ? (
        <Banner tone="cure" title={t('reopened.title')}>
          {reopenedText(t, conflict).map((text) => (
            <p key={text}>{text}</p>
          ))}
        </Banner>
      ) : undefined}
      <ConflictSides conflict={conflict} snapshot={snapshot} />
      {conflict.settlement === undefined ? undefined : <SettlementFacts settlement={conflict.settlement} />}
      {deciding ? (
        <SettleForm
          conflict={conflict}
          snapshot={snapshot}
          onSettled={() => {
            setAgain(false);
            onSettled();
          }}
        />
      ) : (
        <div>
          <Button onClick={() => setAgain(true)}>{t('settle.again')}</Button>
        </div>
      )}
    </article>
  );
}
