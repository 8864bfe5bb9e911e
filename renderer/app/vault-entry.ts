import type { Assembly } from '@shared/domain/assembly';
import type { AssemblyEntry } from '@shared/ipc/contract';
import { call } from '../bridge/bridge';

/** What the vault keeps of an assembly, to list it while it is closed. */
export function entryOf(
  { id, title, date, place, destroyAfter }: Assembly,
  role: AssemblyEntry['role'],
): AssemblyEntry {
  return { id, role, title, date, place, ...(destroyAfter !== undefined && { destroyAfter }) };
}

/** The entry that the vault was brought up to last. */
let written: string | undefined;

/**
 * Brings the vault's texts of the open assembly up to date, where its title, day or place was changed. A vault that can't keep them,
 * being locked by now, is told with the next change or opening.
 * @param entry as it was when the assembly was opened
 */
export async function keepEntry(
  entry: AssemblyEntry,
  { role, assembly }: { readonly role: AssemblyEntry['role']; readonly assembly: Assembly },
): Promise<void> {
  const now = entryOf(assembly, role);
  const text = textOf(now);
  if (entry.id !== now.id || entry.role !== role || text === (written ?? textOf(entry))) return;
  const before = written;
  written = text;
  const kept = await call('addAssembly', now);
  if (kept.ok) kept.value.dataKey.fill(0);
  else if (written === text) written = before;
}

/** Another assembly is opened: of it the vault has what its entry says. */
export function forgetEntry(): void {
  written = undefined;
}

function textOf({ title, date, place, destroyAfter }: AssemblyEntry): string {
  return JSON.stringify([title, date, place, destroyAfter ?? '']);
}
