import { assertNever } from '@shared/lib/assert-never';
import type { TFunction } from 'i18next';
import { formatCount } from '../../../i18n/format';
import { rangeText } from '../../../lib/card-range';
import type { ReconciliationView, Snapshot } from '../../../roll-worker/engine-api';
import { rangesText } from './read-ranges';

type FindingView = ReconciliationView['findings'][number];

/** Something that doesn't add up, in plain words, and what to do. */
interface FindingText {
  readonly what: string;
  readonly now: string;
}

/** As many cards are named. */
const NAMED = 8;

/** Says a finding of the reconciliation, and how it was cleared up, where it was. */
export function findingText(
  t: TFunction,
  snapshot: Pick<Snapshot, 'deskId' | 'desks'>,
  finding: FindingView,
): FindingText {
  const { what, now } = openText(t, snapshot, finding);
  const { acknowledged } = finding;
  if (acknowledged === undefined) return { what, now };
  const { operator, reason } = acknowledged;
  return { what, now: t('reconcile.acknowledged', { who: operator, reason }) };
}

function openText(
  t: TFunction,
  snapshot: Pick<Snapshot, 'deskId' | 'desks'>,
  finding: FindingView,
): FindingText {
  const nameOf = (desk: string) =>
    desk === snapshot.deskId
      ? t('finding.office')
      : (snapshot.desks.find(({ id }) => id === desk)?.name ?? t('desk.unknown'));
  switch (finding.kind) {
    case 'used-not-printed': {
      const name = finding.name ?? nameOf(finding.desk);
      const which = finding.created ? 'usedNotPrinted' : 'usedNotCreated';
      return {
        what: t(`finding.${which}.what`, { name, cards: cardsText(t, finding.cards) }),
        now: t(`finding.${which}.now`),
      };
    }
    case 'assigned-twice': {
      const names = [...new Set(finding.desks.map(nameOf))].join(t('common.and'));
      return {
        what: t('finding.assignedTwice.what', { card: finding.card, names }),
        now: t('finding.assignedTwice.now'),
      };
    }
    case 'gap': {
      const { range, size } = finding;
      const said = rangeText(range, ` ${t('common.to')} `);
      return {
        what: t('finding.gap.what', { count: size, range: said, shown: formatCount(size) }),
        now: t('finding.gap.now'),
      };
    }
    case 'transfer-one-sided':
    case 'transfer-differs':
      return transferText(t, nameOf, finding);
    case 'counted-differently': {
      const { desk, counted, expected, explanation } = finding.closing;
      const name = finding.name ?? nameOf(desk);
      return {
        what: t('finding.countedDifferently.what', {
          name,
          counted: formatCount(counted),
          expected: formatCount(expected),
        }),
        now:
          explanation === undefined
            ? t('finding.countedDifferently.nowUnexplained')
            : t('finding.countedDifferently.now', { explanation }),
      };
    }
    case 'closing-wrong': {
      const { closing, expected } = finding;
      const name = finding.name ?? nameOf(closing.desk);
      return {
        what: t('finding.closingWrong.what', {
          name,
          said: formatCount(closing.expected),
          expected: formatCount(expected),
        }),
        now: t('finding.closingWrong.now'),
      };
    }
    case 'blocked-not-held': {
      const name = finding.name ?? nameOf(finding.desk);
      return {
        what: t('finding.blockedNotHeld.what', { name, cards: rangesText(finding.ranges) }),
        now: t('finding.blockedNotHeld.now'),
      };
    }
    case 'fork': {
      const { desk, seq } = finding.fork;
      return {
        what: t('finding.fork.what', { name: finding.name ?? nameOf(desk), seq: formatCount(seq) }),
        now: t('finding.fork.now'),
      };
    }
    case 'log-missing': {
      const { desk, from, to } = finding;
      return {
        what: t('finding.logMissing.what', {
          name: finding.name ?? nameOf(desk),
          count: to - from + 1,
          from: formatCount(from),
          to: formatCount(to),
        }),
        now: t('finding.logMissing.now'),
      };
    }
    default:
      return assertNever(finding);
  }
}

function transferText(
  t: TFunction,
  nameOf: (desk: string) => string,
  { kind, transfer }: Extract<FindingView, { kind: 'transfer-one-sided' | 'transfer-differs' }>,
): FindingText {
  const { slip, ranges, given } = transfer;
  const [from, to] = [nameOf(transfer.from), nameOf(transfer.to)];
  if (kind === 'transfer-differs') {
    return {
      what: t('finding.transferDiffers.what', { slip, from, to }),
      now: t('finding.transferDiffers.now'),
    };
  }
  const who = given === undefined ? to : from;
  return {
    what: t('finding.transferOneSided.what', { slip, cards: rangesText(ranges), from, to, who }),
    now: t('finding.transferOneSided.now'),
  };
}

function cardsText(t: TFunction, cards: readonly string[]): string {
  const more = cards.length - NAMED;
  const named = cards.slice(0, NAMED).join(', ');
  return more > 0 ? `${named} ${t('finding.more', { count: more, shown: formatCount(more) })}` : named;
}
