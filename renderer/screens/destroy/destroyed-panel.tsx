import { useTranslation } from 'react-i18next';
import type { Destroyed } from '../../app/destruction';
import { goTo } from '../../app/session';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { Panel } from '../../components/panel';
import { Row } from '../../components/row';
import { Stack } from '../../components/stack';
import { RecordSaver } from './record-saver';

/** The data are destroyed: the record can be saved, now or later from the list of assemblies. */
export function DestroyedPanel({ destroyed: { record, deleted } }: { readonly destroyed: Destroyed }) {
  const { t } = useTranslation();
  return (
    <Stack>
      {deleted ? (
        <Banner tone="go" title={t('destroy.doneTitle')} role="status">
          <p>{t('destroy.doneText')}</p>
        </Banner>
      ) : (
        <Banner tone="cure" title={t('destroy.leftTitle')} role="alert">
          <p>{t('destroy.leftText')}</p>
        </Banner>
      )}
      <Panel title={t('destroy.recordTitle')} lede={t('destroy.recordText')}>
        <RecordSaver record={record} />
        <Row>
          <Button tone="quiet" onClick={() => void goTo('home')}>
            {t('common.toAssemblies')}
          </Button>
        </Row>
      </Panel>
    </Stack>
  );
}
