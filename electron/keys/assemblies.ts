import { randomBytes } from 'node:crypto';
import type { AssemblyEntry, CallAnswer, CallArgs } from '@shared/ipc/contract';
import { err, ok } from '@shared/lib/result';
import type { Vault } from './vault';
import type { VaultContent } from './vault-content';

type Kept = VaultContent['assemblies'][number];

/** Adds an assembly with a new data key, or gives the key of one that is there; its texts are brought up to date. */
export function addAssembly(
  vault: Vault,
  entry: AssemblyEntry,
  createdAt: number,
): Promise<CallAnswer<'addAssembly'>> {
  return vault.change((content) => {
    const known = content.assemblies.find((kept) => isSame(kept, entry));
    const dataKey = known?.dataKey ?? randomBytes(32).toString('base64');
    const others = content.assemblies.filter((kept) => kept !== known);
    const assemblies = [...others, { entry, dataKey, createdAt: known?.createdAt ?? createdAt }];
    return ok({ content: { ...content, assemblies }, value: keyBytes(dataKey) });
  });
}

export function listAssemblies(vault: Vault): CallAnswer<'listAssemblies'> {
  const content = vault.content();
  return content ? ok(content.assemblies.map((kept) => kept.entry)) : err({ kind: 'locked' });
}

export function openAssembly(vault: Vault, which: CallArgs<'openAssembly'>[0]): CallAnswer<'openAssembly'> {
  const content = vault.content();
  if (!content) return err({ kind: 'locked' });
  const kept = content.assemblies.find((candidate) => isSame(candidate, which));
  return kept ? ok(keyBytes(kept.dataKey)) : err({ kind: 'assembly-absent' });
}

/** The same computer may be office and desk of one assembly: two stores, two keys. */
function isSame({ entry }: Kept, which: Pick<AssemblyEntry, 'id' | 'role'>): boolean {
  return entry.id === which.id && entry.role === which.role;
}

function keyBytes(dataKey: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(dataKey, 'base64'));
}
