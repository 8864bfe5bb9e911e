import type { OpenedFile } from '@shared/ipc/contract';
import { call } from './bridge';

/** A file that the system asked the program to open, and why that can't be. */
export interface FileProblem {
  readonly name: string;
  readonly problem: NonNullable<OpenedFile['problem']>;
}

/** What the system asked the program to open. */
interface OpenedFiles {
  /** As if they had been chosen in the window. */
  readonly files: readonly File[];
  readonly problems: readonly FileProblem[];
}

/** Takes the files that the system asked the program to open. */
export async function takeOpenedFiles(): Promise<OpenedFiles> {
  const waiting = await call('takeOpenedFiles');
  const opened = await Promise.all(waiting.map(openOne));
  return {
    files: opened.filter((each) => each instanceof File),
    problems: opened.flatMap((each) => (each instanceof File ? [] : [each])),
  };
}

/** A file that has been moved or deleted in the meantime can't be read. */
async function openOne({ token, name, problem }: OpenedFile): Promise<File | FileProblem> {
  if (problem !== undefined) return { name, problem };
  const response = await fetch(`app://stimmkarte/opened/${token}`);
  return response.ok ? new File([await response.blob()], name) : { name, problem: 'unreadable' };
}
