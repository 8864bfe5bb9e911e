import { describe, expect, it } from 'vitest';
import { highlight } from '@shared/search/highlight';

/** The text with its highlighted parts in brackets. */
function marked(text: string, query: string): string {
  let result = '';
  let at = 0;
  for (const [start, end] of highlight(text, query)) {
    result += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return result + text.slice(at);
}

describe('highlighting', () => {
  it.each([
    ['Weiß', 'weiss', '[Weiß]'],
    ['Weiß', 'weis', '[Weiß]'],
    ['Weiß', 'wei', '[Wei]ß'],
    ['Müller', 'mue', '[Mü]ller'],
    ['Mueller', 'mü', '[Mue]ller'],
    ['Mu\u0308ller', 'mul', '[Mu\u0308l]ler'],
    ['Læssøe', 'lass', '[Læss]øe'],
    ['Müller-Weiß', 'weiß mül', '[Mül]ler-[Weiß]'],
    ['Hans-Peter', 'p', 'Hans-[P]eter'],
    ["O'Brien", 'obr', "[O'Br]ien"],
    ["O'Brien", 'bri', "O'[Bri]en"],
    ['Frankfurt am Main', 'main frank', '[Frank]furt am [Main]'],
    ['Müller', 'm*ler', '[M]ül[ler]'],
    ['Manuel', '*el', 'Manue[l]'],
    ['104233', '104 233', '[104233]'],
    ['12-3456', '123', '[12]-[3]456'],
    ['14.03.1987', '14.3.', '[14].[03].1987'],
    ['14.03.1987', '1987-03', '14.[03].[1987]'],
    ['14.03.1987', '1987', '14.03.[1987]'],
    ['14.03.1987', '03', '14.03.1987'],
    ['1987-03-14', '14.03.', '1987-[03]-[14]'],
    ['Müller', 'xyz', 'Müller'],
    ['Müller', '', 'Müller'],
    ['Müller', '*', 'Müller'],
    ['', 'a', ''],
  ])('marks in %s what %s has found', (text, query, expected) => {
    expect(marked(text, query)).toBe(expected);
  });
});
