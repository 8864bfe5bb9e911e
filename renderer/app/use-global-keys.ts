import { useEffect } from 'react';
import { useSession } from '../stores/session-store';
import { goToPackage, lock } from './session';

/** Keys that work everywhere while the program is unlocked: F12, ?, Ctrl+O. */
export function useGlobalKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { vault, showKeys } = useSession.getState();
      if (vault.step !== 'unlocked') return;
      const command = event.ctrlKey || event.metaKey;
      if (event.key === 'F12') {
        event.preventDefault();
        void lock();
      } else if (command && event.key.toLowerCase() === 'o') {
        event.preventDefault();
        goToPackage(undefined);
      } else if (event.key === '?' && !isFilledField(event.target)) {
        event.preventDefault();
        showKeys(true);
      }
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

/** Whether a key belongs to a field in which something is written. */
export function isFilledField(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  if (!(target instanceof HTMLInputElement)) return false;
  return target.type === 'password' || (target.type === 'text' && target.value !== '');
}
