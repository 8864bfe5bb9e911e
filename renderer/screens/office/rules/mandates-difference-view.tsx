import type { Mandate } from '@shared/domain/hall-terms';
import { useTranslation } from 'react-i18next';
import { Fact, Facts } from '../../../components/fact';
import type { CredentialsView } from '../../../roll-worker/engine-api';
import { mandateDifference } from './mandate-difference';

interface MandatesDifferenceViewProps {
  readonly current: CredentialsView;
  readonly mandates: readonly Mandate[];
}

/** So many names are listed. */
const SHOWN = 30;

/** What the new table changes in the one that holds: units, seats, people. */
export function MandatesDifferenceView({ current, mandates }: MandatesDifferenceViewProps) {
  const { t } = useTranslation();
  const { unitsAdded, unitsRemoved, seats, peopleAdded, peopleRemoved, peopleMoved } = mandateDifference(
    current.units,
    mandates,
  );
  const names = new Map(
    current.units.flatMap(({ holders }) => holders.map(({ member, name }) => [String(member), name])),
  );
  const list = (items: readonly string[]) => {
    const more = items.length - SHOWN;
    const shown = items.slice(0, SHOWN).map((item) => names.get(item) ?? item);
    return more > 0 ? `${shown.join(', ')} ${t('mandateTable.more', { count: more })}` : shown.join(', ');
  };
  const lines = [
    ['unitsAdded', unitsAdded],
    ['unitsRemoved', unitsRemoved],
    ['seatsChanged', seats.map(({ unit, from, to }) => `${unit} (${from} → ${to})`)],
    ['peopleAdded', peopleAdded],
    ['peopleRemoved', peopleRemoved],
    ['peopleMoved', peopleMoved],
  ] as const;
  const changed = lines.filter(([, items]) => items.length > 0);
  return (
    <section aria-label={t('mandateTable.difference')}>
      <h3>{t('mandateTable.difference')}</h3>
      {changed.length === 0 ? (
        <p>{t('mandateTable.same')}</p>
      ) : (
        <Facts rows>
          {changed.map(([name, items]) => (
            <Fact key={name} label={t(`mandateTable.${name}`, { count: items.length })}>
              {list(items)}
            </Fact>
          ))}
        </Facts>
      )}
    </section>
  );
}
