import { err, type Err } from '../lib/result';

/**
 * Why the text of a package or delta is refused. FORMAT.md lists the problems.
 * `torn`: it ends before its trailer. `line` counts from 1.
 */
export type ExchangeFailure =
  | { readonly kind: 'wrong-format'; readonly found: string }
  | { readonly kind: 'newer-version'; readonly found: number; readonly supported: number }
  | { readonly kind: 'bad-content'; readonly line: number; readonly problem: string }
  | { readonly kind: 'too-large'; readonly limit: number }
  | { readonly kind: 'torn' };

export function badContent(line: number, problem: string): Err<ExchangeFailure> {
  return err({ kind: 'bad-content', line, problem });
}
