import type { ConflictView, Snapshot } from '../roll-worker/engine-api';

/** How many decisions are later than the last package of some desk that has one: that desk doesn't know them (rule M14). */
export function decisionsUnknownToDesks(
  { desks }: Pick<Snapshot, 'desks'>,
  conflicts: readonly ConflictView[],
): number {
  const issued = desks.flatMap((desk) => (desk.issued === undefined ? [] : [desk.issued.at]));
  const known = Math.min(...issued);
  if (issued.length === 0) return 0;
  return conflicts.filter(({ settlement }) => settlement !== undefined && settlement.at > known).length;
}
