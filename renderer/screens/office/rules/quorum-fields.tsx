import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { QuorumForm } from './assembly-form';
import type { SettingsProps } from './settings-panel';
import classes from './settings.module.css';

const OF = ['none', 'number', 'entitled', 'mandates', 'accredited'] as const;

/** When the assembly may decide, as a sentence with blanks, and where that stands (rule N6). */
export function QuorumFields({ form, tried, faults, onChange }: SettingsProps) {
  const { t } = useTranslation();
  const { quorum } = form;
  const set = (part: Partial<QuorumForm>) => onChange({ quorum: { ...quorum, ...part } });
  const faultOf = (field: 'count' | 'outOf') =>
    faults.includes(`quorum/${field}`) &&
    (tried || quorum[field] !== '') &&
    t(field === 'count' ? 'rules.fault.number' : 'rules.fault.outOf');
  const isShare = quorum.of !== 'none' && quorum.of !== 'number';
  return (
    <fieldset className={classes['group']}>
      <legend className={classes['legend']}>{t('rules.quorum.title')}</legend>
      <NativeSelect
        label={t('rules.quorum.of')}
        value={quorum.of}
        onChange={(event) =>
          set(usualOf(OF.find((one) => one === event.currentTarget.value) ?? 'none', quorum))
        }
        data={OF.map((value) => ({ value, label: t(`rules.quorum.ofChoice.${value}`) }))}
        maw="30rem"
      />
      {quorum.of === 'none' ? undefined : (
        <div className={classes['sentence']}>
          <span>{t('rules.quorum.begin')}</span>
          <NativeSelect
            aria-label={t('rules.quorum.bound')}
            value={quorum.more ? 'more' : 'least'}
            onChange={(event) => set({ more: event.currentTarget.value === 'more' })}
            data={[
              { value: 'least', label: t('quorumSentence.atLeast') },
              { value: 'more', label: t('quorumSentence.moreThan') },
            ]}
            w="9rem"
          />
          <TextInput
            id="quorum/count"
            aria-label={t(isShare ? 'rules.quorum.numerator' : 'rules.quorum.number')}
            inputMode="numeric"
            value={quorum.count}
            onChange={(event) => set({ count: event.currentTarget.value })}
            error={faultOf('count')}
            w="6rem"
          />
          {isShare ? (
            <>
              <span>{t('rules.quorum.outOf')}</span>
              <TextInput
                id="quorum/outOf"
                aria-label={t('rules.quorum.denominator')}
                inputMode="numeric"
                value={quorum.outOf}
                onChange={(event) => set({ outOf: event.currentTarget.value })}
                error={faultOf('outOf')}
                w="6rem"
              />
            </>
          ) : undefined}
          <span>{t(`rules.quorum.noun.${quorum.of}`)}</span>
          <NativeSelect
            aria-label={t('rules.quorum.have')}
            value={quorum.have}
            onChange={(event) =>
              set({ have: event.currentTarget.value === 'present' ? 'present' : 'accredited' })
            }
            data={(['present', 'accredited'] as const).map((value) => ({
              value,
              label: t(`quorumSentence.${value}`),
            }))}
            w="10rem"
          />
          <span>{t('rules.quorum.end')}</span>
        </div>
      )}
      {quorum.of === 'none' ? undefined : (
        <TextInput
          id="quorum/source"
          label={t('rules.quorum.source')}
          placeholder={t('rules.quorum.sourceExample')}
          value={quorum.source}
          maxLength={200}
          onChange={(event) => set({ source: event.currentTarget.value })}
          maw="30rem"
        />
      )}
    </fieldset>
  );
}

/** What is usual where another kind of bound is chosen: half of a share, and no number that was meant for something else. */
function usualOf(of: QuorumForm['of'], before: QuorumForm): QuorumForm {
  const wasShare = before.of !== 'none' && before.of !== 'number';
  const isShare = of !== 'none' && of !== 'number';
  if (isShare === wasShare && before.of !== 'none') return { ...before, of };
  return isShare
    ? { ...before, of, count: '1', outOf: '2', more: true }
    : { ...before, of, count: '', outOf: '', more: false };
}
