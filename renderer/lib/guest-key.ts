import { type MemberKey, memberKeySchema } from '@shared/domain/ids';

const BYTES = 6;

/** A new key for somebody who is on no roll (rule G1): `guest:` and 12 hex digits. */
export function newGuestKey(): MemberKey {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return memberKeySchema.parse(`guest:${hex}`);
}

/** Whether a key stands for a guest, who is on no roll (rule G1). */
export function isGuestKey(key: MemberKey): boolean {
  return key.startsWith('guest:');
}
