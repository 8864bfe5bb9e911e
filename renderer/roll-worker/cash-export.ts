import { ok, type Result } from '@shared/lib/result';
import { writeCashList } from '@shared/tables/cash-list';
import { cashView } from './cash-views';
import type { ExportFailure, OutputFile } from './engine-files';
import { localMinute, textFile } from './exports';
import type { Session } from './session';

/**
 * The list for the treasurer, desk by desk.
 * @param headings one each of `CASH_COLUMNS`
 * @param words for `cash`, `card`, `dues`, `first-dues` and `advance`
 */
export function exportCash(
  session: Session,
  headings: readonly string[],
  words: Readonly<Record<string, string>>,
): Result<OutputFile & { readonly rows: number }, ExportFailure> {
  const receipts = cashView(session).desks.flatMap(({ receipts: ofDesk }) => ofDesk);
  const listed = receipts.map(({ deskName, member, number = member, at, reason, note, ...receipt }) => ({
    ...receipt,
    ...{ number, desk: deskName, at: localMinute(at), note: note ?? reason },
  }));
  const list = writeCashList(listed, headings, words);
  return list.ok ? ok({ ...textFile(session, 'cash', 'csv', list.value.text), rows: list.value.rows }) : list;
}
