import { assertNever } from '@shared/lib/assert-never';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { type FoundKey, OwnKeyChooser } from '../../components/own-key-chooser';
import { Row } from '../../components/row';
import { NameStep } from './name-step';
import { StartFrame } from './start-frame';

type Way =
  | { readonly way: 'new' }
  | { readonly way: 'key' }
  | { readonly way: 'backup' }
  | { readonly way: 'found'; readonly from: 'key' | 'backup'; readonly found: FoundKey };

/** First start: a new key, one that somebody has already, or the backup of one; then a name and a passphrase. */
export function FirstStartScreen() {
  const { t } = useTranslation();
  const [way, setWay] = useState<Way>({ way: 'new' });
  switch (way.way) {
    case 'new':
      return (
        <NameStep>
          <OtherWays onWay={(chosen) => setWay({ way: chosen })} />
        </NameStep>
      );
    case 'key':
    case 'backup':
      return (
        <StartFrame title={t(`start.${way.way}.title`)} lede={t(`start.${way.way}.lede`)}>
          {way.way === 'backup' ? (
            <Banner tone="cure" title={t('start.backup.onlyOne')}>
              <p>{t('start.backup.onlyOneText')}</p>
            </Banner>
          ) : undefined}
          <OwnKeyChooser
            take={t(`start.${way.way}.take`)}
            onTake={(found) => setWay({ way: 'found', from: way.way, found })}
          />
          <Row>
            <Button tone="quiet" onClick={() => setWay({ way: 'new' })}>
              {t('start.otherWay')}
            </Button>
          </Row>
        </StartFrame>
      );
    case 'found':
      return (
        <NameStep found={way.found}>
          <Row>
            <Button tone="quiet" onClick={() => setWay({ way: way.from })}>
              {t('start.back')}
            </Button>
          </Row>
        </NameStep>
      );
    default:
      return assertNever(way);
  }
}

function OtherWays({ onWay }: { readonly onWay: (way: 'key' | 'backup') => void }) {
  const { t } = useTranslation();
  return (
    <Row>
      <Button onClick={() => onWay('key')}>{t('start.key.choose')}</Button>
      <Button onClick={() => onWay('backup')}>{t('start.backup.choose')}</Button>
    </Row>
  );
}
