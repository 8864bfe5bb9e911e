import type { DeskId } from '@shared/domain/ids';
import { call } from '../../../bridge/bridge';
import type { FailureText } from '../../../i18n/failure-text';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { useAct } from '../../desk/use-act';

/** Says whose key a desk without a key has turned out to be (rule S4). */
export function useRecognise(snapshot: Snapshot): {
  readonly busy: boolean;
  readonly refusal: FailureText | undefined;
  /** Answers whether the desk has its place now. */
  readonly recognise: (place: DeskId, desk: DeskId) => Promise<boolean>;
} {
  const { busy, refusal, act } = useAct(snapshot);
  const recognise = async (place: DeskId, desk: DeskId) => {
    const contacts = await call('listContacts');
    // Without them nobody is known to be compared, and the engine says so.
    const accreditors = contacts.ok ? contacts.value : [];
    return (await act({ type: 'recognise-emergency-desk', place, desk }, accreditors)) !== undefined;
  };
  return { busy, refusal, recognise };
}
