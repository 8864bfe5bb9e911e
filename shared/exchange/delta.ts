import canonicalize from 'canonicalize';
import { loggedEventSchema, type LoggedEvent } from '../domain/events';
import { err, ok, type Result } from '../lib/result';
import { BlockReader, decodeLines, type LineBlock } from './block-reader';
import { badContent, type ExchangeFailure } from './failure';
import {
  CONTENT_LIMIT,
  DELTA_FORMAT,
  deltaHeaderSchema,
  deltaTrailerSchema,
  type DeltaHeader,
} from './format';
import { describeIssue, parseHeader, parseJson } from './json-line';
import { PieceWriter } from './piece-writer';
import { parseTrailer } from './trailer';

export interface Delta {
  readonly header: DeltaHeader;
  readonly events: readonly LoggedEvent[];
}

/**
 * The text of a delta, in pieces. Each event stands there as the canonical JSON that its hash is taken over: the
 * `prevHash` of a line is the SHA-256 of the line before it, without its line feed. Throws on a header that no reader
 * takes.
 */
export function* writeDelta({ header, events }: Delta): Generator<Uint8Array> {
  const pieces = new PieceWriter();
  pieces.line(JSON.stringify(deltaHeaderSchema.parse(header)));
  for (const event of events) {
    const piece = pieces.line(canonicalize(event) ?? '');
    if (piece) yield piece;
  }
  yield pieces.finish((sha256) => ({ events: events.length, sha256 }));
}

/**
 * Reads the text of a delta that comes in pieces of any size. It says that each event has the shape of one and that
 * all of the file is there; whether they are one unbroken log of this desk and assembly is for the reader's caller.
 */
export class DeltaReader {
  readonly #lines: BlockReader;
  readonly #events: LoggedEvent[] = [];
  #header: DeltaHeader | undefined;

  constructor(sizeLimit = CONTENT_LIMIT) {
    this.#lines = new BlockReader(sizeLimit);
  }

  push(bytes: Uint8Array): Result<undefined, ExchangeFailure> {
    const blocks = this.#lines.push(bytes);
    return blocks.ok ? this.#readBlocks(blocks.value) : blocks;
  }

  finish(): Result<Delta, ExchangeFailure> {
    const last = this.#lines.finish();
    const read = this.#readBlocks(last.blocks);
    if (!read.ok) return read;
    const header = this.#header;
    if (header === undefined) {
      const only = parseHeader(last.bytes, DELTA_FORMAT, deltaHeaderSchema);
      return only.ok || last.bytes.length === 0 ? err({ kind: 'torn' }) : only;
    }
    const trailer = parseTrailer(last, deltaTrailerSchema);
    if (!trailer.ok) return trailer;
    const events = this.#events;
    if (trailer.value.events !== events.length) return badContent(last.line, 'events');
    if (header.to !== events.length) return badContent(1, 'to');
    return ok({ header, events });
  }

  #readBlocks(blocks: readonly LineBlock[]): Result<undefined, ExchangeFailure> {
    for (const block of blocks) {
      const read = this.#header === undefined ? this.#readHeader(block) : this.#readEvents(block);
      if (!read.ok) return read;
    }
    return ok(undefined);
  }

  #readHeader(block: LineBlock): Result<undefined, ExchangeFailure> {
    const header = parseHeader(block.bytes.subarray(0, -1), DELTA_FORMAT, deltaHeaderSchema);
    if (!header.ok) return header;
    this.#header = header.value;
    return ok(undefined);
  }

  #readEvents(block: LineBlock): Result<undefined, ExchangeFailure> {
    const lines = decodeLines(block);
    if (!lines.ok) return lines;
    for (const [index, line] of lines.value.entries()) {
      if (line.endsWith('\r')) return badContent(block.firstLine + index, 'carriage-return');
      const event = loggedEventSchema.safeParse(parseJson(line));
      if (!event.success) return badContent(block.firstLine + index, describeIssue(event.error));
      this.#events.push(event.data);
    }
    return ok(undefined);
  }
}
