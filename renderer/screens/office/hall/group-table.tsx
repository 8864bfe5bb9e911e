import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../components/data-table';
import { formatCount } from '../../../i18n/format';
import type { AttendanceGroup, Tally } from '../../../roll-worker/engine-api';
import classes from './group-table.module.css';

interface GroupTableProps {
  /** What the groups are. */
  readonly label: string;
  readonly groups: readonly AttendanceGroup[];
}

/** Groups with their counts, and bars that compare them. */
export function GroupTable({ label, groups }: GroupTableProps) {
  const { t } = useTranslation();
  if (groups.length === 0) return <p>{t('groups.none')}</p>;
  const largest = Math.max(1, ...groups.map(({ accredited }) => accredited.people));
  const entitled = groups.some(({ entitledOnRoll }) => entitledOnRoll !== undefined);
  return (
    <DataTable
      label={label}
      head={[
        label,
        t('attendance.present'),
        t('attendance.accredited'),
        ...(entitled ? [t('attendance.entitled')] : []),
        t('groups.share'),
      ]}
      rows={groups.map((group) => ({
        key: group.label ?? '',
        cells: [
          group.label ?? <em>{t('groups.unknown')}</em>,
          <Count key="present" tally={group.present} />,
          <Count key="accredited" tally={group.accredited} />,
          ...(entitled
            ? [
                <span key="entitled" className={classes['count']}>
                  {group.entitledOnRoll === undefined ? '–' : formatCount(group.entitledOnRoll)}
                </span>,
              ]
            : []),
          <Bar key="bar" group={group} largest={largest} />,
        ],
      }))}
    />
  );
}

function Count({ tally }: { readonly tally: Tally }) {
  const { t } = useTranslation();
  return (
    <span className={classes['count']}>
      {formatCount(tally.people)}
      {tally.votes === tally.people ? undefined : (
        <span className={classes['votes']}>
          {' '}
          {t('attendance.votes', { shown: formatCount(tally.votes) })}
        </span>
      )}
    </span>
  );
}

/** The figures stand beside it: for the eye only. */
function Bar({ group, largest }: { readonly group: AttendanceGroup; readonly largest: number }) {
  const width = (people: number) => `${(people / largest) * 100}%`;
  return (
    <span className={classes['bar']} aria-hidden="true">
      <span className={classes['accredited']} style={{ width: width(group.accredited.people) }} />
      <span className={classes['present']} style={{ width: width(group.present.people) }} />
    </span>
  );
}
