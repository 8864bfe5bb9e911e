import { err, ok, type Result } from '../lib/result';
import type { RejectedRow } from './import-report';
import { writeTable, type NothingToExport } from './write';

/**
 * The rejected rows as a table: file, line, column, value, reason.
 * @param headings five, in that order
 * @param reasons the text for each reason; the code itself stands where there is none
 */
export function writeRejected(
  rejected: readonly RejectedRow[],
  headings: readonly string[],
  reasons: Readonly<Partial<Record<string, string>>>,
): Result<string, NothingToExport> {
  if (rejected.length === 0) return err({ kind: 'nothing-to-export' });
  const rows = rejected.map(({ file, line, column, value, reason }) => [
    file,
    String(line),
    column,
    value,
    reasons[reason] ?? reason,
  ]);
  return ok(writeTable([headings, ...rows]));
}
