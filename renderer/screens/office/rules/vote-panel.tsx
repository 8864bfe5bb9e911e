import { NativeSelect } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../components/panel';
import { formatCount } from '../../../i18n/format';
import { centralSentence } from '../../../i18n/rule-sentence';
import { AddRule } from './add-rule';
import type { FieldPath, VoteForm } from './assembly-form';
import type { RuleForm } from './rule-form';
import { RuleRow } from './rule-row';
import type { PreviewView, VoteFigures } from './use-rules-preview';
import classes from './vote-panel.module.css';

interface VotePanelProps {
  readonly form: VoteForm;
  /** Among the votes held. */
  readonly place: number;
  readonly view: PreviewView;
  readonly tried: boolean;
  readonly faults: readonly FieldPath[];
  readonly onChange: (form: VoteForm) => void;
}

const COUNTS = ['ours', 'central', 'both'] as const;

/** The rules of one vote: numbered sentences, how many each bars, and how many may vote. */
export function VotePanel({ form, place, view, tried, faults, onChange }: VotePanelProps) {
  const { t } = useTranslation();
  const figures = view.preview?.votes[place];
  const members = view.preview?.members ?? 0;
  const changeRule = (next: RuleForm) =>
    onChange({ ...form, rules: form.rules.map((rule) => (rule.id === next.id ? next : rule)) });
  const numbers = numbersOf(form.rules);
  return (
    <Panel
      title={t('rules.voteTitle', { replace: { vote: t(`vote.${form.vote}`) } })}
      aside={
        figures ? (
          <p className={classes['entitled']} data-stale={!view.current || undefined} role="status">
            <strong className={classes['count']}>{formatCount(figures.entitled)}</strong>{' '}
            {t('rules.entitledOf', { shown: formatCount(members) })}
          </p>
        ) : undefined
      }
    >
      <p className={classes['intro']}>{t('ruleClause.intro')}</p>
      <ol className={classes['rules']}>
        {form.rules.map((rule) => (
          <RuleRow
            key={rule.id}
            form={rule}
            vote={form.vote}
            number={numbers.get(rule.id) ?? 0}
            view={view}
            place={place}
            tried={tried}
            faults={faults}
            onChange={changeRule}
          />
        ))}
      </ol>
      {form.rules.every(({ removed }) => removed) ? <p>{t('rules.noRules')}</p> : undefined}
      <AddRule form={form} onAdd={(rule) => onChange({ ...form, rules: [...form.rules, rule] })} />
      <NativeSelect
        label={t('rules.counts')}
        description={centralHint(t, figures)}
        value={form.counts}
        onChange={(event) => {
          const counts = COUNTS.find((one) => one === event.currentTarget.value);
          if (counts !== undefined) onChange({ ...form, counts });
        }}
        data={COUNTS.map((value) => ({
          value,
          label: centralSentence(t, value === 'ours' ? undefined : value),
        }))}
      />
    </Panel>
  );
}

/** The number of each rule, by its id: those taken out have none. */
function numbersOf(rules: readonly RuleForm[]): ReadonlyMap<string, number> {
  return new Map(rules.filter(({ removed }) => !removed).map(({ id }, index) => [id, index + 1]));
}

function centralHint(t: TFunction, figures: VoteFigures | undefined): string {
  if (figures === undefined) return '';
  if (figures.central === undefined) return t('rules.centralMissing');
  const { onlyOurs, onlyCentral, unknown } = figures.central;
  return t('rules.centralDiffers', {
    onlyOurs: formatCount(onlyOurs),
    onlyCentral: formatCount(onlyCentral),
    unknown: formatCount(unknown),
  });
}
