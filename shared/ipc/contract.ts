import { z } from 'zod';
import { boardContentSchema } from '../board/board-content';
import { assemblyIdSchema, longTextSchema, shortTextSchema } from '../domain/ids';
import { printDocumentSchema } from '../print/documents';
import {
  anchorSchema,
  assemblyAbsentSchema,
  assemblyEntrySchema,
  assemblyKeySchema,
  bytesSchema,
  contactRefSchema,
  contactSchema,
  destructionRecordSchema,
  destructionSchema,
  failedAttemptsSchema,
  fileFailureSchema,
  identitySchema,
  keyDescriptionSchema,
  keyFailureSchema,
  openedFileSchema,
  operatorFailureSchema,
  operatorSchema,
  pinSchema,
  printFailureSchema,
  roleSchema,
  saveKindSchema,
  sessionKeySchema,
  settingsSchema,
  tokenSchema,
  vaultFailureSchema,
} from './types';

export type * from './types';

/** A file chunk over IPC: at most 1 MiB, so that no message holds up a frame. */
export const CHUNK_LIMIT = 1024 * 1024;
/** An armoured key file: nobody's key is larger. */
export const KEY_TEXT_LIMIT = 256 * 1024;

const chunkSchema = bytesSchema.refine((bytes) => bytes.byteLength <= CHUNK_LIMIT);
const fileNameSchema = z.string().regex(/^[^/\\\p{Cc}]{1,120}$/u);
const passphraseSchema = z.string().min(1).max(1024);
/** A key file: ASCII-armoured or binary. */
const keyFileSchema = z.union([
  z.string().max(KEY_TEXT_LIMIT),
  bytesSchema.refine((bytes) => bytes.byteLength <= KEY_TEXT_LIMIT),
]);
/** A secret key that somebody has already, and what it is protected by; absent where it isn't. */
const ownKeySchema = z.object({ file: keyFileSchema, passphrase: passphraseSchema.optional() });
const startFailureSchema = z.union([vaultFailureSchema, keyFailureSchema]);
const whichAssemblySchema = z.object({ id: assemblyIdSchema, role: roleSchema });
const assemblyFailureSchema = z.union([vaultFailureSchema, assemblyAbsentSchema]);

