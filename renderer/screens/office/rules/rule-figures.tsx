import { useTranslation } from 'react-i18next';
import { formatCount } from '../../../i18n/format';
import classes from './rule-figures.module.css';
import type { RuleFigures } from './use-rules-preview';

interface RuleFiguresCellProps {
  /** Undefined: not counted yet. */
  readonly figures: RuleFigures | undefined;
  readonly members: number;
  readonly current: boolean;
  /** Something is missing in the rule: it isn't counted. */
  readonly incomplete: boolean;
}

/** How many of the roll a rule bars, only by it, and for how many the roll doesn't say. */
export function RuleFiguresCell({ figures, members, current, incomplete }: RuleFiguresCellProps) {
  const { t } = useTranslation();
  if (incomplete) return <p className={classes['note']}>{t('rules.incomplete')}</p>;
  if (figures === undefined) return <p className={classes['note']}> </p>;
  if (figures.untested) {
    return (
      <p className={classes['untested']}>
        <span aria-hidden="true">! </span>
        {t('rules.untested')}
      </p>
    );
  }
  const { barred, barredOnlyByIt, unknown } = figures;
  const share = members === 0 ? 0 : (barred / members) * 100;
  return (
    <div className={classes['figures']} data-stale={!current || undefined}>
      <p>{t('rules.bars', { count: barred, shown: formatCount(barred) })}</p>
      <div className={classes['track']} aria-hidden="true">
        <div className={classes['bar']} style={{ inlineSize: `${share}%` }} />
      </div>
      {barred === 0 ? undefined : (
        <p className={classes['detail']}>{t('rules.onlyByIt', { shown: formatCount(barredOnlyByIt) })}</p>
      )}
      {unknown === 0 ? undefined : (
        <p className={classes['detail']}>{t('rules.unknown', { shown: formatCount(unknown) })}</p>
      )}
    </div>
  );
}
