import fc from 'fast-check';
import { createMessage, encrypt } from 'openpgp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { EnvelopeFailure } from '../../renderer/roll-worker/engine-api';
import { openMessage } from '../../renderer/roll-worker/envelope-open';
import { takeApart } from '../../renderer/roll-worker/envelope-packets';
import { sealMessage } from '../../renderer/roll-worker/envelope-seal';
import { officeOfPackage } from '../../renderer/roll-worker/envelope-signers';
import { packageBy } from '../support/exchange-samples';
import { bytesOf, standInMain, type StandInMain } from '../support/stand-in-main';

let main: StandInMain;
let text: Uint8Array;
let sealed: Uint8Array;
/** Its passphrase is hashed less often than usual, for the sake of time. */
let forPassphrase: Uint8Array;

beforeAll(async () => {
  main = await standInMain('Anybody');
  text = packageBy(main);
  const message = await sealMessage({
    content: [text],
    recipients: [main.publicKey],
    services: main.services,
  });
  if (!message.ok) throw new Error(message.error.kind);
  sealed = message.value;
  const written: unknown = await encrypt({
    message: await createMessage({ binary: text }),
    passwords: 'words',
    signingKeys: main.privateKey,
    format: 'binary',
    config: { s2kIterationCountByte: 96 },
  });
  forPassphrase = bytesOf(written);
});

async function failureOf(bytes: Uint8Array, passphrase?: string): Promise<EnvelopeFailure | undefined> {
  const limits = { sealed: 1 << 20, content: 1 << 20 };
  const opened = await openMessage({
    ...{ bytes, services: main.services, findSigner: officeOfPackage, limits },
    ...(passphrase !== undefined && { passphrase }),
  });
  if (!opened.ok) return opened.error;
  expect(Buffer.from(text).equals(opened.value.content)).toBe(true);
  return undefined;
}

describe('envelopes from strangers', () => {
  it('of any bytes are refused and never throw', async () => {
    const start = fc.constantFrom(
      '',
      'c1',
      'd2',
      '85',
      '8c',
      'a3',
      'ca035047',
      '2d2d2d2d2d424547494e20504750204d',
    );
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 300 }), async (hex, bytes) => {
        expect(await failureOf(Buffer.concat([Buffer.from(hex, 'hex'), bytes]))).toBeDefined();
      }),
      { numRuns: 500 },
    );
  });

  it('with a part exchanged, doubled or left out are refused, or hold the very same text', async () => {
    const place = fc.nat(2_000).map((number) => number % sealed.length);
    await fc.assert(
      fc.asyncProperty(place, place, place, async (from, to, at) => {
        const part = sealed.subarray(Math.min(from, to), Math.max(from, to));
        await failureOf(Buffer.concat([sealed.subarray(0, at), part, sealed.subarray(at)]));
        await failureOf(Buffer.concat([sealed.subarray(0, at), sealed.subarray(at + part.length)]));
      }),
      { numRuns: 200 },
    );
  });

  it('for a passphrase, with bytes exchanged, are refused, or hold the very same text', async () => {
    const bytes = fc.array(fc.tuple(fc.nat(2_000), fc.nat(255)), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(bytes, async (changes) => {
        const altered = forPassphrase.slice();
        for (const [at, octet] of changes) altered[at % altered.length] = octet;
        await failureOf(altered, 'words');
      }),
      { numRuns: 100 },
    );
  });

  it('are taken apart without reading past their end', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(0xc1, 0x84, 0x85, 0xca, 0xd2, 0xff, 0xe0, 0xc0, 0, 1, 3, 200)),
        (bytes) => {
          const message = takeApart(Uint8Array.from(bytes));
          if (message.ok)
            expect(message.value.sessionKeys.flatMap((packet) => [...packet]).length).toBeLessThan(
              bytes.length,
            );
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
