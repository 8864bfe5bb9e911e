import type { ReactNode } from 'react';
import classes from './fold.module.css';

interface FoldProps {
  readonly title: string;
  /** What holds while it is folded. */
  readonly now: string;
  /** Something in it has to be seen. */
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** Something that is right for most as it is, folded away. */
export function Fold({ title, now, open, children }: FoldProps) {
  return (
    <details className={classes['fold']} open={open}>
      <summary className={classes['head']}>
        <span className={classes['title']}>{title}</span>
        <span className={classes['now']}>{now}</span>
      </summary>
      <div className={classes['body']}>{children}</div>
    </details>
  );
}
