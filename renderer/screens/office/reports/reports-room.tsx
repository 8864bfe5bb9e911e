import type { TFunction } from 'i18next';
import { type ReactNode, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../../components/page';
import { logReport } from '../../../lib/log-report';
import type { Printing } from '../../../print/documents/compose-head';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { BlockedListDialog } from '../cards/blocked-list-dialog';
import { ReconciliationDialog } from '../cards/reconciliation-dialog';
import {
  type Compose,
  attendanceListOf,
  cashReportOf,
  credentialsReportOf,
  frozenCountsOf,
  protocolOf,
  statisticsOf,
} from './compose-reports';
import { PaperDialog } from './paper-dialog';
import { ReportPanel } from './report-panel';
import classes from './reports-room.module.css';
import { saveBlocked, saveReport, saveUpload } from './save-reports';

interface RoomProps {
  readonly snapshot: Snapshot;
}

/** All that an assembly leaves on paper and in tables: what each is for, a look at it, and the file. */
export function ReportsRoom({ snapshot }: RoomProps) {
  const { t } = useTranslation();
  return (
    <Page title={t('room.reports')} lede={t('reports.lede')}>
      <Group title={t('reports.group.minutes')}>
        <ReportPanel
          name="protocol"
          paper={{
            label: t('reports.protocol.view'),
            show: (onClose) => <Paper of="protocol" {...{ snapshot, onClose }} compose={protocolOf} />,
          }}
        />
        <ReportPanel
          name="counts"
          paper={{
            label: t('reports.counts.view'),
            show: (onClose) => <Paper of="counts" {...{ snapshot, onClose }} compose={frozenCountsOf} />,
          }}
          table={{ label: t('reports.counts.act'), make: () => saveReport(t, 'counts') }}
        />
        <ReportPanel
          name="cases"
          table={{ label: t('reports.cases.act'), make: () => saveReport(t, 'cases') }}
        />
        <AttendanceReports snapshot={snapshot} t={t} />
      </Group>
      <Group title={t('reports.group.cards')}>
        <ReportPanel
          name="blocked"
          paper={{
            label: t('reports.blocked.view'),
            show: (onClose) => <BlockedListDialog snapshot={snapshot} onClose={onClose} />,
          }}
          table={{ label: t('reports.blocked.act'), make: () => saveBlocked(t) }}
        />
        <ReportPanel
          name="reconciliation"
          paper={{
            label: t('reports.reconciliation.view'),
            show: (onClose) => <ReconciliationDialog snapshot={snapshot} onClose={onClose} />,
          }}
        />
        <ReportPanel
          name="cash"
          absent={snapshot.assembly.payments === undefined ? t('reports.cash.absent') : undefined}
          paper={{
            label: t('reports.cash.view'),
            show: (onClose) => <Paper of="cash" {...{ snapshot, onClose }} compose={cashReportOf} />,
          }}
          table={{ label: t('reports.cash.act'), make: () => saveReport(t, 'cash') }}
        />
        <ReportPanel name="upload" table={{ label: t('reports.upload.act'), make: () => saveUpload(t) }} />
        <ReportPanel
          name="log"
          table={{ label: t('reports.log.act'), kind: 'log', make: () => logReport(t) }}
        />
      </Group>
    </Page>
  );
}

/** Who came: by name only where the rules ask for it. */
function AttendanceReports({ snapshot, t }: RoomProps & { readonly t: TFunction }) {
  const { assembly, mandateUnits } = snapshot;
  return (
    <>
      <ReportPanel
        name="attendance"
        absent={assembly.attendanceList === true ? undefined : t('reports.attendance.absent')}
        paper={{
          label: t('reports.attendance.view'),
          show: (onClose) => <Paper of="attendance" {...{ snapshot, onClose }} compose={attendanceListOf} />,
        }}
        table={{ label: t('reports.attendance.act'), make: () => saveReport(t, 'attendance-list') }}
      />
      <ReportPanel
        name="credentials"
        absent={mandateUnits === 0 ? t('reports.credentials.absent') : undefined}
        paper={{
          label: t('reports.credentials.view'),
          show: (onClose) => (
            <Paper of="credentials" {...{ snapshot, onClose }} compose={credentialsReportOf} />
          ),
        }}
        table={{ label: t('reports.credentials.act'), make: () => saveReport(t, 'credentials') }}
      />
      <ReportPanel
        name="statistics"
        paper={{
          label: t('reports.statistics.view'),
          show: (onClose) => <Paper of="statistics" {...{ snapshot, onClose }} compose={statisticsOf} />,
        }}
        table={{ label: t('reports.statistics.act'), make: () => saveReport(t, 'statistics') }}
      />
    </>
  );
}

interface GroupProps {
  readonly title: string;
  readonly children: ReactNode;
}

function Group({ title, children }: GroupProps) {
  return (
    <section aria-label={title}>
      <h2 className={classes['title']}>{title}</h2>
      <div className={classes['panels']}>{children}</div>
    </section>
  );
}

interface PaperProps extends RoomProps {
  readonly of: Parameters<typeof PaperDialog>[0]['name'];
  readonly compose: Compose;
  readonly onClose: () => void;
}

/** As of when it was opened: what comes in meanwhile turns no page. */
function Paper({ of, snapshot, compose, onClose }: PaperProps) {
  const { t } = useTranslation();
  const [opened] = useState(snapshot);
  const make = useCallback((printing: Printing) => compose(t, opened, printing), [compose, t, opened]);
  return <PaperDialog name={of} compose={make} onClose={onClose} />;
}
