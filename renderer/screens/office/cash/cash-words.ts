import type { PaidItem } from '@shared/domain/hall-terms';
import { CASH_COLUMNS } from '@shared/tables/cash-list';
import type { TFunction } from 'i18next';

/** What a payment was for, in words: "Beitrag 2025, Vorauszahlung". */
export function itemsText(t: TFunction, items: readonly PaidItem[]): string {
  return items
    .map((item) =>
      item.for === 'dues' && item.year !== undefined
        ? t('treasury.duesOf', { year: item.year })
        : t(`treasury.${item.for}`),
    )
    .join(', ');
}

/** Headings of the treasurer's list. */
export function cashHeadings(t: TFunction): readonly string[] {
  return CASH_COLUMNS.map((column) => t(`treasury.column.${column}`));
}

/** Words for what stands in its cells. */
export function cashWords(t: TFunction): Readonly<Record<string, string>> {
  return {
    cash: t('means.cash'),
    card: t('means.card'),
    dues: t('treasury.dues'),
    'first-dues': t('treasury.first-dues'),
    advance: t('treasury.advance'),
  };
}
