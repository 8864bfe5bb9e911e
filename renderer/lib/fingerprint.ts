/** A fingerprint in groups of four, as people read it to each other over the telephone. */
export function fingerprintGroups(fingerprint: string): readonly string[] {
  return fingerprint.toUpperCase().match(/.{1,4}/g) ?? [];
}
