import type { TFunction } from 'i18next';
import type { CardRow } from '../roll-worker/engine-api';

/** What a card's state means for it, in plain words: who has it, why it is blocked, that it is still with a desk. */
export function cardPlainText(t: TFunction, row: CardRow): string {
  return plainParts(t, row)
    .filter((part) => part !== undefined)
    .join(' · ');
}

function plainParts(
  t: TFunction,
  { state, memberName, holderName: holder, cause, replacedBy, foundAt }: CardRow,
): readonly (string | undefined)[] {
  switch (state) {
    case 'unused':
      return [t('cardPlain.unused')];
    case 'unassigned':
      return [holder === undefined ? t('cardPlain.atOffice') : t('cardPlain.atDesk', { holder })];
    case 'assigned':
      return [memberName, holder && t('cardPlain.givenBy', { holder })];
    case 'blocked':
      return [
        cause && t(`cardCause.${cause}`),
        replacedBy && t('cardPlain.replacedBy', { card: replacedBy }),
        foundAt === undefined ? undefined : t('cardPlain.found'),
      ];
  }
}
