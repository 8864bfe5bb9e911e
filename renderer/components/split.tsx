import type { ReactNode } from 'react';
import classes from './split.module.css';

interface SplitProps {
  readonly list: ReactNode;
  readonly children: ReactNode;
}

/** A room in two: a list that keeps its place, and what was chosen in it. */
export function Split({ list, children }: SplitProps) {
  return (
    <main className={classes['split']}>
      <div className={classes['list']}>{list}</div>
      <div className={classes['detail']}>{children}</div>
    </main>
  );
}
