import type { ReactNode } from 'react';
import classes from './row.module.css';

interface RowProps {
  readonly children: ReactNode;
  readonly end?: boolean;
  /** Fields with labels: what has none stands level with the fields. */
  readonly form?: boolean;
}

/** Things side by side that wrap where there is no room: buttons, short fields. */
export function Row({ children, end, form }: RowProps) {
  return (
    <div
      className={classes['row']}
      data-end={end === true || undefined}
      data-form={form === true || undefined}
    >
      {children}
    </div>
  );
}
