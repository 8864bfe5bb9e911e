import {
  type Bridge,
  type CallAnswer,
  type CallArgs,
  type CallName,
  type Notice,
  type NoticeName,
  calls,
  notices,
} from '@shared/ipc/contract';

declare global {
  interface Window {
    readonly stimmkarte: Bridge;
  }
}

/**
 * Calls the main process and checks its answer against the contract.
 * @throws ZodError where the answer isn't what the contract says: the two halves of the program don't match
 */
export async function call<Name extends CallName>(
  name: Name,
  ...args: CallArgs<Name>
): Promise<CallAnswer<Name>> {
  const send = window.stimmkarte[name] as (...values: CallArgs<Name>) => Promise<unknown>;
  const answer: unknown = calls[name].answer.parse(await send(...args));
  return answer as CallAnswer<Name>;
}

/** Hears what the main process tells; returns a function that stops listening. */
export function onNotice<Name extends NoticeName>(
  name: Name,
  listener: (notice: Notice<Name>) => void,
): () => void {
  return window.stimmkarte.onNotice(name, (notice) => {
    notices[name].parse(notice);
    listener(notice);
  });
}
