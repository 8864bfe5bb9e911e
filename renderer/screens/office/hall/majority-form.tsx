import { NativeSelect, TextInput } from '@mantine/core';
import type { MajorityKind } from '@shared/domain/majorities';
import { useTranslation } from 'react-i18next';
import { Sign } from '../../../components/sign';
import { type MajorityBase, type MajorityQuestion, majorityVerdict } from '../../../i18n/majority-text';
import { useDraft } from '../../../lib/use-draft';
import type { FrozenCountView } from '../../../roll-worker/engine-api';
import classes from './freeze.module.css';

const kinds = ['simple', 'absolute', 'two-thirds'] as const satisfies readonly MajorityKind[];
const bases = ['present', 'accredited', 'cast'] as const satisfies readonly MajorityBase[];
const answers = ['yes', 'no', 'abstentions'] as const;

/** Whether a motion is carried by this count: which majority, of what, and the votes. */
export function MajorityForm({ count }: { readonly count: FrozenCountView }) {
  const { t } = useTranslation();
  const draft = `hall/majority/${count.event.deskId}-${count.event.seq}`;
  const [kind, setKind] = useDraft<MajorityKind>(`${draft}/kind`, 'simple');
  const [base, setBase] = useDraft<MajorityBase>(`${draft}/base`, 'present');
  const [texts, setTexts] = useDraft<MajorityQuestion['texts']>(`${draft}/votes`, {});
  const verdict = majorityVerdict(t, { kind, base, texts }, count);
  return (
    <details className={classes['majority']}>
      <summary>{t('majority.title')}</summary>
      <div className={classes['ballot']}>
        <NativeSelect
          label={t('majority.kind')}
          value={kind}
          onChange={(event) => setKind(kinds.find((one) => one === event.currentTarget.value) ?? kind)}
          data={kinds.map((value) => ({ value, label: t(`majority.${value}`) }))}
        />
        {kind === 'simple' ? undefined : (
          <NativeSelect
            label={t('majority.base')}
            value={base}
            onChange={(event) => setBase(bases.find((one) => one === event.currentTarget.value) ?? base)}
            data={bases.map((value) => ({ value, label: t(`majority.${value}`) }))}
          />
        )}
        {answers.map((answer) => (
          <TextInput
            key={answer}
            label={t(`majority.${answer}`)}
            inputMode="numeric"
            maxLength={7}
            value={texts[answer] ?? ''}
            onChange={(event) =>
              setTexts({ ...texts, [answer]: event.currentTarget.value.replace(/[^0-9]/g, '') })
            }
          />
        ))}
      </div>
      <p className={classes['verdict']} role="status">
        <Sign tone={verdict.tone} sign={verdict.sign} strong />
        {verdict.text}
      </p>
    </details>
  );
}
