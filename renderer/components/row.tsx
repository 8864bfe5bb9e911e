import type { ReactNode } from 'react';
import classes from './row.module.css';

/** Things side by side that wrap where there is no room: buttons, short fields. */
export function Row({ children, end }: { readonly children: ReactNode; readonly end?: boolean }) {
  return (
    <div className={classes['row']} data-end={end}>
      {children}
    </div>
  );
}
