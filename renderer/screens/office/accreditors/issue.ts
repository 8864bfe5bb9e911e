import type { DeskId } from '@shared/domain/ids';
import type { Contact } from '@shared/ipc/contract';
import { engine } from '../../../app/engine';
import { saveFile } from '../../../bridge/save';
import type { SaveOutcome } from '../../../components/save-outcome';
import type { OnProgress, OutputFile } from '../../../roll-worker/engine-api';

/**
 * Makes the package, saves it, and logs it once it stands on disk; one to keys that were not compared is logged when it is made.
 * @param reason why to such keys
 */
export async function issuePackage(
  recipients: readonly Contact[],
  onProgress: OnProgress,
  reason: string | undefined,
): Promise<SaveOutcome> {
  const made = await (reason === undefined
    ? engine().issuePackage(recipients, onProgress)
    : engine().issuePackage(recipients, onProgress, reason));
  return made.ok ? savePackage(made.value) : { state: 'failed', failure: made.error };
}

/** The same for a desk without a key. `passphrase`: opens it; only where the package is saved and logged. */
export async function issueEmergencyPackage(
  place: DeskId,
  onProgress: OnProgress,
): Promise<{ readonly outcome: SaveOutcome; readonly passphrase?: string }> {
  const made = await engine().issueEmergencyPackage(place, onProgress);
  if (!made.ok) return { outcome: { state: 'failed', failure: made.error } };
  const outcome = await savePackage(made.value);
  return outcome.state === 'saved' ? { outcome, passphrase: made.value.passphrase } : { outcome };
}

async function savePackage({ name, bytes }: OutputFile): Promise<SaveOutcome> {
  const saved = await saveFile('package', name, bytes);
  if (!saved.ok) return { state: 'failed', failure: saved.error };
  const noted = await engine().packageSaved();
  return noted.ok ? { state: 'saved', name: saved.value.name } : { state: 'failed', failure: noted.error };
}
