import type { Contact } from '@shared/ipc/contract';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button';
import { FingerprintGroups } from '../../components/fingerprint';
import { Panel } from '../../components/panel';
import { Row } from '../../components/row';
import { CompareDialog } from './compare-dialog';
import classes from './contact-panel.module.css';
import { DistrustDialog } from './distrust-dialog';
import { TrustLine } from './trust-line';
import { isCompared, isTrusted } from './use-contacts';

interface ContactPanelProps {
  readonly contact: Contact;
  readonly lede?: string;
  readonly onChanged: () => void;
  /** What else can be done with the owner of a trusted key. */
  readonly children?: ReactNode;
}

type Asking = 'nothing' | 'compare' | 'distrust' | 'distrust-different';

/** Somebody's key: fingerprint, how far it is trusted, and what can be done about it. */
export function ContactPanel({ contact, lede, onChanged, children }: ContactPanelProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<Asking>('nothing');
  const { name, fingerprint } = contact;
  const compared = isCompared(contact);
  const close = () => setAsking('nothing');
  const changed = () => {
    close();
    onChanged();
  };
  const trust = useFocusWhenDistrusted(contact);
  return (
    <Panel title={name} {...(lede === undefined ? {} : { lede })}>
      <div className={classes['key']}>
        <FingerprintGroups label={t('trust.fingerprintOf', { name })} fingerprint={fingerprint} small />
        <TrustLine ref={trust} contact={contact} />
      </div>
      {isTrusted(contact) ? (
        <div className={classes['acts']}>
          {children}
          <Row>
            <Button tone={compared ? 'quiet' : 'plain'} onClick={() => setAsking('compare')}>
              {compared ? t('trust.compareAgain') : t('trust.compareNow')}
            </Button>
            <Button tone="quiet" onClick={() => setAsking('distrust')}>
              {t('trust.distrustNow')}
            </Button>
          </Row>
        </div>
      ) : undefined}
      {asking === 'compare' ? (
        <CompareDialog
          contact={contact}
          onCompared={changed}
          onDifferent={() => setAsking('distrust-different')}
          onClose={close}
        />
      ) : undefined}
      {asking === 'distrust' || asking === 'distrust-different' ? (
        <DistrustDialog
          contact={contact}
          because={asking === 'distrust' ? '' : t('trust.distrust.different')}
          onDistrusted={changed}
          onClose={close}
        />
      ) : undefined}
    </Panel>
  );
}

/** The buttons go when the key is distrusted: the focus then goes to what is said of it instead. */
function useFocusWhenDistrusted({ distrust }: Contact) {
  const line = useRef<HTMLDivElement>(null);
  const before = useRef(distrust);
  useEffect(() => {
    if (distrust && !before.current) line.current?.focus();
    before.current = distrust;
  }, [distrust]);
  return line;
}
