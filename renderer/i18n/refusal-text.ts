import type { CardUse, Refusal } from '@shared/domain/commands';
import type { Series } from '@shared/domain/series';
import i18next, { type TFunction } from 'i18next';
import { rangeText } from '../lib/card-range';
import type { Snapshot, StorageFailure } from '../roll-worker/engine-api';
import { type FailureText, failureText } from './failure-text';
import { formatCount, formatMoment, formatMoney } from './format';
import { voteNames } from './standing-text';

/**
 * Says why an act was refused, and what can be done.
 * @param nameOf the name of a person on the roll, by key
 */
export async function refusalText(
  t: TFunction,
  snapshot: Snapshot,
  refusal: Refusal | StorageFailure,
  nameOf: (member: CardUse['member']) => Promise<string>,
): Promise<FailureText> {
  if (refusal.kind === 'storage') return failureText(t, refusal);
  const values = await refusalValues(t, snapshot, refusal, nameOf);
  return {
    what: t(`refusal.${refusal.kind}.what`, { replace: values }),
    why: t(`refusal.${refusal.kind}.why`, { replace: values }),
    now: t(`refusal.${refusal.kind}.now`, { replace: values }),
  };
}

async function refusalValues(
  t: TFunction,
  snapshot: Snapshot,
  refusal: Refusal,
  nameOf: (member: CardUse['member']) => Promise<string>,
): Promise<Record<string, string>> {
  switch (refusal.kind) {
    case 'already-accredited':
    case 'accredited-elsewhere':
    case 'corrected-by-office':
    case 'card-assigned': {
      const { card, member, desk, at } = refusal.use;
      const time = formatMoment(at.time);
      return { card, name: await nameOf(member), desk: deskName(t, snapshot, desk), time };
    }
    case 'card-blocked':
      return {
        card: refusal.card,
        replaced:
          refusal.replacedBy === undefined ? '' : t('refusal.replacedBy', { card: refusal.replacedBy }),
      };
    case 'range-too-large':
      return { limit: formatCount(refusal.limit) };
    case 'card-of-other-series':
      return { card: refusal.card, reason: seriesReason(t, refusal.series) };
    case 'series-unfit':
      return { reason: t(`refusal.seriesPart.${refusal.part}`) };
    case 'slip-differs': {
      const ranges = refusal.ranges.map((range) => rangeText(range, ` ${t('common.to')} `)).join(', ');
      return { slip: refusal.slip, otherName: refusal.otherName, ranges };
    }
    case 'proxy-limit':
      return { name: await nameOf(refusal.holder), limit: formatCount(refusal.limit) };
    case 'not-a-substitute':
      return { name: await nameOf(refusal.member) };
    case 'means-not-taken':
      return { means: t(`means.${refusal.means}`) };
    case 'amount-unfit':
      return { limit: money(refusal.limit) };
    case 'cash-differs':
      return { expected: money(refusal.expected), counted: money(refusal.counted) };
    case 'assembly-unfit':
      return { reason: t(`refusal.assemblyPart.${refusal.part}`) };
    default:
      return Object.fromEntries(Object.entries(refusal).map(([name, value]) => [name, String(value)]));
  }
}

function money(cents: number): string {
  return formatMoney(cents, i18next.language);
}

/** Whom a card is for that is not for this person. */
function seriesReason(t: TFunction, { name, use, votes = [] }: Series): string {
  return t(`refusal.seriesFor.${use}`, { replace: { name, votes: voteNames(t, votes) } });
}

/** A desk by the name of who holds it. */
function deskName(
  t: TFunction,
  { deskId, desks, batches, partners }: Snapshot,
  desk: CardUse['desk'],
): string {
  if (desk === deskId) return t('desk.here');
  const known =
    [...desks, ...partners].find(({ id }) => id === desk)?.name ??
    batches.find(({ holder }) => holder === desk)?.holderName;
  return known ?? t('desk.unknown');
}
