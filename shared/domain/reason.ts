import { err, ok, type Result } from '../lib/result';
import type { Refusal } from './commands';
import { longTextSchema } from './ids';

/** The longest reason or note, in UTF-16 units. */
const REASON_LIMIT = 2000;

/** A reason as it goes into the log: line ends as `\n`, no other control characters, no blank ends. */
export function checkReason(text: string): Result<string, Refusal> {
  const clean = text
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)[\p{Cc}\p{Cs}]/gu, ' ')
    .trim();
  if (clean === '') return err({ kind: 'reason-missing' });
  return clean.length > REASON_LIMIT
    ? err({ kind: 'reason-too-long', limit: REASON_LIMIT })
    : ok(longTextSchema.parse(clean));
}

/** A note as it goes into an event; none where nothing was written. */
export function checkNote(text: string | undefined): Result<{ readonly note?: string }, Refusal> {
  if (text === undefined || text.trim() === '') return ok({});
  const note = checkReason(text);
  return note.ok ? ok({ note: note.value }) : note;
}
