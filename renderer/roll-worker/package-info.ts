import { rangeSize } from '@shared/domain/cards';
import { CLOCK_FOLLOW_LIMIT } from '@shared/domain/clock';
import type { AssemblyId } from '@shared/domain/ids';
import type { Contact } from '@shared/ipc/contract';
import { ok, type Result } from '@shared/lib/result';
import type { EngineCore } from './core';
import type { Cancelled, PackageInfo } from './engine-files';
import { trustIn } from './envelope-signers';
import { changesBetween } from './package-changes';
import { batchesAt } from './package-content';
import { openRollOf, placeOf, relationTo, withRoll, type ReadPackage } from './package-record';
import type { Session } from './session';
import type { Work } from './work';

/** What this computer knows of offices and of assemblies. */
interface Known {
  readonly offices: readonly Contact[];
  readonly known: readonly AssemblyId[];
}

/** What somebody has to see of a package before taking it in. */
export async function infoOf(
  read: ReadPackage,
  { offices, known }: Known,
  { session, dependencies }: EngineCore,
  work: Work,
): Promise<Result<PackageInfo, Cancelled>> {
  const { assembly, rollId, columns, office } = read.header;
  const open = session?.role === 'desk' && session.id === assembly.id ? session : undefined;
  const batches = batchesAt(read.header.batches, placeOf(read, open), read.desk);
  const own = batches.filter(({ holder }) => holder === read.desk);
  const issuedAt = Date.parse(read.header.issuedAt);
  const clockBehind = issuedAt - dependencies.now();
  const changes = await changesIn(read, open, work);
  if (!changes.ok) return changes;
  return ok({
    ...{ assembly, rollId, columns, batches, issuedAt },
    members: read.roll.count,
    cards: own.reduce((sum, batch) => sum + rangeSize(batch), 0),
    office: { ...office, ...trustIn(office, offices) },
    token: read.token,
    emergency: read.place !== undefined,
    relation: open !== undefined ? relationTo(read, open) : known.includes(assembly.id) ? 'update' : 'new',
    ...(clockBehind >= CLOCK_FOLLOW_LIMIT && { clockBehind }),
    ...changes.value,
  });
}

async function changesIn(
  read: ReadPackage,
  open: Session | undefined,
  work: Work,
): Promise<Result<Pick<PackageInfo, 'changes'>, Cancelled>> {
  if (open?.roll === undefined || relationTo(read, open) === 'same') return ok({});
  const after = withRoll(open, openRollOf(read, read.header.rollId, open));
  const changes = await changesBetween(open, after, work);
  return changes.ok ? ok({ changes: changes.value }) : changes;
}
