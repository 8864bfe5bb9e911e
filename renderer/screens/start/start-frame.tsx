import { type SubmitEvent, type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../bridge/bridge';
import { Preferences } from '../home/preferences';
import classes from './start-frame.module.css';

interface StartFrameProps {
  readonly title: string;
  readonly lede?: string;
  readonly children?: ReactNode;
  readonly onSubmit?: () => void;
}

/** The frame of the screens before the vault is open: one question, big, and nothing else. */
export function StartFrame({ title, lede, children, onSubmit }: StartFrameProps) {
  const { t } = useTranslation();
  const version = useVersion();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSubmit?.();
  };
  return (
    <main className={classes['page']}>
      <form className={classes['card']} onSubmit={submit} aria-label={title} noValidate>
        <p className={classes['product']}>Stimmkarte</p>
        <h1 className={classes['title']}>{title}</h1>
        {lede === undefined ? undefined : <p className={classes['lede']}>{lede}</p>}
        {children}
      </form>
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
