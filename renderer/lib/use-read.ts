import { useEffect, useState } from 'react';
import type { Snapshot } from '../roll-worker/engine-api';

/** What the worker answers, read anew after each change; undefined until first read. @param read the same function each time */
export function useRead<Value>(snapshot: Snapshot, read: () => Promise<Value>): Value | undefined {
  const [value, setValue] = useState<Value>();
  useEffect(() => {
    let wanted = true;
    void read().then((found) => {
      if (wanted) setValue(found);
    });
    return () => {
      wanted = false;
    };
  }, [snapshot, read]);
  return value;
}
