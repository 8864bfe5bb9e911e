import { memberKeyOf } from '../domain/members';
import type { MemberKey } from '../domain/ids';
import type { DuesMapping, DuesTarget } from './mapping';
import type { TableRecord } from './reader';
import type { Rejection } from './row-reader';
import { readAmount, readText } from './values';

/** What a table of dues says of each member. */
export interface DuesLedger {
  readonly rowsRead: number;
  /** Takes a row; answers why not, if it can't. */
  add(record: TableRecord): Rejection | undefined;
  /** How many rows a member has, and what is open of all years together, in cents, never below 0. */
  of(key: MemberKey): { readonly rows: number; readonly open: number } | undefined;
  /** Rows taken in. */
  readonly rowsTaken: number;
}

/** Adds up, for each member number, what was charged and not paid, over all years (T19). */
export function createDuesLedger(header: readonly string[], mapping: DuesMapping): DuesLedger {
  const accounts = new Map<MemberKey, { rows: number; balance: number }>();
  let rowsRead = 0;
  let rowsTaken = 0;

  function add({ cells, fault }: TableRecord): Rejection | undefined {
    rowsRead++;
    if (fault) return { column: '', value: cells.join(' | '), reason: fault };
    const source = (target: DuesTarget) => cells[mapping.indexOf(target)] ?? '';
    const reject = (target: DuesTarget, reason: Rejection['reason']) => ({
      column: header[mapping.indexOf(target)] ?? '',
      value: source(target),
      reason,
    });
    const number = readText(source('number'));
    if (!number.ok) return reject('number', number.error);
    if (number.value === null) return reject('number', 'no-key');
    const key = memberKeyOf(number.value, null);
    if (key === undefined) return reject('number', 'not-a-key');
    let balance = 0;
    for (const target of ['charged', 'paid'] as const) {
      const text = readText(source(target));
      if (!text.ok) return reject(target, text.error);
      const amount = readAmount(text.value ?? '0');
      if (!amount.ok) return reject(target, amount.error);
      balance += target === 'charged' ? amount.value : -amount.value;
    }
    const account = accounts.get(key) ?? { rows: 0, balance: 0 };
    accounts.set(key, { rows: account.rows + 1, balance: account.balance + balance });
    rowsTaken++;
    return undefined;
  }

  function of(key: MemberKey) {
    const account = accounts.get(key);
    return account && { rows: account.rows, open: Math.max(0, account.balance) };
  }

  return {
    get rowsRead() {
      return rowsRead;
    },
    get rowsTaken() {
      return rowsTaken;
    },
    add,
    of,
  };
}
