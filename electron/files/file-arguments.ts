import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The files among a command's arguments. File managers give some as addresses.
 * @param args without the program itself
 * @param workingFolder what relative paths lead from; absolute
 * @param appFolder where the program is run from its sources, as `electron folder files…`: what comes first isn't meant
 * @returns absolute paths
 */
export function fileArguments(
  args: readonly string[],
  workingFolder: string,
  appFolder: string | undefined,
): string[] {
  const paths = args
    .filter((argument) => argument !== '' && !argument.startsWith('-'))
    .map((argument) => path.resolve(workingFolder, fromAddress(argument)));
  return appFolder === undefined ? paths : paths.slice(paths.lastIndexOf(path.resolve(appFolder)) + 1);
}

function fromAddress(argument: string): string {
  if (!argument.startsWith('file:')) return argument;
  try {
    return fileURLToPath(argument);
  } catch {
    return argument;
  }
}
