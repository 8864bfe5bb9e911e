import type { ReactNode } from 'react';
import classes from './stack.module.css';

interface StackProps {
  readonly children: ReactNode;
  readonly narrow?: boolean;
  /** Fills the room's height; one child scrolls inside. */
  readonly fill?: boolean;
}

/** Things one under the other. */
export function Stack({ children, narrow, fill }: StackProps) {
  return (
    <div className={classes['stack']} data-narrow={narrow} data-fill={fill}>
      {children}
    </div>
  );
}
