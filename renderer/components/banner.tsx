import { type ReactNode, useEffect, useRef } from 'react';
import classes from './banner.module.css';
import { Sign, type Tone } from './sign';

const signs: Readonly<Record<Tone, string>> = { go: '✓', cure: '!', stop: '✕', calm: '●' };

interface BannerProps {
  readonly tone: Tone;
  readonly title: string;
  readonly sign?: string;
  /** `alert` is read out at once, `status` when the reader has time. */
  readonly role?: 'alert' | 'status';
  readonly children?: ReactNode;
}

/** Something that decides, or must not be missed: colour, sign and word. */
export function Banner({ tone, title, sign = signs[tone], role, children }: BannerProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (role === 'alert') box.current?.scrollIntoView({ block: 'nearest' });
  }, [role, title]);
  return (
    <div ref={box} className={classes['banner']} data-tone={tone} role={role}>
      <Sign tone={tone} sign={sign} strong />
      <div className={classes['text']}>
        <p className={classes['title']}>{title}</p>
        {children}
      </div>
    </div>
  );
}
