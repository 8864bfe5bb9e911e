import { z } from 'zod';
import { assemblyEntrySchema, contactSchema, identitySchema } from '@shared/ipc/types';

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
    }),
  ),
  contacts: z.array(contactSchema),
});
export type VaultContent = z.infer<typeof vaultContentSchema>;
