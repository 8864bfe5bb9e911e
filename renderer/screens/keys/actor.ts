import { identity } from '../../app/session';
import { useSession } from '../../stores/session-store';

/** Who decides about a key: whoever is signed on, else the owner of this computer's own key. */
export function actor(): string {
  return useSession.getState().snapshot?.operator?.name ?? identity().name;
}
