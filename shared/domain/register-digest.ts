import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { compareCards } from './cards';
import { compareDated, type Dated } from './dated';
import { hashSchema, type Hash } from './ids';
import type { RegisterState, Source } from './state';

/**
 * The whole register as canonical JSON (RFC 8785): byte for byte the same wherever the same is known, in whatever order and in how
 * many parts it arrived (rule M1). How far each log goes is no part of it: the office's own grows with each report it takes in.
 */
export function registerText(state: RegisterState): string {
  const text = canonicalize({
    ...state,
    heads: undefined,
    blocks: sortedBySource(state.blocks),
    handings: sortedBySource(state.handings),
    payments: sorted(state.payments),
    reversals: sorted(state.reversals),
    cashCounts: sorted(state.cashCounts),
    caseSteps: sorted(state.caseSteps),
    presences: sorted(state.presences),
    waitings: sorted(state.waitings),
    frozenCounts: sorted(state.frozenCounts),
    closings: sortedByKey(state.closings),
    settlements: sortedByKey(state.settlements),
    acknowledged: sortedByKey(state.acknowledged),
    rulings: sortedByKey(state.rulings),
    members: sortedByKey(state.members).map(([key, accreditations]) => [key, sorted(accreditations)]),
    cards: [...state.cards]
      .sort(([a], [b]) => compareCards(a, b))
      .map(([card, record]) => [
        card,
        { ...record, accreditations: sorted(record.accreditations), touches: sorted(record.touches) },
      ]),
  });
  if (text === undefined) throw new Error('a register is always JSON');
  return text;
}

/** SHA-256 over `registerText`: two computers that show the same know the same. */
export function registerDigest(state: RegisterState): Hash {
  return hashSchema.parse(bytesToHex(sha256(utf8ToBytes(registerText(state)))));
}

function sortedByKey<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}

function sortedBySource<Item extends { readonly source: Source }>(items: readonly Item[]): Item[] {
  return [...items].sort((a, b) => compareDated(a.source, b.source));
}

function sorted<Item extends Dated>(items: readonly Item[]): Item[] {
  return [...items].sort(compareDated);
}
