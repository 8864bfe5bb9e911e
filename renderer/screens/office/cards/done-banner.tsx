import type { ReactNode } from 'react';
import { Banner } from '../../../components/banner';
import { Row } from '../../../components/row';

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
      {children === undefined ? undefined : <Row>{children}</Row>}
    </Banner>
  );
}
