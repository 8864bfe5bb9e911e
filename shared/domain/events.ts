import { z } from 'zod';
import { assemblySchema, batchSchema, voteSchema } from './assembly';
import {
  assemblyIdSchema,
  cardNumberSchema,
  deskIdSchema,
  hashSchema,
  longTextSchema,
  memberKeySchema,
  rollIdSchema,
  shortTextSchema,
} from './ids';

/** The last ms of the year 9999: later days can't be written as `YYYY-MM-DD`. */
const LATEST_TIME = 253_402_300_799_999;

/** Hybrid logical clock: wall time in ms since 1970, and a counter that orders what falls on the same ms. */
const timestampSchema = z.object({ time: z.int().min(0).max(LATEST_TIME), counter: z.int().min(0) });
export type Timestamp = z.infer<typeof timestampSchema>;

/** How a person was identified. Only the method is recorded, never the number of a document. */
export const identityMethodSchema = z.enum(['known', 'photo-document', 'police']);
export type IdentityMethod = z.infer<typeof identityMethodSchema>;

const count = z.int().min(0);

/** What can happen. The office writes the first six, a desk the others. */
const eventBodySchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('assembly-created'), payload: z.object({ assembly: assemblySchema }) }),
  z.object({
    type: z.literal('roll-imported'),
    payload: z.object({ rollId: rollIdSchema, members: count, pending: count, source: shortTextSchema }),
  }),
  z.object({
    type: z.literal('cards-created'),
    payload: z.object({ from: cardNumberSchema, to: cardNumberSchema }),
  }),
  z.object({ type: z.literal('cards-handed-over'), payload: z.object({ batch: batchSchema }) }),
  z.object({
    type: z.literal('package-issued'),
    payload: z.object({ rollId: rollIdSchema, recipients: z.array(deskIdSchema).min(1) }),
  }),
  z.object({
    type: z.literal('delta-merged'),
    payload: z.object({ desk: deskIdSchema, upTo: z.int().min(1), head: hashSchema }),
  }),
  z.object({ type: z.literal('roll-loaded'), payload: z.object({ rollId: rollIdSchema, members: count }) }),
  z.object({
    type: z.literal('member-accredited'),
    payload: z.object({
      member: memberKeySchema,
      card: cardNumberSchema,
      identity: identityMethodSchema,
      /** The votes this person was entitled to when accredited. */
      votes: z.array(voteSchema).min(1),
      ballotBox: shortTextSchema.optional(),
    }),
  }),
  z.object({
    type: z.literal('card-replaced'),
    payload: z.object({
      member: memberKeySchema,
      blocked: cardNumberSchema,
      replacement: cardNumberSchema,
      cause: z.enum(['lost', 'spoiled']),
      note: longTextSchema.optional(),
    }),
  }),
  z.object({
    type: z.literal('accreditation-withdrawn'),
    payload: z.object({
      member: memberKeySchema,
      card: cardNumberSchema,
      /** True: the card is back in the desk's hands and unassigned again. False: it is blocked. */
      cardReturned: z.boolean(),
      reason: longTextSchema,
    }),
  }),
  z.object({
    type: z.literal('refusal-recorded'),
    payload: z.object({ member: memberKeySchema, reason: longTextSchema }),
  }),
]);
export type EventBody = z.infer<typeof eventBodySchema>;
export type EventType = EventBody['type'];

const envelopeSchema = z.object({
  assemblyId: assemblyIdSchema,
  /** The log this event stands in, and its place there: 1, 2, 3 … without gaps. */
  deskId: deskIdSchema,
  seq: z.int().min(1),
  hlc: timestampSchema,
  /** Name of the person who acted. */
  operator: shortTextSchema,
  /** Hash of the event before it in the same log; 64 zeros for the first. */
  prevHash: hashSchema,
});

/** One entry of an append-only log. Its hash is SHA-256 over its canonical JSON (RFC 8785). */
export const loggedEventSchema = z.intersection(envelopeSchema, eventBodySchema);
export type LoggedEvent = z.infer<typeof envelopeSchema> & EventBody;

/** Names one event in the union of all logs. */
export interface EventRef {
  readonly deskId: LoggedEvent['deskId'];
  readonly seq: number;
}
