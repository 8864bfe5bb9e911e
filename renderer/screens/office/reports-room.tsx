import { type Result, ok } from '@shared/lib/result';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { engine } from '../../app/engine';
import { Button } from '../../components/button';
import { Page } from '../../components/page';
import { Panel } from '../../components/panel';
import { Row } from '../../components/row';
import type { Report } from '../../components/save-button';
import { Stack } from '../../components/stack';
import { formatCount } from '../../i18n/format';
import { logReport } from '../../lib/log-report';
import type { ExportFailure, Snapshot } from '../../roll-worker/engine-api';
import { BlockedListDialog } from './cards/blocked-list-dialog';
import { ReconciliationDialog } from './cards/reconciliation-dialog';
import { ReportPanel } from './report-panel';

/** What the office gives away: each file says what it holds. An empty table is not made. */
export function ReportsRoom({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const [printing, setPrinting] = useState<'blocked' | 'reconciliation'>();
  const rows = (count: number) => t('reports.rows', { count, shown: formatCount(count) });
  const upload = async (): Promise<Result<Report, ExportFailure>> => {
    const made = await engine().exportUpload();
    if (!made.ok) return made;
    const { file, leftOut } = made.value;
    const detail = [
      rows(made.value.rows),
      leftOut.inConflict > 0 ? t('reports.leftConflict', { count: leftOut.inConflict }) : '',
      leftOut.withoutNumber > 0 ? t('reports.leftNumber', { count: leftOut.withoutNumber }) : '',
    ];
    return ok({ file, detail: detail.filter(Boolean).join(' ') });
  };
  const blocked = async (): Promise<Result<Report, ExportFailure>> => {
    const headings = (['number', 'since', 'cause', 'replacedBy', 'found'] as const).map((name) =>
      t(`blockedList.${name}`),
    );
    const made = await engine().exportBlockedList(headings, t('cardCause', { returnObjects: true }));
    return made.ok ? ok({ file: made.value, detail: rows(made.value.rows) }) : made;
  };
  const close = () => setPrinting(undefined);
  return (
    <Page title={t('room.reports')} lede={t('reports.lede')}>
      <Stack narrow>
        <ReportPanel name="upload" kind="table" make={upload} />
        <ReportPanel name="blocked" kind="table" make={blocked}>
          <Row>
            <Button tone="primary" onClick={() => setPrinting('blocked')}>
              {t('reports.blocked.print')}
            </Button>
          </Row>
        </ReportPanel>
        <Panel title={t('reports.reconciliation.title')} lede={t('reports.reconciliation.lede')}>
          <Row>
            <Button tone="primary" onClick={() => setPrinting('reconciliation')}>
              {t('reports.reconciliation.act')}
            </Button>
          </Row>
        </Panel>
        <ReportPanel name="log" kind="log" make={() => logReport(t)} />
      </Stack>
      {printing === 'blocked' ? <BlockedListDialog snapshot={snapshot} onClose={close} /> : undefined}
      {printing === 'reconciliation' ? (
        <ReconciliationDialog snapshot={snapshot} onClose={close} />
      ) : undefined}
    </Page>
  );
}
