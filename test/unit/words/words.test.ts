import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deskIdSchema } from '@shared/domain/ids';
import { WORDS } from '@shared/words/word-list';
import { normalPassphraseWords, passphraseOf, wordsOfFingerprint } from '@shared/words/words';

const fingerprints = fc
  .uint8Array({ minLength: 20, maxLength: 20 })
  .map((bytes) => deskIdSchema.parse(Buffer.from(bytes).toString('hex')));
const nineBytes = fc.uint8Array({ minLength: 9, maxLength: 9 });

function bitsOf(words: readonly string[]): string {
  return words.map((word) => WORDS.indexOf(word).toString(2).padStart(10, '0')).join('');
}

/** Whether one letter put in, left out or changed makes one word of the other. */
function isOneChangeAway(first: string, second: string): boolean {
  let same = 0;
  while (same < first.length && first[same] === second[same]) same += 1;
  const [left, right] = [first.slice(same), second.slice(same)];
  return left.slice(1) === right.slice(1) || left.slice(1) === right || left === right.slice(1);
}

describe('the list of words', () => {
  test('has 1,024 words of four to seven plain letters, in the order of the alphabet', () => {
    expect(WORDS).toHaveLength(1024);
    expect(WORDS.filter((word) => !/^[a-z]{4,7}$/.test(word))).toEqual([]);
    expect([...WORDS].sort()).toEqual(WORDS);
  });

  test('four letters are enough to know each word', () => {
    expect(new Set(WORDS.map((word) => word.slice(0, 4))).size).toBe(1024);
  });

  test('no slip of one letter makes another word of one', () => {
    const close = WORDS.flatMap((word, index) =>
      WORDS.slice(index + 1)
        .filter((other) => isOneChangeAway(word, other))
        .map((other) => `${word} ${other}`),
    );
    expect(close).toEqual([]);
    expect(isOneChangeAway('nadel', 'nagel')).toBe(true);
  });

  test('stays as it is: the words of a key are the same in every version of the program', () => {
    const fingerprint = deskIdSchema.parse('0123456789abcdef0123456789abcdef01234567');
    expect(wordsOfFingerprint(fingerprint).join(' ')).toBe(
      'abstand milch grund triumph praline eltern vordach frage flagge ozon ohrring wasser vitamin album eifer hantel',
    );
    expect(createHash('sha256').update(WORDS.join(' ')).digest('hex')).toBe(
      '1d664f0a83f5acc4ba6d95e01d749abf87725fa413b2b4e2012a47974258a4f1',
    );
  });
});

describe('a fingerprint in words', () => {
  test('sixteen words say the whole fingerprint, and each its own', () => {
    fc.assert(
      fc.property(fingerprints, (fingerprint) => {
        const words = wordsOfFingerprint(fingerprint);
        expect(words).toHaveLength(16);
        expect(BigInt(`0b${bitsOf(words)}`)).toBe(BigInt(`0x${fingerprint}`));
      }),
    );
  });
});

describe('a passphrase in words', () => {
  test('seven words carry the first seventy bits', () => {
    fc.assert(
      fc.property(nineBytes, (random) => {
        const words = passphraseOf(random).split('-');
        const bits = Array.from(random, (octet) => octet.toString(2).padStart(8, '0')).join('');
        expect(bitsOf(words)).toBe(bits.slice(0, 70));
      }),
    );
    expect(passphraseOf(new Uint8Array(32))).toBe(passphraseOf(new Uint8Array(9)));
  });

  test('every word is as likely as every other, at every place', () => {
    for (let place = 0; place < 7; place += 1) {
      const found = Array.from(WORDS, (_, value) => {
        const bits = (BigInt(value) << BigInt(62 - 10 * place)).toString(16).padStart(18, '0');
        return passphraseOf(Buffer.from(bits, 'hex')).split('-')[place];
      });
      expect(found).toEqual(WORDS);
    }
  });

  test('is not made of too little randomness', () => {
    expect(() => passphraseOf(new Uint8Array(8))).toThrow(RangeError);
  });

  test('is the same however it was typed', () => {
    const separators = fc.constantFrom(' ', '  ', '-', ' - ', '–', '\u2011', '\u00a0', ', ', '\n', '. ');
    const capitals = fc.func(fc.boolean());
    fc.assert(
      fc.property(nineBytes, separators, capitals, (random, separator, isCapital) => {
        const passphrase = passphraseOf(random);
        const typed = passphrase
          .split('-')
          .map((word) => (isCapital(word) ? word.toUpperCase() : word))
          .join(separator);
        expect(normalPassphraseWords(` ${typed}\n`)).toBe(passphrase);
        expect(normalPassphraseWords(passphrase)).toBe(passphrase);
      }),
    );
  });

  test('with other words, or in another order, is another passphrase', () => {
    expect(normalPassphraseWords('Adler Biene')).not.toBe(normalPassphraseWords('Biene Adler'));
    expect(normalPassphraseWords('adler 2')).toBe('adler-2');
    expect(normalPassphraseWords('ad\u00adler')).toBe('adler');
  });
});
