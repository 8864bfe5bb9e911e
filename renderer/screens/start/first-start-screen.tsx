import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { type FoundKey, OwnKeyChooser } from '../../components/own-key-chooser';
import { Row } from '../../components/row';
import { NameStep } from './name-step';
import { StartFrame } from './start-frame';
import { WayChoice, type Way } from './way-choice';

/** First start: a new key, one that somebody has already, or the backup of one; then a name and a passphrase. */
export function FirstStartScreen() {
  const { t } = useTranslation();
  const [way, setWay] = useState<Way>('new');
  const [found, setFound] = useState<FoundKey>();
  const choice = <WayChoice chosen={way} onChoose={setWay} />;
  if (found) {
    return (
      <NameStep found={found}>
        <Row>
          <Button tone="quiet" onClick={() => setFound(undefined)}>
            {t('start.back')}
          </Button>
        </Row>
      </NameStep>
    );
  }
  if (way === 'new') return <NameStep choice={choice} />;
  return (
    <StartFrame title={t(`start.${way}.title`)} choice={choice} lede={t(`start.${way}.lede`)} wide>
      {way === 'backup' ? (
        <Banner tone="cure" title={t('start.backup.onlyOne')}>
          <p>{t('start.backup.onlyOneText')}</p>
        </Banner>
      ) : undefined}
      <OwnKeyChooser key={way} take={t(`start.${way}.take`)} onTake={setFound} />
    </StartFrame>
  );
}
