import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DelegationForm } from './assembly-form';
import type { SettingsProps } from './settings-panel';
import classes from './settings.module.css';

/** How delegates are replaced (rules D3 to D6). */
export function DelegationFields({ form, faults, onChange }: SettingsProps) {
  const { t } = useTranslation();
  const { delegation } = form;
  const set = (part: Partial<DelegationForm>) => onChange({ delegation: { ...delegation, ...part } });
  return (
    <fieldset className={classes['group']}>
      <legend className={classes['legend']}>{t('rules.delegation.title')}</legend>
      <TextInput
        id="from"
        type="datetime-local"
        label={t('rules.delegation.from')}
        description={t('rules.delegation.fromHint')}
        value={delegation.from}
        onChange={(event) => set({ from: event.currentTarget.value })}
        error={faults.includes('from') && t('rules.fault.from')}
        maw="20rem"
      />
      <NativeSelect
        label={t('rules.delegation.order')}
        value={delegation.order}
        onChange={(event) => set({ order: event.currentTarget.value === 'rank' ? 'rank' : 'arrival' })}
        data={(['rank', 'arrival'] as const).map((value) => ({
          value,
          label: t(`delegationSentence.${value}`),
        }))}
      />
      <NativeSelect
        label={t('rules.delegation.late')}
        value={delegation.late}
        onChange={(event) =>
          set({ late: event.currentTarget.value === 'seat-lost' ? 'seat-lost' : 'substitute-steps-back' })
        }
        data={(['substitute-steps-back', 'seat-lost'] as const).map((value) => ({
          value,
          label: t(`delegationSentence.${value}`),
        }))}
      />
    </fieldset>
  );
}
