import { z } from 'zod';
import { assemblySchema, batchSchema, voteSchema } from './assembly';
import { areJoined } from './card-ranges';
import {
  approvedBy,
  count,
  eventRefSchema,
  foreignCardSchema,
  identityMethodSchema,
  LATEST_TIME,
  timestampSchema,
} from './event-terms';
import { hallEventSchemas } from './hall-events';
import { mandatesSchema, proxySchema, WEIGHT_LIMIT } from './hall-terms';
import {
  assemblyIdSchema,
  cardNumberSchema,
  deskIdSchema,
  hashSchema,
  longTextSchema,
  memberKeySchema,
  rollIdSchema,
  rollKeySchema,
  shortTextSchema,
} from './ids';
import { cardRangeSchema, seriesSchema, slipSchema } from './series';

export { identityMethodSchema, type ForeignCard, type IdentityMethod, type Timestamp } from './event-terms';

/** As many logs as an anchor names. */
const LOSS_LIMIT = 2_000;
/** As many ranges as one act names. */
const RANGES_LIMIT = 1_000;
/** As many sides and cards as one settlement is about. */
export const SIDES_LIMIT = 200;

/** Why somebody was accredited for votes in spite of obstacles to them (rule S7). */
const overrideSchema = z.object({
  /** Those of the votes that the person had obstacles to. */
  votes: z.array(voteSchema).min(1),
  reason: longTextSchema,
  approvedBy,
  /** The assembly decided so in this contested case (rule B5). */
  case: eventRefSchema.optional(),
});
export type Override = z.infer<typeof overrideSchema>;

/** Why a card was blocked before anybody had it. */
const blockCauseSchema = z.enum(['lost', 'spoiled']);

/** As few as tell it, in order: so nobody's work grows faster than what is said (rule L13). */
const ranges = z.array(cardRangeSchema).min(1).max(RANGES_LIMIT).refine(areJoined, 'not joined');

/** What a finding is called: its kind, what it is about, and 16 hex digits of the hash of all that it says. */
const findingKeySchema = z.string().regex(/^[a-z-]{3,40} [0-9A-Za-z]{1,40} [0-9a-f]{16}$/);

/** Things that can't both be right (rules M4 to M10). */
export const conflictKindSchema = z.enum([
  'member-accredited-twice',
  'card-assigned-twice',
  'card-not-held',
  'blocked-card-used',
  'not-entitled',
  'not-on-roll',
]);
export type ConflictKind = z.infer<typeof conflictKindSchema>;

/** What the office decided of one accreditation (rule M11). */
const rulingSchema = z.object({
  event: eventRefSchema,
  member: memberKeySchema,
  card: cardNumberSchema,
  /** It stands, or is void. */
  ruling: z.enum(['stands', 'void']),
});

