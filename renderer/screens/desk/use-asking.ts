import type { CardNumber, MemberKey } from '@shared/domain/ids';
import { useDraft } from '../../lib/use-draft';

/** What a dialog asks about a person. */
export type Asking =
  | { readonly what: 'nothing' | 'refuse' | 'pay' | 'object' | 'override' | 'proxy' }
  | { readonly what: 'lost' | 'spoiled'; readonly card: CardNumber }
  | { readonly what: 'reverse'; readonly receipt: number };

const NOTHING: Asking = { what: 'nothing' };

/** The dialog that is open about a person; kept through a lock. */
export function useAsking(member: MemberKey): readonly [asking: Asking, ask: (asking: Asking) => void] {
  return useDraft<Asking>(`person/${member}/asking`, NOTHING);
}
