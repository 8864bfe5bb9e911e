/** Events of the hall: who came, left and waits, money, contested cases, counts that were held on to. */
import { z } from 'zod';
import { voteSchema } from './assembly-terms';
import { approvedBy, count, eventRefSchema, foreignCardSchema, LATEST_TIME } from './event-terms';
import {
  caseDecisionSchema,
  caseStepKindSchema,
  coverageSchema,
  denominationSchema,
  guestKindSchema,
  paidItemSchema,
} from './hall-terms';
import {
  cardNumberSchema,
  guestKeySchema,
  longTextSchema,
  memberKeySchema,
  rollKeySchema,
  shortTextSchema,
} from './ids';

export const hallEventSchemas = [
  /** A substitute waits for a seat, or has stopped waiting (rules D4, D5). */
  z.object({
    type: z.literal('waiting-noted'),
    payload: z.object({ member: rollKeySchema, waiting: z.boolean() }),
  }),
  /**
   * Somebody left the assembly, or came back. By the card that was scanned, or the member that was found, or both.
   * `cardKept`: the card stays at the door meanwhile.
   */
  z.object({
    type: z.literal('presence-noted'),
    payload: z
      .object({
        present: z.boolean(),
        card: cardNumberSchema.optional(),
        member: memberKeySchema.optional(),
        cardKept: z.literal(true).optional(),
      })
      .refine(({ card, member }) => card !== undefined || member !== undefined, 'nobody'),
  }),
  /** A card of a guests' series was handed out. `member` is a new `guest:` key; the card comes back by `accreditation-withdrawn`. */
  z.object({
    type: z.literal('guest-admitted'),
    payload: z.object({
      member: guestKeySchema,
      card: cardNumberSchema,
      kind: guestKindSchema,
      name: shortTextSchema.optional(),
      foreignCard: foreignCardSchema.optional(),
    }),
  }),
  /** Dues taken at the desk. Payments and reversals of a desk share one row of receipt numbers, 1, 2, 3 … (rule B8). Cents. */
  z.object({
    type: z.literal('payment-received'),
    payload: z.object({
      receipt: z.int().min(1),
      member: rollKeySchema,
      means: z.enum(['cash', 'card']),
      /** What it is for: oldest dues first, and what is beyond them. */
      items: z.array(paidItemSchema).min(1).max(40),
      note: longTextSchema.optional(),
    }),
  }),
  z.object({
    type: z.literal('payment-reversed'),
    payload: z.object({
      receipt: z.int().min(1),
      /** The receipt that it undoes, of the same desk. */
      reverses: z.int().min(1),
      member: rollKeySchema,
      reason: longTextSchema,
      approvedBy,
    }),
  }),
  /** The cash box was counted: all of the desk's cash since its beginning, with the change it began with. Cents. */
  z.object({
    type: z.literal('cash-counted'),
    payload: z.object({
      float: count,
      denominations: z.array(denominationSchema).max(20),
      counted: count,
      expected: z.int(),
      explanation: longTextSchema.optional(),
    }),
  }),
  /** Somebody objects to being refused. Named from here on by this event (rules B1 to B5). */
  z.object({
    type: z.literal('case-opened'),
    payload: z
      .object({
        /** Absent: a person who is not on the roll; then there is a name. */
        member: rollKeySchema.optional(),
        name: shortTextSchema.optional(),
        /** Number of the case in the party's ticket system. */
        ticket: shortTextSchema.optional(),
        /** Why the person was refused: votes and the obstacles to them as they were then. */
        obstacles: z
          .array(z.object({ vote: voteSchema, obstacle: z.string().regex(/^[a-z-]{3,40}$/) }))
          .max(200),
        /** What the person says. */
        statement: longTextSchema,
      })
      .refine(({ member, name }) => member !== undefined || name !== undefined, 'nobody'),
  }),
  z.object({
    type: z.literal('case-noted'),
    payload: z.object({ case: eventRefSchema, kind: caseStepKindSchema, text: longTextSchema }),
  }),
  z.object({
    type: z.literal('case-decided'),
    payload: z.object({
      case: eventRefSchema,
      member: rollKeySchema.optional(),
      decision: caseDecisionSchema,
      /** Of `admitted`: to which votes. */
      votes: z.array(voteSchema).max(4),
      text: longTextSchema,
      approvedBy,
    }),
  }),
  /** A count was held on to for a vote: what was known then, of which logs, and what it came to (rule N4). */
  z.object({
    type: z.literal('count-frozen'),
    payload: z.object({
      title: shortTextSchema,
      vote: voteSchema,
      /** ms since 1970: everything up to it counts. */
      asOf: z.int().min(0).max(LATEST_TIME),
      accredited: count,
      present: count,
      /** The same in votes, where cards have several. */
      accreditedVotes: count,
      presentVotes: count,
      coverage: coverageSchema,
    }),
  }),
] as const;
