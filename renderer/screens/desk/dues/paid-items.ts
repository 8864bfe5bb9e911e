import type { PaidItem } from '@shared/domain/hall-terms';
import type { TFunction } from 'i18next';

/** What a receipt is for, in a few words: "Beitrag 2025, im Voraus". */
export function paidItemsText(t: TFunction, items: readonly PaidItem[]): string {
  return items.map((item) => paidItemText(t, item)).join(', ');
}

function paidItemText(t: TFunction, item: PaidItem): string {
  const { for: what, year } = item;
  if (what === 'advance') return t('paidFor.advance');
  return year === undefined ? t(`paidFor.${what}OfNoYear`) : t(`paidFor.${what}`, { year });
}
