import type { ReactNode } from 'react';
import classes from './card-text.module.css';

interface CardTextProps {
  readonly children: ReactNode;
  /** The number is what the screen is about. */
  readonly large?: boolean;
}

/** Card numbers: in the type in which no sign can be taken for another, never grouped. */
export function CardText({ children, large }: CardTextProps) {
  return (
    <span className={classes['card']} data-large={large === true || undefined}>
      {children}
    </span>
  );
}
