import { fold } from '../search/fold';

/** The form in which names of units and places are compared: neither case, umlauts, accents, signs nor spaces tell them apart. */
export function foldText(text: string): string {
  return fold(text).replace(/ +/g, ' ').trim();
}
