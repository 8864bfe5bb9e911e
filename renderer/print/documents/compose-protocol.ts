import type { Assembly, Vote } from '@shared/domain/assembly';
import type { Hash } from '@shared/domain/ids';
import type { DocumentOf } from '@shared/print/documents';
import type { TFunction } from 'i18next';
import { assemblySentences, centralSentence, quorumSentence, ruleSentence } from '../../i18n/rule-sentence';
import type {
  AttendancePoint,
  AttendanceView,
  CardRow,
  CaseView,
  CashView,
  ConflictView,
  CredentialsView,
  FrozenCountView,
  LogEntry,
  ProtocolFacts,
  Snapshot,
} from '../../roll-worker/engine-api';
import { documentHead, type Printing } from './compose-head';
import { coverageRows, quorumStand } from './compose-hall-terms';
import { ruleChanges } from './compose-protocol-changes';
import { cashSums, delegateSums } from './compose-protocol-hall';
import { caseRows, conflictRows, frozenRows, overrideRows, withdrawalRows } from './compose-protocol-rows';

type Protocol = DocumentOf<'protocol'>;

/** Everything that the protocol is made of, as the engine shows it. */
export interface ProtocolSource {
  readonly facts: ProtocolFacts;
  readonly attendance: AttendanceView;
  readonly curves: readonly { readonly vote: Vote; readonly points: readonly AttendancePoint[] }[];
  /** As of full hours or days, oldest first. */
  readonly table: readonly AttendanceView[];
  readonly frozen: readonly FrozenCountView[];
  readonly cases: readonly CaseView[];
  readonly conflicts: readonly ConflictView[];
  readonly blocked: readonly CardRow[];
  readonly withdrawals: readonly LogEntry[];
  readonly credentials?: CredentialsView | undefined;
  /** Absent where the assembly takes no dues. */
  readonly cash?: CashView | undefined;
  readonly digest: Hash;
}

/** The accreditation protocol (rules B4, E24, N1 to N6). Where nothing happened, the protocol says so. */
export function composeProtocol(
  t: TFunction,
  snapshot: Pick<Snapshot, 'assembly' | 'operator' | 'roll' | 'cards' | 'desks' | 'head'>,
  source: ProtocolSource,
  printing: Printing,
): Protocol {
  const { assembly, roll, cards } = snapshot;
  const { facts, attendance, credentials, cash } = source;
  const { language } = printing;
  return {
    ...documentHead(snapshot, printing),
    kind: 'protocol',
    assemblyKind: assembly.kind,
    asOf: attendance.asOf,
    members: roll?.members,
    rules: ruleParts(t, language, assembly, facts),
    settings: [...assemblySentences(t, language, assembly)],
    changes: ruleChanges(t, language, facts.changes),
    attendance: attendance.votes.map((ofVote) => attendancePart(t, assembly, ofVote, source)),
    guests: attendance.guests.map((guests) => ({ ...guests })),
    coverage: coverageRows(attendance.coverage),
    frozen: frozenRows(source.frozen),
    cases: caseRows(t, source.cases),
    overrides: overrideRows(facts.overrides),
    refusals: facts.refusals.map(({ at, name, reason, operator, deskName }) => ({
      ...{ at, name, reason, operator, deskName },
    })),
    conflicts: conflictRows(t, source.conflicts),
    withdrawn: withdrawalRows(source.withdrawals),
    cards: { ...cards },
    blocked: source.blocked.flatMap(blockedRow),
    delegates: credentials && delegateSums(credentials),
    cash: cash && cashSums(cash),
    desks: deskRows(snapshot),
    digest: source.digest,
  };
}

function ruleParts(
  t: TFunction,
  language: string,
  { votes }: Assembly,
  { entitlements }: ProtocolFacts,
): Protocol['rules'] {
  return votes.map(({ vote, rules, counts }) => ({
    vote,
    sentences: [
      ...rules.map((rule) => ruleSentence(t, language, rule)),
      ...(counts === undefined ? [] : [centralSentence(t, counts)]),
    ],
    entitledOnRoll: entitlements?.find((one) => one.vote === vote)?.entitled,
  }));
}

function attendancePart(
  t: TFunction,
  assembly: Assembly,
  { vote, accredited, present, quorum }: AttendanceView['votes'][number],
  { curves, table }: ProtocolSource,
): Protocol['attendance'][number] {
  const sentence = assembly.quorum && quorumSentence(t, assembly.quorum);
  const points = curves.find((curve) => curve.vote === vote)?.points ?? [];
  return {
    ...{ vote, accredited, present },
    quorum: quorumStand(quorum, sentence),
    curve: points.map((point) => ({ ...point })),
    table: table.flatMap(({ asOf, votes }) => {
      const then = votes.find((one) => one.vote === vote);
      return then ? [{ at: asOf, accredited: then.accredited, present: then.present }] : [];
    }),
  };
}

function blockedRow(row: CardRow): Protocol['blocked'] {
  const { number, state, cause, blockedAt, changedAt, replacedBy } = row;
  const at = blockedAt ?? changedAt;
  if (state !== 'blocked' || cause === undefined || at === undefined) return [];
  return [{ card: number, at, cause, replacedBy }];
}

/** The office's own log first. */
function deskRows({
  assembly,
  operator,
  head,
  desks,
}: Pick<Snapshot, 'assembly' | 'operator' | 'head' | 'desks'>): Protocol['desks'] {
  const own = { name: operator?.name ?? assembly.unit, events: head.seq, head };
  return [
    own,
    ...desks.map((desk) => ({
      name: desk.name,
      events: desk.events,
      accredited: desk.accredited,
      head: desk.head,
      closedAt: desk.closed?.at,
    })),
  ];
}
