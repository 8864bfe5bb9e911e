import { z } from 'zod';

/** What people are accredited to vote in. An assembly of the kind `both` holds both votes. */
export const voteSchema = z.enum(['conference', 'nomination']);
export type Vote = z.infer<typeof voteSchema>;
