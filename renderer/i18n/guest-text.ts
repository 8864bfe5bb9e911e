import type { TFunction } from 'i18next';
import type { GuestView } from '../roll-worker/engine-api';

/** What became of a guest's card, or, while the guest has it, whether he is in the hall. */
export function guestState(t: TFunction, { status, present }: GuestView): string {
  if (status === 'withdrawn') return t('guests.returned');
  if (status === 'replaced') return t('guests.replaced');
  return t(present ? 'guests.present' : 'guests.away');
}
