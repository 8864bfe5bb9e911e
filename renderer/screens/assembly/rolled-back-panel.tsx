import { Checkbox } from '@mantine/core';
import type { Role } from '@shared/ipc/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button';
import { Panel } from '../../components/panel';
import { Row } from '../../components/row';
import { Stack } from '../../components/stack';

interface RolledBackPanelProps {
  readonly role: Role;
  /** Events that the own log still has; 0: there is nothing to go on with. */
  readonly left: number;
  readonly onGoOn: () => void;
}

/** What can be done where the data are older than the vault knows; going on takes a second step (rule S11). */
export function RolledBackPanel({ role, left, onGoOn }: RolledBackPanelProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const [confirmed, setConfirmed] = useState(false);
  if (!asked) {
    return (
      <Panel title={t('rolledBack.firstTitle')}>
        <p>{t(`rolledBack.first.${role}`)}</p>
        {left === 0 ? (
          <p>{t('rolledBack.nothingLeft')}</p>
        ) : (
          <Row>
            <Button onClick={() => setAsked(true)}>{t('rolledBack.ask')}</Button>
          </Row>
        )}
      </Panel>
    );
  }
  return (
    <Panel title={t('rolledBack.meaningTitle')}>
      <Stack>
        <p>{t(`rolledBack.meaning.${role}`)}</p>
        <p>{t('rolledBack.recorded')}</p>
        <Checkbox
          label={t(`rolledBack.confirmed.${role}`)}
          checked={confirmed}
          onChange={(event) => setConfirmed(event.currentTarget.checked)}
          autoFocus
        />
        <Row>
          <Button tone="stop" disabled={!confirmed} onClick={onGoOn}>
            {t('rolledBack.go')}
          </Button>
          <Button tone="quiet" onClick={() => setAsked(false)}>
            {t('common.cancel')}
          </Button>
        </Row>
      </Stack>
    </Panel>
  );
}
