import type { AssemblyEntry, Identity, KeyDescription } from '@shared/ipc/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveText } from '../../bridge/save';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { Fingerprint } from '../../components/fingerprint';
import { KeyFacts } from '../../components/key-facts';
import { Panel } from '../../components/panel';
import { QrCode } from '../../components/qr-code';
import { Row } from '../../components/row';
import { type SaveOutcome, SaveOutcomeText } from '../../components/save-outcome';
import { formatDate, formatDay } from '../../i18n/format';
import { fingerprintGroups } from '../../lib/fingerprint';
import { keyExpiry } from '../../lib/key-expiry';
import { dayOf } from '../../lib/today';
import classes from './public-key-panel.module.css';

interface PublicKeyPanelProps {
  readonly identity: Identity;
  /** Absent until it was read. */
  readonly description: KeyDescription | undefined;
  readonly assemblies: readonly AssemblyEntry[];
}

/** What others may know of the own key, and need. */
export function PublicKeyPanel({ identity, description, assemblies }: PublicKeyPanelProps) {
  const { t } = useTranslation();
  const [saved, setSaved] = useState<SaveOutcome>();
  const { name, fingerprint, publicKey } = identity;
  const save = async () => {
    const result = await saveText('public-key', `stimmkarte-${name}.asc`, publicKey);
    setSaved(
      result.ok ? { state: 'saved', name: result.value.name } : { state: 'failed', failure: result.error },
    );
  };
  return (
    <Panel title={t('ownKey.public')} lede={t('ownKey.publicLede')}>
      {description ? <ExpiryBanner description={description} assemblies={assemblies} /> : undefined}
      {description ? <KeyFacts description={description} /> : undefined}
      <Fingerprint label={t('ownKey.fingerprint')} fingerprint={fingerprint} />
      <div className={classes['code']}>
        <QrCode
          text={`OPENPGP4FPR:${fingerprint.toUpperCase()}`}
          label={t('ownKey.qr', { fingerprint: fingerprintGroups(fingerprint).join(' ') })}
        />
        <p className={classes['hint']}>{t('ownKey.qrHint')}</p>
      </div>
      <Row>
        <Button tone="primary" onClick={() => void save()}>
          {t('ownKey.savePublic')}
        </Button>
      </Row>
      <SaveOutcomeText outcome={saved} />
    </Panel>
  );
}

interface ExpiryBannerProps {
  readonly description: KeyDescription;
  readonly assemblies: readonly AssemblyEntry[];
}

function ExpiryBanner({ description: { expiresAt }, assemblies }: ExpiryBannerProps) {
  const { t } = useTranslation();
  const [now] = useState(() => Date.now());
  const expiry = keyExpiry(expiresAt, now, dayOf(now), assemblies);
  if (expiry.state === 'fine') return undefined;
  if (expiry.state === 'expired') {
    return (
      <Banner tone="stop" title={t('ownKey.expiredTitle')}>
        <p>{t('ownKey.expiredText')}</p>
      </Banner>
    );
  }
  const { title, date } = expiry.assembly;
  const expires = expiresAt === undefined ? '' : formatDay(expiresAt);
  return (
    <Banner tone="cure" title={t('ownKey.expiresBeforeTitle')}>
      <p>{t('ownKey.expiresBeforeText', { title, date: formatDate(date), expires })}</p>
    </Banner>
  );
}
