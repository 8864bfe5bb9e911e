import { useDraft } from '../../../lib/use-draft';

/** The time that the hall is looked at, ms; undefined: now. The same in every tab, kept while another room is looked at. */
export function useAsOf(): readonly [asOf: number | undefined, choose: (asOf: number | undefined) => void] {
  const [chosen, setChosen] = useDraft<number | null>('hall/as-of', null);
  return [chosen ?? undefined, (time) => setChosen(time ?? null)];
}
