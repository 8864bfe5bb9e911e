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
import { parseExactly, parseHeader, parseJson } from './json-line';
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

/** Reads the first line of a delta, without a line feed. */
export function readDeltaHeader(line: Uint8Array): Result<DeltaHeader, ExchangeFailure> {
  return parseHeader(line, DELTA_FORMAT, deltaHeaderSchema);
}

/**
 * Reads the text of a delta that comes in pieces of any size. It says that each event has the shape of one and that
 * all of the file is there; whether they are an unbroken part of this desk's log is for the reader's caller.
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
      const only = readDeltaHeader(last.bytes);
      return only.ok || last.bytes.length === 0 ? err({ kind: 'torn' }) : only;
    }
    const trailer = parseTrailer(last, deltaTrailerSchema);
    if (!trailer.ok) return trailer;
    const events = this.#events;
    if (trailer.value.events !== events.length) return badContent(last.line, 'events');
    if (events.length !== sizeOf(header)) return badContent(1, 'to');
    return ok({ header, events });
  }

  #readBlocks(blocks: readonly LineBlock[]): Result<undefined, ExchangeFailure> {
    for (const block of blocks) {
      if (this.#header === undefined) {
        const header = readDeltaHeader(block.bytes.subarray(0, -1));
        if (!header.ok) return header;
        this.#header = header.value;
      } else {
        const read = this.#readEvents(block, this.#header);
        if (!read.ok) return read;
      }
    }
    return ok(undefined);
  }

  #readEvents(block: LineBlock, header: DeltaHeader): Result<undefined, ExchangeFailure> {
    if (this.#events.length + block.count > sizeOf(header)) return badContent(1, 'to');
    const lines = decodeLines(block);
    if (!lines.ok) return lines;
    for (const [index, line] of lines.value.entries()) {
      if (line.endsWith('\r')) return badContent(block.firstLine + index, 'carriage-return');
      const event = readEvent(line);
      if (!event.ok) return badContent(block.firstLine + index, event.error);
      this.#events.push(event.value);
    }
    return ok(undefined);
  }
}

/** How many events a delta must hold. */
function sizeOf({ from, to }: DeltaHeader): number {
  return to - from + 1;
}

/** An event, if the line is the very text that its hash is taken over: else what is shown is not what was signed. */
function readEvent(line: string): Result<LoggedEvent, string> {
  const event = parseExactly(loggedEventSchema, parseJson(line));
  return event.ok && canonicalize(event.value) !== line ? err('not-canonical') : event;
}
