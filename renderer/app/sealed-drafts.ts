import { cardNumberSchema, memberKeySchema } from '@shared/domain/ids';
import { z } from 'zod';
import { useDesk } from '../stores/desk-store';
import { useDrafts } from '../stores/draft-store';

const member = memberKeySchema.optional();
const card = cardNumberSchema.optional();

/** What is sealed while the program is locked: where somebody was at the desk, and what was half written. */
const sealedSchema = z.object({
  desk: z.object({ query: z.string(), person: member, withdrawing: member, withdrawingCard: card }),
  drafts: z.record(z.string(), z.unknown()),
});

/** Takes out of memory what has to be sealed. */
export function takeDrafts(): z.infer<typeof sealedSchema> {
  // Before the place: whoever is shown there no longer has a form, and a form that goes drops what is half written in it.
  const drafts = useDrafts.getState().takeSealable();
  const desk = useDesk.getState().takePlace();
  return { desk, drafts };
}

/** Puts back what `takeDrafts` took; what another version of the program has sealed is dropped where it doesn't fit. */
export function putBackDrafts(sealed: unknown): void {
  const parsed = sealedSchema.safeParse(sealed);
  if (!parsed.success) return;
  const { query, person, withdrawing, withdrawingCard } = parsed.data.desk;
  useDesk.getState().putBack({ query, person, withdrawing, withdrawingCard });
  useDrafts.getState().putBack(parsed.data.drafts);
}
