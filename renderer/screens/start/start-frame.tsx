import { type SubmitEvent, type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../bridge/bridge';
import { Preferences } from '../home/preferences';
import classes from './start-frame.module.css';

interface StartFrameProps {
  readonly title: string;
  readonly lede?: string;
  readonly children?: ReactNode;
  /** What the question's own button does; absent where the question has none. */
  readonly onSubmit?: () => void;
  /** A choice that the question depends on. */
  readonly choice?: ReactNode;
  /** A way back, set apart from the question. */
  readonly last?: ReactNode;
  /** For questions of more than one field. */
  readonly wide?: boolean;
}

/** The frame of the screens before the vault is open: one question, big, and nothing else. */
export function StartFrame({ title, lede, children, onSubmit, choice, last, wide }: StartFrameProps) {
  const { t } = useTranslation();
  const version = useVersion();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSubmit?.();
  };
  return (
    <main className={classes['page']}>
      <div className={classes['card']} data-wide={wide}>
        <p className={classes['product']}>Stimmkarte</p>
        <h1 className={classes['title']}>{title}</h1>
        {choice}
        {lede === undefined ? undefined : <p className={classes['lede']}>{lede}</p>}
        {onSubmit ? (
          <form className={classes['form']} onSubmit={submit} aria-label={title} noValidate>
            {children}
          </form>
        ) : (
          children
        )}
        {last === undefined ? undefined : <div className={classes['last']}>{last}</div>}
      </div>
      <footer className={classes['foot']}>
        <span>{t('status.offline')}</span>
        <span>{version}</span>
        <Preferences />
      </footer>
    </main>
  );
}

function useVersion(): string {
  const [version, setVersion] = useState('');
  useEffect(() => {
    void call('appInfo').then((info) => setVersion(info.version));
  }, []);
  return version;
}
