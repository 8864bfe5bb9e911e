import { unarmor } from 'openpgp';
import { err, ok, type Result } from '@shared/lib/result';
import type { EnvelopeFailure } from './engine-api';

const BEGIN = '-----BEGIN PGP MESSAGE-----';
const END = '-----END PGP MESSAGE-----';
/** How far into a file its armour may begin, in bytes: after a byte order mark or some empty lines. */
const LEAD = 64;

/** The bytes of a message, out of its ASCII armour where it has one. */
export async function removeArmor(bytes: Uint8Array): Promise<Result<Uint8Array, EnvelopeFailure>> {
  const lead = new TextDecoder().decode(bytes.subarray(0, LEAD + BEGIN.length)).trimStart();
  if (!lead.startsWith('-----BEGIN PGP ')) {
    return lead.length >= 5 && BEGIN.startsWith(lead) ? err({ kind: 'torn' }) : ok(bytes);
  }
  if (/^-----BEGIN PGP (?:SIGNED MESSAGE|SIGNATURE)/.test(lead)) return err({ kind: 'not-encrypted' });
  if (lead.startsWith('-----BEGIN PGP PUBLIC KEY'))
    return err({ kind: 'wrong-format', found: 'openpgp-key' });
  if (lead.startsWith('-----BEGIN PGP PRIVATE KEY'))
    return err({ kind: 'wrong-format', found: 'openpgp-secret-key' });
  const text = new TextDecoder().decode(bytes);
  if (!text.includes(END)) return err({ kind: 'torn' });
  try {
    const armored = await unarmor(text);
    const data: unknown = armored.data;
    return data instanceof Uint8Array ? ok(data) : err({ kind: 'altered' });
  } catch {
    return err({ kind: 'altered' });
  }
}
