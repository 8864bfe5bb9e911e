import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { lock } from '../app/session';
import { useSession } from '../stores/session-store';
import classes from './foot-keys.module.css';
import { KeyCap } from './key-cap';

/** The keys that work everywhere, for the hand as for the mouse. */
export function FootKeys({ children }: { readonly children?: ReactNode }) {
  const { t } = useTranslation();
  const showKeys = useSession((state) => state.showKeys);
  return (
    <div className={classes['keys']}>
      {children}
      <FootKey caps={['?']} label={t('foot.keys')} onClick={() => showKeys(true)} />
      <FootKey caps={['F12']} label={t('foot.lock')} onClick={() => void lock()} />
    </div>
  );
}

interface FootKeyProps {
  readonly caps: readonly string[];
  readonly label: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

/** A key and what it does; also a button. */
export function FootKey({ caps, label, disabled, onClick }: FootKeyProps) {
  return (
    <button type="button" className={classes['key']} disabled={disabled ?? false} onClick={onClick}>
      {caps.map((cap) => (
        <KeyCap key={cap} name={cap} />
      ))}
      {label}
    </button>
  );
}
