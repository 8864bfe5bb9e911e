import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AttemptsNote } from './attempts-note';
import { FileNote } from './file-note';
import classes from './frame.module.css';
import notes from './notes.module.css';

interface FrameProps {
  readonly status: ReactNode;
  readonly rail: ReactNode;
  readonly foot: ReactNode;
  readonly children: ReactNode;
}

/** Status on top, rooms on the left, the work in the middle, the last people at the foot. Nothing jumps. */
export function Frame({ status, rail, foot, children }: FrameProps) {
  const { t } = useTranslation();
  return (
    <div className={classes['frame']}>
      <section className={classes['status']} aria-label={t('status.label')}>
        {status}
      </section>
      <div className={notes['notes']}>
        <AttemptsNote />
        <FileNote />
      </div>
      {rail}
      <div className={classes['work']}>{children}</div>
      <footer className={classes['foot']}>{foot}</footer>
    </div>
  );
}
