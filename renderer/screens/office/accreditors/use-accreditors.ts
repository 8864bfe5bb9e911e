import type { Contact, KeyFailure } from '@shared/ipc/contract';
import { useCallback, useEffect, useState } from 'react';
import { call } from '../../../bridge/bridge';

interface Accreditors {
  readonly accreditors: readonly Contact[];
  readonly failure: KeyFailure | undefined;
}

/** The accreditors whose keys this office keeps, in order of names. */
export function useAccreditors(): Accreditors & { readonly reload: () => Promise<void> } {
  const [listed, setListed] = useState<Accreditors>({ accreditors: [], failure: undefined });
  const reload = useCallback(async () => setListed(await listAccreditors()), []);
  useEffect(() => {
    void listAccreditors().then(setListed);
  }, []);
  return { ...listed, reload };
}

async function listAccreditors(): Promise<Accreditors> {
  const listed = await call('listContacts');
  if (!listed.ok) return { accreditors: [], failure: listed.error };
  const accreditors = listed.value
    .filter(({ role }) => role === 'accreditor')
    .sort((a, b) => a.name.localeCompare(b.name, 'de'));
  return { accreditors, failure: undefined };
}
