import type { Mandate } from '@shared/domain/hall-terms';

/** A unit as the table in force has it. */
interface UnitInForce {
  readonly unit: string;
  readonly seats: number;
  readonly holders: readonly { readonly member: string; readonly rank?: number; readonly weight: number }[];
}

/** What a newer table of mandates changes: units, seats and people. */
interface MandateDifference {
  readonly unitsAdded: readonly string[];
  readonly unitsRemoved: readonly string[];
  /** Units that stay, with other seats. */
  readonly seats: readonly { readonly unit: string; readonly from: number; readonly to: number }[];
  readonly peopleAdded: readonly string[];
  readonly peopleRemoved: readonly string[];
  /** People in both, with another unit, rank or number of votes. */
  readonly peopleMoved: readonly string[];
}

/** Compares a table that is about to be taken in with the one in force. */
export function mandateDifference(
  before: readonly UnitInForce[],
  after: readonly Mandate[],
): MandateDifference {
  const [oldUnits, newUnits] = [byUnit(before), byUnit(after)];
  const [oldPeople, newPeople] = [placesOf(before), placesOf(after)];
  const added = <Value>(all: ReadonlyMap<string, Value>, others: ReadonlyMap<string, Value>) =>
    [...all.keys()].filter((key) => !others.has(key));
  return {
    unitsAdded: added(newUnits, oldUnits),
    unitsRemoved: added(oldUnits, newUnits),
    seats: [...newUnits].flatMap(([unit, to]) => {
      const from = oldUnits.get(unit);
      return from === undefined || from === to ? [] : [{ unit, from, to }];
    }),
    peopleAdded: added(newPeople, oldPeople),
    peopleRemoved: added(oldPeople, newPeople),
    peopleMoved: [...newPeople].flatMap(([member, place]) => {
      const was = oldPeople.get(member);
      return was === undefined || was === place ? [] : [member];
    }),
  };
}

function byUnit(units: readonly Pick<UnitInForce, 'unit' | 'seats'>[]): ReadonlyMap<string, number> {
  return new Map(units.map(({ unit, seats }) => [unit, seats]));
}

function placesOf(
  units: readonly {
    readonly unit: string;
    readonly holders: readonly {
      readonly member: string;
      readonly rank?: number | undefined;
      readonly weight?: number | undefined;
    }[];
  }[],
): ReadonlyMap<string, string> {
  return new Map(
    units.flatMap(({ unit, holders }) =>
      holders.map(({ member, rank, weight }) => [member, JSON.stringify([unit, rank ?? 0, weight ?? 1])]),
    ),
  );
}
