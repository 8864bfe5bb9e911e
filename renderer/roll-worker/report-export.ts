import { err, ok, type Result } from '@shared/lib/result';
import { writeTable } from '@shared/tables/write';
import { frozenCountViews } from './attendance-frozen';
import { allAttendees } from './attendance-people';
import { caseViews } from './case-views';
import { exportCash } from './cash-export';
import { credentialsView } from './credentials';
import type { ExportFailure, OutputFile } from './engine-files';
import { textFile } from './exports';
import type { ReportName } from './case-and-cash-shapes';
import {
  attendanceRows,
  caseRows,
  countRows,
  credentialRows,
  statisticsRows,
  type Words,
} from './report-export-rows';
import type { Session } from './session';
import { statisticsOf } from './statistics-views';

type Exported = Result<
  OutputFile & { readonly rows: number },
  ExportFailure | { readonly kind: 'not-allowed' }
>;

/**
 * A report of the hall as a table.
 * @param headings one each of the report's columns (`REPORT_COLUMNS`; of the cash list, `CASH_COLUMNS`)
 * @param words texts for cells, by code; a code without a text stands there itself
 * @param nowMs ms since 1970
 */
export async function exportReport(
  session: Session,
  report: ReportName,
  headings: readonly string[],
  words: Words,
  nowMs: number,
): Promise<Exported> {
  if (report === 'cash') return exportCash(session, headings, words);
  if (report === 'attendance-list' && session.assembly.attendanceList !== true)
    return err({ kind: 'not-allowed' });
  const rows = await rowsOf(session, report, words, nowMs);
  if (rows.length === 0) return err({ kind: 'nothing-to-export' });
  return ok({ ...textFile(session, report, 'csv', writeTable([headings, ...rows])), rows: rows.length });
}

async function rowsOf(
  session: Session,
  report: Exclude<ReportName, 'cash'>,
  words: Words,
  nowMs: number,
): Promise<readonly (readonly string[])[]> {
  switch (report) {
    case 'attendance-list':
      return attendanceRows(await allAttendees(session), words);
    case 'credentials': {
      const view = await credentialsView(session, undefined, nowMs);
      return view === undefined ? [] : credentialRows(view, words);
    }
    case 'statistics': {
      const { votes } = session.assembly;
      const statistics = await Promise.all(votes.map(({ vote }) => statisticsOf(session, vote)));
      return statistics.every(({ byHour }) => byHour.length === 0) ? [] : statisticsRows(statistics, words);
    }
    case 'cases':
      return caseRows(caseViews(session), words);
    case 'counts':
      return countRows(frozenCountViews(session), words);
  }
}
