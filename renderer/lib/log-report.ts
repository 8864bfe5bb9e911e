import { type Result, ok } from '@shared/lib/result';
import type { TFunction } from 'i18next';
import { engine } from '../app/engine';
import type { Report } from '../components/save-button';
import { formatCount } from '../i18n/format';
import type { ExportFailure } from '../roll-worker/engine-api';

/** The log as a file: every event known here, one a line. */
export async function logReport(t: TFunction): Promise<Result<Report, ExportFailure>> {
  const made = await engine().exportLog();
  if (!made.ok) return made;
  const { rows } = made.value;
  return ok({ file: made.value, detail: t('reports.rows', { count: rows, shown: formatCount(rows) }) });
}
