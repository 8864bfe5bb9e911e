import type { DocumentOf } from '@shared/print/documents';
import type { AttendanceGroup, CoverageView, Snapshot, Statistics } from '../../roll-worker/engine-api';
import { documentHead, type Printing } from './compose-head';
import { coverageRows } from './compose-hall-terms';

/** Who came, by unit, age and hour; no names. @param statistics one for each vote, at least one */
export function composeStatistics(
  snapshot: Pick<Snapshot, 'assembly'>,
  statistics: readonly Statistics[],
  coverage: readonly CoverageView[],
  printing: Printing,
): DocumentOf<'statistics'> {
  const [first] = statistics;
  return {
    ...documentHead(snapshot, printing),
    kind: 'statistics',
    votes: statistics.map(({ vote, byUnit, byAge, byHour, byIdentity, overrides, replaced, withdrawn }) => ({
      ...{ vote, overrides, replaced, withdrawn },
      byUnit: byUnit.map(copyOf),
      byAge: byAge.map(copyOf),
      byHour: byHour.map((hour) => ({ ...hour })),
      byIdentity,
    })),
    refusals: first?.refusals ?? 0,
    coverage: coverageRows(coverage),
  };
}

function copyOf({ label, accredited, present, entitledOnRoll }: AttendanceGroup) {
  return { label, accredited, present, entitledOnRoll };
}
