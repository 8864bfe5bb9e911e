import type { DocumentOf } from '@shared/print/documents';
import type { CredentialsView, MandateHolderView, Snapshot } from '../../roll-worker/engine-api';
import { documentHead, type Printing } from './compose-head';
import { coverageRows, quorumStand } from './compose-hall-terms';

type Report = DocumentOf<'credentials-report'>;

/** Which mandates are filled, by whom, and who is there (rules D1 to D10). @param sentence the rule that sets the quorum */
export function composeCredentialsReport(
  snapshot: Pick<Snapshot, 'assembly'>,
  view: CredentialsView,
  sentence: string | undefined,
  printing: Printing,
): Report {
  const { asOf, seats, filled, present, byGender, substitutesFrom, quorum, units, proxies } = view;
  return {
    ...documentHead(snapshot, printing),
    kind: 'credentials-report',
    ...{ asOf, seats, filled, present, substitutesFrom },
    byGender: byGender?.map((group) => ({ ...group })),
    quorum: quorumStand(quorum, sentence),
    units: units.map(({ holders, unit, seats: ofUnit, filled: inUnit, present: there, overfilledBy }) => ({
      ...{ unit, seats: ofUnit, filled: inUnit, present: there, overfilledBy },
      holders: holders.map(holderRow),
    })),
    proxies: proxies.map((proxy) => ({ ...proxy })),
    coverage: coverageRows(view.coverage),
  };
}

function holderRow({
  member,
  name,
  rank,
  weight,
  state,
  card,
}: MandateHolderView): Report['units'][number]['holders'][number] {
  return { name: name ?? member, rank, weight, state, card };
}
