import { type Result, err, ok } from '@shared/lib/result';
import { CASH_COLUMNS } from '@shared/tables/cash-list';
import { REPORT_COLUMNS, REPORT_WORDS } from '@shared/tables/report-columns';
import type { TFunction } from 'i18next';
import { engine } from '../../../app/engine';
import type { Report } from '../../../components/save-button';
import { formatCount } from '../../../i18n/format';
import type { ExportFailure, ReportName } from '../../../roll-worker/engine-api';

/** What a report comes to, in words. */
function rowsText(t: TFunction, count: number): string {
  return t('reports.rows', { count, shown: formatCount(count) });
}

/** A report of the hall as a table. */
export async function saveReport(t: TFunction, name: ReportName): Promise<Result<Report, ExportFailure>> {
  const made = await engine().exportReport(name, headings(t, name), words(t));
  if (made.ok) return ok({ file: made.value, detail: rowsText(t, made.value.rows) });
  const { error } = made;
  return err(error.kind === 'not-allowed' ? { kind: 'nothing-to-export' } : error);
}

/** The table for the member system, and whom it leaves out. */
export async function saveUpload(t: TFunction): Promise<Result<Report, ExportFailure>> {
  const made = await engine().exportUpload();
  if (!made.ok) return made;
  const { file, rows, leftOut } = made.value;
  const detail = [
    rowsText(t, rows),
    leftOut.inConflict > 0 ? t('reports.leftConflict', { count: leftOut.inConflict }) : '',
    leftOut.withoutNumber > 0 ? t('reports.leftNumber', { count: leftOut.withoutNumber }) : '',
  ];
  return ok({ file, detail: detail.filter(Boolean).join(' ') });
}

export async function saveBlocked(t: TFunction): Promise<Result<Report, ExportFailure>> {
  const columns = ['number', 'since', 'cause', 'replacedBy', 'found'] as const;
  const made = await engine().exportBlockedList(
    columns.map((name) => t(`blockedList.${name}`)),
    t('cardCause', { returnObjects: true }),
  );
  return made.ok ? ok({ file: made.value, detail: rowsText(t, made.value.rows) }) : made;
}

function headings(t: TFunction, name: ReportName): readonly string[] {
  if (name === 'cash') return CASH_COLUMNS.map((column) => t(`treasury.column.${column}`));
  return REPORT_COLUMNS[name].map((column) => t(`reportColumn.${column}`));
}

function words(t: TFunction): Readonly<Record<string, string>> {
  const named = REPORT_WORDS.map((word) => [word, t(`reportWord.${word}`)] as const);
  return {
    ...t('vote', { returnObjects: true }),
    ...t('obstacleKind', { returnObjects: true }),
    ...Object.fromEntries(named),
    cash: t('means.cash'),
    card: t('means.card'),
    dues: t('treasury.dues'),
    'first-dues': t('treasury.first-dues'),
    advance: t('treasury.advance'),
  };
}
