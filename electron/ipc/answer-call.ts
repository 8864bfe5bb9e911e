import { z } from 'zod';
import { type CallAnswer, type CallArgs, type CallName, calls } from '@shared/ipc/contract';
import { assemblyKeySchema, sessionKeySchema } from '@shared/ipc/types';

type Answer<Name extends CallName> = CallAnswer<Name> | Promise<CallAnswer<Name>>;

/** What the main process does for each call. `sender` is the number of the window's contents: tokens are bound to it. */
export type CallHandlers = {
  readonly [Name in CallName]: (sender: number, ...args: CallArgs<Name>) => Answer<Name>;
};

/**
 * Answers one call: checks the arguments, runs the handler, checks its answer.
 * @throws {Error} `invalid message`, with nothing of its content, where the arguments don't fit the contract;
 *   `internal error`, where the handler fails or answers against the contract. A cause stays in the main process
 */
export async function answerCall<Name extends CallName>(
  handlers: CallHandlers,
  name: Name,
  sender: number,
  args: readonly unknown[],
): Promise<CallAnswer<Name>> {
  const schemas = calls[name];
  const parsed = schemas.args.safeParse(args);
  if (!parsed.success) throw new Error('invalid message');
  const handler: (sender: number, ...args: CallArgs<Name>) => Answer<Name> = handlers[name];
  let answer: CallAnswer<Name>;
  try {
    answer = await handler(sender, ...(parsed.data as CallArgs<Name>));
  } catch (error) {
    throw new Error('internal error', { cause: error });
  }
  const checked = schemas.answer.safeParse(answer);
  if (!checked.success) throw new Error('internal error');
  return checked.data as CallAnswer<Name>;
}

const keyAnswerSchema = z.object({
  ok: z.literal(true),
  value: z.union([assemblyKeySchema.pick({ dataKey: true }), sessionKeySchema.pick({ data: true })]),
});

/** Overwrites the key that an answer carried, once it was sent. Other copies of it, in strings or in libraries, stay. */
export function wipeKeys(answer: CallAnswer<CallName>): void {
  const carried = keyAnswerSchema.safeParse(answer);
  if (!carried.success) return;
  for (const bytes of Object.values(carried.data.value)) bytes.fill(0);
}
