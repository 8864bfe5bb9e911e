import type { ReactNode } from 'react';
import { Banner } from '../../../components/banner';
import { Row } from '../../../components/row';
import classes from './done-banner.module.css';

interface DoneBannerProps {
  readonly title: string;
  readonly text?: string | undefined;
  /** What can come next. */
  readonly children?: ReactNode;
}

/** An act is on record: says which, and offers what comes next. */
export function DoneBanner({ title, text, children }: DoneBannerProps) {
  return (
    <Banner tone="go" title={title} role="status">
      {text === undefined ? undefined : <p>{text}</p>}
      {children === undefined ? undefined : (
        <div className={classes['next']}>
          <Row>{children}</Row>
        </div>
      )}
    </Banner>
  );
}
