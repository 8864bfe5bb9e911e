import type { Rule } from '@shared/domain/assembly';
import type { TFunction } from 'i18next';

const rules: readonly Rule['rule'][] = [
  'not-pending',
  'joined',
  'not-resigned',
  'membership-kind',
  'not-barred',
  'no-open-dues',
  'unit',
  'constituency',
  'minimum-age',
  'maximum-age',
  'citizenship',
  'waiting-period',
  'joined-by',
  'manual-list',
  'mandate',
];

/** Rules by what they test, in one line. */
export function ruleNames(t: TFunction, names: readonly string[]): string {
  return rules
    .filter((rule) => names.includes(rule))
    .map((rule) => t(`rule.${rule}`))
    .join(', ');
}
