import type { Vote } from '@shared/domain/assembly';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/button';
import type { FieldPath } from './assembly-form';
import { RuleExtras } from './rule-extras';
import { RuleFiguresCell } from './rule-figures';
import { type Blank, type RuleForm, readRule } from './rule-form';
import classes from './rule-row.module.css';
import { RuleSentence } from './rule-sentence';
import type { PreviewView } from './use-rules-preview';

interface RuleRowProps {
  readonly form: RuleForm;
  readonly vote: Vote;
  readonly number: number;
  /** Of the vote, among the votes held. */
  readonly place: number;
  readonly view: PreviewView;
  readonly tried: boolean;
  readonly faults: readonly FieldPath[];
  readonly onChange: (form: RuleForm) => void;
}

/** What the fields of a rule need. */
export interface BlankProps {
  readonly form: RuleForm;
  readonly view: PreviewView;
  readonly idOf: (blank: Blank) => FieldPath;
  /** What is wrong with a blank; false: nothing, or nobody wants to know yet. */
  readonly faultOf: (blank: Blank) => string | false;
  readonly set: (blank: Blank, value: string) => void;
  readonly setNames: (names: readonly string[]) => void;
}

/** One rule: its number, its sentence with fields, how many it bars, and a way to take it out. */
export function RuleRow({ form, vote, number, place, view, tried, faults, onChange }: RuleRowProps) {
  const { t } = useTranslation();
  const name = t(`rule.${form.rule}`);
  if (form.removed) {
    return (
      <li className={classes['row']} data-removed>
        <span className={classes['number']} aria-hidden="true">
          –
        </span>
        <p className={classes['sentence']}>{t('rules.removed', { replace: { name } })}</p>
        <span />
        <Button
          tone="quiet"
          aria-label={t('rules.putBackRule', { replace: { name } })}
          onClick={() => onChange({ ...form, removed: false })}
        >
          {t('rules.putBack')}
        </Button>
      </li>
    );
  }
  const idOf = (blank: Blank): FieldPath => `rule/${vote}/${form.id}/${blank}`;
  const blanks: BlankProps = {
    form,
    view,
    idOf,
    faultOf: (blank) => {
      const isTyped =
        (form.values[blank] ?? '').trim() !== '' || (blank === 'names' && form.names.length > 0);
      const isWrong = faults.includes(idOf(blank)) && (tried || isTyped);
      return (
        isWrong && t(blank === 'names' ? `rules.namesFault.${namesFault(form)}` : `rules.fault.${blank}`)
      );
    },
    set: (blank, value) => onChange({ ...form, values: { ...form.values, [blank]: value } }),
    setNames: (names) => onChange({ ...form, names }),
  };
  return (
    <li className={classes['row']} aria-label={t('rules.ruleLabel', { number, name })}>
      <span className={classes['number']}>{number}</span>
      <div className={classes['text']}>
        <RuleSentence {...blanks} />
        <RuleExtras {...blanks} />
      </div>
      <RuleFiguresCell
        figures={view.figures(place, form.id)}
        members={view.preview?.members ?? 0}
        current={view.current}
        incomplete={!readRule(form).ok}
      />
      <Button
        tone="quiet"
        aria-label={t('rules.removeRule', { number, replace: { name } })}
        onClick={() => onChange({ ...form, removed: true })}
      >
        {t('rules.remove')}
      </Button>
    </li>
  );
}

type NamesFault = 'membership-kind' | 'unit' | 'constituency' | 'citizenship' | 'manual-list';

function namesFault({ rule }: RuleForm): NamesFault {
  const known: readonly NamesFault[] = [
    'membership-kind',
    'unit',
    'constituency',
    'citizenship',
    'manual-list',
  ];
  return known.find((one) => one === rule) ?? 'unit';
}
