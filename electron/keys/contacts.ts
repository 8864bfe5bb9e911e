import type { CallAnswer, CallArgs, Contact, KeyFailure } from '@shared/ipc/contract';
import { contactSchema } from '@shared/ipc/types';
import { type Result, err, ok } from '@shared/lib/result';
import { aliasesIn, aliasesOfKey } from './contact-aliases';
import { updatedKey } from './key-update';
import { checkPublicKey } from './public-key';
import type { Vault } from './vault';
import type { VaultContent } from './vault-content';

type Kept = VaultContent['contacts'][number];
type Adding = CallArgs<'addContact'>[0];

export function listContacts(vault: Vault): CallAnswer<'listContacts'> {
  const content = vault.content();
  return content ? ok(content.contacts.map(withoutAliases)) : err({ kind: 'locked' });
}

/**
 * Checks somebody's public key and keeps it, not compared. The same person may be both office and accreditor. A second
 * key of one name is taken in for a reason only, beside the first or instead of it. Another version of a key that is known
 * (extended, with other subkeys) takes its place, and stays compared: the same fingerprint is the same owner.
 */
export async function addContact(
  vault: Vault,
  request: Adding,
  addedAt: number,
): Promise<CallAnswer<'addContact'>> {
  const before = vault.content();
  if (!before) return err({ kind: 'locked' });
  const checked = await checkPublicKey(request.key, new Date(addedAt));
  if (!checked.ok) return checked;
  const { role, by, reason, name = checked.value.name } = request;
  const aliases = await aliasesOfKey(checked.value.publicKey);
  const given: Kept = { ...checked.value, role, name, addedAt, addedBy: by, aliases };
  if (reason !== undefined) given.addedFor = reason;
  const same = before.contacts.find((other) => other.role === role && isSameKey(other, given));
  if (same && request.replaces === undefined) return updateContact(vault, same, given, addedAt);
  const older = await aliasesOfOlder(before.contacts);
  return vault.change<Contact, KeyFailure>((content) => {
    if (isSameKey(content.identity, given)) return err({ kind: 'own-key' });
    const peers = content.contacts.filter((other) => other.role === role);
    const replaced = whoIsReplaced(request, given, peers, older);
    if (!replaced.ok) return replaced;
    const contacts = content.contacts.map((other) =>
      other === replaced.value ? distrusted(other, addedAt, by, reason ?? '') : other,
    );
    return ok({ content: { ...content, contacts: [...contacts, given] }, value: withoutAliases(given) });
  });
}

type Fingerprinted = Pick<Contact, 'fingerprint'>;

function isSameKey(first: Fingerprinted, second: Fingerprinted): boolean {
  return first.fingerprint === second.fingerprint;
}

/** Takes over what is new in another version of a contact's key, if anything is and if it is fit with that. */
async function updateContact(
  vault: Vault,
  known: Kept,
  given: Kept,
  now: number,
): Promise<CallAnswer<'addContact'>> {
  const exists = err({ kind: 'contact-exists', name: known.name } as const);
  if (known.distrust) return exists;
  const updated = await updatedKey(known.publicKey, given.publicKey, new Date(now));
  if (updated === undefined) return exists;
  const checked = await checkPublicKey(updated, new Date(now));
  if (!checked.ok) return checked;
  const { publicKey } = checked.value;
  const aliases = await aliasesOfKey(publicKey);
  return changeContact(vault, known, (current) =>
    current.publicKey === known.publicKey && !current.distrust
      ? ok({ ...current, publicKey, aliases })
      : exists,
  );
}

/** The contact that a new one takes the place of, if any; or why the new one is not to be taken in. */
function whoIsReplaced(
  { replaces, reason }: Adding,
  given: Kept,
  peers: readonly Kept[],
  older: OlderAliases,
): Result<Kept | undefined, KeyFailure> {
  const known = peers.find((other) => isSameKey(other, given));
  if (known) return err({ kind: 'contact-exists', name: known.name });
  const replaced = peers.find(({ fingerprint }) => fingerprint === replaces);
  if (replaces !== undefined && !replaced) return err({ kind: 'contact-absent' });
  if (reason !== undefined) return ok(replaced);
  const clash = replaced ?? findNamesake(given, peers, older);
  if (!clash) return ok(undefined);
  const { name, fingerprint, comparedAt } = clash;
  return err({
    kind: 'name-known',
    name,
    known: fingerprint,
    given: given.fingerprint,
    ...(comparedAt !== undefined && { comparedAt }),
  });
}

/** Of several of that name, the one that is trusted most. */
function findNamesake(given: Kept, peers: readonly Kept[], older: OlderAliases): Kept | undefined {
  const wanted = allAliases(given, older);
  const namesakes = peers.filter((other) => allAliases(other, older).some((alias) => wanted.includes(alias)));
  const trusted = namesakes.filter(({ distrust }) => !distrust);
  return trusted.find(({ comparedAt }) => comparedAt !== undefined) ?? trusted[0] ?? namesakes[0];
}

type OlderAliases = ReadonlyMap<string, readonly string[]>;

/** The aliases of contacts that a vault kept before aliases were kept with them, by fingerprint. */
async function aliasesOfOlder(contacts: readonly Kept[]): Promise<OlderAliases> {
  const older = contacts.filter(({ aliases }) => !aliases);
  const read = older.map(
    async ({ fingerprint, publicKey }) => [fingerprint, await aliasesOfKey(publicKey)] as const,
  );
  return new Map(await Promise.all(read));
}

function allAliases({ name, fingerprint, aliases }: Kept, older: OlderAliases): readonly string[] {
  return [...aliasesIn(name), ...(aliases ?? older.get(fingerprint) ?? [])];
}

/** Notes that a contact's fingerprint was compared with its owner, and by whom. Not of one that is distrusted. */
export function markCompared(
  vault: Vault,
  { by, ...which }: CallArgs<'markCompared'>[0],
  comparedAt: number,
): Promise<CallAnswer<'markCompared'>> {
  return changeContact(vault, which, (known) =>
    known.distrust
      ? err({ kind: 'unusable-key', reason: 'revoked' })
      : ok({ ...known, comparedAt, comparedBy: by }),
  );
}

/** From now on the contact's key is not to be used, for good. Who said so first, and why, stays. */
export function distrustContact(
  vault: Vault,
  { by, reason, ...which }: CallArgs<'distrustContact'>[0],
  at: number,
): Promise<CallAnswer<'distrustContact'>> {
  return changeContact(vault, which, (known) => ok(distrusted(known, at, by, reason)));
}

function distrusted(known: Kept, at: number, by: string, reason: string): Kept {
  return known.distrust ? known : { ...known, distrust: { at, by, reason } };
}

function changeContact(
  vault: Vault,
  { role, fingerprint }: Pick<Contact, 'role' | 'fingerprint'>,
  change: (known: Kept) => Result<Kept, KeyFailure>,
): Promise<Result<Contact, KeyFailure>> {
  return vault.change<Contact, KeyFailure>((content) => {
    const known = content.contacts.find((other) => other.role === role && other.fingerprint === fingerprint);
    if (!known) return err({ kind: 'contact-absent' });
    const changed = change(known);
    if (!changed.ok) return changed;
    const value = withoutAliases(changed.value);
    if (changed.value === known) return ok({ content, value });
    const contacts = content.contacts.map((other) => (other === known ? changed.value : other));
    return ok({ content: { ...content, contacts }, value });
  });
}

function withoutAliases(kept: Kept): Contact {
  return contactSchema.parse(kept);
}
