import type { ReactNode } from 'react';
import classes from './rail.module.css';

interface RailProps {
  readonly label: string;
  readonly children: ReactNode;
  /** Stands apart at the rail's end. */
  readonly last?: ReactNode;
}

/** The rooms, on the left. */
export function Rail({ label, children, last }: RailProps) {
  return (
    <nav className={classes['rail']} aria-label={label}>
      {children}
      {last === undefined ? undefined : <div className={classes['last']}>{last}</div>}
    </nav>
  );
}

const SOFT_HYPHEN = '\u00ad';

interface RailItemProps {
  readonly icon: ReactNode;
  readonly label: string;
  readonly current?: boolean;
  readonly onClick: () => void;
}

/** A room: its sign and its name. */
export function RailItem({ icon, label, current, onClick }: RailItemProps) {
  return (
    <button
      type="button"
      className={classes['item']}
      aria-label={label.replaceAll(SOFT_HYPHEN, '')}
      aria-current={current === true ? 'page' : undefined}
      onClick={onClick}
    >
      {icon}
      <span className={classes['label']}>{label}</span>
    </button>
  );
}
