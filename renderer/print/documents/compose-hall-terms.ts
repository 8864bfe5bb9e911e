import type { DocumentOf } from '@shared/print/documents';
import type { CoverageView, QuorumView } from '../../roll-worker/engine-api';

type Coverage = DocumentOf<'cash-report'>['coverage'];

/** How far each log is known, for paper. */
export function coverageRows(coverage: readonly CoverageView[]): Coverage {
  return coverage.map(({ name, upTo, reportedAt, own, clockOff }) => ({
    ...{ name, upTo, reportedAt, own, clockOff },
  }));
}

/** Desks in the order of their names, numbers by their value: the order of their keys tells a reader nothing. */
export function byName<Desk extends { readonly name: string }>(desks: readonly Desk[]): readonly Desk[] {
  const { compare } = new Intl.Collator('de', { numeric: true });
  return [...desks].sort((one, other) => compare(one.name, other.name));
}

/** Whether there is a quorum, with the rule that sets it in words. */
export function quorumStand(
  quorum: QuorumView | undefined,
  sentence: string | undefined,
): DocumentOf<'frozen-count'>['quorum'] {
  if (quorum === undefined) return undefined;
  const { met, have, needed, of } = quorum;
  return { met, have, needed, of, sentence };
}
