import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldName } from '@shared/lib/fold-name';

describe('a name', () => {
  test.each([
    ['case', 'Anna Müller', 'ANNA MÜLLER'],
    ['umlauts written out', 'Jürgen Groß', 'Juergen Gross'],
    ['umlauts left out', 'Jürgen Groß', 'Jurgen Gross'],
    ['the capital of ß', 'Groß', 'GROẞ'],
    ['accents', 'René Łoś', 'Rene Los'],
    ['accents as characters of their own', 'René', 'Rene\u0301'],
    ['spaces', 'Anna Müller', ' Anna \u00A0\t Müller '],
    ['hyphens of any kind', 'Anna-Maria Groß', 'Anna\u2010Maria Groß'],
    ['a hyphen or a space', 'Anna-Maria Groß', 'Anna Maria Groß'],
    ['order', 'Anna Müller', 'Müller, Anna'],
    ['a soft hyphen', 'Müller', 'Mül\u00ADler'],
    ['a space without width', 'Müller', 'Mül\u200Bler'],
    ['a joiner and a mark at the start', 'Müller', '\uFEFFMül\u200Dler'],
    ['a turned direction of writing', 'Müller', '\u202EMüller\u202C'],
    ['fillers that have no look', 'Müller', 'Mül\u3164ler\uFE0F'],
    ['wide letters', 'Anna', '\uFF21\uFF4E\uFF4E\uFF41'],
    ['a ligature', 'Steffi', 'Ste\uFB03'],
    ['Cyrillic letters', 'Peter Pax', '\u0420\u0435ter \u0420\u0430\u0445'],
    ['Cyrillic capitals', 'HANNA TOM', '\u041D\u0410NN\u0410 \u0422\u041E\u041C'],
    ['an accent on a Cyrillic letter', 'Zoë', 'Z\u043E\u0451'],
    ['Greek letters', 'Anton Otto', '\u0391\u039Dt\u03BFn \u039Ftto'],
  ])('is the same in spite of %s', (_what, name, other) => {
    expect(foldName(other)).toBe(foldName(name));
  });

  test.each([
    ['Anna Müller', 'Anna Möller'],
    ['Anna Müller', 'Hanna Müller'],
    ['Anna', 'Anna Müller'],
    ['Arne', 'Erna'],
    ['Schalter 1', 'Schalter 2'],
    ['Иван', 'Борис'],
    ['Ελένη', 'Γιάννης'],
    ['山田', '田中'],
    ['***', '###'],
  ])('%s is not %s', (name, other) => {
    expect(foldName(name)).not.toBe(foldName(other));
  });

  test('of signs alone is what it is, and one of nothing is nothing', () => {
    expect([foldName('* *'), foldName(' \u200B'), foldName('')]).toEqual(['**', '', '']);
  });

  test('has the same fold whatever case, form or order of words it is written in', () => {
    const letters = fc.constantFrom(...Array.from('abcdeßäöüéñ'));
    const word = fc.string({ unit: letters, minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
        const fold = foldName(words.join(' '));
        expect(foldName(words.map((one) => one.toUpperCase()).join('-'))).toBe(fold);
        expect(foldName([...words].reverse().join(', ').normalize('NFD'))).toBe(fold);
      }),
    );
  });
});
