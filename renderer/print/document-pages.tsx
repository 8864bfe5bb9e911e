/*
 * How the program prints. A document is plain data (`shared/print/documents.ts`) and becomes a row of pages: the same markup in the
 * hidden window that makes the PDF and in the preview on screen.
 *
 * A document's component takes `{ document }` and answers with one of two things:
 * - `<FlowPages document title blocks heads />` (flow-pages.tsx) for everything that flows over A4 pages. `blocks` are pieces that
 *   are never torn, in order: a paragraph, a row of a table, lines for signatures. FlowPages measures them, deals them out to pages,
 *   and puts the head (title, assembly, unit, day, place) on the first page, a short one on the others, and the foot (when it was
 *   printed, page x of y) on each. A table is one block a row, `under: 'some-key'`, with `heads={{ 'some-key': <…/> }}`: the head
 *   stands above the first row and again where a page begins with a row under it. Lay out rows with a CSS grid of fixed columns, so
 *   that rows and head stand in line. Space around a block is its padding or margin; it is measured with it.
 * - `<Sheets size count page />` (sheets.tsx) where each page has its own drawing: ballot cards.
 *
 * Texts: `useTranslation(undefined, { lng: document.language })`, since the document has a language of its own. Sizes in pt and mm.
 * Colours: only `--print-ink`, `--print-soft`, `--print-line`, `--print-ground` (sheets.module.css); paper is white in either appearance.
 * Nothing on a page can be clicked, and a page knows nothing but its document: no store, no call, no engine.
 */
import { assertNever } from '@shared/lib/assert-never';
import type { PrintDocument } from '@shared/print/documents';
import { BallotCards } from './cards/ballot-cards';
import { AttendanceList } from './documents/attendance-list';
import { BatchCover } from './documents/batch-cover';
import { BlockedList } from './documents/blocked-list';
import { CashReport } from './documents/cash-report';
import { ClosingSheet } from './documents/closing-sheet';
import { CredentialsReport } from './documents/credentials-report';
import { FrozenCountSheet } from './documents/frozen-count';
import { ProtocolPages } from './documents/protocol/protocol';
import { ReceiptSheet } from './documents/receipt';
import { ReconciliationSheet } from './documents/reconciliation-sheet';
import { StatisticsSheet } from './documents/statistics';
import { TransferSlip } from './documents/transfer-slip';

/** All pages of a document. To be shown inside a `SheetsContext`, which says which of them are drawn. */
export function DocumentPages({ document }: { readonly document: PrintDocument }) {
  switch (document.kind) {
    case 'ballot-cards':
      return <BallotCards document={document} />;
    case 'batch-cover':
      return <BatchCover document={document} />;
    case 'transfer-slip':
      return <TransferSlip document={document} />;
    case 'closing-sheet':
      return <ClosingSheet document={document} />;
    case 'blocked-list':
      return <BlockedList document={document} />;
    case 'reconciliation':
      return <ReconciliationSheet document={document} />;
    case 'receipt':
      return <ReceiptSheet document={document} />;
    case 'frozen-count':
      return <FrozenCountSheet document={document} />;
    case 'protocol':
      return <ProtocolPages document={document} />;
    case 'attendance-list':
      return <AttendanceList document={document} />;
    case 'credentials-report':
      return <CredentialsReport document={document} />;
    case 'cash-report':
      return <CashReport document={document} />;
    case 'statistics':
      return <StatisticsSheet document={document} />;
    default:
      return assertNever(document);
  }
}
