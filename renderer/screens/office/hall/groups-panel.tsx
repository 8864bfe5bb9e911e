import { NativeSelect } from '@mantine/core';
import type { Vote } from '@shared/domain/assembly';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { engine } from '../../../app/engine';
import { Panel } from '../../../components/panel';
import { Row } from '../../../components/row';
import { useDraft } from '../../../lib/use-draft';
import type { AttendanceGrouping, Snapshot } from '../../../roll-worker/engine-api';
import { useRead } from '../../../lib/use-read';
import { GroupTable } from './group-table';

interface GroupsPanelProps {
  readonly snapshot: Snapshot;
  readonly asOf: number | undefined;
}

/** Who of whom is there, by unit and whatever else the roll and the register know. */
export function GroupsPanel({ snapshot, asOf }: GroupsPanelProps) {
  const { t } = useTranslation();
  const choices = groupings(snapshot);
  const [chosen, setChosen] = useDraft<AttendanceGrouping>('hall/grouping', 'unit');
  const by = choices.includes(chosen) ? chosen : 'desk';
  const votes = snapshot.assembly.votes.map(({ vote }) => vote);
  const [vote = 'conference', setVote] = useState<Vote | undefined>(votes[0]);
  const read = useCallback(() => engine().attendanceBy(by, vote, asOf), [by, vote, asOf]);
  const groups = useRead(snapshot, read);
  return (
    <Panel title={t('groups.title')}>
      <Row form>
        <NativeSelect
          label={t('groups.by')}
          value={by}
          onChange={(event) => setChosen(choices.find((one) => one === event.currentTarget.value) ?? by)}
          data={choices.map((value) => ({ value, label: t(`groups.${value}`) }))}
        />
        {votes.length < 2 ? undefined : (
          <NativeSelect
            label={t('time.vote')}
            value={vote}
            onChange={(event) => setVote(votes.find((one) => one === event.currentTarget.value))}
            data={votes.map((value) => ({ value, label: t(`vote.${value}`) }))}
          />
        )}
      </Row>
      {groups === undefined ? (
        <p role="status">{t('hall.reading')}</p>
      ) : (
        <GroupTable label={t(`groups.${by}`)} groups={groups} />
      )}
    </Panel>
  );
}

/** What the roll knows, and the rules allow to be told: by gender only where there is a quota. */
function groupings({ roll, assembly }: Snapshot): readonly AttendanceGrouping[] {
  const columns = new Set(roll?.columns);
  const has = {
    constituency: columns.has('constituencyFederal') || columns.has('constituencyState'),
    gender: columns.has('gender') && assembly.genderQuota === true,
    age: columns.has('birthDate'),
  };
  return [
    'unit',
    ...(has.constituency ? (['constituency'] as const) : []),
    ...(has.gender ? (['gender'] as const) : []),
    ...(has.age ? (['age'] as const) : []),
    'series',
    'desk',
  ];
}
