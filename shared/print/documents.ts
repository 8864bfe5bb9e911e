/** What the program prints: plain data, laid out by `renderer/print`. Times in ms since 1970, written in the computer's zone. */
import { z } from 'zod';
import { cardNumberSchema, hashSchema, longTextSchema, shortTextSchema } from '../domain/ids';
import { cardRangeSchema, seriesSchema, slipSchema } from '../domain/series';
import { LOGS_LIMIT, ROWS_LIMIT, common, count, person, time } from './document-terms';
import {
  attendanceListSchema,
  cashReportSchema,
  credentialsReportSchema,
  frozenCountSchema,
  receiptSchema,
  statisticsSchema,
} from './hall-documents';
import { protocolSchema } from './protocol-document';

/** A logo of 512 KiB as base 64, and its head. */
const LOGO_LIMIT = 700_000;

/**
 * How cards lie on paper. `a4-N`: A4 sheets with N cards and crop marks; `a6`: one card a page; `label`: one card a page as large
 * as the labels on the roll, in mm.
 */
export const cardLayoutSchema = z.union([
  z.enum(['a4-2', 'a4-3', 'a4-4', 'a4-5', 'a4-6', 'a4-8', 'a4-9', 'a4-10', 'a6']),
  z.object({ widthMm: z.number().min(40).max(210), heightMm: z.number().min(25).max(297) }),
]);
export type CardLayout = z.infer<typeof cardLayoutSchema>;

const reconciliationRowSchema = z.object({
  name: person,
  printed: count,
  unassigned: count,
  assigned: count,
  blocked: count,
  difference: z.int(),
});

export const printDocumentSchema = z.discriminatedUnion('kind', [
  /** Ballot cards. `test`: one sheet that shows where everything comes to lie; its cards say that they are none. */
  z.object({
    ...common,
    kind: z.literal('ballot-cards'),
    series: seriesSchema,
    ranges: z.array(cardRangeSchema).min(1).max(1_000),
    layout: cardLayoutSchema,
    text: z.string().max(200),
    /** PNG or JPEG. */
    logo: z
      .string()
      .max(LOGO_LIMIT)
      .regex(/^data:image\/(?:png|jpeg);base64,[A-Za-z0-9+/]+=*$/)
      .optional(),
    /** The number of the first sheet, where the job comes in several documents. */
    firstSheet: z.int().min(1).optional(),
    test: z.boolean(),
  }),
  /** Goes with the cards that an accreditor gets, who signs for them. */
  z.object({
    ...common,
    kind: z.literal('batch-cover'),
    holderName: person,
    officeName: person,
    batches: z
      .array(
        cardRangeSchema.extend({
          count,
          seriesName: shortTextSchema.optional(),
          ballotBox: shortTextSchema.optional(),
        }),
      )
      .min(1)
      .max(1_000),
  }),
  /** Goes with cards from desk to desk, or back to the office; both sides sign. */
  z.object({
    ...common,
    kind: z.literal('transfer-slip'),
    slip: slipSchema,
    fromName: person,
    toName: person,
    ranges: z.array(cardRangeSchema.extend({ count })).min(1).max(1_000),
  }),
  /** A desk's account at its end. `head` proves its log later. */
  z.object({
    ...common,
    kind: z.literal('closing-sheet'),
    deskName: person,
    fingerprint: z.string().regex(/^[0-9a-f]{40}$/),
    closedAt: time,
    closedBy: person,
    row: reconciliationRowSchema,
    expected: count,
    counted: count,
    explanation: longTextSchema.optional(),
    accredited: count,
    inHand: z.array(cardRangeSchema.extend({ count })).max(1_000),
    blocked: z.array(cardNumberSchema).max(ROWS_LIMIT),
    /** How the box was counted last, where there was one: cents (rule B10). */
    cash: z
      .object({
        at: time,
        operator: person,
        float: count,
        expected: z.int(),
        counted: count,
        explanation: longTextSchema.optional(),
      })
      .optional(),
    head: z.object({ seq: z.int().min(1), hash: hashSchema }),
  }),
  /** For the counting commission: large print, sorted. */
  z.object({
    ...common,
    kind: z.literal('blocked-list'),
    /** Until when the register is known: when each desk reported last. */
    asOf: z.array(z.object({ name: person, reportedAt: time.optional() })).max(LOGS_LIMIT),
    openConflicts: count,
    rows: z
      .array(
        z.object({
          card: cardNumberSchema,
          at: time,
          cause: z.enum(['lost', 'spoiled', 'withdrawn', 'settled']),
          replacedBy: cardNumberSchema.optional(),
          found: z.boolean(),
        }),
      )
      .max(ROWS_LIMIT),
  }),
  /** Whether every card is accounted for. */
  z.object({
    ...common,
    kind: z.literal('reconciliation'),
    rows: z.array(reconciliationRowSchema).max(LOGS_LIMIT),
    total: reconciliationRowSchema.omit({ name: true }),
    unused: count,
    /** In words, one a line. */
    /** Each with an explanation of the desk's and a reason of the office's, where there are any. */
    findings: z.array(z.string().max(5_000)).max(ROWS_LIMIT),
    openConflicts: count,
    balanced: z.boolean(),
    digest: hashSchema,
    /** Desks and the ends of their logs. */
    heads: z.array(z.object({ name: person, seq: z.int().min(1), hash: hashSchema })).max(LOGS_LIMIT),
  }),
  protocolSchema,
  attendanceListSchema,
  credentialsReportSchema,
  cashReportSchema,
  statisticsSchema,
  receiptSchema,
  frozenCountSchema,
]);
export type PrintDocument = z.infer<typeof printDocumentSchema>;
export type DocumentOf<Kind extends PrintDocument['kind']> = Extract<PrintDocument, { kind: Kind }>;
