import { useTranslation } from 'react-i18next';
import { AffectedPeople } from '../../components/affected-people';
import { Banner } from '../../components/banner';
import { DifferenceList } from '../../components/difference-list';
import { formatCount } from '../../i18n/format';
import { assemblyDifference } from '../../i18n/rule-difference';
import type { PackageInfo } from '../../roll-worker/engine-api';

/** As many cards are named; the register has them all. */
const SHOWN = 30;

interface PackageChangesProps {
  readonly changes: NonNullable<PackageInfo['changes']>;
  readonly assembly: PackageInfo['assembly'];
}

/** What a package changes at a desk that has worked already: people, decisions of the office, cards, rules (rules M14, M16, E24). */
export function PackageChanges({ changes, assembly }: PackageChangesProps) {
  const { t, i18n } = useTranslation();
  const { added, removed, affected, settled, blocked, assemblyBefore, units } = changes;
  const cards = blocked.slice(0, SHOWN).join(', ');
  const more = blocked.length - SHOWN;
  const haveRulesChanged =
    assemblyBefore !== undefined && assemblyDifference(t, i18n.language, assemblyBefore, assembly).length > 0;
  return (
    <>
      {haveRulesChanged ? (
        <Banner tone="cure" title={t('packageChange.rules')}>
          <p>{t('packageChange.rulesText')}</p>
          <DifferenceList before={assemblyBefore} after={assembly} />
        </Banner>
      ) : undefined}
      {units.length === 0 ? undefined : <UnitsChanged units={units} />}
      <p>
        {added + removed === 0
          ? t('packageChange.samePeople')
          : t('packageChange.people', { added: formatCount(added), removed: formatCount(removed) })}
      </p>
      {affected.length === 0 ? (
        <p>{t('packageChange.nobody')}</p>
      ) : (
        <AffectedPeople people={affected} text={t('packageChange.affected')} />
      )}
      {settled === 0 ? undefined : (
        <Banner
          tone="calm"
          title={t('packageChange.settled', { count: settled, shown: formatCount(settled) })}
        >
          <p>{t('packageChange.settledText')}</p>
        </Banner>
      )}
      {blocked.length === 0 ? undefined : (
        <Banner
          tone="cure"
          title={t('packageChange.blocked', { count: blocked.length, shown: formatCount(blocked.length) })}
        >
          <p>{more > 0 ? t('packageChange.andMore', { cards, shown: formatCount(more) }) : cards}</p>
          <p>{t('packageChange.blockedText')}</p>
        </Banner>
      )}
    </>
  );
}

function UnitsChanged({ units }: Pick<PackageChangesProps['changes'], 'units'>) {
  const { t } = useTranslation();
  const more = units.length - SHOWN;
  const named = units
    .slice(0, SHOWN)
    .map(({ unit, change }) => (change === 'changed' ? unit : t(`packageChange.unit.${change}`, { unit })))
    .join(', ');
  return (
    <Banner
      tone="cure"
      title={t('packageChange.units', { count: units.length, shown: formatCount(units.length) })}
    >
      <p>{more > 0 ? t('packageChange.unitsMore', { units: named, shown: formatCount(more) }) : named}</p>
    </Banner>
  );
}
