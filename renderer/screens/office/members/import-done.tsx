import { useTranslation } from 'react-i18next';
import { goToRoom } from '../../../app/session';
import { Banner } from '../../../components/banner';
import { Button } from '../../../components/button';
import { Row } from '../../../components/row';
import { Stack } from '../../../components/stack';
import { formatCount } from '../../../i18n/format';

interface ImportDoneProps {
  readonly members: number;
  readonly onClose: () => void;
}

/** The list is taken in. */
export function ImportDone({ members, onClose }: ImportDoneProps) {
  const { t } = useTranslation();
  return (
    <Stack narrow>
      <Banner
        tone="go"
        title={t('import.doneTitle', { count: members, shown: formatCount(members) })}
        role="status"
      >
        <p>{t('import.doneText')}</p>
      </Banner>
      <Row>
        <Button tone="primary" large onClick={() => goToRoom('overview')}>
          {t('import.toOverview')}
        </Button>
        <Button onClick={onClose}>{t('import.toMembers')}</Button>
      </Row>
    </Stack>
  );
}
