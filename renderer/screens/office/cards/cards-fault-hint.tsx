import { RANGE_LIMIT } from '@shared/domain/cards';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Hint } from '../../../components/hint';
import { formatCount } from '../../../i18n/format';
import type { CardsFault } from './read-ranges';

/** Why what is typed is no cards yet, and what would be. */
export function CardsFaultHint({ fault }: { readonly fault: CardsFault | undefined }) {
  const { t } = useTranslation();
  return <Hint text={fault === undefined ? undefined : faultText(t, fault)} />;
}

function faultText(t: TFunction, fault: CardsFault): string {
  switch (fault) {
    case 'check-wrong':
      return t('cards.checkWrong');
    case 'other-assembly':
      return t('cards.otherAssembly');
    default:
      return t(`rangeFault.${fault}`, { limit: formatCount(RANGE_LIMIT) });
  }
}
