/** Terms of what happens in the hall: contested cases, cash, mandates, guests, coverage of counts. */
import { z } from 'zod';
import { deskIdSchema, longTextSchema, rollKeySchema, shortTextSchema } from './ids';

/** As many votes as one delegate can have. */
export const WEIGHT_LIMIT = 10_000;
/** As many people as a table of mandates names, seats as a unit has, and ranks: so that it fits into the header of a package. */
export const MANDATE_LIMIT = 20_000;
/** As many units as it has. */
export const MANDATE_UNITS_LIMIT = 5_000;

/** Whoever has a card and no vote (rule G1). The same names as the uses of series. */
export const guestKindSchema = z.enum(['guest', 'press', 'staff']);
export type GuestKind = z.infer<typeof guestKindSchema>;

/** Whoever carries somebody else's vote, and what shows that he may. */
export const proxySchema = z.object({ holder: rollKeySchema, note: longTextSchema });
export type Proxy = z.infer<typeof proxySchema>;

/** `statement`: of the person; `hearing`: before the assembly; `note`: anything else. */
export const caseStepKindSchema = z.enum(['statement', 'hearing', 'note']);
export type CaseStepKind = z.infer<typeof caseStepKindSchema>;
/** What became of a contested case; `dropped`: the person left it at that. */
export const caseDecisionSchema = z.enum(['admitted', 'refused', 'dropped']);
export type CaseDecision = z.infer<typeof caseDecisionSchema>;

/** What a payment is for: dues (of a year, where the roll tells), or anything beyond, paid in advance. Cents. */
export const paidItemSchema = z.object({
  for: z.enum(['dues', 'first-dues', 'advance']),
  year: z.int().min(1900).max(9999).optional(),
  cents: z.int().min(1).max(100_000_000),
});
export type PaidItem = z.infer<typeof paidItemSchema>;

/** So many coins or notes of this worth, in cents. */
export const denominationSchema = z.object({
  cents: z.int().min(1).max(50_000),
  count: z.int().min(0).max(100_000),
});
export type Denomination = z.infer<typeof denominationSchema>;

/** Of which logs a count knows, and how far. `reportedAt`: when the desk wrote its last report, by its clock; absent: the own log. */
export const coverageSchema = z
  .array(
    z.object({
      desk: deskIdSchema,
      upTo: z.int().min(0),
      reportedAt: z.int().min(0).optional(),
    }),
  )
  .max(2_000);
export type Coverage = z.infer<typeof coverageSchema>;

/** Somebody who has a mandate, or is next in line for one. */
const mandateHolderSchema = z.object({
  member: rollKeySchema,
  /** 1, 2, 3 … among the substitutes of the unit; absent: a delegate. */
  rank: z.int().min(1).max(MANDATE_LIMIT).optional(),
  /** How many votes a delegate has; absent: one. A substitute has those of the seat, whatever stands here. */
  weight: z.int().min(2).max(WEIGHT_LIMIT).optional(),
});
export type MandateHolder = z.infer<typeof mandateHolderSchema>;

/** The mandates of a unit, and who has them. */
const mandateSchema = z.object({
  unit: shortTextSchema,
  seats: z.int().min(0).max(MANDATE_LIMIT),
  holders: z.array(mandateHolderSchema).max(MANDATE_LIMIT),
});
export type Mandate = z.infer<typeof mandateSchema>;

/** One entry a unit; nobody is named twice, no rank is given twice in a unit, no more delegates than seats. */
export const mandatesSchema = z
  .array(mandateSchema)
  .max(MANDATE_UNITS_LIMIT)
  .refine(isSound, 'contradicts itself');

function isSound(mandates: readonly Mandate[]): boolean {
  const members = mandates.flatMap(({ holders }) => holders.map(({ member }) => member));
  return (
    new Set(members).size === members.length &&
    members.length <= MANDATE_LIMIT &&
    new Set(mandates.map(({ unit }) => unit)).size === mandates.length &&
    mandates.every(({ holders, seats }) => {
      const ranks = holders.map(({ rank }) => rank).filter((rank) => rank !== undefined);
      return new Set(ranks).size === ranks.length && holders.length - ranks.length <= seats;
    })
  );
}
