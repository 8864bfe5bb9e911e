import { z } from 'zod';

/** What people are accredited to vote in. An assembly of the kind `both` holds two votes, every other kind one. */
export const voteSchema = z.enum(['conference', 'nomination', 'delegates', 'general-meeting']);
export type Vote = z.infer<typeof voteSchema>;
