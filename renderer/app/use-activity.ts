import { useEffect } from 'react';
import { call } from '../bridge/bridge';
import { useSession } from '../stores/session-store';

const SIGNS = ['keydown', 'pointerdown', 'wheel'] as const;
/** Main hears of it no more often than this, in ms: the shortest lock comes after 15 seconds. */
const EVERY_MS = 5_000;

/** Tells the main process that somebody is there, which puts off the lock by idleness. */
export function useActivity(): void {
  useEffect(() => {
    let toldAt = -Infinity;
    const note = () => {
      const now = performance.now();
      if (now - toldAt < EVERY_MS || useSession.getState().vault.step !== 'unlocked') return;
      toldAt = now;
      void call('noteActivity');
    };
    for (const sign of SIGNS) window.addEventListener(sign, note, { capture: true, passive: true });
    return () => {
      for (const sign of SIGNS) window.removeEventListener(sign, note, { capture: true });
    };
  }, []);
}
