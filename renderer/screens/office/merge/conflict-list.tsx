import { NativeSelect } from '@mantine/core';
import { conflictKindSchema } from '@shared/domain/events';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../components/panel';
import { Row } from '../../../components/row';
import { Sign, type Tone } from '../../../components/sign';
import { titleOf } from '../../../i18n/conflict-text';
import type { ConflictView } from '../../../roll-worker/engine-api';
import classes from './conflict-list.module.css';

interface ConflictListProps {
  readonly conflicts: readonly ConflictView[];
  readonly shown: string | undefined;
  readonly onShow: (key: string) => void;
}

const signs: Readonly<Record<ConflictView['status'], { readonly tone: Tone; readonly sign: string }>> = {
  open: { tone: 'cure', sign: '!' },
  reopened: { tone: 'cure', sign: '↻' },
  settled: { tone: 'go', sign: '✓' },
};

/** Every conflict there is or was, to choose from. */
export function ConflictList({ conflicts, shown, onShow }: ConflictListProps) {
  const { t } = useTranslation();
  const [status, setStatus] = useState('');
  const [kind, setKind] = useState('');
  const kinds = conflictKindSchema.options.filter((one) =>
    conflicts.some((conflict) => conflict.kind === one),
  );
  const fitting = conflicts.filter(
    (conflict) =>
      (kind === '' || conflict.kind === kind) &&
      (status === '' || (conflict.status === 'settled') === (status === 'settled')),
  );
  return (
    <Panel title={t('conflicts.list')}>
      <Row form>
        <NativeSelect
          label={t('conflicts.show')}
          value={status}
          onChange={(event) => setStatus(event.currentTarget.value)}
          data={[
            { value: '', label: t('conflicts.all') },
            { value: 'open', label: t('conflicts.status_open') },
            { value: 'settled', label: t('conflicts.status_settled') },
          ]}
        />
        <NativeSelect
          label={t('conflicts.kind')}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value)}
          data={[
            { value: '', label: t('conflicts.all') },
            ...kinds.map((value) => ({ value, label: t(`conflictKind.${value}`) })),
          ]}
        />
      </Row>
      {fitting.length === 0 ? <p className={classes['none']}>{t('conflicts.none')}</p> : undefined}
      <ul className={classes['list']} aria-label={t('conflicts.list')}>
        {fitting.map((conflict) => (
          <li key={conflict.key}>
            <button
              type="button"
              className={classes['row']}
              aria-current={conflict.key === shown ? 'true' : undefined}
              onClick={() => onShow(conflict.key)}
            >
              <Sign {...signs[conflict.status]} />
              <span className={classes['title']}>{titleOf(t, conflict)}</span>
              <span className={classes['detail']}>
                {t(`conflicts.${conflict.status}`)} ·{' '}
                {[...new Set(conflict.sides.map(({ deskName }) => deskName))].join(', ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
