import type { Printing } from '../../../print/documents/compose-head';

/** In the language of the screen, now. */
export function printing(language: string): Printing {
  return { language: language === 'en' ? 'en' : 'de', printedAt: Date.now() };
}
