import { useTranslation } from 'react-i18next';
import { DropZone } from '../../../components/drop-zone';
import { Panel } from '../../../components/panel';
import { Split } from '../../../components/split';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { ConflictsPanel } from './conflicts-panel';
import { DeskList } from './desk-list';
import { MergeCounts } from './merge-counts';
import { ReportQueue } from './report-queue';
import { useReports } from './use-reports';

/** What the desks report: read, sum up, take in; and where two desks contradict each other. */
export function MergeRoom({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const { reports, work, add } = useReports(snapshot);
  const reported = snapshot.desks.filter(({ lastEventAt }) => lastEventAt !== undefined).length;
  return (
    <Split
      name={t('room.merge')}
      list={
        <Panel
          title={t('merge.title')}
          lede={t('merge.lede', { reported, count: snapshot.desks.length })}
          fill
        >
          <DeskList desks={snapshot.desks} />
          <DropZone
            title={t('merge.drop')}
            button={t('merge.choose')}
            accept=".pgp,.gpg,.asc"
            multiple
            onFiles={add}
          />
        </Panel>
      }
    >
      <MergeCounts snapshot={snapshot} />
      <ReportQueue snapshot={snapshot} reports={reports} work={work} />
      <ConflictsPanel snapshot={snapshot} />
    </Split>
  );
}
