import type { DocumentOf } from '@shared/print/documents';
import type { TFunction } from 'i18next';
import { titleOf } from '../../i18n/conflict-text';
import { formatDateAndTime, formatMemberNumber } from '../../i18n/format';
import { obstacleKindText } from '../../i18n/obstacle-kind-text';
import type {
  CaseView,
  ConflictSide,
  ConflictView,
  FrozenCountView,
  LogEntry,
  OverrideView,
} from '../../roll-worker/engine-api';
import { majoritiesOf } from './compose-frozen-count';
import { coverageRows } from './compose-hall-terms';

type Protocol = DocumentOf<'protocol'>;

/** In the order of their times. */
export function frozenRows(frozen: readonly FrozenCountView[]): Protocol['frozen'] {
  return [...frozen]
    .sort((one, other) => one.asOf - other.asOf || one.at - other.at)
    .map((view) => {
      const { title, vote, asOf, operator, accredited, present, recount, now, coverage } = view;
      return {
        ...{ title, vote, asOf, operator, accredited, present },
        majorities: majoritiesOf(view),
        recount: recount && (recount.same ? 'same' : 'other'),
        now: isSame(view, now) ? undefined : now,
        coverage: coverageRows(coverage),
      };
    });
}

function isSame(
  one: Pick<FrozenCountView, 'accredited' | 'present'>,
  other: Pick<FrozenCountView, 'accredited' | 'present'>,
): boolean {
  return (['accredited', 'present'] as const).every(
    (of) => one[of].people === other[of].people && one[of].votes === other[of].votes,
  );
}

/** In the order in which they were opened. */
export function caseRows(t: TFunction, cases: readonly CaseView[]): Protocol['cases'] {
  return [...cases]
    .sort((one, other) => one.openedAt - other.openedAt)
    .map(({ label, name, status, openedAt, deskName, operator, ticket, statement, ...rest }) => ({
      ...{ label, name, status, openedAt, deskName, operator, ticket, statement, card: rest.card },
      obstacles: rest.obstacles.map(
        ({ vote, obstacle }) => `${obstacleKindText(t, obstacle)} (${t(`vote.${vote}`)})`,
      ),
      steps: rest.steps.map(({ at, operator: by, deskName: desk, kind, votes, text }) => ({
        ...{ at, operator: by, deskName: desk, kind, text },
        votes: votes && [...votes],
      })),
    }));
}

/** In the order of their times. */
export function overrideRows(overrides: readonly OverrideView[]): Protocol['overrides'] {
  return [...overrides]
    .sort((one, other) => one.at - other.at)
    .map(({ at, name, card, votes, reason, operator, approvedBy, deskName, caseLabel }) => ({
      ...{ at, name, card, votes: [...votes], reason, operator, approvedBy, deskName, caseLabel },
    }));
}

/** In the order of the times of their first sides. */
export function conflictRows(t: TFunction, conflicts: readonly ConflictView[]): Protocol['conflicts'] {
  const firstAt = ({ sides }: ConflictView) => Math.min(...sides.map(({ at }) => at));
  return [...conflicts]
    .sort((one, other) => firstAt(one) - firstAt(other))
    .map((conflict) => {
      const { settlement } = conflict;
      return {
        title: titleOf(t, conflict),
        open: conflict.status !== 'settled',
        sides: conflict.sides.map((side) => sideSentence(t, side)),
        settlement: settlement && {
          at: settlement.at,
          operator: settlement.operator,
          approvedBy: settlement.approvedBy,
          reason: settlement.reason,
          rulings: rulingSentences(t, settlement),
        },
      };
    });
}

function sideSentence(
  t: TFunction,
  { deskName, at, operator, card, memberName, memberNumber }: ConflictSide,
): string {
  const replace = { desk: deskName, at: formatDateAndTime(at), operator, card, name: memberName };
  return memberNumber === undefined
    ? t('protocol.side', { replace })
    : t('protocol.sideNumbered', {
        replace: { ...replace, number: formatMemberNumber(memberNumber) },
      });
}

function rulingSentences(
  t: TFunction,
  { rulings, blocks }: NonNullable<ConflictView['settlement']>,
): string[] {
  return [
    ...rulings.map(({ card, memberName, ruling }) =>
      t(`protocol.ruling.${ruling}`, { replace: { card, name: memberName } }),
    ),
    ...(blocks.length === 0 ? [] : [t('protocol.rulingBlocks', { replace: { cards: blocks.join(', ') } })]),
  ];
}

/** In the order of their times. */
export function withdrawalRows(entries: readonly LogEntry[]): Protocol['withdrawn'] {
  return entries
    .filter(({ type }) => type === 'accreditation-withdrawn')
    .sort((one, other) => one.at - other.at)
    .map(({ at, deskName, operator, memberName, member, card, note }) => ({
      ...{ at, deskName, operator, card, reason: note },
      name: memberName ?? member ?? '–',
    }));
}
