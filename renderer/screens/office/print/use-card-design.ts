import { useEffect, useState } from 'react';
import { engine } from '../../../app/engine';
import type { CardDesign, StorageFailure } from '../../../roll-worker/engine-api';

const NO_DESIGN: CardDesign = { text: '', layout: '' };

/** What the cards of the open assembly look like, as it was kept; undefined while it is being read. */
export function useCardDesign(): {
  readonly design: CardDesign | undefined;
  readonly failure: StorageFailure | undefined;
  readonly keep: (design: CardDesign) => Promise<void>;
} {
  const [design, setDesign] = useState<CardDesign>();
  const [failure, setFailure] = useState<StorageFailure>();
  useEffect(() => {
    let wanted = true;
    void engine()
      .cardDesign()
      .then((kept) => {
        if (wanted) setDesign(kept ?? NO_DESIGN);
      });
    return () => {
      wanted = false;
    };
  }, []);
  const keep = async (next: CardDesign) => {
    setDesign(next);
    const kept = await engine().saveCardDesign(next);
    setFailure(kept.ok ? undefined : kept.error);
  };
  return { design, failure, keep };
}
