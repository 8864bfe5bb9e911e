import type { CardRange } from '@shared/domain/cards';
import type { Snapshot } from '../../../roll-worker/engine-api';
import { useApproval } from '../../operators/use-approval';
import { useAct } from '../../desk/use-act';

/** Why cards are blocked before anybody has them. */
export type BlockFor = 'lost' | 'spoiled';

/** Blocks cards, with the approval that the assembly's rules ask for (rule S6). */
export function useBlock(snapshot: Snapshot) {
  const acting = useAct(snapshot);
  const approving = useApproval(snapshot, ['block']);
  const block = async (ranges: readonly CardRange[], cause: BlockFor, note: string) => {
    const approved = await approving.approve();
    if (!approved.ok) return undefined;
    const written = note.trim() === '' ? {} : { note: note.trim() };
    return acting.act({ type: 'block-cards', ranges, cause, ...written, ...approved.value });
  };
  return { ...acting, approving, block };
}
