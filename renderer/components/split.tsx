import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './split.module.css';

interface SplitProps {
  /** The room's name, for those who listen; where it isn't on screen. */
  readonly name?: string;
  readonly list: ReactNode;
  readonly children: ReactNode;
}

/** A room in two: a list that keeps its place, and what was chosen in it. */
export function Split({ name, list, children }: SplitProps) {
  return (
    <main className={classes['split']}>
      {name === undefined ? undefined : <VisuallyHidden component="h1">{name}</VisuallyHidden>}
      <div className={classes['list']}>{list}</div>
      <div className={classes['detail']}>{children}</div>
    </main>
  );
}
