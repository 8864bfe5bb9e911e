import type { Contact, KeyFailure } from '@shared/ipc/contract';
import { useCallback, useEffect, useState } from 'react';
import { call } from '../../../bridge/bridge';

/** The accreditors whose keys this office keeps, in order of names. */
export function useAccreditors(): {
  readonly accreditors: readonly Contact[];
  readonly failure: KeyFailure | undefined;
  readonly reload: () => Promise<void>;
} {
  const [accreditors, setAccreditors] = useState<readonly Contact[]>([]);
  const [failure, setFailure] = useState<KeyFailure>();
  const reload = useCallback(async () => {
    const listed = await call('listContacts');
    if (!listed.ok) return setFailure(listed.error);
    setFailure(undefined);
    setAccreditors(
      listed.value
        .filter(({ role }) => role === 'accreditor')
        .sort((a, b) => a.name.localeCompare(b.name, 'de')),
    );
  }, []);
  useEffect(() => void reload(), [reload]);
  return { accreditors, failure, reload };
}
