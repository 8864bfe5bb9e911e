/** Notes and coins of the euro, largest first, in cents. */
export const NOTES = [50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500] as const;
export const COINS = [200, 100, 50, 20, 10, 5, 2, 1] as const;

const PIECES = /^[0-9]{1,5}$/;

/** How many pieces a field says: none where it is empty, undefined where it is no number. */
export function readPieces(text: string): number | undefined {
  const typed = text.trim();
  if (typed === '') return 0;
  return PIECES.test(typed) ? Number(typed) : undefined;
}

/** What was typed, by the worth of the pieces. */
export type TypedPieces = Readonly<Record<string, string>>;

/** The count as it goes on record, and what it comes to; undefined where some field holds no number. */
export function readCount(typed: TypedPieces):
  | {
      readonly denominations: readonly { readonly cents: number; readonly count: number }[];
      readonly counted: number;
    }
  | undefined {
  const rows = [...NOTES, ...COINS].map((cents) => ({ cents, count: readPieces(typed[cents] ?? '') }));
  const denominations = rows.flatMap(({ cents, count }) =>
    count === undefined || count === 0 ? [] : [{ cents, count }],
  );
  if (rows.some(({ count }) => count === undefined)) return undefined;
  const counted = denominations.reduce((sum, { cents, count }) => sum + cents * count, 0);
  return { denominations, counted };
}
