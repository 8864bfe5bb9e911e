import { z } from 'zod';
import {
  assemblyIdSchema,
  deskIdSchema,
  hashSchema,
  isoDateSchema,
  longTextSchema,
  rollIdSchema,
  shortTextSchema,
} from '../domain/ids';

export const bytesSchema = z.instanceof(Uint8Array);
export const tokenSchema = z.uuid();

export const roleSchema = z.enum(['office', 'desk']);
/** What this computer is in an assembly. */
export type Role = z.infer<typeof roleSchema>;

/* ---- the vault and the identity in it ---- */

export const identitySchema = z.object({
  name: shortTextSchema,
  fingerprint: deskIdSchema,
  /** ASCII-armoured OpenPGP public key. */
  publicKey: z.string(),
});
export type Identity = z.infer<typeof identitySchema>;

/** What can be told of a key without its secret parts. Times in ms since 1970. */
export const keyDescriptionSchema = z.object({
  name: shortTextSchema,
  fingerprint: deskIdSchema,
  /** As people know it: `Ed25519`, `RSA 3072`. */
  algorithm: z.string(),
  createdAt: z.int(),
  /** Absent: never. */
  expiresAt: z.int().optional(),
});
export type KeyDescription = z.infer<typeof keyDescriptionSchema>;

export const vaultFailureSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('wrong-passphrase'), waitMs: z.int().min(0) }),
  z.object({ kind: z.literal('too-early'), waitMs: z.int().min(0) }),
  z.object({ kind: z.literal('weak-passphrase') }),
  z.object({ kind: z.literal('vault-exists') }),
  z.object({ kind: z.literal('vault-absent') }),
  z.object({ kind: z.literal('vault-damaged') }),
  z.object({ kind: z.literal('locked') }),
  z.object({ kind: z.literal('disk'), message: z.string() }),
]);
export type VaultFailure = z.infer<typeof vaultFailureSchema>;

export const assemblyAbsentSchema = z.object({ kind: z.literal('assembly-absent') });

export const settingsSchema = z.object({
  /** The program locks itself after so long without a key or click in it. */
  lockAfterSeconds: z.int().min(15).max(3600),
});
export type Settings = z.infer<typeof settingsSchema>;

/** Wrong passphrases, ms since 1970. */
export const failedAttemptsSchema = z.object({
  /** Since the vault was unlocked the time before this one. */
  recent: z.array(z.int()),
  /** The last 1,000, oldest first. */
  all: z.array(z.int()),
});

/* ---- assemblies ---- */

/** An assembly that this computer holds data of. */
export const assemblyEntrySchema = z.object({
  id: assemblyIdSchema,
  role: roleSchema,
  title: shortTextSchema,
  date: isoDateSchema,
  place: shortTextSchema,
  /** From this day on its data are to be destroyed (rule S9). */
  destroyAfter: isoDateSchema.optional(),
});
export type AssemblyEntry = z.infer<typeof assemblyEntrySchema>;

/** How far each log had come when storage last said so: kept in the vault, so that an older database is noticed. */
export const anchorSchema = z
  .array(z.object({ deskId: deskIdSchema, seq: z.int().min(1), hash: hashSchema }))
  .max(2_000);
export type Anchor = z.infer<typeof anchorSchema>;

/** What opens an assembly's storage. */
export const assemblyKeySchema = z.object({
  /** 32 bytes. */
  dataKey: bytesSchema,
  /** Absent until the first event is stored. */
  anchor: anchorSchema.optional(),
});
export type AssemblyKey = z.infer<typeof assemblyKeySchema>;

/** What is declared when an assembly's data are destroyed: numbers and names of those who acted, nobody else's. */
export const destructionSchema = z.object({
  id: assemblyIdSchema,
  role: roleSchema,
  /** The roll that was in use; absent where none was. */
  rollId: rollIdSchema.optional(),
  /** Number of members on it. */
  members: z.int().min(0),
  /** Own log: number of events and hash of the last; absent where it is empty. */
  events: z.int().min(0),
  head: hashSchema.optional(),
  /** At a desk: the office has acknowledged the whole log. */
  acknowledged: z.boolean(),
  /** Who destroys. */
  operator: shortTextSchema,
  /** Why before the time, or without acknowledgement. */
  reason: longTextSchema.optional(),
});
export type Destruction = z.infer<typeof destructionSchema>;

export const destructionRecordSchema = z.object({
  id: assemblyIdSchema,
  role: roleSchema,
  title: shortTextSchema,
  date: isoDateSchema,
  /** ms */
  destroyedAt: z.int(),
  /** An OpenPGP cleartext signed message, made by this computer's identity: `gpg --verify` reads it. */
  text: z.string(),
});
export type DestructionRecord = z.infer<typeof destructionRecordSchema>;

/* ---- other people's keys ---- */

const contactRoleSchema = z.enum(['office', 'accreditor']);

