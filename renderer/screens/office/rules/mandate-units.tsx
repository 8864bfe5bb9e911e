import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../components/data-table';
import { Panel } from '../../../components/panel';
import { formatCount, formatMemberNumber } from '../../../i18n/format';
import type { CredentialsView } from '../../../roll-worker/engine-api';
import classes from './mandates.module.css';

type Unit = CredentialsView['units'][number];
type Holder = Unit['holders'][number];

/** The table of mandates that holds: units, their seats, and who has them. */
export function MandateUnits({ credentials }: { readonly credentials: CredentialsView }) {
  const { t } = useTranslation();
  const { units, seats } = credentials;
  return (
    <Panel
      title={t('mandateTable.inForce')}
      lede={t('mandateTable.sum', {
        count: units.length,
        units: formatCount(units.length),
        seats: formatCount(seats),
      })}
    >
      <DataTable
        label={t('mandateTable.inForce')}
        head={[
          t('mandateTable.unit'),
          t('mandateTable.seats'),
          t('mandateTable.delegates'),
          t('mandateTable.substitutes'),
        ]}
        rows={units.map((unit) => ({
          key: unit.unit,
          cells: [
            unit.unit,
            formatCount(unit.seats),
            <Holders key="delegates" holders={unit.holders.filter(({ rank }) => rank === undefined)} />,
            <Holders key="substitutes" holders={unit.holders.filter(({ rank }) => rank !== undefined)} />,
          ],
        }))}
      />
    </Panel>
  );
}

function Holders({ holders }: { readonly holders: readonly Holder[] }) {
  const { t } = useTranslation();
  return (
    <ul className={classes['holders']}>
      {holders.map(({ member, name, rank, weight, unknown }) => (
        <li key={member}>
          {rank === undefined ? undefined : `${rank}. `}
          {name ?? formatMemberNumber(member)}
          {weight > 1 ? ` · ${t('mandateTable.votes', { count: weight })}` : undefined}
          {unknown ? <span className={classes['unknown']}> {t('mandateTable.notOnRoll')}</span> : undefined}
        </li>
      ))}
    </ul>
  );
}
