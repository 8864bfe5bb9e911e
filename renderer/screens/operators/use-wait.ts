import { useEffect, useState } from 'react';

/** A pause that the main process asks for after a wrong PIN or passphrase. `seconds`: whole ones that are left; 0: none. */
export function useWait(): { readonly seconds: number; readonly wait: (ms: number) => void } {
  const [until, setUntil] = useState(0);
  const [now, setNow] = useState(() => Date.now());
  const seconds = Math.max(0, Math.ceil((until - now) / 1000));
  const isWaiting = seconds > 0;
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, [isWaiting]);
  const wait = (ms: number) => {
    setNow(Date.now());
    setUntil(Date.now() + ms);
  };
  return { seconds, wait };
}
