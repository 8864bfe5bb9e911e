import { useTranslation } from 'react-i18next';
import { goToRoom } from '../../app/session';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { Row } from '../../components/row';
import { formatMoment } from '../../i18n/format';
import type { Snapshot } from '../../roll-worker/engine-api';

/** The desk is closed: since when, and where it is opened again. */
export function ClosedNote({ closed }: { readonly closed: NonNullable<Snapshot['closed']> }) {
  const { t } = useTranslation();
  return (
    <Banner tone="cure" title={t('closedDesk.title')}>
      <p>{t('closedDesk.text', { time: formatMoment(closed.at) })}</p>
      <Row>
        <Button onClick={() => goToRoom('cards')}>{t('closedDesk.toCards')}</Button>
      </Row>
    </Banner>
  );
}
