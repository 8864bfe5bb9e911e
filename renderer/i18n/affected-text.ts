import { assertNever } from '@shared/lib/assert-never';
import type { TFunction } from 'i18next';
import type { AffectedPerson } from '../roll-worker/engine-api';
import { entitlementText, voteNames } from './standing-text';

/** What the list in use says of somebody with a card, and what to do. */
export function affectedText(
  t: TFunction,
  language: string,
  change: AffectedPerson['change'],
): { readonly what: string; readonly now: string } {
  switch (change.kind) {
    case 'not-on-roll':
      return { what: t('affected.not-on-roll.what'), now: t('affected.not-on-roll.now') };
    case 'key-changed':
      return {
        what: t('affected.key-changed.what', { to: change.to }),
        now: t('affected.key-changed.now'),
      };
    case 'no-longer-entitled': {
      const replace = {
        votes: voteNames(t, change.lacking),
        obstacles: entitlementText(t, language, change.entitlement).word,
      };
      return {
        what: t('affected.no-longer-entitled.what', { replace }),
        now: t('affected.no-longer-entitled.now'),
      };
    }
    default:
      return assertNever(change);
  }
}
