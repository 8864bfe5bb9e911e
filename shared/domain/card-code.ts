import { parseCardNumber } from './cards';
import type { AssemblyId, CardNumber } from './ids';

/** What a card's code says. */
export interface CardCode {
  readonly card: CardNumber;
  /** First eight hex digits of the assembly's id, in capitals; absent in a bare number. */
  readonly assembly?: string;
}

/** Named in the code, so that a later form can be told from this one. */
const MARK = 'SK1';
const CODE = new RegExp(`^${MARK}/([0-9A-F]{8})/([A-Z]{0,4}[0-9]{1,9})$`);
const ASSEMBLY_DIGITS = 8;

/**
 * What the QR code of a card holds: `SK1/8D3B1C52/A0001`. Only signs of the alphanumeric mode (ISO/IEC 18004), and nothing of any
 * person. The Code 128 beside it holds the bare number.
 */
export function cardCode(assemblyId: AssemblyId, card: CardNumber): string {
  return [MARK, assemblyMark(assemblyId), card].join('/');
}

/** What was scanned or typed: a QR code of a card, or a bare number. Undefined: neither. */
export function readCardCode(text: string): CardCode | undefined {
  const [, assembly, number] = CODE.exec(text.replace(/\s/gu, '').toUpperCase()) ?? [];
  const card = parseCardNumber(number ?? text);
  if (card === undefined) return undefined;
  return assembly === undefined ? { card } : { card, assembly };
}

/** Whether the card is of this assembly, as far as the code says. */
export function isOfAssembly({ assembly }: CardCode, assemblyId: AssemblyId): boolean {
  return assembly === undefined || assembly === assemblyMark(assemblyId);
}

function assemblyMark(assemblyId: AssemblyId): string {
  return assemblyId.slice(0, ASSEMBLY_DIGITS).toUpperCase();
}
