import { useEffect, useState } from 'react';
import { engine } from '../app/engine';
import type { AffectedPerson, Snapshot } from '../roll-worker/engine-api';

/** Accredited people for whom the list in use says otherwise; read anew after each change. */
export function useAffected(snapshot: Snapshot): readonly AffectedPerson[] {
  const [people, setPeople] = useState<readonly AffectedPerson[]>([]);
  useEffect(() => {
    let wanted = true;
    void engine()
      .affected()
      .then((found) => {
        if (wanted) setPeople(found);
      });
    return () => {
      wanted = false;
    };
  }, [snapshot]);
  return people;
}
