import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What a search for members looks for. */
interface Words {
  /** Surnames and streets without house numbers, of at least five characters. */
  readonly texts: readonly string[];
  readonly numbers: ReadonlySet<string>;
}

/** What stands in a roll in akk's format and nowhere else. @param roll its path */
export function wordsOf(roll: string): Words {
  const [header = '', ...lines] = readFileSync(roll, 'utf8').trimEnd().split('\n');
  const columns = header.split(',');
  const rows = lines.map((line) => line.split(','));
  const column = (name: string) => rows.map((cells) => cells[columns.indexOf(name)] ?? '');
  const streets = column('strasse').map((street) => street.replace(/ [0-9].*$/, ''));
  return {
    texts: [...new Set([...column('nachname'), ...streets])].filter((text) => text.length >= 5),
    numbers: new Set(column('mitgliedsnummer').filter((number) => number !== '\\N')),
  };
}

/** Which of the words stand in which file, as UTF-8 or UTF-16; a number only where no other digit touches it. */
export function searchFolders(folders: readonly string[], { texts, numbers }: Words) {
  const needles = texts.flatMap((text) => [
    { text, bytes: Buffer.from(text) },
    { text, bytes: Buffer.from(text, 'utf16le') },
  ]);
  const hits = new Set<string>();
  let files = 0;
  for (const folderPath of folders) {
    for (const entry of readdirSync(folderPath, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      files += 1;
      const content = readFileSync(path.join(entry.parentPath, entry.name));
      const latin = content.toString('latin1');
      for (const { text, bytes } of needles) if (content.includes(bytes)) hits.add(`${entry.name}: ${text}`);
      for (const [digits] of latin.matchAll(/[0-9]{5,}|(?:[0-9]\0){5,}/g)) {
        const number = digits.replaceAll('\0', '');
        if (numbers.has(number)) hits.add(`${entry.name}: ${number}`);
      }
    }
  }
  return { files, hits: [...hits] };
}
