import { type MajorityKind, majorityNeeded } from '@shared/domain/majorities';
import type { DocumentOf } from '@shared/print/documents';
import type { FrozenCountView, QuorumView, Snapshot, Tally } from '../../roll-worker/engine-api';
import { documentHead, type Printing } from './compose-head';
import { coverageRows, quorumStand } from './compose-hall-terms';

/**
 * A count that was held on to, for the chair: what it came to, and how many votes each majority takes (rules N4, N5).
 * @param quorum as of the same time, with the rule that sets it in words
 */
export function composeFrozenCount(
  snapshot: Pick<Snapshot, 'assembly'>,
  view: FrozenCountView,
  quorum: { readonly stand?: QuorumView; readonly sentence?: string },
  printing: Printing,
): DocumentOf<'frozen-count'> {
  const { title, vote, asOf, at, operator, deskName, accredited, present, coverage } = view;
  return {
    ...documentHead(snapshot, printing),
    kind: 'frozen-count',
    ...{ title, vote, asOf, frozenAt: at, operator, deskName, accredited, present },
    majorities: majoritiesOf(view),
    quorum: quorumStand(quorum.stand, quorum.sentence),
    coverage: coverageRows(coverage),
  };
}

/** How many votes it takes of those present, and of those accredited. */
export function majoritiesOf({
  accredited,
  present,
}: {
  readonly accredited: Tally;
  readonly present: Tally;
}): DocumentOf<'frozen-count'>['majorities'] {
  const each = (kind: MajorityKind) => ({
    present: majorityNeeded(kind, present.votes),
    accredited: majorityNeeded(kind, accredited.votes),
  });
  return { absolute: each('absolute'), twoThirds: each('two-thirds') };
}
