import type { TFunction } from 'i18next';
import type { CoverageView } from '../roll-worker/engine-api';
import { formatMoment } from './format';

/** As many desks are named; whoever wants to know of all looks at the list. */
const NAMED = 3;

/** How far a count reaches: which desks reported when, those longest silent first. */
export function coverageText(
  t: TFunction,
  role: 'office' | 'desk',
  coverage: readonly CoverageView[],
): string {
  if (role === 'desk') return t('coverage.ownOnly');
  const others = silentFirst(coverage.filter(({ own }) => !own));
  if (others.length === 0) return t('coverage.none');
  const named = others.slice(0, NAMED).map(({ name, reportedAt }) => reportText(t, name, reportedAt));
  const more = others.length - named.length;
  const text = t('coverage.desks', { desks: named.join(', ') });
  return more > 0 ? t('coverage.more', { text, count: more }) : text;
}

/** Those that never reported, then by the time of their last report, earliest first. */
export function silentFirst(coverage: readonly CoverageView[]): readonly CoverageView[] {
  return [...coverage].sort((a, b) => (a.reportedAt ?? 0) - (b.reportedAt ?? 0));
}

function reportText(t: TFunction, name: string, reportedAt: number | undefined): string {
  return reportedAt === undefined
    ? t('coverage.never', { name })
    : t('coverage.reported', { name, time: formatMoment(reportedAt) });
}
