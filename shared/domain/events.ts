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

/** As many logs as an anchor names. */
const LOSS_LIMIT = 2_000;

const count = z.int().min(0);
/** The second person to a guarded act, or the lead who allowed it; absent where nobody was needed. */
const approvedBy = shortTextSchema.optional();

/** Why somebody was accredited for votes in spite of obstacles to them (rule S7). */
const overrideSchema = z.object({
  /** Those of the votes that the person had obstacles to. */
  votes: z.array(voteSchema).min(1),
  reason: longTextSchema,
  approvedBy,
});
export type Override = z.infer<typeof overrideSchema>;

/** What can happen. Which log holds which is said by rule L8. */
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
    payload: z.object({
      rollId: rollIdSchema,
      /** Desks, or the place of an emergency desk. */
      recipients: z.array(deskIdSchema).min(1),
      /** Of these, the ones whose key was not compared, and why they got it nevertheless (rule S1). */
      override: z.object({ recipients: z.array(deskIdSchema).min(1), reason: longTextSchema }).optional(),
    }),
  }),
  /** A desk that has no key yet. `place` stands for it until its key is known: 40 random hex digits. */
  z.object({
    type: z.literal('emergency-desk-added'),
    payload: z.object({ place: deskIdSchema, name: shortTextSchema }),
  }),
  /** The key of an emergency desk, after its fingerprint was compared. */
  z.object({
    type: z.literal('emergency-desk-known'),
    payload: z.object({ place: deskIdSchema, desk: deskIdSchema }),
  }),
  z.object({
    type: z.literal('delta-merged'),
    payload: z.object({ desk: deskIdSchema, upTo: z.int().min(1), head: hashSchema }),
  }),
  z.object({ type: z.literal('roll-loaded'), payload: z.object({ rollId: rollIdSchema, members: count }) }),
  /** From here on `operator` is this person. */
  z.object({
    type: z.literal('operator-signed-on'),
    payload: z.object({ name: shortTextSchema, lead: z.boolean() }),
  }),
  z.object({
    type: z.literal('member-accredited'),
    payload: z.object({
      member: memberKeySchema,
      card: cardNumberSchema,
      identity: identityMethodSchema,
      /** The votes this person was entitled to when accredited. */
      votes: z.array(voteSchema).min(1),
      ballotBox: shortTextSchema.optional(),
      override: overrideSchema.optional(),
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
      approvedBy,
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
      approvedBy,
    }),
  }),
  z.object({
    type: z.literal('refusal-recorded'),
    payload: z.object({ member: memberKeySchema, reason: longTextSchema }),
  }),
  /** Whoever acts goes on with a database that is older than what the vault knows of it (rule S11). */
  z.object({
    type: z.literal('loss-accepted'),
    payload: z.object({
      /** How many events are missing, at the least, of whose log. */
      missing: z
        .array(z.object({ desk: deskIdSchema, events: z.int().min(1) }))
        .min(1)
        .max(LOSS_LIMIT),
    }),
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
