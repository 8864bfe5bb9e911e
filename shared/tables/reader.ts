import papaparse from 'papaparse';
import type { Separator } from './separator';

/** Why a record can't be read as a row of the table. */
export type RowFault = 'ragged-row' | 'unbalanced-quote';

/** One record. `line`: the physical line, from 1, where it begins. `cells`: as they stand, nothing trimmed. */
export interface TableRecord {
  readonly line: number;
  readonly cells: readonly string[];
  /** Absent where the record is as wide as the header and its quotes match. */
  readonly fault?: RowFault;
}

/** Reads a table piece by piece, so that the caller can show progress and stop in between. */
export interface TableReader {
  /** The header's cells as they stand; undefined until the first record that isn't blank was read. */
  readonly header: readonly string[] | undefined;
  /** The records that `text` completes, in order. Blank records are left out. */
  push(text: string): readonly TableRecord[];
  /** What was left at the end of the file. */
  finish(): readonly TableRecord[];
}

/** An open quote is given up after so many characters: no honest record is longer. */
const RECORD_LIMIT = 64 * 1024;

/**
 * A reader over PapaParse that adds what it leaves out: line numbers, ragged rows, and recovery from an unbalanced
 * quote, which costs its own line and no other (T5 to T7).
 */
export function createTableReader(separator: Separator): TableReader {
  let header: readonly string[] | undefined;
  let rest = '';
  let line = 1;
  let endsInReturn = false;

  function push(text: string): readonly TableRecord[] {
    const joined = endsInReturn ? `\r${text}` : text;
    endsInReturn = joined.endsWith('\r');
    rest += withLineFeeds(endsInReturn ? joined.slice(0, -1) : joined);
    const complete = rest.lastIndexOf('\n') + 1;
    const tail = rest.slice(complete);
    const records = read(rest.slice(0, complete), false);
    rest += tail;
    return records;
  }

  function finish(): readonly TableRecord[] {
    return rest === '' ? [] : read(rest.endsWith('\n') ? rest : `${rest}\n`, true);
  }

  /** Reads whole lines; leaves in `rest` those that an open quote may continue. */
  function read(lines: string, last: boolean): readonly TableRecord[] {
    const records: TableRecord[] = [];
    rest = lines;
    while (rest !== '') {
      const before = rest;
      rest = readUntilFault(before, last, records);
      if (rest.length === before.length) break;
    }
    return records;
  }

  /** Adds records up to the first broken quote; returns the text after that line, or what has to wait for more text. */
  function readUntilFault(marked: string, last: boolean, records: TableRecord[]): string {
    const text = marked.startsWith('\uFEFF') ? marked.slice(1) : marked;
    let start = 0;
    papaparse.parse(text, {
      delimiter: separator,
      newline: '\n',
      step: ({ data: cells, errors, meta }, parser) => {
        const firstBreak = text.indexOf('\n', start);
        if (firstBreak === -1) return;
        const manyLines = firstBreak + 1 !== meta.cursor;
        const open = errors.length === 1 && errors[0]?.code === 'MissingQuotes';
        if (open && !last && text.length - start < RECORD_LIMIT) {
          parser.abort();
        } else if (errors.length > 0 || (manyLines && swallowsLines(cells, header?.length ?? cells.length))) {
          giveUpLine(text.slice(start, firstBreak), records);
          line++;
          start = firstBreak + 1;
          parser.abort();
        } else {
          take(cells, records);
          line += manyLines ? countBreaks(text, start, meta.cursor) : 1;
          start = meta.cursor;
        }
      },
    });
    return text.slice(start);
  }

  function take(cells: readonly string[], records: TableRecord[]): void {
    if (isBlank(cells)) return;
    if (!header) header = cells;
    else if (cells.length === header.length) records.push({ line, cells });
    else records.push({ line, cells, fault: 'ragged-row' });
  }

  /** A broken header stays in one piece, so that the columns that are needed are found lacking. */
  function giveUpLine(content: string, records: TableRecord[]): void {
    if (header) records.push({ line, cells: [content], fault: 'unbalanced-quote' });
    else header = [content];
  }

  /** Whether a record of several lines comes from a quote that nobody closed, so that other records stand in a cell. */
  function swallowsLines(cells: readonly string[], columns: number): boolean {
    if (cells.length !== columns) return true;
    return cells.some((cell) => {
      const breaks = count(cell, '\n');
      return breaks > 0 && count(cell, separator) === breaks * (columns - 1);
    });
  }

  return {
    get header() {
      return header;
    },
    push,
    finish,
  };
}

/** CR LF and a lone CR become LF. */
function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function isBlank(cells: readonly string[]): boolean {
  return cells[0]?.trim() === '' && cells.every((cell) => cell.trim() === '');
}

function countBreaks(text: string, start: number, end: number): number {
  return count(text.slice(start, end), '\n');
}

function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) found++;
  return found;
}
