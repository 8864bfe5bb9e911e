/** Terms that documents share. Times in ms since 1970, money in cents. */
import { z } from 'zod';
import { assemblyIdSchema, hashSchema, isoDateSchema, shortTextSchema } from '../domain/ids';

export const count = z.int().min(0);
export const cents = z.int().min(-1_000_000_000_000).max(1_000_000_000_000);
export const time = z.int().min(0);
/** As many rows as one list holds. */
export const ROWS_LIMIT = 100_000;
/** As many logs as one assembly has. */
export const LOGS_LIMIT = 2_000;

/** What a desk or operator is called. */
export const person = shortTextSchema;
/** Surname and first name of a member, or what stands for them. */
export const fullName = z.string().min(1).max(500);
/** A sentence that the program made, with what it names: as many as a thousand units. */
export const sentence = z.string().min(1).max(300_000);

/** What stands at the top of every document. */
const assemblyHeadSchema = z.object({
  id: assemblyIdSchema,
  title: shortTextSchema,
  date: isoDateSchema,
  place: shortTextSchema,
  unit: shortTextSchema,
});

export const common = {
  language: z.enum(['de', 'en']),
  assembly: assemblyHeadSchema,
  /** When it was printed. */
  printedAt: time,
};

/** People, and votes where cards have several. */
export const tallySchema = z.object({ people: count, votes: count });

/** Whether there is a quorum. `sentence`: the rule that sets it. */
export const quorumStandSchema = z.object({
  met: z.boolean(),
  have: count,
  needed: count,
  of: count.optional(),
  sentence: sentence.optional(),
});

/** Which logs a document knows, and how far. */
export const coverageRowsSchema = z
  .array(
    z.object({
      name: person,
      upTo: count,
      reportedAt: time.optional(),
      /** The log of the computer that printed it. */
      own: z.boolean(),
      /** Its clock is off by so many ms; positive: ahead. */
      clockOff: z.int().optional(),
    }),
  )
  .max(LOGS_LIMIT);

/** The end of a log. */
export const headSchema = z.object({ seq: z.int().min(1), hash: hashSchema });
