import { expect, test } from 'vitest';
import { cardCode, isOfAssembly, readCardCode } from '@shared/domain/card-code';
import { assemblyIdSchema } from '@shared/domain/ids';
import { cardNo } from '../../support/register-desk';

const ASSEMBLY = assemblyIdSchema.parse('8d3b1c52-0d0c-4c0a-9a51-0d1b2a3c4d5e');
const OTHER = assemblyIdSchema.parse('8d3b1c53-0d0c-4c0a-9a51-0d1b2a3c4d5e');

test('[C5] a code names the assembly and the card, in signs of the alphanumeric mode', () => {
  expect(cardCode(ASSEMBLY, cardNo('A0017'))).toBe('SK1/8D3B1C52/A0017');
  expect(cardCode(ASSEMBLY, cardNo('A0017'))).toMatch(/^[0-9A-Z $%*+./:-]+$/);
});

test.each(['SK1/8D3B1C52/A0017', ' sk1/8d3b1c52/a0017\r\n'])('[C5] %j is read as it was printed', (text) => {
  expect(readCardCode(text)).toEqual({ card: 'A0017', assembly: '8D3B1C52' });
});

test('[C5] a bare number is a code without an assembly', () => {
  expect(readCardCode(' a 0017\n')).toEqual({ card: 'A0017' });
});

test.each(['', 'SK1/8D3B1C5/A0017', 'SK2/8D3B1C52/A0017', 'SK1/8D3B1C52/', 'SK1/8D3B1C52/ABCDE1', 'x/A0017'])(
  '[C5] %j is no code',
  (text) => {
    expect(readCardCode(text)).toBeUndefined();
  },
);

test('a card of another assembly is told from one of this', () => {
  expect(isOfAssembly({ card: cardNo('A1'), assembly: '8D3B1C52' }, ASSEMBLY)).toBe(true);
  expect(isOfAssembly({ card: cardNo('A1'), assembly: '8D3B1C52' }, OTHER)).toBe(false);
  expect(isOfAssembly({ card: cardNo('A1') }, OTHER)).toBe(true);
});
