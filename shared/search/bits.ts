/** A set of row numbers: row `r` is bit `r % 32` of word `r / 32`. Loops go by index: `for … of` takes ten times as long. */
export type Bits = Uint32Array;

export function createBits(count: number): Bits {
  return new Uint32Array((count + 31) >>> 5);
}

/** Adds the rows that stand in `rows` from `from` to `to`, end excluded. */
export function addRows(bits: Bits, rows: Uint32Array, from: number, to: number): void {
  for (let at = from; at < to; at += 1) {
    const row = rows[at] ?? 0;
    const word = row >>> 5;
    bits[word] = (bits[word] ?? 0) | (1 << (row & 31));
  }
}

/** As `addRows`, but only the rows that are also in `within`. Says whether there were any. */
export function addRowsWithin(
  bits: Bits,
  rows: Uint32Array,
  from: number,
  to: number,
  within: Bits,
): boolean {
  let found = 0;
  for (let at = from; at < to; at += 1) {
    const row = rows[at] ?? 0;
    const word = row >>> 5;
    const bit = (within[word] ?? 0) & (1 << (row & 31));
    bits[word] = (bits[word] ?? 0) | bit;
    found |= bit;
  }
  return found !== 0;
}

/** Adds every row below `count`. */
export function addAllRows(bits: Bits, count: number): void {
  bits.fill(0xffffffff);
  if ((count & 31) !== 0) bits[bits.length - 1] = (1 << (count & 31)) - 1;
}

export function unite(bits: Bits, other: Bits): void {
  for (let word = 0; word < bits.length; word += 1) bits[word] = (bits[word] ?? 0) | (other[word] ?? 0);
}

export function intersect(bits: Bits, other: Bits): void {
  for (let word = 0; word < bits.length; word += 1) bits[word] = (bits[word] ?? 0) & (other[word] ?? 0);
}

export function subtract(bits: Bits, other: Bits): void {
  for (let word = 0; word < bits.length; word += 1) bits[word] = (bits[word] ?? 0) & ~(other[word] ?? 0);
}

export function countRows(bits: Bits): number {
  let count = 0;
  let word = bits.length;
  while (word > 0) {
    word -= 1;
    count += countOnes(bits[word] ?? 0);
  }
  return count;
}

/**
 * Leaves out the first `skip` rows and appends those after them to `into`, in ascending order, until it holds `limit`.
 * Returns how many are still to be left out.
 */
export function collectRows(bits: Bits, skip: number, limit: number, into: number[]): number {
  let left = skip;
  for (let word = 0; word < bits.length && into.length < limit; word += 1) {
    let value = bits[word] ?? 0;
    const ones = left > 0 ? countOnes(value) : 0;
    if (ones < left) {
      left -= ones;
      continue;
    }
    for (; value !== 0 && into.length < limit; value &= value - 1) {
      if (left > 0) left -= 1;
      else into.push(word * 32 + 31 - Math.clz32(value & -value));
    }
  }
  return left;
}

/** The number of ones in 32 bits, added up in parallel. */
function countOnes(value: number): number {
  const pairs = value - ((value >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