/** What can happen. Which log holds which is said by rule L8. */
const eventBodySchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('assembly-created'), payload: z.object({ assembly: assemblySchema }) }),
  z.object({
    type: z.literal('roll-imported'),
    payload: z.object({ rollId: rollIdSchema, members: count, pending: count, source: shortTextSchema }),
  }),
  /** Rules or settings of the assembly are others from here on. A reason is demanded once a package was issued (rule E24). */
  z.object({
    type: z.literal('assembly-changed'),
    payload: z.object({ assembly: assemblySchema, reason: longTextSchema.optional() }),
  }),
  /** The table of mandates, whole: it takes the place of the one before. */
  z.object({ type: z.literal('mandates-set'), payload: z.object({ mandates: mandatesSchema }) }),
  z.object({ type: z.literal('series-added'), payload: z.object({ series: seriesSchema }) }),
  z.object({ type: z.literal('cards-created'), payload: cardRangeSchema }),
  /** The sheets came out well: from here on these cards are unassigned. */
  z.object({ type: z.literal('cards-printed'), payload: z.object({ ranges }) }),
  /** Cards that nobody has: lost or spoiled. */
  z.object({
    type: z.literal('cards-blocked'),
    payload: z.object({ ranges, cause: blockCauseSchema, note: longTextSchema.optional(), approvedBy }),
  }),
  /** A blocked card came to light again. It stays blocked. */
  z.object({
    type: z.literal('card-found'),
    payload: z.object({ card: cardNumberSchema, note: longTextSchema.optional() }),
  }),
  /** Cards go from the log's writer to another desk or to the office; the other side records `cards-received` by the same slip. */
  z.object({
    type: z.literal('cards-given'),
    payload: z.object({ slip: slipSchema, to: deskIdSchema, toName: shortTextSchema, ranges }),
  }),
  z.object({
    type: z.literal('cards-received'),
    payload: z.object({ slip: slipSchema, from: deskIdSchema, fromName: shortTextSchema, ranges }),
  }),
  /** The cards left in hand were counted, and the desk hands out no more. */
  z.object({
    type: z.literal('desk-closed'),
    payload: z.object({
      /** Cards in hand by the register, and by count. */
      expected: count,
      counted: count,
      /** Of those expected, the cards that were blocked as missing in the same act. */
      missing: z.int().min(1).optional(),
      /** Why the rest differs; present where they do. */
      explanation: longTextSchema.optional(),
    }),
  }),
  z.object({ type: z.literal('desk-reopened'), payload: z.object({ reason: longTextSchema }) }),
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
    payload: z.object({
      desk: deskIdSchema,
      upTo: z.int().min(1),
      head: hashSchema,
      /** When the desk wrote the delta, by its own clock, ms since 1970. */
      reportedAt: z.int().min(0).max(LATEST_TIME).optional(),
    }),
  }),
  /** Another story than the one known is told of this desk from `seq` on: shown, never merged (rule L10). */
  z.object({
    type: z.literal('fork-found'),
    payload: z.object({
      desk: deskIdSchema,
      seq: z.int().min(1),
      /** Hashes of the event at `seq`: as it is known here, and as the other log has it. */
      known: hashSchema,
      other: hashSchema,
      /** How far the other log goes, and its last hash. */
      upTo: z.int().min(1),
      head: hashSchema,
    }),
  }),
  /** The office looked into something that doesn't add up, and leaves it at that (rule C23). */
  z.object({
    type: z.literal('finding-acknowledged'),
    payload: z.object({ finding: findingKeySchema, reason: longTextSchema }),
  }),
  /** What the office decided of a conflict (rules M11 to M13). Its reason is part of the protocol. */
  z.object({
    type: z.literal('conflict-settled'),
    payload: z.object({
      kind: conflictKindSchema,
      /** The member's key or the card that the conflict is about. */
      subject: z.string().regex(/^[0-9A-Za-z:./_-]{1,40}$/),
      /** One entry a side: these accreditations, and no others, were judged. */
      rulings: z.array(rulingSchema).max(SIDES_LIMIT),
      /** What else it was judged by, such as the event that blocked the card: sorted. */
      basis: z.array(z.string().max(80)).max(SIDES_LIMIT),
      /** Cards that are blocked by it. */
      blocks: z.array(cardNumberSchema).max(SIDES_LIMIT),
      reason: longTextSchema,
      approvedBy,
    }),
  }),
  /** The accreditation `corrects` was void: this is what was meant. Written beside `conflict-settled`. */
  z.object({
    type: z.literal('accreditation-corrected'),
    payload: z.object({
      corrects: eventRefSchema,
      member: rollKeySchema,
      card: cardNumberSchema,
      identity: identityMethodSchema,
      votes: z.array(voteSchema).min(1),
      ballotBox: shortTextSchema.optional(),
      proxy: proxySchema.optional(),
      weight: z.int().min(2).max(WEIGHT_LIMIT).optional(),
      reason: longTextSchema,
      approvedBy,
    }),
  }),
  z.object({
    type: z.literal('roll-loaded'),
    payload: z.object({
      rollId: rollIdSchema,
      members: count,
      /** Somebody confirmed that a roll older than the one in use is taken. */
      older: z.literal(true).optional(),
    }),
  }),
  /** From here on `operator` is this person. */
  z.object({
    type: z.literal('operator-signed-on'),
    payload: z.object({ name: shortTextSchema, lead: z.boolean() }),
  }),
  z.object({
    type: z.literal('member-accredited'),
    payload: z.object({
      member: rollKeySchema,
      card: cardNumberSchema,
      identity: identityMethodSchema,
      /** The votes this person was entitled to when accredited. */
      votes: z.array(voteSchema).min(1),
      ballotBox: shortTextSchema.optional(),
      override: overrideSchema.optional(),
      foreignCard: foreignCardSchema.optional(),
      /** Somebody else carries this vote and has the card (rule D9). */
      proxy: proxySchema.optional(),
      /** How many votes the card has, of a delegate with several (rule D10); absent: one. */
      weight: z.int().min(2).max(WEIGHT_LIMIT).optional(),
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
      foreignCard: foreignCardSchema.optional(),
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
    payload: z.object({ member: rollKeySchema, reason: longTextSchema }),
  }),
  ...hallEventSchemas,
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

const FACT_TYPES: ReadonlySet<EventType> = new Set<EventType>([
  'series-added',
  'cards-printed',
  'emergency-desk-added',
  'emergency-desk-known',
  'cards-blocked',
  'card-found',
  'cards-given',
  'cards-received',
  'conflict-settled',
  'accreditation-corrected',
  'mandates-set',
  'case-decided',
]);

/** What a package tells a desk of other logs: what the office settled and blocked, where cards went, what series look like. */
export const factSchema = z
  .intersection(envelopeSchema.pick({ deskId: true, seq: true, hlc: true, operator: true }), eventBodySchema)
  .refine(({ type }) => FACT_TYPES.has(type), 'no fact');
export type Fact = z.infer<typeof factSchema>;
