import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { joinBytes } from './bytes';
import { LINE_LIMIT } from './format';
import { encodeUtf8 } from './utf8';

const PIECE_CHARACTERS = 256 * 1024;

/** Collects lines into pieces of about 256 kB and hashes what it hands out. */
export class PieceWriter {
  readonly #hash = sha256.create();
  #lines: string[] = [];
  #characters = 0;

  /**
   * Takes the JSON of a line, without a line feed. Returns the piece that the line completes, if it does. Throws on a line
   * that no reader takes.
   */
  line(json: string): Uint8Array | undefined {
    // In UTF-8 a line is at most three times as long.
    if (json.length * 3 > LINE_LIMIT && encodeUtf8(json).length > LINE_LIMIT)
      throw new RangeError('line too long');
    this.#lines.push(json, '\n');
    this.#characters += json.length + 1;
    return this.#characters < PIECE_CHARACTERS ? undefined : this.#flush();
  }

  /** The last piece. `trailer` is given the SHA-256 of all lines before it. */
  finish(trailer: (sha256: string) => object): Uint8Array {
    const rest = this.#flush();
    const sha256 = bytesToHex(this.#hash.digest());
    return joinBytes([rest, encodeUtf8(`${JSON.stringify(trailer(sha256))}\n`)]);
  }

  #flush(): Uint8Array {
    const piece = encodeUtf8(this.#lines.join(''));
    this.#hash.update(piece);
    this.#lines = [];
    this.#characters = 0;
    return piece;
  }
}
