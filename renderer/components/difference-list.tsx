import type { Assembly } from '@shared/domain/assembly';
import { useTranslation } from 'react-i18next';
import { assemblyDifference } from '../i18n/rule-difference';
import classes from './difference-list.module.css';

interface DifferenceListProps {
  readonly before: Assembly;
  readonly after: Assembly;
}

const signs = { added: '+', removed: '−', changed: '≈' } as const;

/** What two states of the rules have not in common, in words. */
export function DifferenceList({ before, after }: DifferenceListProps) {
  const { t, i18n } = useTranslation();
  const lines = assemblyDifference(t, i18n.language, before, after);
  if (lines.length === 0) return <p>{t('rules.difference.none')}</p>;
  return (
    <ul className={classes['list']} aria-label={t('rules.difference.label')}>
      {lines.map(({ kind, text }) => (
        <li key={kind + text} className={classes['line']} data-kind={kind}>
          <span className={classes['sign']} aria-hidden="true">
            {signs[kind]}
          </span>
          <span>
            <strong>{t(`rules.difference.${kind}`)}</strong> {text}
          </span>
        </li>
      ))}
    </ul>
  );
}
