import { z } from 'zod';
import { voteSchema } from './assembly-terms';
import { assemblyIdSchema, batchIdSchema, deskIdSchema, isoDateSchema, shortTextSchema } from './ids';
import { cardRangeSchema } from './series';

export { voteSchema, type Vote } from './assembly-terms';

export const assemblyKindSchema = z.enum(['conference', 'nomination', 'both']);
export type AssemblyKind = z.infer<typeof assemblyKindSchema>;

/** One condition of the right to vote. The numbers of the rules stand in RULES.md. Money in cents, ages in full years. */
export const ruleSchema = z.discriminatedUnion('rule', [
  z.object({ rule: z.literal('not-pending') }),
  z.object({ rule: z.literal('joined') }),
  z.object({ rule: z.literal('not-resigned') }),
  z.object({ rule: z.literal('ordinary-membership') }),
  z.object({ rule: z.literal('not-barred') }),
  z.object({ rule: z.literal('no-open-dues'), limit: z.int().min(0) }),
  z.object({ rule: z.literal('minimum-age'), years: z.int().min(0).max(120) }),
  z.object({ rule: z.literal('citizenship'), anyOf: z.array(z.string().regex(/^[A-Z]{2}$/)).min(1) }),
]);
export type Rule = z.infer<typeof ruleSchema>;

const voteRulesSchema = z.object({ vote: voteSchema, rules: z.array(ruleSchema) });
export type VoteRules = z.infer<typeof voteRulesSchema>;

/** Acts that the office may leave to few: overriding an obstacle, withdrawing an accreditation, blocking a card. */
export const guardedActSchema = z.enum(['override', 'withdraw', 'block']);
export type GuardedAct = z.infer<typeof guardedActSchema>;

/** Who may do a guarded act: anyone signed on; the lead; or anyone together with a second person. */
export const guardSchema = z.enum(['anyone', 'lead', 'second-person']);
export type Guard = z.infer<typeof guardSchema>;

/** How desks are to be run: rules S5 to S8. */
const deskRulesSchema = z.object({
  /** Everybody signs on with a PIN. */
  pin: z.boolean(),
  guards: z.record(guardedActSchema, guardSchema),
});
export type DeskRules = z.infer<typeof deskRulesSchema>;

export const assemblySchema = z.object({
  id: assemblyIdSchema,
  title: shortTextSchema,
  /** The day of the assembly: ages and memberships are tested as of it. */
  date: isoDateSchema,
  place: shortTextSchema,
  kind: assemblyKindSchema,
  /** The unit that holds it, as its people call it: "LV Rheinland-Pfalz". */
  unit: shortTextSchema,
  /** One entry a vote that is held. */
  votes: z.array(voteRulesSchema).min(1).max(2),
  /** Absent: as `USUAL_DESK_RULES` has it. */
  deskRules: deskRulesSchema.optional(),
  /** The day after which the result can't be challenged any more: the data are then destroyed. */
  destroyAfter: isoDateSchema.optional(),
});
export type Assembly = z.infer<typeof assemblySchema>;

/** A range of cards, handed to one holder. */
export const batchSchema = cardRangeSchema.extend({
  id: batchIdSchema,
  holder: deskIdSchema,
  holderName: shortTextSchema,
  ballotBox: shortTextSchema.optional(),
});
export type Batch = z.infer<typeof batchSchema>;
