import type { KeyFailure } from '@shared/ipc/contract';
import { type Result, ok } from '@shared/lib/result';
import { call } from '../../bridge/bridge';
import type { PackageInfo } from '../../roll-worker/engine-api';
import { actor } from '../keys/actor';
import type { KeyDecision } from '../keys/changed-key-form';

/**
 * Keeps the key of an office, which may be here already; afterwards the key that somebody decided to replace by it is distrusted,
 * however the new one came to be here.
 */
export async function keepOfficeKey(
  { name, publicKey }: Pick<PackageInfo['office'], 'name' | 'publicKey'>,
  decision: KeyDecision | undefined,
): Promise<Result<undefined, KeyFailure>> {
  const by = actor();
  const replaced = decision?.replaces === undefined ? undefined : decision;
  const added = await call('addContact', { role: 'office', name, key: publicKey, by, ...replaced });
  if (added.ok) return ok(undefined);
  if (added.error.kind !== 'contact-exists') return added;
  // It was here beside the other one, and nothing was replaced.
  if (replaced === undefined) return ok(undefined);
  const { replaces: fingerprint, reason } = replaced;
  const distrusted = await call('distrustContact', { role: 'office', fingerprint, by, reason });
  return distrusted.ok ? ok(undefined) : distrusted;
}
