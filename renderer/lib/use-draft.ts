import { useCallback } from 'react';
import { useDrafts } from '../stores/draft-store';
import { useSession } from '../stores/session-store';

/**
 * State that survives a lock, by whatever caused it: what somebody has typed or chosen and not sent off. In an assembly it is
 * sealed into storage meanwhile and nowhere in memory; outside of one it stays in memory and must hold nothing of a member.
 * Leaving the assembly drops it; whoever finishes or gives up the form calls `clearDraft`.
 * @param key the same for the same field of the same form, and for nothing else: `withdraw/100005/reason`
 * @param initial the value where there is no draft; plain data, as JSON has it
 */
export function useDraft<Value>(
  key: string,
  initial: Value,
): readonly [value: Value, set: (value: Value) => void] {
  return useKept(key, initial, false);
}

/** The same for what can't be sealed, as a chosen file: it stays in memory and must hold nothing of a member. */
export function useMemoryDraft<Value>(
  key: string,
  initial: Value,
): readonly [value: Value, set: (value: Value) => void] {
  return useKept(key, initial, true);
}

/**
 * Drops a draft and all whose keys begin with `key/`: the form was sent off, or given up. A form that goes because the program
 * was locked is neither.
 */
export function clearDraft(key: string): void {
  if (useSession.getState().vault.step === 'unlocked') useDrafts.getState().clear(key);
}

function useKept<Value>(key: string, initial: Value, memoryOnly: boolean) {
  const draft = useDrafts((state) => state.drafts.get(key));
  const set = useCallback((value: Value) => keep(key, value, memoryOnly), [key, memoryOnly]);
  return [draft === undefined ? initial : (draft.value as Value), set] as const;
}

/** What arrives after the lock, from work that was under way, is not kept: nobody would seal it any more. */
function keep(key: string, value: unknown, memoryOnly: boolean): void {
  const { vault, place } = useSession.getState();
  if (vault.step !== 'unlocked') return;
  useDrafts.getState().keep(key, { value, ofAssembly: place.at === 'assembly', memoryOnly });
}
