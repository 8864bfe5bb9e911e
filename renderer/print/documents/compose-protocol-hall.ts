import type { DocumentOf } from '@shared/print/documents';
import type { CashDesk, CashView, CredentialsView } from '../../roll-worker/engine-api';
import { byName } from './compose-hall-terms';

type Protocol = DocumentOf<'protocol'>;

/** Mandates in sums, by unit; no names. */
export function delegateSums(view: CredentialsView): NonNullable<Protocol['delegates']> {
  const { seats, filled, present, substitutesFrom, proxies, byGender, units } = view;
  const movedUp = units.flatMap(({ holders }) => holders).filter(({ state }) => state === 'moved-up');
  return {
    ...{ seats, filled, present, substitutesFrom },
    movedUp: movedUp.length,
    proxies: proxies.length,
    byGender: byGender?.map((group) => ({ label: group.label, present: group.present })),
    units: units.map(({ unit, seats: ofUnit, filled: taken, present: there, overfilledBy }) => ({
      ...{ unit, seats: ofUnit, filled: taken, present: there, overfilledBy },
    })),
  };
}

/** What was taken at the desks in sums; no members. */
export function cashSums({
  cash,
  card,
  receipts,
  reversals,
  desks,
}: CashView): NonNullable<Protocol['cash']> {
  const used = desks.filter((desk) => desk.receipts.length + desk.missing.length + desk.counts.length > 0);
  return {
    ...{ cash, card, receipts, reversals },
    desks: byName(used).map((desk) => ({
      name: desk.name,
      cash: desk.cash,
      card: desk.card,
      receipts: desk.receipts.length,
      difference: lastDifference(desk),
    })),
  };
}

function lastDifference({ counts, uncounted }: CashDesk): number | undefined {
  const last = [...counts].sort((one, other) => one.at - other.at).at(-1);
  return last === undefined || uncounted ? undefined : last.counted - last.expected;
}
