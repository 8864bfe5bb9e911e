import { z } from 'zod';
import { assemblyIdSchema, deskIdSchema, isoDateSchema, shortTextSchema } from '../domain/ids';

/** A file chunk over IPC: at most 1 MiB, so that no message holds up a frame. */
export const CHUNK_LIMIT = 1024 * 1024;
/** An armoured key file: nobody's public key is larger. */
export const KEY_TEXT_LIMIT = 256 * 1024;

const bytesSchema = z.instanceof(Uint8Array);
const chunkSchema = bytesSchema.refine((bytes) => bytes.byteLength <= CHUNK_LIMIT);
const tokenSchema = z.uuid();
const passphraseSchema = z.string().min(1).max(1024);

function resultSchema<Value extends z.ZodType, Failure extends z.ZodType>(value: Value, failure: Failure) {
  return z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value }),
    z.object({ ok: z.literal(false), error: failure }),
  ]);
}

const roleSchema = z.enum(['office', 'desk']);
/** What this computer is in an assembly. */
export type Role = z.infer<typeof roleSchema>;

export const identitySchema = z.object({
  name: shortTextSchema,
  fingerprint: deskIdSchema,
  /** ASCII-armoured OpenPGP public key. */
  publicKey: z.string(),
});
export type Identity = z.infer<typeof identitySchema>;

const vaultFailureSchema = z.discriminatedUnion('kind', [
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

/** An assembly that this computer holds data of. */
export const assemblyEntrySchema = z.object({
  id: assemblyIdSchema,
  role: roleSchema,
  title: shortTextSchema,
  date: isoDateSchema,
  place: shortTextSchema,
});
export type AssemblyEntry = z.infer<typeof assemblyEntrySchema>;

/** Somebody else's public key: an office's (kept at a desk) or an accreditor's (kept in the office). */
export const contactSchema = z.object({
  role: z.enum(['office', 'accreditor']),
  name: shortTextSchema,
  fingerprint: deskIdSchema,
  publicKey: z.string(),
  addedAt: z.int(),
  /** When its fingerprint was compared with its owner, ms since 1970; absent until then. */
  comparedAt: z.int().optional(),
});
export type Contact = z.infer<typeof contactSchema>;

const keyFailureSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('locked') }),
  z.object({ kind: z.literal('not-a-key') }),
  z.object({ kind: z.literal('secret-key') }),
  z.object({
    kind: z.literal('unusable-key'),
    reason: z.enum(['expired', 'revoked', 'weak', 'cannot-encrypt', 'cannot-sign', 'version']),
  }),
  z.object({ kind: z.literal('several-keys'), count: z.int() }),
  z.object({ kind: z.literal('contact-exists'), name: z.string() }),
  z.object({ kind: z.literal('contact-absent') }),
  z.object({ kind: z.literal('own-key') }),
  z.object({ kind: z.literal('not-for-this-key') }),
  z.object({ kind: z.literal('not-openpgp') }),
  z.object({ kind: z.literal('disk'), message: z.string() }),
]);
export type KeyFailure = z.infer<typeof keyFailureSchema>;

const sessionKeySchema = z.object({ algorithm: z.string(), data: bytesSchema });
export type SessionKey = z.infer<typeof sessionKeySchema>;

const fileFailureSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cancelled') }),
  z.object({ kind: z.literal('unknown-token') }),
  z.object({ kind: z.literal('disk'), message: z.string() }),
]);
export type FileFailure = z.infer<typeof fileFailureSchema>;

/** A file that the system asked the program to open: read it by fetching `app://stimmkarte/opened/<token>` once. */
const openedFileSchema = z.object({ token: tokenSchema, name: z.string(), size: z.int().min(0) });
export type OpenedFile = z.infer<typeof openedFileSchema>;

const saveKindSchema = z.enum(['package', 'delta', 'table', 'log', 'public-key', 'key-backup']);
export type SaveKind = z.infer<typeof saveKindSchema>;

const nothing = z.undefined();
const noArguments = z.tuple([]);

