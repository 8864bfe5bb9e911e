import { useEffect, useState } from 'react';
import { engine } from '../../../app/engine';
import type { Snapshot, TransferView } from '../../../roll-worker/engine-api';

/** Cards that moved to this desk or from it, as far as it knows; undefined until first read, read anew after each change. */
export function useTransfers(snapshot: Snapshot): readonly TransferView[] | undefined {
  const [transfers, setTransfers] = useState<readonly TransferView[]>();
  const { deskId } = snapshot;
  useEffect(() => {
    let wanted = true;
    void engine()
      .transfers()
      .then((found) => {
        if (wanted) setTransfers(found.filter(({ from, to }) => from === deskId || to === deskId));
      });
    return () => {
      wanted = false;
    };
  }, [snapshot, deskId]);
  return transfers;
}
