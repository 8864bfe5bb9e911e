import type { TFunction } from 'i18next';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CountriesBlank, KindsBlank, NamesBlank, NumberBlank, SpanBlank, TextBlank } from './blanks';
import type { BlankProps } from './rule-row';
import classes from './rule-row.module.css';

/** The sentence of a rule, with fields where the rule leaves something open. */
export function RuleSentence(props: BlankProps) {
  const { t } = useTranslation();
  return (
    <div className={classes['sentence']}>
      {sentenceParts(templateOf(t, props)).map(({ text, blank }, index) => (
        <Fragment key={index}>{blank === undefined ? <span>{text}</span> : fieldOf(blank, props)}</Fragment>
      ))}
    </div>
  );
}

/** What surrounds a blank where it is read, and not where it is a field. */
const EDGES = /^[\s„“”()]+|[\s„“”()]+$/g;

/** A text with blanks, cut at them. */
function sentenceParts(template: string): readonly { readonly text: string; readonly blank?: string }[] {
  return template
    .split(/(\{\{\w+\}\})/)
    .map((part) => part.replace(EDGES, ''))
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('{{') ? { text: part, blank: part.slice(2, -2) } : { text: part }));
}

/** The sentence of a rule with its blanks. */
function templateOf(t: TFunction, { form }: BlankProps): string {
  const asIs = { skipInterpolation: true };
  const { below, of = 'federal', until = 'birthday', effect = 'none' } = form.values;
  switch (form.rule) {
    case 'no-open-dues':
      return t('ruleClause.no-open-dues', asIs);
    case 'unit':
      return t(below === 'yes' ? 'ruleClause.unit-below' : 'ruleClause.unit', asIs);
    case 'constituency':
      if (of === 'state') return t('ruleClause.constituency-state', asIs);
      return t(`ruleClause.constituency-${of === 'municipality' ? 'municipality' : 'federal'}`, asIs);
    case 'maximum-age':
      return t(`ruleClause.maximum-age-${until === 'birthday' ? 'birthday' : 'year-end'}`, asIs);
    case 'manual-list':
      return t(`ruleClause.manual-list-${effect === 'only' ? 'only' : 'none'}`, asIs);
    default:
      return t(`ruleClause.${form.rule}`, asIs);
  }
}

function fieldOf(blank: string, props: BlankProps): ReactNode {
  switch (blank) {
    case 'kinds':
      return <KindsBlank {...props} />;
    case 'countries':
      return <CountriesBlank {...props} />;
    case 'units':
    case 'names':
      return <NamesBlank {...props} />;
    case 'limit':
      return <TextBlank {...props} blank="limit" width="8rem" suffix="€" />;
    case 'span':
      return <SpanBlank {...props} count="count" unit="unit" />;
    case 'years':
      return <NumberBlank {...props} blank="years" />;
    case 'day':
      return <TextBlank {...props} blank="day" width="11rem" type="date" />;
    case 'title':
      return <TextBlank {...props} blank="title" width="14rem" />;
    default:
      return undefined;
  }
}
