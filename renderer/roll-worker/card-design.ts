import { z } from 'zod';
import { ok, type Result } from '@shared/lib/result';
import type { EngineCore } from './core';
import type { StorageFailure } from './engine-files';
import type { CardDesign } from './engine-views';
import type { Session } from './session';

export const CARD_DESIGN_RECORD = 'card-design';

/** A logo of 512 KiB as base 64, and its head. */
const LOGO_LIMIT = 700_000;

export const cardDesignSchema = z.object({
  text: z.string().max(200),
  /** PNG or JPEG. */
  logo: z
    .string()
    .max(LOGO_LIMIT)
    .regex(/^data:image\/(?:png|jpeg);base64,[A-Za-z0-9+/]+=*$/)
    .optional(),
  layout: z.string().max(100),
});

/** What the cards of the open assembly look like; undefined until it was set. */
export function readCardDesign({ cardDesign }: Session): Promise<CardDesign | undefined> {
  return Promise.resolve(cardDesign);
}

/** Keeps what the office's cards look like. Only inside `inTurn`. Throws on a design that is none, and at a desk. */
export async function saveCardDesign(
  core: EngineCore,
  design: CardDesign,
): Promise<Result<undefined, StorageFailure>> {
  if (core.openSession.role !== 'office') throw new Error('only the office prints cards');
  const cardDesign = cardDesignSchema.parse(design);
  const step = { records: [{ name: CARD_DESIGN_RECORD, value: cardDesign }] };
  const taken = await core.take(step, (session) => ({ ...session, cardDesign }));
  return taken.ok ? ok(undefined) : taken;
}
