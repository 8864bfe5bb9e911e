/** What came of a case. */
export type Verdict =
  | { readonly outcome: 'refused'; readonly reason: string }
  /** Opened, and rightly so: `reason` says why nothing that counts is changed. */
  | { readonly outcome: 'harmless'; readonly reason: string }
  | { readonly outcome: 'finding'; readonly reason: string };

/** Why a changed file may open nevertheless. */
export const HARMLESS = {
  same: 'the same text: what was changed is neither encrypted nor signed (armour, spelling of a length, a hint, a further recipient)',
  rewritten: 'another text, rightly signed by its sender, and right in every point of FORMAT.md',
  sameKey: 'the same key under the same name, with the same parts in use',
  sameVault:
    'the same content: only what is neither sealed nor checked was changed (white space, unknown fields)',
  twin: 'the same content, from the twin that was whole',
  rewrittenVault: 'another content, sealed anew with the right passphrase, and of the right shape',
} as const;

/** As much of a failure as a message to people needs; a file must not fill the screen. */
const FAILURE_LIMIT = 1_000;

export function refused(kind: string, failure: object, known: ReadonlySet<string>): Verdict {
  if (!known.has(kind))
    return finding(`a failure that no file should lead to: ${JSON.stringify(failure).slice(0, 300)}`);
  const size = JSON.stringify(failure).length;
  if (size > FAILURE_LIMIT) return finding(`a failure (${kind}) of ${size} characters`);
  return { outcome: 'refused', reason: kind };
}

export function harmless(reason: keyof typeof HARMLESS): Verdict {
  return { outcome: 'harmless', reason };
}

export function finding(reason: string): Verdict {
  return { outcome: 'finding', reason };
}
