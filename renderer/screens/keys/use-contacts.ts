import type { Contact, KeyFailure } from '@shared/ipc/contract';
import { useCallback, useEffect, useState } from 'react';
import { call } from '../../bridge/bridge';

/** Other people's keys that this computer keeps, of one role. */
interface Contacts {
  /** Undefined until they are known. In order of names, the distrusted last. */
  readonly contacts: readonly Contact[] | undefined;
  readonly failure: KeyFailure | undefined;
}

/** The keys of the accreditors (kept in the office) or of the offices (kept at a desk). */
export function useContacts(role: Contact['role']): Contacts & { readonly reload: () => Promise<void> } {
  const [listed, setListed] = useState<Contacts>({ contacts: undefined, failure: undefined });
  const reload = useCallback(async () => setListed(await listContacts(role)), [role]);
  useEffect(() => {
    let wanted = true;
    void listContacts(role).then((found) => {
      if (wanted) setListed(found);
    });
    return () => {
      wanted = false;
    };
  }, [role]);
  return { ...listed, reload };
}

async function listContacts(role: Contact['role']): Promise<Contacts> {
  const listed = await call('listContacts');
  if (!listed.ok) return { contacts: [], failure: listed.error };
  const contacts = listed.value
    .filter((contact) => contact.role === role)
    .sort((a, b) => Number(!isTrusted(a)) - Number(!isTrusted(b)) || a.name.localeCompare(b.name, 'de'));
  return { contacts, failure: undefined };
}

/** Nobody has said that the key is not to be used any more. */
export function isTrusted({ distrust }: Pick<Contact, 'distrust'>): boolean {
  return distrust === undefined;
}

/** Compared with its owner and trusted: may be sent to, and believed (rules S1 to S3). */
export function isCompared({ comparedAt, distrust }: Pick<Contact, 'comparedAt' | 'distrust'>): boolean {
  return comparedAt !== undefined && distrust === undefined;
}
