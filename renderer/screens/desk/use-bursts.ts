import { type RefObject, useEffect, useEffectEvent } from 'react';
import { type Burst, createScanBuffer } from '../../lib/scan-buffer';

/** What codes of cards are made of; a scanner that takes the keyboard for an American one sends a hyphen for the stroke. */
const CARD_SIGN = /^[0-9A-Za-z/-]$/;

/** Tells keys from scans inside an element, or where nothing has the focus, outside of the field that takes both as they come. */
export function useBursts(
  element: RefObject<HTMLElement | null>,
  field: RefObject<HTMLInputElement | null>,
  deliver: (burst: Burst) => void,
): void {
  const deliverNewest = useEffectEvent(deliver);
  useEffect(() => {
    const listening = element.current;
    const buffer = createScanBuffer(
      (burst) => deliverNewest(burst),
      (run, ms) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    );
    const press = (event: KeyboardEvent) => {
      const { target } = event;
      const isHeard = target === document.body || (target instanceof Node && listening?.contains(target));
      if (!isHeard || target === field.current || event.ctrlKey || event.metaKey || event.altKey) return;
      if (CARD_SIGN.test(event.key)) buffer.press(event.key);
      else if (event.key === 'Enter' && buffer.end()) event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [element, field]);
}