/** Every call from the window to the main process: its arguments and its answer, checked on arrival at both ends. */
export const calls = {
  appInfo: {
    args: noArguments,
    answer: z.object({
      version: z.string(),
      electron: z.string(),
      chromium: z.string(),
      platform: z.string(),
    }),
  },
  setLanguage: { args: z.tuple([z.enum(['de', 'en'])]), answer: nothing },
  vaultStatus: {
    args: noArguments,
    answer: z.object({
      state: z.enum(['absent', 'locked', 'unlocked']),
      waitMs: z.int().min(0),
      identity: identitySchema.optional(),
    }),
  },
  createVault: {
    args: z.tuple([z.object({ name: shortTextSchema, passphrase: passphraseSchema })]),
    answer: resultSchema(identitySchema, vaultFailureSchema),
  },
  unlockVault: {
    args: z.tuple([z.object({ passphrase: passphraseSchema })]),
    answer: resultSchema(identitySchema, vaultFailureSchema),
  },
  lockVault: { args: noArguments, answer: nothing },
  /** The secret key, ASCII-armoured and protected by the vault's passphrase, which has to be given once more. */
  backUpKey: {
    args: z.tuple([z.object({ passphrase: passphraseSchema })]),
    answer: resultSchema(z.string(), vaultFailureSchema),
  },
  listAssemblies: {
    args: noArguments,
    answer: resultSchema(z.array(assemblyEntrySchema), vaultFailureSchema),
  },
  /** Adds an assembly with a new data key; the answer is that key (32 bytes). One that exists keeps its key. */
  addAssembly: {
    args: z.tuple([assemblyEntrySchema]),
    answer: resultSchema(bytesSchema, vaultFailureSchema),
  },
  openAssembly: {
    args: z.tuple([z.object({ id: assemblyIdSchema, role: roleSchema })]),
    answer: resultSchema(
      bytesSchema,
      z.union([vaultFailureSchema, z.object({ kind: z.literal('assembly-absent') })]),
    ),
  },
  listContacts: { args: noArguments, answer: resultSchema(z.array(contactSchema), keyFailureSchema) },
  /** Reads the name from the key's user id where none is given. */
  addContact: {
    args: z.tuple([
      z.object({
        role: z.enum(['office', 'accreditor']),
        name: shortTextSchema.optional(),
        key: z.union([
          z.string().max(KEY_TEXT_LIMIT),
          bytesSchema.refine((bytes) => bytes.byteLength <= KEY_TEXT_LIMIT),
        ]),
      }),
    ]),
    answer: resultSchema(contactSchema, keyFailureSchema),
  },
  markCompared: {
    args: z.tuple([z.object({ role: z.enum(['office', 'accreditor']), fingerprint: deskIdSchema })]),
    answer: resultSchema(contactSchema, keyFailureSchema),
  },
  /** `packets`: the public-key encrypted session key packets of a message, and nothing else. */
  decryptSessionKey: {
    args: z.tuple([z.object({ packets: chunkSchema })]),
    answer: resultSchema(sessionKeySchema, keyFailureSchema),
  },
  /** A detached binary signature over what is appended, made by this computer's identity. */
  beginSignature: { args: noArguments, answer: resultSchema(tokenSchema, keyFailureSchema) },
  appendToSignature: {
    args: z.tuple([z.object({ token: tokenSchema, bytes: chunkSchema })]),
    answer: resultSchema(nothing, fileFailureSchema),
  },
  finishSignature: {
    args: z.tuple([z.object({ token: tokenSchema })]),
    answer: resultSchema(bytesSchema, fileFailureSchema),
  },
  /** Asks where to save, in the system's dialog. Nothing stands at the place until `finishSave`. */
  beginSave: {
    args: z.tuple([
      z.object({ kind: saveKindSchema, suggestedName: z.string().regex(/^[^/\\\p{Cc}]{1,120}$/u) }),
    ]),
    answer: resultSchema(z.object({ token: tokenSchema, name: z.string() }), fileFailureSchema),
  },
  appendToSave: {
    args: z.tuple([z.object({ token: tokenSchema, bytes: chunkSchema })]),
    answer: resultSchema(nothing, fileFailureSchema),
  },
  /** Flushes to disk and puts the file in its place in one step. */
  finishSave: {
    args: z.tuple([z.object({ token: tokenSchema })]),
    answer: resultSchema(nothing, fileFailureSchema),
  },
  abortSave: { args: z.tuple([z.object({ token: tokenSchema })]), answer: nothing },
  /** Files that the system asked to open since the last call. */
  takeOpenedFiles: { args: noArguments, answer: z.array(openedFileSchema) },
} as const;

type Calls = typeof calls;
export type CallName = keyof Calls;
export type CallArgs<Name extends CallName> = z.infer<Calls[Name]['args']>;
export type CallAnswer<Name extends CallName> = z.infer<Calls[Name]['answer']>;

/** What the main process tells the window. */
export const notices = {
  /** A file waits in `takeOpenedFiles`. */
  fileOpened: z.undefined(),
  menuCommand: z.enum(['open-package', 'lock', 'show-keys']),
  /** The vault was locked: by the window, the menu or the system. */
  locked: z.undefined(),
} as const;
export type NoticeName = keyof typeof notices;
export type Notice<Name extends NoticeName> = z.infer<(typeof notices)[Name]>;

/** `window.stimmkarte`, as the preload script exposes it: one named function a call, and one way to hear notices. */
export type Bridge = {
  readonly [Name in CallName]: (...args: CallArgs<Name>) => Promise<CallAnswer<Name>>;
} & {
  /** Returns a function that stops listening. */
  readonly onNotice: <Name extends NoticeName>(
    name: Name,
    listener: (notice: Notice<Name>) => void,
  ) => () => void;
};
