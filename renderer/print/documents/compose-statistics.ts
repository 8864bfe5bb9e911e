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
      byAge: [...byAge].sort((one, other) => youngest(one) - youngest(other)).map(copyOf),
      byHour: byHour.map((hour) => ({ ...hour })),
      byIdentity,
    })),
    refusals: first?.refusals ?? 0,
    coverage: coverageRows(coverage),
  };
}

/** The age that a group begins with; whoever's isn't known comes last. */
function youngest({ label }: AttendanceGroup): number {
  return label === undefined ? Infinity : parseInt(label, 10);
}

function copyOf({ label, accredited, present, entitledOnRoll }: AttendanceGroup) {
  return { label, accredited, present, entitledOnRoll };
}
