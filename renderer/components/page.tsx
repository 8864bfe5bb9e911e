import type { ReactNode } from 'react';
import classes from './page.module.css';

interface PageProps {
  readonly title: string;
  readonly lede?: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A room that scrolls as a whole: its question in the biggest type, then the work. */
export function Page({ title, lede, aside, children }: PageProps) {
  return (
    <main className={classes['page']}>
      <header className={classes['head']}>
        <div>
          <h1 className={classes['title']}>{title}</h1>
          {lede === undefined ? undefined : <p className={classes['lede']}>{lede}</p>}
        </div>
        {aside}
      </header>
      {children}
    </main>
  );
}
