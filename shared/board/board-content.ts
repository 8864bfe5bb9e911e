import { z } from 'zod';
import { voteSchema } from '../domain/assembly-terms';
import { cardNumberSchema, shortTextSchema } from '../domain/ids';

const count = z.int().min(0).max(10_000_000);
const time = z.int().min(0);

const tallySchema = z.strictObject({ people: count, votes: count });

/** More blocked numbers than this are told by their number only. */
export const BOARD_CARDS_LIMIT = 5_000;

/**
 * All that the board for the hall shows: numbers, titles of the assembly, times, and numbers of cards. Strict, so that nothing of
 * a member can be among it.
 */
export const boardContentSchema = z.strictObject({
  language: z.enum(['de', 'en']),
  appearance: z.enum(['light', 'dark']),
  title: shortTextSchema,
  /** The larger figure. */
  first: z.enum(['present', 'accredited']),
  votes: z
    .array(
      z.strictObject({
        vote: voteSchema,
        accredited: tallySchema,
        present: tallySchema,
        quorum: z.strictObject({ met: z.boolean(), have: count, needed: count }).optional(),
      }),
    )
    .min(1)
    .max(4),
  /** When these figures were worked out, ms. */
  asOf: time,
  /** How many desks there are, how many of them have reported, and when the one did that did so longest ago, ms. */
  coverage: z.strictObject({ desks: count, reported: count, oldestAt: time.optional() }),
  /** Absent: not to be shown. */
  blocked: z
    .strictObject({ total: count, cards: z.array(cardNumberSchema).max(BOARD_CARDS_LIMIT) })
    .optional(),
});
export type BoardContent = z.infer<typeof boardContentSchema>;

/** What the board gets. `locked`: the program is locked, and the figures are the last ones before it was. */
export const boardStateSchema = z.strictObject({ content: boardContentSchema, locked: z.boolean() });
export type BoardState = z.infer<typeof boardStateSchema>;

/** What the board's window can do: ask what it has to show, and hear of something else. */
export interface BoardBridge {
  readonly takeState: () => Promise<unknown>;
  /** Returns a function that stops listening. */
  readonly onState: (listener: (state: unknown) => void) => () => void;
}
