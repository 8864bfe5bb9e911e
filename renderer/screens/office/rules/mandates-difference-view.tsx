import type { Mandate } from '@shared/domain/hall-terms';
import { memberKeySchema } from '@shared/domain/ids';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Fact, Facts } from '../../../components/fact';
import type { CredentialsView } from '../../../roll-worker/engine-api';
import { nameOfMember } from '../../desk/use-person';
import { mandateDifference } from './mandate-difference';
import classes from './mandates.module.css';

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
  const added = useNames(peopleAdded.slice(0, SHOWN));
  const list = (items: readonly string[]) => {
    const more = items.length - SHOWN;
    const shown = items.slice(0, SHOWN).map((item) => names.get(item) ?? added.get(item) ?? item);
    return more > 0 ? `${shown.join('; ')} ${t('mandateTable.more', { count: more })}` : shown.join('; ');
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
    <section className={classes['difference']} aria-label={t('mandateTable.difference')}>
      <h3 className={classes['head']}>{t('mandateTable.difference')}</h3>
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

/** The names of people on the roll, by key; whoever isn't on it has the key. */
function useNames(keys: readonly string[]): ReadonlyMap<string, string> {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const wanted = keys.join(' ');
  useEffect(() => {
    let shown = true;
    const load = async () => {
      const members = wanted === '' ? [] : wanted.split(' ');
      const found = await Promise.all(
        members.map(async (key) => [key, await nameOfMember(memberKeySchema.parse(key))] as const),
      );
      if (shown) setNames(new Map(found));
    };
    void load();
    return () => {
      shown = false;
    };
  }, [wanted]);
  return names;
}
