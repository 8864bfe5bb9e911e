import type { DocumentOf } from '@shared/print/documents';
import type { Attendee, CoverageView, Snapshot } from '../../roll-worker/engine-api';
import { documentHead, type Printing } from './compose-head';
import { coverageRows } from './compose-hall-terms';

type AttendanceList = DocumentOf<'attendance-list'>;

/** As many people as one file takes: more would take long to lay out in one piece. */
export const PEOPLE_A_FILE = 2_500;

/**
 * The list of who attended, in one or several documents. None where the assembly keeps no such list.
 * @param attendees all, in order of names
 */
export function composeAttendanceList(
  snapshot: Pick<Snapshot, 'assembly'>,
  attendees: readonly Attendee[],
  coverage: readonly CoverageView[],
  printing: Printing,
): readonly AttendanceList[] {
  if (snapshot.assembly.attendanceList !== true) return [];
  const files = Math.max(1, Math.ceil(attendees.length / PEOPLE_A_FILE));
  return Array.from({ length: files }, (_, at): AttendanceList => {
    const rowsBefore = at * PEOPLE_A_FILE;
    return {
      ...documentHead(snapshot, printing),
      kind: 'attendance-list',
      part: files === 1 ? undefined : { number: at + 1, of: files, rowsBefore },
      total: attendees.length,
      rows: attendees.slice(rowsBefore, rowsBefore + PEOPLE_A_FILE).map(attendeeRow),
      coverage: coverageRows(coverage),
    };
  });
}

function attendeeRow(attendee: Attendee): AttendanceList['rows'][number] {
  const { name, number, unit, card, votes, accreditedAt, leftAt, proxyHolder } = attendee;
  return { name, number, unit, card, votes: [...votes], accreditedAt, leftAt, proxyHolder };
}
