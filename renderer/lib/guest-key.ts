import { guestKeySchema } from '@shared/domain/ids';

const BYTES = 6;

/** A new key for somebody who is on no roll (rule G1): `guest:` and 12 hex digits. */
export function newGuestKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return guestKeySchema.parse(`guest:${hex}`);
}
