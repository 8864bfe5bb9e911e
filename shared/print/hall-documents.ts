/** What is printed of the hall: receipts, counts, delegates, cash, statistics. */
import { z } from 'zod';
import { voteSchema } from '../domain/assembly-terms';
import { denominationSchema, paidItemSchema } from '../domain/hall-terms';
import { cardNumberSchema, longTextSchema, shortTextSchema } from '../domain/ids';
import {
  ROWS_LIMIT,
  LOGS_LIMIT,
  cents,
  common,
  count,
  coverageRowsSchema,
  fullName,
  person,
  quorumStandSchema,
  tallySchema,
  time,
} from './document-terms';

const receiptNumber = z.int().min(1);
const means = z.enum(['cash', 'card']);
const items = z.array(paidItemSchema).max(40);

/** Of a payment, or of what undid one. A6: the person's copy. Nothing of the member that it can do without. */
export const receiptSchema = z.object({
  ...common,
  kind: z.literal('receipt'),
  deskName: person,
  operator: person,
  receipt: receiptNumber,
  at: time,
  name: fullName,
  /** The member number; a pending person has none. */
  number: z.string().max(40).optional(),
  items,
  means,
  /** Of a reversal: the receipt that it undoes. */
  reverses: receiptNumber.optional(),
  /** Of a payment that was undone: the receipt that undid it. */
  reversedBy: receiptNumber.optional(),
});

/** One sheet for the chair: a count that was held on to, and which majorities follow from it. */
export const frozenCountSchema = z.object({
  ...common,
  kind: z.literal('frozen-count'),
  title: shortTextSchema,
  vote: voteSchema,
  asOf: time,
  frozenAt: time,
  operator: person,
  deskName: person,
  accredited: tallySchema,
  present: tallySchema,
  /** How many votes it takes, of those present and of those accredited. */
  majorities: z.object({
    absolute: z.object({ present: count, accredited: count }),
    twoThirds: z.object({ present: count, accredited: count }),
  }),
  quorum: quorumStandSchema.optional(),
  coverage: coverageRowsSchema,
});

/** Whoever attended; only where the statutes ask for it. In order of names. */
export const attendanceListSchema = z.object({
  ...common,
  kind: z.literal('attendance-list'),
  /** Where a list comes in several files: this one's number, and how many rows stand in those before it. */
  part: z.object({ number: receiptNumber, of: receiptNumber, rowsBefore: count }).optional(),
  total: count,
  rows: z
    .array(
      z.object({
        name: fullName,
        number: z.string().max(40).optional(),
        unit: z.string().max(500).optional(),
        card: cardNumberSchema,
        votes: z.array(voteSchema).max(4),
        accreditedAt: time,
        leftAt: time.optional(),
        /** Who carries this vote. */
        proxyHolder: fullName.optional(),
      }),
    )
    .max(ROWS_LIMIT),
  coverage: coverageRowsSchema,
});

const groupSchema = z.object({
  /** Absent: not known. */
  label: z.string().min(1).max(500).optional(),
  accredited: tallySchema,
  present: tallySchema,
  entitledOnRoll: count.optional(),
});
const groups = z.array(groupSchema).max(ROWS_LIMIT);

const seatStateSchema = z.enum(['taken', 'moved-up', 'absent', 'waiting', 'lost', 'too-many']);

/** Which mandates are filled, by whom, and who of them is there. */
export const credentialsReportSchema = z.object({
  ...common,
  kind: z.literal('credentials-report'),
  asOf: time,
  seats: count,
  filled: tallySchema,
  present: tallySchema,
  /** Of those present. */
  byGender: groups.optional(),
  substitutesFrom: time.optional(),
  quorum: quorumStandSchema.optional(),
  units: z
    .array(
      z.object({
        unit: shortTextSchema,
        seats: count,
        filled: count,
        present: count,
        overfilledBy: count,
        holders: z
          .array(
            z.object({
              name: fullName,
              rank: z.int().min(1).optional(),
              weight: z.int().min(1),
              state: seatStateSchema,
              card: cardNumberSchema.optional(),
            }),
          )
          .max(ROWS_LIMIT),
      }),
    )
    .max(10_000),
  proxies: z
    .array(z.object({ principal: fullName, holder: fullName, card: cardNumberSchema, note: longTextSchema }))
    .max(ROWS_LIMIT),
  coverage: coverageRowsSchema,
});

/** For the treasurer: every receipt of every desk in order, and what lies in the boxes. */
export const cashReportSchema = z.object({
  ...common,
  kind: z.literal('cash-report'),
  cash: cents,
  card: cents,
  receipts: count,
  reversals: count,
  desks: z
    .array(
      z.object({
        name: person,
        cash: cents,
        card: cents,
        receipts: z
          .array(
            z.object({
              receipt: receiptNumber,
              at: time,
              name: fullName,
              number: z.string().max(40).optional(),
              operator: person,
              /** Negative: a reversal. */
              cents,
              means,
              items,
              other: receiptNumber.optional(),
              reason: longTextSchema.optional(),
              approvedBy: person.optional(),
              note: longTextSchema.optional(),
            }),
          )
          .max(ROWS_LIMIT),
        missing: z.array(receiptNumber).max(ROWS_LIMIT),
        /** Its log has two stories, or lacks parts: so may its money. */
        incomplete: z.enum(['fork', 'gap']).optional(),
        counts: z
          .array(
            z.object({
              at: time,
              operator: person,
              float: count,
              counted: count,
              expected: z.int(),
              denominations: z.array(denominationSchema).max(20),
              explanation: longTextSchema.optional(),
            }),
          )
          .max(1_000),
        uncounted: z.boolean(),
      }),
    )
    .max(LOGS_LIMIT),
  coverage: coverageRowsSchema,
});

/** Who came: by unit, age and hour. No names. */
export const statisticsSchema = z.object({
  ...common,
  kind: z.literal('statistics'),
  votes: z
    .array(
      z.object({
        vote: voteSchema,
        byUnit: groups,
        byAge: groups,
        byHour: z.array(z.object({ from: time, accredited: count })).max(10_000),
        byIdentity: z.object({ known: count, 'photo-document': count, police: count }),
        overrides: count,
        replaced: count,
        withdrawn: count,
      }),
    )
    .min(1)
    .max(4),
  refusals: count,
  coverage: coverageRowsSchema,
});
