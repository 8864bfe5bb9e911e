import type { DocumentOf } from '@shared/print/documents';
import { A4, Sheets } from '../sheets';

/** Ballot cards on sheets. */
export function BallotCards({ document }: { readonly document: DocumentOf<'ballot-cards'> }) {
  return <Sheets size={A4} count={document.ranges.length} page={() => undefined} />;
}
