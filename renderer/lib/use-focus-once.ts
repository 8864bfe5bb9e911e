import { type RefObject, useEffect, useRef } from 'react';

/** Gives the focus to what the ref is put on, once, when it appears. */
export function useFocusOnce<Kind extends HTMLElement>(): RefObject<Kind | null> {
  const ref = useRef<Kind>(null);
  useEffect(() => ref.current?.focus({ preventScroll: true }), []);
  return ref;
}
