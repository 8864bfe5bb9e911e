import type { AssemblyEntry } from '@shared/ipc/contract';
import { HomeFrame } from '../home/home-frame';

/** Destroys an assembly's data. */
export function DestroyScreen({ entry }: { readonly entry: AssemblyEntry }) {
  return <HomeFrame>{entry.title}</HomeFrame>;
}
