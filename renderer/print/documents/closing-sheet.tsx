import type { DocumentOf } from '@shared/print/documents';
import { FlowPages } from '../flow-pages';

export function ClosingSheet({ document }: { readonly document: DocumentOf<'closing-sheet'> }) {
  return <FlowPages document={document} title="" blocks={[]} />;
}
