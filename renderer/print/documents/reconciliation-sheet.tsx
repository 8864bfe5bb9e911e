import type { DocumentOf } from '@shared/print/documents';
import { FlowPages } from '../flow-pages';

export function ReconciliationSheet({ document }: { readonly document: DocumentOf<'reconciliation'> }) {
  return <FlowPages document={document} title="" blocks={[]} />;
}
