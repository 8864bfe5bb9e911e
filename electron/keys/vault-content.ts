import { z } from 'zod';
import {
  anchorSchema,
  assemblyEntrySchema,
  contactSchema,
  destructionRecordSchema,
  identitySchema,
  operatorSchema,
  settingsSchema,
} from '@shared/ipc/types';

/** The last so many wrong passphrases are remembered. */
export const FAILURE_LIMIT = 1000;

const timesSchema = z.array(z.int()).max(FAILURE_LIMIT);

/** What the vault holds. Nobody but the main process sees it whole. */
export const vaultContentSchema = z.object({
  identity: identitySchema.extend({
    /** ASCII-armoured, without a passphrase of its own: the vault is its protection. */
    secretKey: z.string(),
    createdAt: z.int(),
  }),
  assemblies: z.array(
    z.object({
      entry: assemblyEntrySchema,
      /** 32 bytes in base64: the key of everything stored of this assembly. */
      dataKey: z.string().regex(/^[A-Za-z0-9+/]{43}=$/),
      createdAt: z.int(),
      anchor: anchorSchema.optional(),
    }),
  ),
  destroyed: z.array(destructionRecordSchema).default([]),
  contacts: z.array(
    contactSchema.extend({
      /** The names and addresses in the key's user ids, folded: what another key of theirs is noticed by. */
      aliases: z.array(z.string()).optional(),
    }),
  ),
  operators: z
    .array(
      operatorSchema.omit({ hasPin: true }).extend({
        /** As libsodium writes it: `$argon2id$v=19$m=65536,t=3,p=1$…`. */
        pinHash: z.string().max(128).optional(),
      }),
    )
    .default([]),
  settings: settingsSchema.default({ lockAfterSeconds: 600 }),
  /** Wrong passphrases, ms since 1970, oldest first; `recent` came between the last two times it was unlocked. */
  failures: z.object({ recent: timesSchema, all: timesSchema }).default({ recent: [], all: [] }),
});
export type VaultContent = z.infer<typeof vaultContentSchema>;

/** What a new vault holds: an identity, and of everything else nothing or what is usual. */
export function newContent(identity: VaultContent['identity']): VaultContent {
  return vaultContentSchema.parse({ identity, assemblies: [], contacts: [] });
}
