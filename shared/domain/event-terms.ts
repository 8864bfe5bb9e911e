/** Terms that events of every kind are made of. */
import { z } from 'zod';
import { deskIdSchema, longTextSchema, shortTextSchema } from './ids';

/** The last ms of the year 9999: later days can't be written as `YYYY-MM-DD`. */
export const LATEST_TIME = 253_402_300_799_999;

/** Hybrid logical clock: wall time in ms since 1970, and a counter that orders what falls on the same ms. */
export const timestampSchema = z.object({ time: z.int().min(0).max(LATEST_TIME), counter: z.int().min(0) });
export type Timestamp = z.infer<typeof timestampSchema>;

/** How a person was identified. Only the method is recorded, never the number of a document. */
export const identityMethodSchema = z.enum(['known', 'photo-document', 'police']);
export type IdentityMethod = z.infer<typeof identityMethodSchema>;

export const count = z.int().min(0);
/** The second person to a guarded act, or the lead who allowed it; absent where nobody was needed. */
export const approvedBy = shortTextSchema.optional();

export const eventRefSchema = z.object({ deskId: deskIdSchema, seq: z.int().min(1) });

/** Why a card was handed out that this desk doesn't hold (rule A14). */
export const foreignCardSchema = z.object({ reason: longTextSchema, approvedBy });
export type ForeignCard = z.infer<typeof foreignCardSchema>;
