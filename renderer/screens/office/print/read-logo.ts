import { type Result, err, ok } from '@shared/lib/result';

/** In bytes. */
const SIZE_LIMIT = 512 * 1024;
/** In pixels a side: decoded, a picture takes four bytes for each. */
const SIDE_LIMIT = 8_000;

/** Why a file is no logo. */
export type LogoFault = 'too-large' | 'wrong-kind' | 'damaged';

/** A PNG or JPEG as a `data:` URL, once it has been decoded. */
export async function readLogo(file: File): Promise<Result<string, LogoFault>> {
  if (file.size > SIZE_LIMIT) return err('too-large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const type = typeOf(bytes);
  if (type === undefined) return err('wrong-kind');
  try {
    const picture = await createImageBitmap(new Blob([bytes], { type }));
    const { width, height } = picture;
    picture.close();
    if (width > SIDE_LIMIT || height > SIDE_LIMIT) return err('too-large');
  } catch {
    return err('damaged');
  }
  return ok(`data:${type};base64,${base64(bytes)}`);
}

/** By the first bytes, not by the name. */
function typeOf(bytes: Uint8Array): 'image/png' | 'image/jpeg' | undefined {
  const begins = (...head: number[]) => head.every((byte, at) => bytes[at] === byte);
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  return begins(0xff, 0xd8, 0xff) ? 'image/jpeg' : undefined;
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
