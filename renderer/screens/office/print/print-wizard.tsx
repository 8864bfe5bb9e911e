import type { Snapshot } from '../../../roll-worker/engine-api';

/** Prints cards. */
export function PrintWizard({ snapshot }: { readonly snapshot: Snapshot }) {
  return <p>{snapshot.unprintedRanges.length}</p>;
}
