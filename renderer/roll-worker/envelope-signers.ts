/** Whose signature an envelope must bear, and how far its owner is known. */
import { readKey, type KeyID, type PublicKey } from 'openpgp';
import { readDeltaHeader } from '@shared/exchange/delta';
import { readPackageHeader } from '@shared/exchange/package-reader';
import { deskIdSchema, type DeskId } from '@shared/domain/ids';
import type { Contact } from '@shared/ipc/contract';
import { foldName } from '@shared/lib/fold-name';
import { err, ok, type Result } from '@shared/lib/result';
import type { EnvelopeFailure, NotTakenIn, PackageInfo } from './engine-api';
import { readRecipients } from './envelope-seal';

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

/**
 * Who signed a delta: one of these accreditors, or whoever the key belongs to that an unknown desk sends along. How far the
 * signer is to be trusted is for the caller to say.
 */
export function deskOfDelta(accreditors: readonly Contact[]): FindSigner {
  return async (issuer, firstLine) => {
    const header = readDeltaHeader(firstLine);
    if (!header.ok) return header;
    for (const contact of accreditors) {
      const signer = await signerOf(contact);
      if (signer !== undefined && signedBy(signer, issuer)) return ok(signer);
    }
    const { id, publicKey } = header.value.desk;
    if (publicKey === undefined)
      return err({ kind: 'unknown-signer', fingerprint: issuer.fingerprint ?? issuer.keyId.toHex() });
    const signer = await readSigner(publicKey);
    if (signer?.fingerprint !== id || !(await readRecipients([publicKey])).ok)
      return badKey('desk.publicKey');
    return signedBy(signer, issuer) ? ok(signer) : err({ kind: 'bad-signature' });
  };
}

/** The office that this desk's roll is of. */
export function officeOfRoll(office: KeyOwner): FindSigner {
  return async (issuer) => {
    const signer = await signerOf(office);
    return signer !== undefined && signedBy(signer, issuer)
      ? ok(signer)
      : err({ kind: 'unknown-signer', fingerprint: issuer.fingerprint ?? issuer.keyId.toHex() });
  };
}

/** Who says to own which key. */
type KeyOwner = Pick<Contact, 'fingerprint' | 'publicKey'>;

/** Undefined where the key isn't the one that the fingerprint names. */
export async function signerOf({ fingerprint, publicKey }: KeyOwner): Promise<Signer | undefined> {
  const signer = await readSigner(publicKey);
  return signer?.fingerprint === fingerprint ? signer : undefined;
}

/** Whether nothing can be encrypted to the key any more, only because it has expired. */
export async function hasExpired({ publicKey }: KeyOwner): Promise<boolean> {
  const read = await readRecipients([publicKey]);
  return !read.ok && read.error.kind === 'unusable-key' && read.error.reason === 'expired';
}

type OfficeTrust = Pick<PackageInfo['office'], 'trust' | 'known'>;

/** How far an office is known here, and whether another key goes by its name. */
export function trustIn(
  office: Pick<PackageInfo['office'], 'name' | 'fingerprint'>,
  contacts: readonly Contact[],
): OfficeTrust {
  const offices = contacts.filter(({ role }) => role === 'office');
  const own = offices.find(({ fingerprint }) => fingerprint === office.fingerprint);
  if (own?.distrust !== undefined) return { trust: 'distrusted' };
  if (own?.comparedAt !== undefined) return { trust: 'compared' };
  const name = foldName(office.name);
  const others = offices
    .filter((one) => one !== own && foldName(one.name) === name)
    .sort((a, b) => Number(b.comparedAt !== undefined) - Number(a.comparedAt !== undefined));
  // A key that was taken in knowing of the other one, which was then distrusted, is just not compared yet.
  const other = own === undefined ? others[0] : others.find(({ distrust }) => distrust === undefined);
  if (other === undefined) return { trust: own === undefined ? 'unknown' : 'known' };
  const { fingerprint, comparedAt } = other;
  const known = { name: other.name, fingerprint, ...(comparedAt !== undefined && { comparedAt }) };
  return { trust: 'changed', known };
}

/** Why nothing of this office is taken in (rule S2). */
export function distrustOf(
  office: Pick<PackageInfo['office'], 'name' | 'fingerprint'>,
  contacts: readonly Contact[],
): Extract<NotTakenIn, { kind: 'office-distrusted' | 'office-not-compared' }> | undefined {
  const { trust } = trustIn(office, contacts);
  if (trust === 'compared') return undefined;
  return { kind: trust === 'distrusted' ? 'office-distrusted' : 'office-not-compared', office: office.name };
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
