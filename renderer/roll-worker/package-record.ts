/** What a package that was read comes to at this desk. */
import { foldEvents } from '@shared/domain/state';
import type { DeskId } from '@shared/domain/ids';
import type { PackageInfo } from './engine-files';
import { batchesAt, type PackageContent } from './package-content';
import { factsAt, joinTold, stateBefore, type Told } from './package-facts';
import { ownLog, type Session } from './session';
import type { OpenRoll, RollRecord } from './stored-roll';

/** A package that was checked, and for whom. */
export interface ReadPackage extends PackageContent {
  readonly token: string;
  readonly source: string;
  readonly desk: DeskId;
  /** The place that this desk takes by it. */
  readonly place: DeskId | undefined;
}

/** The desk's assembly with this list in the place of the one before. */
export function withRoll(session: Session, roll: OpenRoll): Session {
  const { issued } = roll.record;
  return {
    ...session,
    roll,
    assembly: issued?.assembly ?? session.assembly,
    state: foldEvents(stateBefore(issued), ownLog(session)),
  };
}

/** The place that this desk takes by the package, or has taken by an earlier one. */
export function placeOf({ place }: ReadPackage, before: Session | undefined): DeskId | undefined {
  return place ?? before?.roll?.record.issued?.place;
}

/** What a package is to the list in use. */
export function relationTo(read: ReadPackage, before: Session): PackageInfo['relation'] {
  if (before.roll === undefined) return 'new';
  const { record } = before.roll;
  if (isOlderThan(read, record)) return 'older';
  const next = recordOf(read, record.storedAs, before);
  const isSame =
    next.rollId === record.rollId && JSON.stringify(carriedBy(next)) === JSON.stringify(carriedBy(record));
  return isSame ? 'same' : 'update';
}

function carriedBy({ issued }: RollRecord) {
  return [issued?.assembly, issued?.batches, issued?.facts ?? []];
}

function isOlderThan({ header }: ReadPackage, { asOf }: RollRecord): boolean {
  return Date.parse(header.issuedAt) < asOf;
}

/** The package's list as it is stored here. */
export function openRollOf(read: ReadPackage, storedAs: RollRecord['storedAs'], before: Session): OpenRoll {
  return { record: recordOf(read, storedAs, before), roll: read.roll, index: read.index };
}

/** An older list is one of people: what newer ones told of cards stays. */
function recordOf(read: ReadPackage, storedAs: RollRecord['storedAs'], before: Session): RollRecord {
  const { header, roll, pending, source, desk } = read;
  const { assembly, office } = header;
  const place = placeOf(read, before);
  const asOf = Date.parse(header.issuedAt);
  const told: Told = {
    batches: batchesAt(header.batches, place, desk),
    facts: factsAt(header.facts ?? [], place, desk),
    toldAt: asOf,
  };
  return {
    rollId: header.rollId,
    storedAs,
    columns: [...header.columns],
    members: roll.count,
    pending,
    bytes: roll.bytes.length,
    asOf,
    source,
    issued: {
      ...{ assembly, office },
      ...joinTold(toldBy(before.roll?.record) ?? told, told),
      ...(place !== undefined && { place }),
    },
  };
}

function toldBy(record: RollRecord | undefined): Told | undefined {
  if (record?.issued === undefined) return undefined;
  const { batches, facts = [], toldAt = record.asOf } = record.issued;
  return { batches, facts, toldAt };
}
