import type { ReactNode } from 'react';
import classes from './panel.module.css';

interface PanelProps {
  readonly title?: string;
  readonly lede?: string;
  readonly aside?: ReactNode;
  readonly fill?: boolean;
  readonly children?: ReactNode;
}

/** A piece of paper on the table: one matter, with its heading. */
export function Panel({ title, lede, aside, fill, children }: PanelProps) {
  return (
    <section className={classes['panel']} data-fill={fill} aria-label={title}>
      {title === undefined ? undefined : (
        <header className={classes['head']}>
          <div>
            <h2 className={classes['title']}>{title}</h2>
            {lede === undefined ? undefined : <p className={classes['lede']}>{lede}</p>}
          </div>
          {aside}
        </header>
      )}
      {children}
    </section>
  );
}
