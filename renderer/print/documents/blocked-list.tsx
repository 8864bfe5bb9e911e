import type { DocumentOf } from '@shared/print/documents';
import { FlowPages } from '../flow-pages';

export function BlockedList({ document }: { readonly document: DocumentOf<'blocked-list'> }) {
  return <FlowPages document={document} title="" blocks={[]} />;
}
