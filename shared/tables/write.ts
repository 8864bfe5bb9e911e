/** An export that would be empty: an error, never a success. */
export interface NothingToExport {
  readonly kind: 'nothing-to-export';
}

/**
 * A table as text for spreadsheets and for the member system: semicolons, CR LF, quotes where needed, formulas made
 * harmless, a byte order mark if and only if there is anything beyond ASCII (T22, T23). Encode it as UTF-8.
 */
export function writeTable(rows: readonly (readonly string[])[]): string {
  const text = rows.map((cells) => `${cells.map(writeCell).join(';')}\r\n`).join('');
  return /^\p{ASCII}*$/u.test(text) ? text : `\uFEFF${text}`;
}

/**
 * What spreadsheets may take for the beginning of a formula, in every width, also after white space, control and
 * invisible characters. Source: OWASP, CSV Injection.
 */
const FORMULA = /^(?:[\t\r]|[\s\p{Cc}\p{Cf}]*[=+\-@\u2212\uFE62\uFE63\uFE66\uFE6B\uFF1D\uFF0B\uFF0D\uFF20])/u;
const NEGATIVE_NUMBER = /^-\d+(?:[.,]\d+)*$/;

/** A cell that no spreadsheet takes for a formula: an apostrophe stands before one. A plain negative number stays. */
export function makeHarmless(cell: string): string {
  return FORMULA.test(cell) && !NEGATIVE_NUMBER.test(cell) ? `'${cell}` : cell;
}

function writeCell(cell: string): string {
  const harmless = makeHarmless(cell);
  return /[";\r\n]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
