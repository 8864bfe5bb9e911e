import type { Operator, OperatorFailure } from '@shared/ipc/contract';
import type { Result } from '@shared/lib/result';
import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { call } from '../../bridge/bridge';

/**
 * The people who share this computer; `read` is undefined until they are read.
 * @param onFirst told of them when they are read first
 */
export function useOperators(onFirst?: (operators: readonly Operator[]) => void): {
  readonly read: Result<readonly Operator[], OperatorFailure> | undefined;
  readonly reload: () => Promise<void>;
} {
  const [read, setRead] = useState<Result<readonly Operator[], OperatorFailure>>();
  const tell = useEffectEvent((operators: readonly Operator[]) => onFirst?.(operators));
  const reload = useCallback(async () => setRead(await call('listOperators')), []);
  useEffect(() => {
    let wanted = true;
    void call('listOperators').then((found) => {
      if (!wanted) return;
      setRead(found);
      if (found.ok) tell(found.value);
    });
    return () => {
      wanted = false;
    };
  }, []);
  return { read, reload };
}
