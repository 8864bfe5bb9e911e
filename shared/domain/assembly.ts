import { z } from 'zod';
import { voteSchema } from './assembly-terms';
import {
  assemblyIdSchema,
  batchIdSchema,
  deskIdSchema,
  isoDateSchema,
  memberKeySchema,
  shortTextSchema,
} from './ids';
import { cardRangeSchema } from './series';

export { voteSchema, type Vote } from './assembly-terms';

/** `general-meeting`: of an association; `youth`: of a party's youth wing, which has an age window. */
export const assemblyKindSchema = z.enum([
  'conference',
  'nomination',
  'both',
  'delegates',
  'general-meeting',
  'youth',
]);
export type AssemblyKind = z.infer<typeof assemblyKindSchema>;

const membershipKindSchema = z.enum(['ordinary', 'second', 'supporting', 'other']);
const yearsSchema = z.int().min(0).max(120);
/** A time before or after a day, as statutes say it. Months run to the same day of the month, or its last. */
const spanSchema = z.object({ count: z.int().min(0).max(1_200), unit: z.enum(['days', 'weeks', 'months']) });
export type Span = z.infer<typeof spanSchema>;

/** One condition of the right to vote. The numbers of the rules stand in RULES.md. Money in cents, ages in full years. */
export const ruleSchema = z.discriminatedUnion('rule', [
  z.object({ rule: z.literal('not-pending') }),
  z.object({ rule: z.literal('joined') }),
  z.object({ rule: z.literal('not-resigned') }),
  /** Of memberships that exist on the day, one of these kinds. */
  z.object({ rule: z.literal('membership-kind'), anyOf: z.array(membershipKindSchema).min(1).max(4) }),
  z.object({ rule: z.literal('not-barred') }),
  /** `grace`: arrears of no more than that don't count, where the roll says when the dues fell due. */
  z.object({ rule: z.literal('no-open-dues'), limit: z.int().min(0), grace: spanSchema.optional() }),
  /** Membership in one of these units, as the roll names them, or (`below`) in a unit below one. */
  z.object({
    rule: z.literal('unit'),
    anyOf: z.array(shortTextSchema).min(1).max(1_000),
    below: z.boolean(),
  }),
  /** The roll's constituency is one of these; a municipality key begins with one of them. */
  z.object({
    rule: z.literal('constituency'),
    of: z.enum(['federal', 'state', 'municipality']),
    anyOf: z.array(shortTextSchema).min(1).max(1_000),
  }),
  z.object({ rule: z.literal('minimum-age'), years: yearsSchema }),
  /** Whoever has completed so many years has no vote; `until` `year-end`: from the year after on. */
  z.object({ rule: z.literal('maximum-age'), years: yearsSchema, until: z.enum(['birthday', 'year-end']) }),
  z.object({ rule: z.literal('citizenship'), anyOf: z.array(z.string().regex(/^[A-Z]{2}$/)).min(1) }),
  /** Member for at least so long on the day. */
  z.object({ rule: z.literal('waiting-period'), span: spanSchema }),
  /** Member on this day at the latest: a cut-off day that statutes or the invitation name. */
  z.object({ rule: z.literal('joined-by'), day: isoDateSchema }),
  /** `only`: nobody else has the vote; `none`: these have not. By key of the roll. */
  z.object({
    rule: z.literal('manual-list'),
    effect: z.enum(['only', 'none']),
    title: shortTextSchema,
    members: z.array(memberKeySchema).max(20_000),
  }),
  /** Only delegates, and substitutes that have moved up: by the table of mandates (rules D1 to D8). */
  z.object({ rule: z.literal('mandate') }),
]);
export type Rule = z.infer<typeof ruleSchema>;
export type RuleOf<Name extends Rule['rule']> = Extract<Rule, { rule: Name }>;

const voteRulesSchema = z.object({
  vote: voteSchema,
  rules: z.array(ruleSchema).max(100),
  /**
   * What counts where the centre's calculated right to vote says otherwise: absent, our rules; `central`: the centre, wherever it
   * says anything; `both`: both have to give the vote.
   */
  counts: z.enum(['central', 'both']).optional(),
});
export type VoteRules = z.infer<typeof voteRulesSchema>;

/** When a meeting may decide (rule N6). */
const quorumSchema = z.object({
  /** Who has to be there. */
  have: z.enum(['present', 'accredited']),
  /** `number`: so many people or votes; else a share of the roll's entitled, the mandates, or the accredited. */
  of: z.enum(['number', 'entitled', 'mandates', 'accredited']),
  /** The number, or the numerator of the share. */
  count: z.int().min(0).max(10_000_000),
  /** Denominator of the share; 1 with `number`. */
  outOf: z.int().min(1).max(1_000),
  /** The share has to be exceeded, not reached: "mehr als die Hälfte". */
  more: z.boolean(),
  /** Where it stands, such as "§ 9 (2) der Satzung". */
  source: shortTextSchema.optional(),
});
export type Quorum = z.infer<typeof quorumSchema>;

/** How delegates are replaced (rules D3 to D6). */
const delegationSchema = z.object({
  /** From when on substitutes move up, ms since 1970; absent: from the beginning. */
  substitutesFrom: z.int().min(0).optional(),
  /** `rank`: the best placed of those who wait; `arrival`: whoever has waited longest. */
  order: z.enum(['rank', 'arrival']),
  /** What a delegate who comes late finds: the substitute steps back, or has the seat for the whole assembly. */
  late: z.enum(['substitute-steps-back', 'seat-lost']),
});
export type Delegation = z.infer<typeof delegationSchema>;

const meansSchema = z.enum(['cash', 'card']);
export type PaymentMeans = z.infer<typeof meansSchema>;

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
  /** Where two votes are held: one card for each. Absent: one card for all that a person is entitled to. */
  cardPerVote: z.literal(true).optional(),
  quorum: quorumSchema.optional(),
  delegation: delegationSchema.optional(),
  /** Members may give their vote to another: how many votes of others one person may carry. Absent: nobody may. */
  proxies: z.object({ perPerson: z.int().min(1).max(100) }).optional(),
  /** Dues are taken at the desk, by these means. `yearly`: dues of a year, in cents, for the first dues of a new member. Absent: none are. */
  payments: z
    .object({ means: z.array(meansSchema).min(1).max(2), yearly: z.int().min(0).optional() })
    .optional(),
  /** The statutes ask for a list of who attended. Absent: none is printed. */
  attendanceList: z.literal(true).optional(),
  /** Counts are told by gender, since the statutes have a quota. */
  genderQuota: z.literal(true).optional(),
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
