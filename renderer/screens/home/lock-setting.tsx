import { NativeSelect } from '@mantine/core';
import type { Settings } from '@shared/ipc/contract';
import type { TFunction } from 'i18next';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../bridge/bridge';
import classes from './lock-setting.module.css';

const MINUTES = [1, 2, 5, 10, 15, 30] as const;

/** After how long without a key or click the program locks itself. Shows what is in force, also where saving failed. */
export function LockSetting() {
  const { t } = useTranslation();
  const [settings, setSettings] = useState<Settings>();
  const read = () =>
    void call('readSettings').then((answer) => {
      if (answer.ok) setSettings(answer.value);
    });
  useEffect(read, []);
  const change = async (lockAfterSeconds: number) => {
    await call('changeSettings', { ...settings, lockAfterSeconds });
    read();
  };
  if (!settings) return undefined;
  const current = settings.lockAfterSeconds;
  const offered = [...new Set([...MINUTES.map((minutes) => minutes * 60), current])].sort((a, b) => a - b);
  return (
    <label className={classes['setting']}>
      <span>{t('locking.after')}</span>
      <NativeSelect
        value={String(current)}
        onChange={(event) => void change(Number(event.currentTarget.value))}
        data={offered.map((seconds) => ({ value: String(seconds), label: durationText(t, seconds) }))}
      />
    </label>
  );
}

function durationText(t: TFunction, seconds: number): string {
  return seconds % 60 === 0
    ? t('locking.minutes', { count: seconds / 60 })
    : t('locking.seconds', { count: seconds });
}