function resultSchema<Value extends z.ZodType, Failure extends z.ZodType>(value: Value, failure: Failure) {
  return z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value }),
    z.object({ ok: z.literal(false), error: failure }),
  ]);
}

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

  /* the vault */
  vaultStatus: {
    args: noArguments,
    answer: z.object({
      state: z.enum(['absent', 'locked', 'unlocked']),
      waitMs: z.int().min(0),
      identity: identitySchema.optional(),
    }),
  },
  /** With `key`: the identity is that key, taken over after it was found fit; without: a new one. */
  createVault: {
    args: z.tuple([
      z.object({ name: shortTextSchema, passphrase: passphraseSchema, key: ownKeySchema.optional() }),
    ]),
    answer: resultSchema(identitySchema, startFailureSchema),
  },
  unlockVault: {
    args: z.tuple([z.object({ passphrase: passphraseSchema })]),
    answer: resultSchema(identitySchema, vaultFailureSchema),
  },
  lockVault: { args: noArguments, answer: nothing },
  /** Whether this is the passphrase of the vault, which is unlocked. Wrong ones are slowed down. */
  checkPassphrase: {
    args: z.tuple([z.object({ passphrase: passphraseSchema })]),
    answer: resultSchema(nothing, vaultFailureSchema),
  },
  changePassphrase: {
    args: z.tuple([z.object({ current: passphraseSchema, next: passphraseSchema })]),
    answer: resultSchema(nothing, vaultFailureSchema),
  },
  failedAttempts: { args: noArguments, answer: resultSchema(failedAttemptsSchema, vaultFailureSchema) },
  readSettings: { args: noArguments, answer: resultSchema(settingsSchema, vaultFailureSchema) },
  changeSettings: { args: z.tuple([settingsSchema]), answer: resultSchema(nothing, vaultFailureSchema) },
  /** Somebody is at the keyboard. Puts off the lock that comes with idleness. */
  noteActivity: { args: noArguments, answer: nothing },

  /* the own key */
  /** Looks at a secret key before it is taken over; with its passphrase, if it needs one, completely. */
  inspectSecretKey: {
    args: z.tuple([ownKeySchema]),
    answer: resultSchema(keyDescriptionSchema, keyFailureSchema),
  },
  describeOwnKey: {
    args: noArguments,
    answer: resultSchema(keyDescriptionSchema, vaultFailureSchema),
  },
  /** Takes over another key as identity; only while the vault holds no assembly, or a newer version of the same key. */
  replaceIdentity: {
    args: z.tuple([z.object({ key: ownKeySchema, passphrase: passphraseSchema })]),
    answer: resultSchema(identitySchema, startFailureSchema),
  },
  /** The secret key, ASCII-armoured and protected by the vault's passphrase, which has to be given once more. */
  backUpKey: {
    args: z.tuple([z.object({ passphrase: passphraseSchema })]),
    answer: resultSchema(z.string(), vaultFailureSchema),
  },

  /* assemblies */
  listAssemblies: {
    args: noArguments,
    answer: resultSchema(z.array(assemblyEntrySchema), vaultFailureSchema),
  },
  /** Adds an assembly with a new data key, or brings the texts of one that is there up to date; it keeps its key. */
  addAssembly: {
    args: z.tuple([assemblyEntrySchema]),
    answer: resultSchema(assemblyKeySchema, vaultFailureSchema),
  },
  /** Takes an assembly out again that nothing was stored of: `assembly-absent` where it has an anchor, or isn't there. */
  forgetAssembly: {
    args: z.tuple([whichAssemblySchema]),
    answer: resultSchema(nothing, assemblyFailureSchema),
  },
  openAssembly: {
    args: z.tuple([whichAssemblySchema]),
    answer: resultSchema(assemblyKeySchema, assemblyFailureSchema),
  },
  /**
   * Keeps how far the logs have come. Never goes back: an anchor that is behind the one kept changes nothing. With
   * `afterLoss` it takes the place of the one kept: the user has accepted that the database is older.
   */
  anchorAssembly: {
    args: z.tuple([
      whichAssemblySchema.extend({ anchor: anchorSchema, afterLoss: z.literal(true).optional() }),
    ]),
    answer: resultSchema(nothing, assemblyFailureSchema),
  },
  /** Signs the declaration, overwrites the vault's entry and with it the data key. The window then deletes the database. */
  destroyAssembly: {
    args: z.tuple([destructionSchema]),
    answer: resultSchema(destructionRecordSchema, assemblyFailureSchema),
  },
  listDestroyed: {
    args: noArguments,
    answer: resultSchema(z.array(destructionRecordSchema), vaultFailureSchema),
  },

  /* other people's keys */
  listContacts: { args: noArguments, answer: resultSchema(z.array(contactSchema), keyFailureSchema) },
  /**
   * Reads the name from the key's user id where none is given. A key whose name or address is known with another
   * fingerprint is refused as `name-known`, unless `replaces` names that one: it is then distrusted, for `reason`. Another
   * version of a known key, with something new in it, is taken over: the contact's name and who compared it stay.
   */
  addContact: {
    args: z.tuple([
      z.object({
        role: contactSchema.shape.role,
        name: shortTextSchema.optional(),
        key: keyFileSchema,
        /** Who takes it in. */
        by: shortTextSchema,
        replaces: contactRefSchema.shape.fingerprint.optional(),
        /** Set beside `replaces`; or why a second key of one name is somebody else's. */
        reason: longTextSchema.optional(),
      }),
    ]),
    answer: resultSchema(contactSchema, keyFailureSchema),
  },
  markCompared: {
    args: z.tuple([contactRefSchema.extend({ by: shortTextSchema })]),
    answer: resultSchema(contactSchema, keyFailureSchema),
  },
  distrustContact: {
    args: z.tuple([contactRefSchema.extend({ by: shortTextSchema, reason: longTextSchema })]),
    answer: resultSchema(contactSchema, keyFailureSchema),
  },

  /* people who share this computer */
  listOperators: {
    args: noArguments,
    answer: resultSchema(z.array(operatorSchema), operatorFailureSchema),
  },
  /**
   * Adds (no `id`) or changes an operator. `pin` null takes it away, absent leaves it. Changing somebody who has a PIN
   * takes that one, as `currentPin`, or the vault's passphrase.
   */
  saveOperator: {
    args: z.tuple([
      z.object({
        id: z.uuid().optional(),
        name: shortTextSchema,
        lead: z.boolean(),
        pin: pinSchema.nullable().optional(),
        currentPin: pinSchema.optional(),
        passphrase: passphraseSchema.optional(),
      }),
    ]),
    answer: resultSchema(operatorSchema, operatorFailureSchema),
  },
  removeOperator: {
    args: z.tuple([
      z.object({
        id: z.uuid(),
        currentPin: pinSchema.optional(),
        passphrase: passphraseSchema.optional(),
      }),
    ]),
    answer: resultSchema(nothing, operatorFailureSchema),
  },
  /** Wrong ones are slowed down, each operator's for itself. */
  checkPin: {
    args: z.tuple([z.object({ id: z.uuid(), pin: pinSchema })]),
    answer: resultSchema(nothing, operatorFailureSchema),
  },

  /* cryptography for the worker */
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

  /* files */
  /**
   * Asks where to save, in the system's dialog. Nothing stands at the place until `finishSave`. A lock ends all saves, and
   * while it is locked none begins: `cancelled`.
   */
  beginSave: {
    args: z.tuple([z.object({ kind: saveKindSchema, suggestedName: fileNameSchema })]),
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
  /**
   * Asks where to save, lays the document out in a hidden window of its own and writes it there as PDF. `printProgress` tells how
   * far it is. A lock or `cancelPrint` ends it: `cancelled`, and nothing stands at the place.
   */
  savePdf: {
    args: z.tuple([z.object({ suggestedName: fileNameSchema, document: printDocumentSchema })]),
    answer: resultSchema(z.object({ name: z.string(), pages: z.int().min(1) }), printFailureSchema),
  },
  cancelPrint: { args: noArguments, answer: nothing },
  /**
   * Opens the window for the hall's projector, full screen on another display where there is one. A lock leaves the last figures
   * there, marked as such.
   */
  openBoard: {
    args: z.tuple([boardContentSchema]),
    answer: resultSchema(nothing, z.object({ kind: z.literal('locked') })),
  },
  /** @returns whether there is a board, and the program isn't locked */
  updateBoard: { args: z.tuple([boardContentSchema]), answer: z.boolean() },
  closeBoard: { args: noArguments, answer: nothing },
  /** Files that the system asked to open since the last call. */
  takeOpenedFiles: { args: noArguments, answer: z.array(openedFileSchema) },
  /** Puts a member number on the clipboard, kept out of the clipboard's history where the system can. */
  copyMemberNumber: {
    args: z.tuple([z.string().regex(/^[0-9A-Za-z./_-]{1,40}$/)]),
    answer: nothing,
  },
} as const;

type Calls = typeof calls;
export type CallName = keyof Calls;
export type CallArgs<Name extends CallName> = z.infer<Calls[Name]['args']>;
export type CallAnswer<Name extends CallName> = z.infer<Calls[Name]['answer']>;

/** What the main process tells the window. */
export const notices = {
  /** A file waits in `takeOpenedFiles`. */
  fileOpened: z.undefined(),
  /** `done` of `total` pages of `savePdf`; `total` 0 while unknown. */
  printProgress: z.object({ done: z.int().min(0), total: z.int().min(0) }),
  menuCommand: z.enum(['open-package', 'show-keys']),
  /** The board's window is gone. */
  boardClosed: z.undefined(),
  /** The vault was locked, and by what. */
  locked: z.enum(['user', 'idle', 'system']),
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
