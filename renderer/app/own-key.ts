import type { CallArgs, Identity, KeyFailure, VaultFailure } from '@shared/ipc/contract';
import type { Result } from '@shared/lib/result';
import { call } from '../bridge/bridge';
import { useSession } from '../stores/session-store';

/** A secret key that somebody has already, and what it is protected by. */
export type OwnKey = CallArgs<'inspectSecretKey'>[0];

/** Takes over another key as this computer's identity, for good. @param passphrase the vault's */
export async function replaceIdentity(
  key: OwnKey,
  passphrase: string,
): Promise<Result<Identity, VaultFailure | KeyFailure>> {
  const replaced = await call('replaceIdentity', { key, passphrase });
  if (replaced.ok) useSession.getState().setVault({ step: 'unlocked', identity: replaced.value });
  return replaced;
}
