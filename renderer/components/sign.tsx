import classes from './sign.module.css';

/** What a colour means: may go on, could be cured, no, or nothing to decide. */
export type Tone = 'go' | 'cure' | 'stop' | 'calm';

interface SignProps {
  readonly tone: Tone;
  readonly sign: string;
  readonly strong?: boolean;
}

/** The sign beside a colour. The word stands next to it, so readers hear only that. */
export function Sign({ tone, sign, strong }: SignProps) {
  return (
    <span className={classes['sign']} data-tone={tone} data-strong={strong} aria-hidden="true">
      {sign}
    </span>
  );
}
