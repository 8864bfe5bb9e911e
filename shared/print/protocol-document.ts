/** The accreditation protocol: by which rules, how many, what was contested and how it was settled, and what proves it. */
import { z } from 'zod';
import { assemblyKindSchema } from '../domain/assembly';
import { voteSchema } from '../domain/assembly-terms';
import { caseDecisionSchema, caseStepKindSchema, guestKindSchema } from '../domain/hall-terms';
import { cardNumberSchema, hashSchema, longTextSchema, shortTextSchema } from '../domain/ids';
import {
  LOGS_LIMIT,
  ROWS_LIMIT,
  cents,
  common,
  count,
  coverageRowsSchema,
  fullName,
  headSchema,
  person,
  quorumStandSchema,
  sentence,
  tallySchema,
  time,
} from './document-terms';

const votes = z.array(voteSchema).max(4);
const sentences = z.array(sentence).max(300);

/** Rules in words, in the order of their numbers. */
const voteRulesSchema = z.object({ vote: voteSchema, sentences, entitledOnRoll: count.optional() });

const attendanceSchema = z.object({
  vote: voteSchema,
  accredited: tallySchema,
  present: tallySchema,
  quorum: quorumStandSchema.optional(),
  /** From the first accreditation to the last event. */
  curve: z.array(z.object({ at: time, accredited: count, present: count })).max(2_000),
  /** The same as of full hours, or days where the assembly lasts long. */
  table: z.array(z.object({ at: time, accredited: tallySchema, present: tallySchema })).max(400),
});

const frozenSchema = z.object({
  title: shortTextSchema,
  vote: voteSchema,
  asOf: time,
  operator: person,
  accredited: tallySchema,
  present: tallySchema,
  majorities: z.object({
    absolute: z.object({ present: count, accredited: count }),
    twoThirds: z.object({ present: count, accredited: count }),
  }),
  /** Counted again from the same parts of the logs: whether it came to the same. Absent: a part isn't here. */
  recount: z.enum(['same', 'other']).optional(),
  /** As of the same time by all that is known by now, where that is something else. */
  now: z.object({ accredited: tallySchema, present: tallySchema }).optional(),
  /** How far the logs were known then. */
  coverage: coverageRowsSchema,
});

const caseSchema = z.object({
  label: z.string().min(1).max(300),
  name: fullName,
  status: z.union([z.literal('open'), caseDecisionSchema]),
  openedAt: time,
  deskName: person,
  operator: person,
  ticket: shortTextSchema.optional(),
  /** Why the person was refused, in words. */
  obstacles: sentences,
  statement: longTextSchema,
  steps: z
    .array(
      z.object({
        at: time,
        operator: person,
        deskName: person,
        kind: z.union([caseStepKindSchema, caseDecisionSchema]),
        votes: votes.optional(),
        text: longTextSchema,
      }),
    )
    .max(10_000),
  card: cardNumberSchema.optional(),
});

const desk = { deskName: person, operator: person };

export const protocolSchema = z.object({
  ...common,
  kind: z.literal('protocol'),
  assemblyKind: assemblyKindSchema,
  /** Everything that is known up to this counts. */
  asOf: time,
  members: count.optional(),
  rules: z.array(voteRulesSchema).min(1).max(4),
  /** Quorum, delegates, proxies, payments and so on, in words. */
  settings: sentences,
  changes: z
    .array(
      z.object({
        at: time,
        operator: person,
        reason: longTextSchema.optional(),
        /** What changed, in words. */
        what: sentences,
        /** Desks that go by it, or not yet. */
        known: z.array(person).max(LOGS_LIMIT),
        unknown: z.array(person).max(LOGS_LIMIT),
      }),
    )
    .max(1_000),
  attendance: z.array(attendanceSchema).min(1).max(4),
  guests: z.array(z.object({ kind: guestKindSchema, admitted: count, present: count })).max(3),
  coverage: coverageRowsSchema,
  /** In the order of their times. */
  frozen: z.array(frozenSchema).max(1_000),
  cases: z.array(caseSchema).max(10_000),
  overrides: z
    .array(
      z.object({
        ...desk,
        at: time,
        name: fullName,
        card: cardNumberSchema,
        votes,
        reason: longTextSchema,
        approvedBy: person.optional(),
        caseLabel: z.string().max(300).optional(),
      }),
    )
    .max(ROWS_LIMIT),
  refusals: z.array(z.object({ ...desk, at: time, name: fullName, reason: longTextSchema })).max(ROWS_LIMIT),
  conflicts: z
    .array(
      z.object({
        title: sentence,
        open: z.boolean(),
        sides: sentences,
        settlement: z
          .object({
            at: time,
            operator: person,
            approvedBy: person.optional(),
            reason: longTextSchema,
            rulings: sentences,
          })
          .optional(),
      }),
    )
    .max(ROWS_LIMIT),
  /** Accreditations that were withdrawn. */
  withdrawn: z
    .array(
      z.object({
        ...desk,
        at: time,
        name: fullName,
        card: cardNumberSchema.optional(),
        reason: longTextSchema.optional(),
      }),
    )
    .max(ROWS_LIMIT),
  cards: z.object({ unused: count, unassigned: count, assigned: count, blocked: count }),
  blocked: z
    .array(
      z.object({
        card: cardNumberSchema,
        at: time,
        cause: z.enum(['lost', 'spoiled', 'withdrawn', 'settled']),
        replacedBy: cardNumberSchema.optional(),
      }),
    )
    .max(ROWS_LIMIT),
  delegates: z
    .object({
      seats: count,
      filled: tallySchema,
      present: tallySchema,
      substitutesFrom: time.optional(),
      movedUp: count,
      proxies: count,
      byGender: z
        .array(z.object({ label: z.string().min(1).max(500).optional(), present: tallySchema }))
        .max(20)
        .optional(),
      units: z
        .array(
          z.object({
            unit: shortTextSchema,
            seats: count,
            filled: count,
            present: count,
            overfilledBy: count,
          }),
        )
        .max(10_000),
    })
    .optional(),
  /** What was taken at the desks: sums, no people. */
  cash: z
    .object({
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
            receipts: count,
            /** Of the last count: what lay there more, or less, than it should. Absent: not counted since. */
            difference: cents.optional(),
          }),
        )
        .max(LOGS_LIMIT),
    })
    .optional(),
  /** Desks and the office, with the ends of their logs. */
  desks: z
    .array(
      z.object({
        name: person,
        events: count,
        accredited: count.optional(),
        head: headSchema.optional(),
        closedAt: time.optional(),
      }),
    )
    .max(LOGS_LIMIT),
  digest: hashSchema,
});
