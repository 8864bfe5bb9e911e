import { describe, expect, it } from 'vitest';
import { memberKeySchema } from '@shared/domain/ids';
import { findByKey, search } from '@shared/search/search';
import { indexOf, namesFound, person } from './support';

const people = [
  person('Baur', 'Zoë', { number: '1034', birthDate: '1999-12-31', town: 'Bad Dürkheim' }),
  person('Bauer', 'Manuel', { number: '100205', birthDate: '1978-10-14', town: 'Mainz' }),
  person('Müller', 'Hans-Peter', { number: '104233', birthDate: '1987-03-14', town: 'Frankfurt am Main' }),
  person('Mueller', 'Michael', { number: '104234', birthDate: '1988-11-02', town: 'Mülheim an der Ruhr' }),
  person('Muller', 'Anna', { refCode: 'FFJNNUEV', birthDate: '2003-01-04', town: 'Berlin' }),
  person("O'Brien", 'Israel', { number: '12-3456', refCode: 'AB-12', birthDate: '1955-07-09' }),
  person('von der Weiß', 'Ayşe', { number: '233', town: 'Peterswald' }),
];
const everybody = people.map(({ surname, givenName }) => `${surname ?? ''}, ${givenName ?? ''}`);

function surnames(query: string): readonly string[] {
  return namesFound(people, query).map((name) => name.split(',')[0] ?? '');
}

describe('searching', () => {
  it('finds a person by the beginning of any part of a name', () => {
    expect(surnames('hans')).toEqual(['Müller']);
    expect(surnames('pet')).toEqual(['Müller', 'von der Weiß']);
    expect(surnames('wei')).toEqual(['von der Weiß']);
    expect(surnames('brien')).toEqual(["O'Brien"]);
    expect(surnames("o'b")).toEqual(["O'Brien"]);
    expect(surnames('eter')).toEqual([]);
  });

  it('puts a surname that is just what was typed before those that only contain it', () => {
    const roll = [person('Baumann-Schmidt', 'Anna'), person('Schmidt', 'Bert'), person('Schmidtke', 'Cem')];
    expect(namesFound(roll, 'schmidt')).toEqual(['Schmidt, Bert', 'Baumann-Schmidt, Anna', 'Schmidtke, Cem']);
  });

  it('finds a person whose name lost letters on the way through a system without Unicode', () => {
    const roll = [
      person('?ahin', 'Ay?e'),
      person('?uka?ewicz', 'Jan'),
      person('Ahin', 'Ay'),
      person('???', 'Wer'),
    ];
    expect(namesFound(roll, 'sahin')).toEqual(['?ahin, Ay?e']);
    expect(namesFound(roll, 'Şahin Ayşe')).toEqual(['?ahin, Ay?e']);
    expect(namesFound(roll, 'lukasewicz')).toEqual(['?uka?ewicz, Jan']);
    expect(namesFound(roll, 'ahin')).toContain('?ahin, Ay?e');
    expect(namesFound(roll, 'wer')).toEqual(['???, Wer']);
  });

  it('finds the same people at each way to write an umlaut', () => {
    for (const query of ['müll', 'muell', 'mull', 'MÜLL']) expect(surnames(query)).toHaveLength(3);
  });

  it('demands every word, in any order, each in any field', () => {
    expect(surnames('peter müller')).toEqual(['Müller']);
    expect(surnames('müller frank 1987')).toEqual(['Müller']);
    expect(surnames('müller nobody')).toEqual([]);
  });

  it('finds a member number, whole, begun or grouped', () => {
    expect(surnames('104233')).toEqual(['Müller']);
    expect(surnames('10423')).toEqual(['Müller', 'Mueller']);
    expect(surnames('104 233')).toEqual(['Müller']);
    expect(surnames('104.233')).toEqual(['Müller']);
    expect(surnames('12 3456')).toEqual(["O'Brien"]);
    expect(surnames('123456')).toEqual(["O'Brien"]);
    expect(surnames('12-3456')).toEqual(["O'Brien"]);
  });

  it('still reads digits in groups as several words too', () => {
    expect(surnames('1987 104')).toEqual(['Müller']);
  });

  it('finds a pending applicant by the reference code', () => {
    expect(surnames('ffjn')).toEqual(['Muller']);
    expect(surnames('ab12')).toEqual(["O'Brien"]);
  });

  it.each([
    ['14.03.1987', ['Müller']],
    ['14.3.1987', ['Müller']],
    ['14.3.87', ['Müller']],
    ['14.03.', ['Müller']],
    ['14.3', ['Müller']],
    ['14.1', ['Bauer']],
    ['14/03/1987', ['Müller']],
    ['14-03-1987', ['Müller']],
    ['14 03 1987', ['Müller']],
    ['4.1.2003', ['Muller']],
    ['04.01.03', ['Muller']],
    ['1987-03-14', ['Müller']],
    ['1987-3-14', ['Müller']],
    ['1987-03', ['Müller']],
    ['19870314', ['Müller']],
    ['14031987', ['Müller']],
    ['140387', ['Müller']],
    ['1987', ['Müller']],
    ['31.02.1987', []],
    ['14.13.1987', []],
  ])('reads %s as a birth date', (query, found) => {
    expect(surnames(query)).toEqual(found);
  });

  it('finds every date while it is being typed', () => {
    for (const date of ['14.03.1987', '14.3.1987', '14/03/1987', '1987-03-14', '14031987']) {
      for (let length = 1; length <= date.length; length += 1) {
        expect(surnames(date.slice(0, length)), date.slice(0, length)).toContain('Müller');
      }
    }
  });

  it('takes * for any characters in a word', () => {
    expect(surnames('m*ller')).toEqual(['Müller', 'Mueller', 'Muller']);
    expect(surnames('*ller')).toEqual(['Müller', 'Mueller', 'Muller']);
    expect(surnames('*rank*t peter')).toEqual(['Müller']);
    expect(surnames('1*33')).toEqual(['Müller']);
    expect(surnames('m*x')).toEqual([]);
    expect(surnames('*furt*main')).toEqual([]);
  });

  it('finds an e after a wildcard that folding dropped from the name', () => {
    expect(surnames('m*el')).toEqual(['Bauer', 'Müller', 'Mueller', 'Muller']);
    expect(surnames('*auer')).toEqual(['Baur', 'Bauer']);
    expect(surnames('bau*er')).toEqual(['Baur', 'Bauer']);
    expect(surnames('isra*el')).toEqual(["O'Brien"]);
    expect(namesFound([person('Mel', 'Jan')], 'me*el')).toEqual([]);
  });

  it('finds everybody at a wildcard alone, and nobody where nothing was typed', () => {
    expect(namesFound(people, '*')).toEqual(everybody);
    expect(namesFound(people, ' ** * ')).toEqual(everybody);
    for (const query of ['', '   ', '.,-', "'"]) expect(namesFound(people, query)).toEqual([]);
  });

  it('takes a control character for a space', () => {
    expect(namesFound(people, '\u0001')).toEqual([]);
    expect(surnames('\u0001müller')).toEqual(['Müller', 'Mueller', 'Muller']);
  });

  it('gives a part of the hits and always their total', () => {
    const index = indexOf(people);
    expect(search(index, 'm', { offset: 0, limit: 2 })).toEqual({ total: 4, rows: [1, 2] });
    expect(search(index, 'm', { offset: 2, limit: 10 })).toEqual({ total: 4, rows: [3, 4] });
    expect(search(index, 'm', { offset: 9, limit: 10 })).toEqual({ total: 4, rows: [] });
    expect(search(index, 'm', { offset: 0, limit: 0 })).toEqual({ total: 4, rows: [] });
  });

  it('searches an empty roll', () => {
    expect(namesFound([], 'a')).toEqual([]);
    expect(namesFound([], '*')).toEqual([]);
  });
});

