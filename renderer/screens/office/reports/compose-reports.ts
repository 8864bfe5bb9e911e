import type { DocumentOf, PrintDocument } from '@shared/print/documents';
import type { TFunction } from 'i18next';
import { engine } from '../../../app/engine';
import { quorumSentence } from '../../../i18n/rule-sentence';
import { composeAttendanceList } from '../../../print/documents/compose-attendance-list';
import { composeCashReport } from '../../../print/documents/compose-cash-report';
import { composeCredentialsReport } from '../../../print/documents/compose-credentials-report';
import { composeFrozenCount } from '../../../print/documents/compose-frozen-count';
import type { Printing } from '../../../print/documents/compose-head';
import { composeProtocol } from '../../../print/documents/compose-protocol';
import { composeStatistics } from '../../../print/documents/compose-statistics';
import type { Attendee, FrozenCountView, Snapshot } from '../../../roll-worker/engine-api';
import { readProtocol } from './read-protocol';

/** Reads what a report is made of, and makes it. */
export type Compose = (
  t: TFunction,
  snapshot: Snapshot,
  printing: Printing,
) => Promise<readonly PrintDocument[]>;

export const protocolOf: Compose = async (t, snapshot, printing) => [
  composeProtocol(t, snapshot, await readProtocol(snapshot), printing),
];

export const attendanceListOf: Compose = async (_t, snapshot, printing) => {
  const [attendees, { coverage }] = await Promise.all([allAttendees(), engine().attendance()]);
  return composeAttendanceList(snapshot, attendees, coverage, printing);
};

export const credentialsReportOf: Compose = async (t, snapshot, printing) => {
  const view = await engine().credentials();
  const { quorum } = snapshot.assembly;
  const sentence = quorum && quorumSentence(t, quorum);
  return view === undefined ? [] : [composeCredentialsReport(snapshot, view, sentence, printing)];
};

export const statisticsOf: Compose = async (_t, snapshot, printing) => {
  const [statistics, { coverage }] = await Promise.all([
    Promise.all(snapshot.assembly.votes.map(({ vote }) => engine().statistics(vote))),
    engine().attendance(),
  ]);
  return [composeStatistics(snapshot, statistics, coverage, printing)];
};

export const cashReportOf: Compose = async (_t, snapshot, printing) => [
  composeCashReport(snapshot, await engine().cash(), printing),
];

/** A sheet for each count that was held on to, the first of the day first. */
export const frozenCountsOf: Compose = async (t, snapshot, printing) => {
  const frozen = [...(await engine().frozenCounts())].reverse();
  return await Promise.all(frozen.map((view) => frozenCountOf(t, snapshot, view, printing)));
};

/** The sheet of one count. */
export async function frozenCountOf(
  t: TFunction,
  snapshot: Snapshot,
  view: FrozenCountView,
  printing: Printing,
): Promise<DocumentOf<'frozen-count'>> {
  const { quorum } = snapshot.assembly;
  const sentence = quorum && quorumSentence(t, quorum);
  const { votes } = await engine().attendance(view.asOf);
  const stand = votes.find(({ vote }) => vote === view.vote)?.quorum;
  const known = { ...(stand && { stand }), ...(sentence !== undefined && { sentence }) };
  return composeFrozenCount(snapshot, view, known, printing);
}

/** Reads all, as many at a time as the engine gives. */
async function allAttendees(): Promise<readonly Attendee[]> {
  const attendees: Attendee[] = [];
  for (;;) {
    const { total, rows } = await engine().attendees(attendees.length, PAGE);
    attendees.push(...rows);
    if (rows.length === 0 || attendees.length >= total) return attendees;
  }
}

const PAGE = 500;
