import type { FailureText } from '../i18n/failure-text';
import { Banner } from './banner';
import classes from './message.module.css';

interface MessageProps {
  readonly text: FailureText;
  readonly tone?: 'stop' | 'cure';
}

/** A refusal: what, why, and what now. Read out at once. */
export function Message({ text, tone = 'stop' }: MessageProps) {
  return (
    <Banner tone={tone} title={text.what} role="alert">
      {text.why === '' ? undefined : <p>{text.why}</p>}
      {text.now === '' ? undefined : <p className={classes['now']}>{text.now}</p>}
    </Banner>
  );
}
