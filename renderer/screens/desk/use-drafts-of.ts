import { useEffect } from 'react';
import { clearDraft } from '../../lib/use-draft';

/**
 * Drops what is half written in a form once the form is gone, sent off or given up. A lock has taken it into storage before.
 * @param key what the keys of the form's drafts begin with
 */
export function useDraftsOf(key: string): void {
  useEffect(() => () => clearDraft(key), [key]);
}
