import type { CallAnswer, CallArgs, Contact, KeyFailure } from '@shared/ipc/contract';
import { err, ok } from '@shared/lib/result';
import { checkPublicKey } from './public-key';
import type { Vault } from './vault';

export function listContacts(vault: Vault): CallAnswer<'listContacts'> {
  const content = vault.content();
  return content ? ok(content.contacts) : err({ kind: 'locked' });
}

/** Checks somebody's public key and keeps it. The same person may be both office and accreditor. */
export async function addContact(
  vault: Vault,
  { role, name, key }: CallArgs<'addContact'>[0],
  addedAt: number,
): Promise<CallAnswer<'addContact'>> {
  if (!vault.content()) return err({ kind: 'locked' });
  const checked = await checkPublicKey(key, new Date(addedAt));
  if (!checked.ok) return checked;
  const contact: Contact = { ...checked.value, role, name: name ?? checked.value.name, addedAt };
  return vault.change<Contact, KeyFailure>((content) => {
    if (contact.fingerprint === content.identity.fingerprint) return err({ kind: 'own-key' });
    const known = content.contacts.find((other) => isSame(other, contact));
    if (known) return err({ kind: 'contact-exists', name: known.name });
    return ok({ content: { ...content, contacts: [...content.contacts, contact] }, value: contact });
  });
}

/** Notes that a contact's fingerprint was compared with its owner. */
export async function markCompared(
  vault: Vault,
  which: CallArgs<'markCompared'>[0],
  comparedAt: number,
): Promise<CallAnswer<'markCompared'>> {
  return vault.change((content) => {
    const known = content.contacts.find((other) => isSame(other, which));
    if (!known) return err({ kind: 'contact-absent' });
    const compared = { ...known, comparedAt };
    const contacts = content.contacts.map((other) => (other === known ? compared : other));
    return ok({ content: { ...content, contacts }, value: compared });
  });
}

function isSame(contact: Contact, which: Pick<Contact, 'role' | 'fingerprint'>): boolean {
  return contact.role === which.role && contact.fingerprint === which.fingerprint;
}
