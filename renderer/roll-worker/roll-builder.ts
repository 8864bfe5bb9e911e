import type { Column, Row } from '@shared/domain/member';
import { IndexBuilder } from '@shared/search/build-index';
import type { SearchIndex } from '@shared/search/search-index';
import { SEARCH_COLUMNS, type SearchColumn, type SearchFields } from '@shared/search/tokens';
import { Roll } from './roll';

const MARKS = /\p{M}/gu;
const ASCII = /^\p{ASCII}*$/u;
const encoder = new TextEncoder();

/** The roll, and its index as steps that remain to be done. */
export interface BuiltRoll {
  readonly roll: Roll;
  readonly index: Generator<number, SearchIndex, void>;
}

/**
 * Collects checked rows into a roll in display order: by surname, given name and birth date, as a German directory does (DIN
 * 5007-1: umlauts as their vowels, ß as ss). Members that are alike in all of it stay as they came.
 */
export class RollBuilder {
  readonly #columns: readonly Column[];
  readonly #orderColumns: readonly number[];
  readonly #searched: readonly (readonly [SearchColumn, number])[];
  readonly #parts: Uint8Array[] = [];
  readonly #orderKeys: string[] = [];
  readonly #index = new IndexBuilder();
  #isOrdered = true;

  constructor(columns: readonly Column[]) {
    this.#columns = columns;
    this.#orderColumns = (['surname', 'givenName', 'birthDate'] as const).map((column) =>
      columns.indexOf(column),
    );
    this.#searched = SEARCH_COLUMNS.map((column) => [column, columns.indexOf(column)]);
  }

  get count(): number {
    return this.#orderKeys.length;
  }

  /** @param lines the same rows as NDJSON, where they are at hand */
  add(rows: readonly Row[], lines = encodeRows(rows)): void {
    this.#parts.push(lines);
    for (const row of rows) {
      const key = this.#orderColumns.map((at) => sortableText(row[at])).join('\u0000');
      if (key < (this.#orderKeys.at(-1) ?? '')) this.#isOrdered = false;
      this.#orderKeys.push(key);
      this.#index.add(this.#searchFields(row));
    }
  }

  finish(): BuiltRoll {
    const roll = new Roll(this.#columns, joinParts(this.#parts.splice(0)));
    if (this.#isOrdered) return { roll, index: this.#index.finish() };
    const order = orderOf(this.#orderKeys);
    const lines = Array.from(order, (at) => roll.lines(at, at + 1));
    return { roll: new Roll(this.#columns, joinParts(lines)), index: this.#index.finish(order) };
  }

  #searchFields(row: Row): SearchFields {
    const fields: Partial<Record<SearchColumn, string | null>> = {};
    for (const [column, at] of this.#searched) {
      const cell = row[at];
      fields[column] = typeof cell === 'string' ? cell : null;
    }
    return fields;
  }
}

function orderOf(keys: readonly string[]): Uint32Array {
  const order = new Uint32Array(keys.length).map((_, at) => at);
  return order.sort((a, b) => {
    const [left, right] = [keys[a] ?? '', keys[b] ?? ''];
    if (left === right) return a - b;
    return left < right ? -1 : 1;
  });
}

function sortableText(cell: Row[number] | undefined): string {
  if (typeof cell !== 'string') return '';
  if (ASCII.test(cell)) return cell.toLowerCase();
  return cell.normalize('NFKD').replace(MARKS, '').toLowerCase().replaceAll('ß', 'ss');
}

function encodeRows(rows: readonly Row[]): Uint8Array {
  return encoder.encode(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
}

function joinParts(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let end = 0;
  for (const part of parts) {
    joined.set(part, end);
    end += part.length;
  }
  return joined;
}
