import { randomBytes } from 'node:crypto';
import type {
  Anchor,
  AssemblyEntry,
  AssemblyKey,
  CallAnswer,
  CallArgs,
  VaultFailure,
} from '@shared/ipc/contract';
import { err, ok } from '@shared/lib/result';
import type { Vault } from './vault';
import type { VaultContent } from './vault-content';

/** As many logs as an anchor may name. */
const LOG_LIMIT = 2_000;

type Kept = VaultContent['assemblies'][number];

/** Adds an assembly with a new data key, or gives the key of one that is there; its texts are brought up to date. */
export function addAssembly(
  vault: Vault,
  entry: AssemblyEntry,
  createdAt: number,
): Promise<CallAnswer<'addAssembly'>> {
  return vault.change((content) => {
    const known = findAssembly(content, entry);
    const kept: Kept = known
      ? { ...known, entry }
      : { entry, dataKey: randomBytes(32).toString('base64'), createdAt };
    const others = content.assemblies.filter((other) => other !== known);
    return ok({ content: { ...content, assemblies: [...others, kept] }, value: keyOf(kept) });
  });
}

/** Takes out an assembly that nothing was stored of yet. One with an anchor stays: only destroying ends its data. */
export function forgetAssembly(
  vault: Vault,
  which: CallArgs<'forgetAssembly'>[0],
): Promise<CallAnswer<'forgetAssembly'>> {
  return vault.change<undefined, VaultFailure | { kind: 'assembly-absent' }>((content) => {
    const known = findAssembly(content, which);
    if (!known || known.anchor) return err({ kind: 'assembly-absent' });
    const assemblies = content.assemblies.filter((other) => other !== known);
    return ok({ content: { ...content, assemblies }, value: undefined });
  });
}

export function listAssemblies(vault: Vault): CallAnswer<'listAssemblies'> {
  const content = vault.content();
  return content ? ok(content.assemblies.map((kept) => kept.entry)) : err({ kind: 'locked' });
}

export function openAssembly(vault: Vault, which: CallArgs<'openAssembly'>[0]): CallAnswer<'openAssembly'> {
  const content = vault.content();
  if (!content) return err({ kind: 'locked' });
  const kept = findAssembly(content, which);
  return kept ? ok(keyOf(kept)) : err({ kind: 'assembly-absent' });
}

/** Keeps how far the logs of an assembly have come: after a loss what is left, else what is further. */
export function anchorAssembly(
  vault: Vault,
  { anchor, afterLoss, ...which }: CallArgs<'anchorAssembly'>[0],
): Promise<CallAnswer<'anchorAssembly'>> {
  return vault.change<undefined, VaultFailure | { kind: 'assembly-absent' }>((content) => {
    const known = findAssembly(content, which);
    if (!known) return err({ kind: 'assembly-absent' });
    const before = afterLoss ? [] : (known.anchor ?? []);
    const merged = mergeAnchors(before, anchor);
    if (merged === before && !afterLoss) return ok({ content, value: undefined });
    const assemblies = content.assemblies.map((kept) =>
      kept === known ? { ...kept, anchor: merged } : kept,
    );
    return ok({ content: { ...content, assemblies }, value: undefined });
  });
}

/**
 * No log goes back and none is forgotten. A log that stands elsewhere at the same place is not taken over: storage will
 * find that out. Once there are {@link LOG_LIMIT} logs no more are taken in.
 * @returns `before` itself where nothing is new
 */
function mergeAnchors(before: Anchor, next: Anchor): Anchor {
  const merged = new Map(before.map((log) => [log.deskId, log]));
  let isNew = false;
  for (const log of next) {
    const known = merged.get(log.deskId);
    if (known ? known.seq >= log.seq : merged.size >= LOG_LIMIT) continue;
    merged.set(log.deskId, log);
    isNew = true;
  }
  return isNew ? [...merged.values()] : before;
}

/** The same computer may be office and desk of one assembly: two stores, two keys. */
export function findAssembly(
  { assemblies }: VaultContent,
  { id, role }: Pick<AssemblyEntry, 'id' | 'role'>,
): Kept | undefined {
  return assemblies.find(({ entry }) => entry.id === id && entry.role === role);
}

/** Its bytes are overwritten once they were sent (`wipeKeys`); the vault's content has them in base64 until it is locked. */
function keyOf({ dataKey, anchor }: Kept): AssemblyKey {
  const bytes = new Uint8Array(32);
  Buffer.from(bytes.buffer).write(dataKey, 'base64');
  return anchor ? { dataKey: bytes, anchor } : { dataKey: bytes };
}