describe('the order of hits', () => {
  it('puts the surname that is spelled as typed first', () => {
    expect(surnames('mueller')).toEqual(['Mueller', 'Müller', 'Muller']);
    expect(surnames('muller')).toEqual(['Muller', 'Müller', 'Mueller']);
    expect(surnames('MÜLLER')).toEqual(['Müller', 'Mueller', 'Muller']);
    expect(surnames('bauer')).toEqual(['Bauer', 'Baur']);
  });

  it('puts whole words before longer ones', () => {
    const list = [person('Adler', 'Wolfgang'), person('Wolf', 'Jan'), person('Zorn', 'Wolf')];
    expect(namesFound(list, 'wolf')).toEqual(['Wolf, Jan', 'Zorn, Wolf', 'Adler, Wolfgang']);
    expect(namesFound(list, 'wol')).toEqual(['Adler, Wolfgang', 'Wolf, Jan', 'Zorn, Wolf']);
  });

  it('puts a member number before those that it begins', () => {
    const list = [person('A', 'a', { number: '1234' }), person('B', 'b', { number: '123' })];
    expect(namesFound(list, '123')).toEqual(['B, b', 'A, a']);
  });
});

describe('looking up a key', () => {
  const keys = ['1034', '100205', '104233', '104234', 'ref:FFJNNUEV', '12-3456', '233'];
  const keyAt = (row: number) => memberKeySchema.parse(keys[row]);

  it('finds the row of each member', () => {
    const index = indexOf(people);
    for (const [row, key] of keys.entries())
      expect(findByKey(index, keyAt, memberKeySchema.parse(key))).toBe(row);
  });

  it.each(['104235', '10423', 'FFJNNUEV', 'ref:AB-12', '123456', 'muller'])('finds nobody by %s', (key) => {
    expect(findByKey(indexOf(people), keyAt, memberKeySchema.parse(key))).toBeUndefined();
  });
});
