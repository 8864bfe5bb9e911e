import { ReadableStream, TransformStream } from 'node:stream/web';
import { type PrivateKey, createMessage, sign } from 'openpgp';

/** A detached signature in the making. Holds no more than a few chunks of what is signed. */
export interface SigningStream {
  /** Ends when the bytes went into the hash. */
  readonly append: (bytes: Uint8Array) => Promise<undefined>;
  /** @returns the signature, a binary OpenPGP packet */
  readonly finish: () => Promise<Uint8Array<ArrayBuffer>>;
  /** Ends it without a signature. */
  readonly drop: () => Promise<void>;
}

/** @param date as of when it is signed */
export async function openSigningStream(key: PrivateKey, date: Date): Promise<SigningStream> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  const message = await createMessage({ binary: readable });
  const signature = await sign({ message, signingKeys: key, date, detached: true, format: 'object' });
  const packet = readAll(signature.write());
  // The library signs one branch of the stream and keeps the other for whoever wants the text back: nobody does.
  const rest = discard(message.getLiteralData());
  const done = Promise.all([packet, rest]);
  done.catch(() => undefined);
  return {
    async append(bytes) {
      await writer.write(bytes);
      return undefined;
    },
    async finish() {
      await writer.close();
      const [bytes] = await done;
      return bytes;
    },
    drop: () => writer.abort().catch(() => undefined),
  };
}

async function readAll(source: unknown): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  await readEach(source, (part) => parts.push(part));
  return new Uint8Array(Buffer.concat(parts));
}

function discard(source: unknown): Promise<void> {
  return readEach(source, () => undefined);
}

/** Asks for a reader, as the library hands on a stream by redirecting its methods; iterating would pass them by. */
async function readEach(source: unknown, take: (part: Uint8Array) => void): Promise<void> {
  if (!(source instanceof ReadableStream)) throw new Error('not a stream');
  const reader = (source as ReadableStream<Uint8Array>).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    take(value);
  }
}
