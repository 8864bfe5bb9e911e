import { z } from 'zod';

/**
 * Key of a person on the roll: the member number, or `ref:` and the reference code while there is no number. `guest:` and 12 hex
 * digits stands for a guest, who is on no roll (rule G1).
 */
export const memberKeySchema = z
  .string()
  .regex(/^(?:ref:|guest:)?[0-9A-Za-z](?:[0-9A-Za-z./_-]{0,30}[0-9A-Za-z])?$/)
  .brand<'MemberKey'>();
export type MemberKey = z.infer<typeof memberKeySchema>;

/** Key of a person who is or was on the roll: of no guest. */
export const rollKeySchema = z
  .string()
  .regex(/^(?:ref:)?[0-9A-Za-z](?:[0-9A-Za-z./_-]{0,30}[0-9A-Za-z])?$/)
  .brand<'MemberKey'>();

/** Key of a guest: made by whoever admits one, of 48 bits by chance (rule G1). */
export const guestKeySchema = z
  .string()
  .regex(/^guest:[0-9a-f]{12}$/)
  .brand<'MemberKey'>();

/** Number printed on a ballot card: up to four capital letters, then one to nine digits, leading zeros kept. */
export const cardNumberSchema = z
  .string()
  .regex(/^[A-Z]{0,4}[0-9]{1,9}$/)
  .brand<'CardNumber'>();
export type CardNumber = z.infer<typeof cardNumberSchema>;

/** Who writes a log: the OpenPGP v4 fingerprint (40 lower-case hex digits) of the key that signs it. */
export const deskIdSchema = z
  .string()
  .regex(/^[0-9a-f]{40}$/)
  .brand<'DeskId'>();
export type DeskId = z.infer<typeof deskIdSchema>;

export const assemblyIdSchema = z.uuid().brand<'AssemblyId'>();
export type AssemblyId = z.infer<typeof assemblyIdSchema>;

export const rollIdSchema = z.uuid().brand<'RollId'>();
export type RollId = z.infer<typeof rollIdSchema>;

export const batchIdSchema = z.uuid().brand<'BatchId'>();

/** SHA-256 in lower-case hex. */
export const hashSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'Hash'>();
export type Hash = z.infer<typeof hashSchema>;

/** Calendar day, `YYYY-MM-DD`, checked to exist. */
export const isoDateSchema = z.iso.date().brand<'IsoDate'>();
export type IsoDate = z.infer<typeof isoDateSchema>;

/** A name or short text that people write: trimmed, no control characters or torn surrogates, 1 to 200 characters. */
export const shortTextSchema = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u);

/** A reason or note: as a short text, but up to 2,000 characters and with line breaks. */
export const longTextSchema = z
  .string()
  .trim()
  .min(1)
  .max(2000)
  .regex(/^(?:[^\p{Cc}\p{Cs}]|\n)*$/u);
