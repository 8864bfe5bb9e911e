import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DropZone } from '../../../components/drop-zone';
import { Panel } from '../../../components/panel';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { ConflictsPanel } from './conflicts-panel';
import { DeskList } from './desk-list';
import { MergeCounts } from './merge-counts';
import classes from './merge-room.module.css';
import { ReportQueue } from './report-queue';
import { useReports } from './use-reports';

/** What the desks report: read, sum up, take in; and where two desks contradict each other. */
export function MergeRoom({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const { reports, work, add } = useReports(snapshot);
  const reported = snapshot.desks.filter(({ lastEventAt }) => lastEventAt !== undefined).length;
  return (
    <main className={classes['room']}>
      <VisuallyHidden component="h1">{t('room.merge')}</VisuallyHidden>
      <div className={classes['desks']}>
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
      </div>
      <div className={classes['work']}>
        <MergeCounts snapshot={snapshot} />
        <ReportQueue snapshot={snapshot} reports={reports} work={work} />
        <ConflictsPanel snapshot={snapshot} />
      </div>
    </main>
  );
}
