import type { ReactNode } from 'react';
import classes from './fact.module.css';

interface FactsProps {
  readonly children: ReactNode;
  /** A column of rows instead of a row of columns. */
  readonly rows?: boolean;
}

/** A set of facts: a label each, and what it is. */
export function Facts({ children, rows }: FactsProps) {
  return (
    <dl className={classes['facts']} data-rows={rows}>
      {children}
    </dl>
  );
}

interface FactProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** One of the facts. */
export function Fact({ label, children }: FactProps) {
  return (
    <div className={classes['fact']}>
      <dt className={classes['label']}>{label}</dt>
      <dd className={classes['value']}>{children}</dd>
    </div>
  );
}
