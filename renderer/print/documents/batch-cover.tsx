import type { DocumentOf } from '@shared/print/documents';
import { FlowPages } from '../flow-pages';

export function BatchCover({ document }: { readonly document: DocumentOf<'batch-cover'> }) {
  return <FlowPages document={document} title="" blocks={[]} />;
}
