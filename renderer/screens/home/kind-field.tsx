import { Radio } from '@mantine/core';
import { type AssemblyKind, assemblyKindSchema } from '@shared/domain/assembly';
import { shippedRules } from '@shared/domain/rule-sets';
import { useTranslation } from 'react-i18next';
import { Stack } from '../../components/stack';
import { quorumSentence, ruleClause } from '../../i18n/rule-sentence';
import classes from './kind-field.module.css';

interface KindFieldProps {
  readonly kind: AssemblyKind;
  readonly onChange: (kind: AssemblyKind) => void;
}

/** Which of the shipped sets of rules an assembly begins with, and what that set asks. */
export function KindField({ kind, onChange }: KindFieldProps) {
  const { t, i18n } = useTranslation();
  const { votes, quorum } = shippedRules(kind);
  return (
    <>
      <Radio.Group
        label={t('newAssembly.kind')}
        value={kind}
        onChange={(value) => onChange(assemblyKindSchema.parse(value))}
      >
        <Stack>
          {assemblyKindSchema.options.map((value) => (
            <Radio
              key={value}
              value={value}
              label={t(`kind.${value}`)}
              description={t(`newAssembly.kindHint.${value}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      <section className={classes['asks']} aria-label={t('newAssembly.asks')}>
        {votes.map(({ vote, rules }) => (
          <div key={vote}>
            <p className={classes['head']}>
              {votes.length > 1 ? `${t(`vote.${vote}`)}: ` : ''}
              {t('ruleClause.intro')}
            </p>
            <ol className={classes['list']}>
              {rules.map((rule) => (
                <li key={rule.rule}>{ruleClause(t, i18n.language, rule)}</li>
              ))}
            </ol>
          </div>
        ))}
        {quorum === undefined ? undefined : <p>{quorumSentence(t, quorum)}</p>}
        <p className={classes['note']}>{t('newAssembly.canChange')}</p>
      </section>
    </>
  );
}
