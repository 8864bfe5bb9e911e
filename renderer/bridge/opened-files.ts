import { call } from './bridge';

/** Takes the files that the system asked the program to open, as if they had been chosen in the window. */
export async function takeOpenedFiles(): Promise<File[]> {
  const waiting = await call('takeOpenedFiles');
  const files = await Promise.all(waiting.map(({ token, name }) => fetchOpened(token, name)));
  return files.filter((file) => file !== undefined);
}

/** A file that has been moved or deleted in the meantime is nothing. */
async function fetchOpened(token: string, name: string): Promise<File | undefined> {
  const response = await fetch(`app://stimmkarte/opened/${token}`);
  return response.ok ? new File([await response.blob()], name) : undefined;
}
