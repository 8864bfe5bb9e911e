import { type Result, ok } from '@shared/lib/result';
import { useTranslation } from 'react-i18next';
import { engine } from '../../app/engine';
import { Page } from '../../components/page';
import type { Report } from '../../components/save-button';
import { Stack } from '../../components/stack';
import { formatCount } from '../../i18n/format';
import { logReport } from '../../lib/log-report';
import type { ExportFailure } from '../../roll-worker/engine-api';
import { ReportPanel } from './report-panel';

/** What the office gives away: each file says what it holds. An empty one is not made. */
export function ReportsRoom() {
  const { t } = useTranslation();
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
    const headings = (['number', 'since', 'cause', 'replacedBy'] as const).map((name) =>
      t(`blockedList.${name}`),
    );
    const made = await engine().exportBlockedList(headings, t('cardCause', { returnObjects: true }));
    return made.ok ? ok({ file: made.value, detail: rows(made.value.rows) }) : made;
  };
  return (
    <Page title={t('room.reports')} lede={t('reports.lede')}>
      <Stack narrow>
        <ReportPanel name="upload" kind="table" make={upload} />
        <ReportPanel name="blocked" kind="table" make={blocked} />
        <ReportPanel name="log" kind="log" make={() => logReport(t)} />
      </Stack>
    </Page>
  );
}
