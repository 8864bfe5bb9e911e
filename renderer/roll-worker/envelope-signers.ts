/** Whose signature an envelope must bear, and how far its owner is known. */
import { readKey, type KeyID, type PublicKey } from 'openpgp';
import { DELTA_FORMAT } from '@shared/exchange/format';
import { formatOf } from '@shared/exchange/json-line';
import { readPackageHeader } from '@shared/exchange/package-reader';
import { deskIdSchema, type DeskId } from '@shared/domain/ids';
import type { Contact } from '@shared/ipc/contract';
import { err, ok, type Result } from '@shared/lib/result';
import type { EnvelopeFailure, PackageInfo } from './engine-api';

/** Who says to have signed. Not yet proved. */
export interface Issuer {
  readonly keyId: KeyID;
  /** Of the primary key or signing subkey, lower-case hex; older programs leave it out. */
  readonly fingerprint: string | undefined;
}

export interface Signer {
  readonly key: PublicKey;
  /** Of the primary key. */
  readonly fingerprint: DeskId;
}

/** Finds the key that the signature must be by. `firstLine` is that of the decrypted text, not yet verified. */
export type FindSigner = (issuer: Issuer, firstLine: Uint8Array) => Promise<Result<Signer, EnvelopeFailure>>;

/** The office whose key stands in the package's header. */
export async function officeOfPackage(
  issuer: Issuer,
  firstLine: Uint8Array,
): Promise<Result<Signer, EnvelopeFailure>> {
  const header = readPackageHeader(firstLine);
  if (!header.ok) return header;
  const { fingerprint, publicKey } = header.value.office;
  const signer = await readSigner(publicKey);
  if (signer === undefined) return badKey('office.publicKey');
  if (signer.fingerprint !== fingerprint) return badKey('office.fingerprint');
  return signedBy(signer, issuer) ? ok(signer) : err({ kind: 'bad-signature' });
}

/** The one of these accreditors that signed a delta. */
export function accreditorAmong(contacts: readonly Contact[]): FindSigner {
  return async (issuer, firstLine) => {
    const format = formatOf(firstLine);
    if (format !== DELTA_FORMAT) return err({ kind: 'wrong-format', found: format ?? 'unknown' });
    for (const contact of contacts) {
      const signer = await readSigner(contact.publicKey);
      if (signer?.fingerprint === contact.fingerprint && signedBy(signer, issuer)) return ok(signer);
    }
    return err({ kind: 'unknown-signer', fingerprint: issuer.fingerprint ?? issuer.keyId.toHex() });
  };
}

/** How far an office is known here. */
export function trustIn(fingerprint: DeskId, offices: readonly Contact[]): PackageInfo['office']['trust'] {
  const contact = offices.find((office) => office.fingerprint === fingerprint);
  if (contact === undefined) return 'unknown';
  return contact.comparedAt === undefined ? 'known' : 'compared';
}

async function readSigner(publicKey: string): Promise<Signer | undefined> {
  try {
    const key = await readKey({ armoredKey: publicKey });
    const fingerprint = deskIdSchema.safeParse(key.getFingerprint().toLowerCase());
    return fingerprint.success && !key.isPrivate()
      ? { key: key.toPublic(), fingerprint: fingerprint.data }
      : undefined;
  } catch {
    return undefined;
  }
}

function signedBy({ key }: Signer, issuer: Issuer): boolean {
  return key
    .getKeys(issuer.keyId)
    .some(
      (part) =>
        issuer.fingerprint === undefined || part.getFingerprint().toLowerCase() === issuer.fingerprint,
    );
}

function badKey(field: string): Result<Signer, EnvelopeFailure> {
  return err({ kind: 'bad-content', line: 1, problem: field });
}
