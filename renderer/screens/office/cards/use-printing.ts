import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Printing } from '../../../print/documents/compose-head';

/** In the language of the screen, and as of when the document was opened. */
export function usePrinting(): Printing {
  const { i18n } = useTranslation();
  const [printedAt] = useState(() => Date.now());
  const language = i18n.language === 'en' ? 'en' : 'de';
  return useMemo(() => ({ language, printedAt }), [language, printedAt]);
}