/** Somebody else's public key: an office's (kept at a desk) or an accreditor's (kept in the office). */
export const contactSchema = z.object({
  role: contactRoleSchema,
  name: shortTextSchema,
  fingerprint: deskIdSchema,
  publicKey: z.string(),
  addedAt: z.int(),
  /** Who took it in; and why, where another key of that name or address was known. */
  addedBy: shortTextSchema.optional(),
  addedFor: longTextSchema.optional(),
  /** When its fingerprint was compared with its owner, ms since 1970, and who compared; absent until then. */
  comparedAt: z.int().optional(),
  comparedBy: shortTextSchema.optional(),
  /** No longer to be used, since when, by whose decision and why: stolen, lost, replaced. */
  distrust: z.object({ at: z.int(), by: shortTextSchema, reason: longTextSchema }).optional(),
});
export type Contact = z.infer<typeof contactSchema>;

export const contactRefSchema = z.object({ role: contactRoleSchema, fingerprint: deskIdSchema });

export const keyFailureSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('locked') }),
  z.object({ kind: z.literal('not-a-key') }),
  /** A secret key where a public one is asked for. */
  z.object({ kind: z.literal('secret-key') }),
  /** A public key where a secret one is asked for. */
  z.object({ kind: z.literal('public-key') }),
  z.object({
    kind: z.literal('unusable-key'),
    reason: z.enum(['expired', 'revoked', 'weak', 'cannot-encrypt', 'cannot-sign', 'version']),
  }),
  z.object({ kind: z.literal('several-keys'), count: z.int() }),
  /** The secret key needs its own passphrase, and none or a wrong one was given. */
  z.object({ kind: z.literal('key-passphrase-missing') }),
  z.object({ kind: z.literal('key-passphrase-wrong') }),
  z.object({ kind: z.literal('contact-exists'), name: z.string() }),
  z.object({ kind: z.literal('contact-absent') }),
  /** Another key of the same name (or address) is known: changed, or somebody else's. */
  z.object({
    kind: z.literal('name-known'),
    name: z.string(),
    known: deskIdSchema,
    given: deskIdSchema,
    comparedAt: z.int().optional(),
  }),
  z.object({ kind: z.literal('own-key') }),
  z.object({ kind: z.literal('identity-in-use'), assemblies: z.int() }),
  z.object({ kind: z.literal('not-for-this-key') }),
  z.object({ kind: z.literal('not-openpgp') }),
  z.object({ kind: z.literal('disk'), message: z.string() }),
]);
export type KeyFailure = z.infer<typeof keyFailureSchema>;

/* ---- people who share this computer ---- */

export const pinSchema = z.string().regex(/^[0-9]{4,12}$/);

/** Somebody who works at this computer. */
export const operatorSchema = z.object({
  id: z.uuid(),
  name: shortTextSchema,
  /** In charge: may do what the assembly's rules leave to the lead. */
  lead: z.boolean(),
  hasPin: z.boolean(),
  /** The owner of the vault: always there, and always a lead. */
  owner: z.boolean().optional(),
});
export type Operator = z.infer<typeof operatorSchema>;

export const operatorFailureSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('locked') }),
  z.object({ kind: z.literal('operator-absent') }),
  z.object({ kind: z.literal('operator-exists'), name: z.string() }),
  /** The owner of the vault can't be removed, nor be no lead. */
  z.object({ kind: z.literal('owner-stays') }),
  /** Naming, changing or removing a lead takes the vault's passphrase; somebody else who has a PIN, that or the PIN. */
  z.object({ kind: z.literal('passphrase-missing') }),
  z.object({ kind: z.literal('wrong-passphrase'), waitMs: z.int().min(0) }),
  z.object({ kind: z.literal('too-early'), waitMs: z.int().min(0) }),
  z.object({ kind: z.literal('wrong-pin'), waitMs: z.int().min(0) }),
  z.object({ kind: z.literal('no-pin') }),
  z.object({ kind: z.literal('disk'), message: z.string() }),
]);
export type OperatorFailure = z.infer<typeof operatorFailureSchema>;

/* ---- files ---- */

export const sessionKeySchema = z.object({ algorithm: z.string(), data: bytesSchema });
export type SessionKey = z.infer<typeof sessionKeySchema>;

export const fileFailureSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cancelled') }),
  z.object({ kind: z.literal('unknown-token') }),
  z.object({ kind: z.literal('disk'), message: z.string() }),
]);
export type FileFailure = z.infer<typeof fileFailureSchema>;

/** A document that could not be printed into a file. */
export const printFailureSchema = z.discriminatedUnion('kind', [
  ...fileFailureSchema.options,
  z.object({ kind: z.literal('locked') }),
  /** Chromium gave no PDF; `message` in its words. */
  z.object({ kind: z.literal('print'), message: z.string() }),
]);
export type PrintFailure = z.infer<typeof printFailureSchema>;

/** A file that the system asked the program to open: read it by fetching `app://stimmkarte/opened/<token>` once. */
export const openedFileSchema = z.object({
  token: tokenSchema,
  name: z.string(),
  size: z.int().min(0),
  /** Set: it can't be opened. A `special` file is a folder, a device or a pipe. */
  problem: z.enum(['too-large', 'special', 'wrong-kind', 'unreadable']).optional(),
});
export type OpenedFile = z.infer<typeof openedFileSchema>;

export const saveKindSchema = z.enum([
  'package',
  'delta',
  'acknowledgement',
  'table',
  'log',
  'public-key',
  'key-backup',
  'destruction-record',
  'pdf',
]);
export type SaveKind = z.infer<typeof saveKindSchema>;
