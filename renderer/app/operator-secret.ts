import type { Approval } from '@shared/domain/commands';
import type { Operator, OperatorFailure, VaultFailure } from '@shared/ipc/contract';
import { type Result, ok } from '@shared/lib/result';
import { call } from '../bridge/bridge';

/** What somebody has to give to act under their name; undefined: nothing. */
export type Secret = 'pin' | 'passphrase' | undefined;

/**
 * Whoever has a PIN gives it. A lead without one gives the vault's passphrase while several people share the computer, for
 * anybody of them could act as lead otherwise. Whoever works alone has unlocked the vault, which is enough.
 * @param operators all who share this computer
 */
export function secretOf({ hasPin, lead }: Operator, operators: readonly Operator[]): Secret {
  if (hasPin) return 'pin';
  return lead && operators.length > 1 ? 'passphrase' : undefined;
}

/** Whether this is the secret that was asked for. */
export async function checkSecret(
  { id }: Operator,
  secret: Secret,
  given: string,
): Promise<Result<undefined, OperatorFailure | VaultFailure>> {
  switch (secret) {
    case 'pin':
      return await call('checkPin', { id, pin: given });
    case 'passphrase':
      return await call('checkPassphrase', { passphrase: given });
    case undefined:
      return ok(undefined);
  }
}

/** Whether this is the person who is signed on: an entry keeps its id whatever else of it is changed. */
export function isSignedOn({ id, name }: Operator, signedOn: Approval | undefined): boolean {
  return signedOn !== undefined && (signedOn.id === undefined ? signedOn.name === name : signedOn.id === id);
}

/**
 * Whether whoever was signed on before a lock still is after it: not where a secret is asked of that person, nor where the
 * entry was changed meanwhile.
 */
export function staysSignedOn(signedOn: Approval, operators: readonly Operator[]): boolean {
  const found = operators.find((operator) => isSignedOn(operator, signedOn));
  if (found === undefined || secretOf(found, operators) !== undefined) return false;
  return found.name === signedOn.name && found.lead === signedOn.lead;
}
