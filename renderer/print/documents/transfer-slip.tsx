import type { DocumentOf } from '@shared/print/documents';
import { FlowPages } from '../flow-pages';

export function TransferSlip({ document }: { readonly document: DocumentOf<'transfer-slip'> }) {
  return <FlowPages document={document} title="" blocks={[]} />;
}
