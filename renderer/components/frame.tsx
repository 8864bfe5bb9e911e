import type { ReactNode } from 'react';
import classes from './frame.module.css';

interface FrameProps {
  readonly status: ReactNode;
  readonly rail: ReactNode;
  readonly foot: ReactNode;
  readonly children: ReactNode;
}

/** Status on top, rooms on the left, the work in the middle, the last people at the foot. Nothing jumps. */
export function Frame({ status, rail, foot, children }: FrameProps) {
  return (
    <div className={classes['frame']}>
      <header className={classes['status']}>{status}</header>
      {rail}
      <div className={classes['work']}>{children}</div>
      <footer className={classes['foot']}>{foot}</footer>
    </div>
  );
}
