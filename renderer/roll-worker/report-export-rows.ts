/** Rows of the tables of the hall, each with the cells that `REPORT_COLUMNS` names. */
import type { Vote } from '@shared/domain/assembly';
import { localMinute } from './exports';
import type { AttendanceGroup, Attendee, CredentialsView, FrozenCountView, Statistics } from './hall-views';
import type { CaseView } from './case-and-cash-shapes';

/** Texts for cells, by the code that stands in the report. */
export type Words = Readonly<Record<string, string>>;
type Rows = readonly (readonly string[])[];

export function attendanceRows(attendees: readonly Attendee[], words: Words): Rows {
  return attendees.map((attendee) => {
    const { name, number, unit, card, votes, accreditedAt, deskName, present, leftAt, proxyHolder } =
      attendee;
    return [
      ...[name, number ?? '', unit ?? '', card, voteList(votes, words)],
      ...[localMinute(accreditedAt), deskName, word(words, present ? 'present' : 'left')],
      ...[leftAt === undefined ? '' : localMinute(leftAt), proxyHolder ?? ''],
    ];
  });
}

/** A row a delegate or substitute; a unit of which nobody is named has one of its own. */
export function credentialRows({ units }: CredentialsView, words: Words): Rows {
  return units.flatMap(({ unit, seats, holders }): Rows => {
    if (holders.length === 0) return [[unit, String(seats), '', '', '', '', '']];
    return holders.map(({ member, name, rank, weight, state, card }) => [
      ...[unit, String(seats), name ?? member],
      rank === undefined ? word(words, 'delegate') : `${word(words, 'substitute')} ${rank}`,
      ...[String(weight), word(words, state), card ?? ''],
    ]);
  });
}

export function statisticsRows(statistics: readonly Statistics[], words: Words): Rows {
  return statistics.flatMap(({ vote, byUnit, byAge, byHour, byIdentity, ...acts }): Rows => {
    const groupRows = (by: string, groups: readonly AttendanceGroup[]) =>
      groups.map(({ label, accredited, present, entitledOnRoll }) => [
        ...[word(words, vote), word(words, by), label ?? word(words, 'unknown')],
        ...[entitledOnRoll === undefined ? '' : String(entitledOnRoll)],
        ...[String(accredited.people), String(present.people)],
      ]);
    const plainRow = (by: string, label: string, count: number) => [
      ...[word(words, vote), word(words, by), label, '', String(count), ''],
    ];
    return [
      ...groupRows('unit', byUnit),
      ...groupRows('age', byAge),
      ...byHour.map(({ from, accredited }) => plainRow('hour', localMinute(from), accredited)),
      ...Object.entries(byIdentity).map(([method, count]) =>
        plainRow('identity', word(words, method), count),
      ),
      ...(['refusals', 'overrides', 'replaced', 'withdrawn'] as const).map((act) =>
        plainRow('acts', word(words, act), acts[act]),
      ),
    ];
  });
}

export function caseRows(cases: readonly CaseView[], words: Words): Rows {
  return cases.flatMap((one): Rows => {
    const { label, status, name, member = '', ticket = '', obstacles, card = '' } = one;
    const common = [
      ...[label, word(words, status), name, member, ticket],
      obstacles.map(({ vote, obstacle }) => `${word(words, vote)}: ${word(words, obstacle)}`).join(', '),
    ];
    const { openedAt, deskName, operator, statement } = one;
    return [
      [
        ...[...common, word(words, 'opened'), '', localMinute(openedAt)],
        ...[deskName, operator, statement, card],
      ],
      ...one.steps.map((step) => [
        ...[...common, word(words, step.kind), voteList(step.votes ?? [], words), localMinute(step.at)],
        ...[step.deskName, step.operator, step.text, card],
      ]),
    ];
  });
}

export function countRows(frozen: readonly FrozenCountView[], words: Words): Rows {
  return frozen.map(({ title, vote, asOf, operator, present, accredited, recount }) => [
    ...[title, word(words, vote), localMinute(asOf), operator],
    ...[present.people, present.votes, accredited.people, accredited.votes].map(String),
    word(words, recount === undefined ? 'not-here' : recount.same ? 'same' : 'other'),
  ]);
}

function voteList(votes: readonly Vote[], words: Words): string {
  return votes.map((vote) => word(words, vote)).join(', ');
}

function word(words: Words, code: string): string {
  return words[code] ?? code;
}
