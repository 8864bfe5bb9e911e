import type { CardUse, Refusal } from '@shared/domain/commands';
import type { TFunction } from 'i18next';
import type { Snapshot, StorageFailure } from '../roll-worker/engine-api';
import { type FailureText, failureText } from './failure-text';
import { formatCount, formatMoment } from './format';

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
    default:
      return Object.fromEntries(Object.entries(refusal).map(([name, value]) => [name, String(value)]));
  }
}

/** A desk by the name of who holds it. */
function deskName(t: TFunction, { deskId, desks, batches }: Snapshot, desk: CardUse['desk']): string {
  if (desk === deskId) return t('desk.here');
  const known =
    desks.find(({ id }) => id === desk)?.name ?? batches.find(({ holder }) => holder === desk)?.holderName;
  return known ?? t('desk.unknown');
}
