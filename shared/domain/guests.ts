import type { MemberKey } from './ids';

/** Stands for a guest: made by whoever admits one, of 48 bits by chance (rule G1). */
const GUEST_KEY = /^guest:[0-9a-f]{12}$/;

export function isGuestKey(key: MemberKey): boolean {
  return GUEST_KEY.test(key);
}
