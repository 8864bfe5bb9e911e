/**
 * A SHA-256 as people read it out and compare it: its first 64 bits as hex digits in groups of four, `0b6f 3c1e 52a3 4d0e`.
 * @param hash 64 lower-case hex digits
 */
export function shortHash(hash: string): string {
  return (hash.slice(0, 16).match(/.{1,4}/g) ?? []).join(' ');
}
