import { slipSchema, type SlipId } from './series';

/** The signs of Crockford's base 32: no I, L, O or U. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 6;

/** The name of a new slip. @param bytes six random ones, or more */
export function slipFrom(bytes: Uint8Array): SlipId {
  const signs = Array.from(bytes.slice(0, LENGTH), (byte) => SIGNS.charAt(byte % SIGNS.length));
  return slipSchema.parse(signs.join(''));
}

/**
 * What somebody typed or scanned as the name of a slip: in any case, with spaces or hyphens anywhere, with I or L for 1 and O for 0
 * (Crockford's base 32). Undefined where it is none.
 */
export function readSlip(text: string): SlipId | undefined {
  const signs = text.replace(/[\s-]/gu, '').toUpperCase().replace(/[IL]/g, '1').replace(/O/g, '0');
  const parsed = slipSchema.safeParse(signs);
  return parsed.success ? parsed.data : undefined;
}
