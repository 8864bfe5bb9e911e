import { useTranslation } from 'react-i18next';
import { Banner } from '../../../components/banner';
import { Button } from '../../../components/button';
import classes from '../notice.module.css';
import type { ProxyChoice } from '../use-accredit';

interface ProxyBannerProps {
  readonly proxy: ProxyChoice;
  readonly onDrop: () => void;
}

/** Who carries the vote that the next card is for: that person is identified, and gets the card. */
export function ProxyBanner({ proxy, onDrop }: ProxyBannerProps) {
  const { t } = useTranslation();
  const { holderName: name, note } = proxy;
  return (
    <Banner tone="cure" title={t('deskProxy.decided', { name })} role="status">
      <p>{t('deskProxy.decidedNow', { name })}</p>
      <p>{t('deskProxy.shows', { note })}</p>
      <div className={classes['act']}>
        <Button tone="quiet" onClick={onDrop}>
          {t('deskProxy.drop')}
        </Button>
      </div>
    </Banner>
  );
}
