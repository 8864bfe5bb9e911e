import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button';
import { Panel } from '../../components/panel';
import { Row } from '../../components/row';
import { Stack } from '../../components/stack';
import { formatMoment } from '../../i18n/format';
import type { PackageInfo } from '../../roll-worker/engine-api';

interface OlderStepProps {
  readonly info: PackageInfo;
  readonly onTake: () => void;
  readonly onBack: () => void;
}

/** An older list in the place of a newer one: what that means, and whether it is meant (rule M17). */
export function OlderStep({ info, onTake, onBack }: OlderStepProps) {
  const { t } = useTranslation();
  const [confirmed, setConfirmed] = useState(false);
  return (
    <Panel title={t('olderList.title')} lede={t('olderList.lede', { time: formatMoment(info.issuedAt) })}>
      <Stack>
        <p>{t('olderList.means')}</p>
        <p>{t('olderList.kept')}</p>
        <Checkbox
          label={t('olderList.confirmed', { office: info.office.name })}
          checked={confirmed}
          onChange={(event) => setConfirmed(event.currentTarget.checked)}
          autoFocus
        />
        <Row>
          <Button tone="stop" disabled={!confirmed} onClick={onTake}>
            {t('olderList.take')}
          </Button>
          <Button tone="quiet" onClick={onBack}>
            {t('olderList.back')}
          </Button>
        </Row>
      </Stack>
    </Panel>
  );
}
