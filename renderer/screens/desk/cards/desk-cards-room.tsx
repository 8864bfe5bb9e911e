import { useTranslation } from 'react-i18next';
import type { Snapshot } from '../../../roll-worker/engine-api';

/** Where cards are prepared, handed over and accounted for. */
export function DeskCardsRoom({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  return <h1 data-role={snapshot.role}>{t('deskCards.title')}</h1>;
}
