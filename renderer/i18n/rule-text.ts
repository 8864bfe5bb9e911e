import type { Rule } from '@shared/domain/assembly';
import type { TFunction } from 'i18next';

const rules: readonly Rule['rule'][] = [
  'not-pending',
  'joined',
  'not-resigned',
  'ordinary-membership',
  'not-barred',
  'no-open-dues',
  'minimum-age',
  'citizenship',
];

/** Rules by what they test, in one line. */
export function ruleNames(t: TFunction, names: readonly string[]): string {
  return rules
    .filter((rule) => names.includes(rule))
    .map((rule) => t(`rule.${rule}`))
    .join(', ');
}
