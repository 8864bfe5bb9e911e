import { useEffect, useState } from 'react';
import { engine } from '../../../app/engine';
import type { CashDesk, Snapshot } from '../../../roll-worker/engine-api';

/** This desk's cash, read anew after each change; undefined until first read, or where it never took any. */
export function useOwnCash(snapshot: Snapshot): CashDesk | undefined {
  const [own, setOwn] = useState<CashDesk>();
  useEffect(() => {
    let wanted = true;
    void engine()
      .cash()
      .then(({ desks }) => {
        if (wanted) setOwn(desks.find((desk) => desk.own));
      });
    return () => {
      wanted = false;
    };
  }, [snapshot]);
  return own;
}
