import type { Row } from '../domain/member';
import { LINE_LIMIT, packageHeaderSchema, type PackageHeader } from './format';
import { PieceWriter } from './piece-writer';
import { encodeUtf8 } from './utf8';

/** Whether a reader takes this header: what logs tell can be more than fits into one. */
export function isWritable(header: PackageHeader): boolean {
  return (
    packageHeaderSchema.safeParse(header).success && encodeUtf8(JSON.stringify(header)).length <= LINE_LIMIT
  );
}

/**
 * Writes the text of a roll package: `header()`, then `row()` for each member with its cells in the order of
 * `header.columns`, then `trailer()`. What they return, in this order, is the text.
 */
export class PackageWriter {
  readonly #header: PackageHeader;
  readonly #pieces = new PieceWriter();
  #members = 0;

  /** Throws on a header that no reader takes. */
  constructor(header: PackageHeader) {
    this.#header = packageHeaderSchema.parse(header);
  }

  header(): Uint8Array | undefined {
    return this.#pieces.line(JSON.stringify(this.#header));
  }

  /** A piece of about 256 kB now and then, else undefined. */
  row(row: Row): Uint8Array | undefined {
    this.#members += 1;
    return this.#pieces.line(JSON.stringify(row));
  }

  trailer(): Uint8Array {
    return this.#pieces.finish((sha256) => ({ members: this.#members, sha256 }));
  }
}
