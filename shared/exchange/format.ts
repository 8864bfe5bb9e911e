import { z } from 'zod';
import { assemblySchema, batchSchema } from '../domain/assembly';
import { assemblyIdSchema, deskIdSchema, hashSchema, rollIdSchema, shortTextSchema } from '../domain/ids';
import { MEMBER_COLUMNS, type Column } from '../domain/member';
import { factProblems, factsSchema, isCardRange } from './facts';

/** All formats are described byte by byte in FORMAT.md. */
export const PACKAGE_FORMAT = 'stimmkarte-roll';
export const DELTA_FORMAT = 'stimmkarte-delta';
export const ACKNOWLEDGEMENT_FORMAT = 'stimmkarte-acknowledgement';
export const FORMAT_VERSION = 1;

/**
 * Bounds of what is read: bytes of a line without its line feed, members, events, bytes of the whole text. The longest
 * row that passes for a member (200 memberships of 2,000 characters each) stays below the first, and so do the facts of
 * a large assembly.
 */
export const LINE_LIMIT = 8 * 1024 * 1024;
export const MEMBER_LIMIT = 2_000_000;
const EVENT_LIMIT = 1_000_000;
export const CONTENT_LIMIT = 512 * 1024 * 1024;

const utcTimeSchema = z.iso.datetime();
const names = Object.keys(MEMBER_COLUMNS) as [Column, ...Column[]];
const columnsSchema = z
  .array(z.enum(names))
  .min(3)
  .refine((columns) => new Set(columns).size === columns.length, 'repeated')
  .refine((columns) => columns.includes('surname') && columns.includes('givenName'), 'names-missing')
  .refine((columns) => columns.includes('number') || columns.includes('refCode'), 'key-missing');

/** First line of a roll package. */
export const packageHeaderSchema = z
  .strictObject({
    format: z.literal(PACKAGE_FORMAT),
    version: z.literal(FORMAT_VERSION),
    rollId: rollIdSchema,
    issuedAt: utcTimeSchema,
    assembly: assemblySchema,
    units: z.array(shortTextSchema).max(10_000).optional(),
    batches: z.array(batchSchema.refine(isCardRange, 'not a range of 1 to 100,000 cards')).max(1_000),
    /** What the desk has to know of other logs: see `factSchema`. No reason that the office gave travels. */
    facts: factsSchema.optional(),
    columns: columnsSchema,
    office: z.strictObject({
      name: shortTextSchema,
      fingerprint: deskIdSchema,
      /** ASCII-armoured OpenPGP public key; the package is signed by it. */
      publicKey: z.string().max(256 * 1024),
    }),
    recipients: z
      .array(z.strictObject({ id: deskIdSchema, name: shortTextSchema }))
      .min(1)
      .max(1_000),
    /** Set: the package is for whoever has its passphrase. The desk takes this place in `batches` and `recipients`. */
    emergency: deskIdSchema.optional(),
    /** Number of members, for progress; the trailer's counts. */
    members: z.int().min(0).max(MEMBER_LIMIT).optional(),
  })
  .refine(
    ({ emergency, recipients }) => emergency === undefined || recipients.some(({ id }) => id === emergency),
    { path: ['emergency'], error: 'no recipient' },
  )
  .superRefine(({ facts = [], office }, context) => {
    for (const { at, field, message } of factProblems(facts, office.fingerprint))
      context.addIssue({ code: 'custom', path: ['facts', at, ...field], message });
  });
export type PackageHeader = z.infer<typeof packageHeaderSchema>;

/** Last line of a roll package. `sha256`: over every byte before this line. */
export const packageTrailerSchema = z.strictObject({ members: z.int().min(0), sha256: hashSchema });

/** First line of a delta: a desk's log from event `from` to `to`, whose hash is `head`. */
export const deltaHeaderSchema = z.strictObject({
  format: z.literal(DELTA_FORMAT),
  version: z.literal(FORMAT_VERSION),
  assemblyId: assemblyIdSchema,
  assemblyTitle: shortTextSchema,
  rollId: rollIdSchema,
  desk: z.strictObject({
    id: deskIdSchema,
    name: shortTextSchema,
    /** ASCII-armoured; set where the office can't have it: at an emergency desk. */
    publicKey: z
      .string()
      .max(256 * 1024)
      .optional(),
  }),
  /** The place that this desk took by an emergency package. */
  place: deskIdSchema.optional(),
  /** 1, or the event after those that the office has acknowledged. */
  from: z.int().min(1).max(EVENT_LIMIT),
  to: z.int().min(1).max(EVENT_LIMIT),
  head: hashSchema,
  createdAt: utcTimeSchema,
});
export type DeltaHeader = z.infer<typeof deltaHeaderSchema>;

/** The only line of an acknowledgement: the office has taken in a desk's log up to event `upTo`, whose hash is `head`. */
export const acknowledgementSchema = z.strictObject({
  format: z.literal(ACKNOWLEDGEMENT_FORMAT),
  version: z.literal(FORMAT_VERSION),
  assemblyId: assemblyIdSchema,
  assemblyTitle: shortTextSchema,
  desk: deskIdSchema,
  upTo: z.int().min(1).max(EVENT_LIMIT),
  head: hashSchema,
  acknowledgedAt: utcTimeSchema,
});
export type Acknowledgement = z.infer<typeof acknowledgementSchema>;

/** Last line of a delta. */
export const deltaTrailerSchema = z.strictObject({ events: z.int().min(1), sha256: hashSchema });
