import { z } from 'zod';
import { voteSchema } from './assembly-terms';
import { cardNumberSchema, shortTextSchema } from './ids';

/**
 * How a card number tells a mistyped one: by one digit at its end (Damm, "Total anti-symmetrische Quasigruppen", 2004) or by two
 * (ISO/IEC 7064, MOD 97-10). The check digits belong to the number.
 */
export const checkSchemeSchema = z.enum(['damm', 'mod-97-10']);
export type CheckScheme = z.infer<typeof checkSchemeSchema>;

/** The colours that a series is printed in. Screens give each its shade. */
export const seriesColourSchema = z.enum([
  'white',
  'yellow',
  'orange',
  'red',
  'violet',
  'blue',
  'green',
  'grey',
]);

/** Whom the cards of a series are for. Only `voting` gives a vote. */
export const seriesUseSchema = z.enum(['voting', 'guest', 'press', 'staff']);

/** Cards of one kind: what their numbers look like, what they look like, and whom they are for (rules C12 to C15). */
export const seriesSchema = z.object({
  prefix: z.string().regex(/^[A-Z]{0,4}$/),
  /** Number of digits after the prefix, check digits included. */
  digits: z.int().min(1).max(9),
  check: checkSchemeSchema.optional(),
  name: shortTextSchema,
  colour: seriesColourSchema,
  use: seriesUseSchema,
  /** Of a `voting` series: only for whoever is accredited for exactly these votes; absent: for every vote. */
  votes: z.array(voteSchema).min(1).max(2).optional(),
});
export type Series = z.infer<typeof seriesSchema>;

/** Cards from `from` to `to`, both included. With `check`, the numbers between them that don't bear the right check digits are none. */
export const cardRangeSchema = z.object({
  from: cardNumberSchema,
  to: cardNumberSchema,
  check: checkSchemeSchema.optional(),
});

/** Names a slip that cards are moved by: six signs that can't be taken for each other (Crockford's base 32). */
export const slipSchema = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{6}$/)
  .brand<'SlipId'>();
export type SlipId = z.infer<typeof slipSchema>;
